"""The panels of the five steps, each built when it is first needed, and the places in them that findings show.

The step « Exporter » has a foot under its panel, which never scrolls away.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from composer.core.person.fields import FIELD_BY_ID
from composer.core.problems import Location, at_slot, on_network
from composer.gui.finding_row import Targets
from composer.gui.panel import Panel
from composer.gui.poster.poster_step import PosterStep
from composer.gui.state import STEPS
from composer.gui.widgets.labels import column
from composer.gui.widgets.when_visible import Deferred
from composer.gui.window import panels

if TYPE_CHECKING:
    # Imported after the first paint.
    from composer.gui.caption.caption_step import CaptionStep
    from composer.gui.export.export_step import ExportStep
    from composer.gui.photo.photo_step import PhotoStep
    from composer.gui.quote.quote_step import QuoteStep
    from composer.gui.window.window import Window

_Panel = TypeVar("_Panel", bound=Panel)


class Steps(QWidget):
    """Shows the panel of the current step, from its top."""

    #: A place of a panel is to be looked at.
    brought = Signal()

    def __init__(self, window: "Window") -> None:
        """Begin with the current step of the state of `window`; `show_step` follows it."""
        super().__init__()
        self._state = window.state
        self.targets = self._fix_targets()
        self._poster = Deferred(partial(PosterStep, window.shared, window.posters, window.ask))
        self._photo = Deferred(partial(panels.photo_step, window))
        self._quote = Deferred(partial(panels.quote_step, window))
        self._caption = Deferred(partial(panels.caption_step, window))
        self._export = Deferred(partial(panels.export_step, window, self.targets))
        self._foot = Deferred(lambda: self.export.foot)
        pages = self._poster, self._photo, self._quote, self._caption, self._export
        self._pages: dict[str, Deferred[Any]] = dict(zip(STEPS, pages, strict=True))
        self._stack = QStackedWidget()
        inside = column(self, 0)
        inside.addWidget(self._stack, 1)
        inside.addWidget(self._foot)
        for step in STEPS:
            self._stack.addWidget(self._pages[step])
        # As wide as the panel's hint; narrower only where the window leaves less.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        self.show_step()

    def show_step(self) -> None:
        """Show the panel of the current step, from its top."""
        step = self._state.step
        self._stack.setCurrentIndex(STEPS.index(step))
        self._foot.setVisible(step == "export")
        panel = self._pages[step].widget
        if isinstance(panel, Panel):
            panel.verticalScrollBar().setValue(0)

    def later(self, step: str) -> Deferred[Any]:
        """Return the place of the panel of `step`, built or not."""
        return self._pages[step]

    @property
    def above_foot(self) -> QRect:
        """The box of the panel without its foot, in pixels of this widget."""
        return self._stack.geometry()

    @property
    def poster(self) -> PosterStep:
        """The panel of the step « Affiche »."""
        return self._poster.widget

    @property
    def photo(self) -> "PhotoStep":
        """The panel of the step « Photo »."""
        return self._photo.widget

    @property
    def quote(self) -> "QuoteStep":
        """The panel of the step « Citation »."""
        return self._quote.widget

    @property
    def caption(self) -> "CaptionStep":
        """The panel of the step « Légende »."""
        return self._caption.widget

    @property
    def export(self) -> "ExportStep":
        """The panel of the step « Exporter »."""
        return self._export.widget

    def show_framing(self) -> None:
        """Focus the framing of the photo, or the button that opens one."""
        self._bring(self._photo).show_framing()

    def write(self, field: str) -> None:
        """Focus the `quote`, or a field of the person by its id."""
        self._bring(self._quote).write(field)

    def show_quote_look(self) -> None:
        """Focus the size of the quote, and show the rest of its look."""
        self._bring(self._quote).show_look()

    def write_first(self, step: str) -> None:
        """Focus the quote where `step` is its own and it is still to be written."""
        if step == "quote" and not self._state.visual.quote and self.quote.writes:
            self.write("quote")

    def _fix_targets(self) -> Targets:
        """What moves the focus to where a finding is fixed, by its target; a panel is built only once it is called."""
        targets: dict[Location, Callable[[], object]] = {
            at_slot("photo"): self.show_framing,
            at_slot("qr"): lambda: self._bring(self._poster).show_qr(),
            at_slot("logo"): lambda: self._bring(self._quote).show_logo(),
            at_slot("credit"): self._show_photographer,
        }
        targets |= {at_slot(field): partial(self.write, field) for field in ("quote", *FIELD_BY_ID)}
        for network in self._state.campaign.networks:
            targets[on_network(network, "handle")] = partial(self._name_on, network)
            targets[on_network(network)] = partial(self._show_network, network)
        return targets

    def _show_photographer(self) -> None:
        self.photo.show_photographer()

    def _name_on(self, network: str) -> None:
        self._bring(self._quote).name_on(network)

    def _show_network(self, network: str) -> None:
        self._bring(self._caption).show_network(network)

    def _bring(self, place: Deferred[_Panel]) -> _Panel:
        self.brought.emit()
        return place.widget
