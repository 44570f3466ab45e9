"""The room left for the quote, measured in the background once typing pauses."""

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeAlias, TypeVar

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from composer.app.poster.quote_room import Room, room_left
from composer.core.visual import Visual
from composer.core.words import Words
from composer.gui.shared import Shared
from composer.gui.widgets.labels import column, plain_label, restyle
from composer.gui.widgets.turns import single_shot
from composer.render.scene import Scene

#: Milliseconds without a key before the room is measured: longer than the gap between a slow typist's keys, each of
#: which would otherwise wait for the measurement begun by the one before (40 ms instead of 22, at two pixels a point).
MEASURE_AFTER = 600
_NAME = Words("Place restante", "Room left")
_TOO_MANY = "▲ "
_Found = TypeVar("_Found")
#: Puts another quote in a visual; and measures a scene, if it is still wanted.
Tried: TypeAlias = Callable[[Visual], Visual]
Measure: TypeAlias = Callable[[Scene, Callable[[], bool]], object]


class Measured(QWidget, Generic[_Found]):
    """Something measured of the visual in the background, once nothing has changed for a while; never while hidden."""

    def __init__(self, shared: Shared, measure: Measure, after: int, tried: Tried | None = None) -> None:
        """Call `measure` after so many milliseconds; `tried` gives the visual to measure, where it is another."""
        super().__init__()
        self._shared, self._of, self._tried, self._asked = shared, measure, tried, 0
        self._pause = single_shot(self, after, self._measure)

    def hideEvent(self, event: QHideEvent) -> None:
        """Measure nothing while hidden."""
        self._asked += 1
        self._pause.stop()

    def measure_soon(self) -> None:
        """Measure once nothing has changed for a while."""
        # A measurement in progress is now out of date.
        self._asked += 1
        if self.isVisible():
            self._pause.start()

    def _measure(self) -> None:
        state, asked, studio = self._shared.state, self._asked, self._shared.state.studio
        visual, photo = self._tried(state.visual) if self._tried else state.visual, self._shared.frames.photo
        scene = Scene(visual, state.poster, studio.context.campaign, studio.fonts.apart(), photo)
        self._shared.jobs.start(partial(self._of, scene, lambda: asked == self._asked), self.keep)

    def keep(self, found: _Found | None) -> None:
        """Take what was measured; None where that was given up."""


class RoomCounter(Measured[Room]):
    """The room left, as a sentence under the quote."""

    def __init__(self, shared: Shared, tried: Tried | None = None) -> None:
        """Follow the state; `tried` puts in the visual the quote to measure, where it is another than the visual's."""
        super().__init__(shared, room_left, MEASURE_AFTER, tried)
        self._room: Room | None = None
        self.label: QLabel = plain_label("hint")
        column(self, 8, self.label)
        shared.state.visual_changed.connect(self.measure_soon)
        shared.state.translator.changed.connect(self._update_text)

    def showEvent(self, event: QShowEvent) -> None:
        """Measure what changed while the counter was hidden."""
        self.measure_soon()

    def keep(self, found: Room | None) -> None:
        """Show the room left."""
        if found is not None:
            self._room = found
            self._update_text()

    def _update_text(self) -> None:
        if self._room is None:
            return
        over, translator = self._room.characters < 0, self._shared.state.translator
        text = translator(self._room.words)
        self.label.setText(_TOO_MANY + text if over else text)
        self.label.setAccessibleName(f"{translator(_NAME)}, {text}")
        restyle(self.label, "error" if over else "hint")
