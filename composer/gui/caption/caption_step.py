"""The step « Légende »: a caption for each network, and the alternative text."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from composer.core.words import Words
from composer.gui.caption.alternative_fields import AlternativeFields
from composer.gui.caption.caption_tab import CaptionTab
from composer.gui.caption.network_bars import NetworkBars
from composer.gui.caption.network_choice import NetworkChoice
from composer.gui.panel import Panel
from composer.gui.shared import Shared
from composer.gui.widgets.labels import tab_in_order

TITLE = Words("Légende", "Caption")


class CaptionStep(Panel):
    """The panel of the step « Légende »."""

    def __init__(self, shared: Shared) -> None:
        """Follow the state."""
        super().__init__(shared.state, TITLE)
        self._campaign = self.state.studio.context.campaign
        self.bars, self.choice = NetworkBars(self.state.translator, self._campaign), NetworkChoice(self.state)
        self.bar = self.bars.bar
        #: A tab for each network chosen since the window was opened.
        self.tabs: dict[str, CaptionTab] = {}
        self._tab_box = QVBoxLayout()
        self.column.addWidget(self.bars)
        self.column.addWidget(self.choice)
        self.column.addLayout(self._tab_box)
        self.alternative = AlternativeFields(self.state)
        self.column.addWidget(self.alternative)
        self.column.addStretch()
        self._offered: tuple[str, ...] = ()
        self.bars.changed.connect(self._show)
        self.state.visual_changed.connect(self._on_visual_changed)
        self._on_visual_changed()

    def show_network(self, network: str) -> None:
        """Focus the findings of one network's caption."""
        self.bars.show_network(network)
        tab = self.tabs[network]
        self.bring_to("caption", next(iter(tab.findings.buttons), tab.opening.field))

    def _on_visual_changed(self) -> None:
        """Show the tabs of the networks the visual is for."""
        chosen = self._campaign.chosen(self.state.visual.networks)
        if chosen == self._offered:
            return
        self._offered = chosen
        for network in chosen:
            if network not in self.tabs:
                self._add_tab(network)
        self.bars.offer(chosen)

    def _add_tab(self, network: str) -> None:
        tab = self.tabs[network] = CaptionTab(self.state, network)
        tab.hide()
        self._tab_box.addWidget(tab)
        # After the boxes above it, and before what is below.
        tab_in_order(*list(self.choice.boxes.values())[-1:], *tuple(_chain_of(tab)))

    def _show(self, network: str) -> None:
        for each, tab in self.tabs.items():
            tab.setVisible(each == network)


def _chain_of(tab: QWidget) -> Iterator[QWidget]:
    """`tab` and the widgets in it, in the order of the Tab key."""
    widget: QWidget | None = tab
    while widget is not None and (widget is tab or tab.isAncestorOf(widget)):
        following = widget.nextInFocusChain()
        # What gives the keyboard to another widget, as the inside of a field does, takes that one's policy too.
        if widget.focusProxy() is None:
            yield widget
        widget = following
