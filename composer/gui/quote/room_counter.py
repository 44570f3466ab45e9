"""The room left for the quote, measured in the background once typing pauses."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from composer.app.poster.quote_room import Room, room_left
from composer.core.visual import Visual
from composer.core.words import Words
from composer.gui.shared import Shared
from composer.gui.widgets.labels import column, plain_label, restyle
from composer.render.scene import Scene

#: Milliseconds without a key before the room is measured: longer than the gap between a slow typist's keys, each of
#: which would otherwise wait for the measurement begun by the one before (40 ms instead of 22, at two pixels a point).
MEASURE_AFTER = 600
_NAME = Words("Place restante", "Room left")
_TOO_MANY = "▲ "


class RoomCounter(QWidget):
    """The room left, as a sentence under the quote."""

    def __init__(self, shared: Shared, tried: Callable[[Visual], Visual] = lambda visual: visual) -> None:
        """Follow the state; `tried` puts in the visual the quote to measure, where it is another than the visual's."""
        super().__init__()
        self._shared, self._tried = shared, tried
        self._room: Room | None = None
        self._asked = 0
        self.label: QLabel = plain_label("hint")
        box: QVBoxLayout = column(self)
        box.addWidget(self.label)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(MEASURE_AFTER)
        self._pause.timeout.connect(self._measure)
        shared.state.visual_changed.connect(self.measure_soon)
        shared.state.translator.changed.connect(self._update_text)

    def showEvent(self, event: QShowEvent) -> None:
        """Measure what changed while the counter was hidden."""
        self.measure_soon()

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
        state, asked = self._shared.state, self._asked
        studio, photo = state.studio, self._shared.frames.photo
        scene = Scene(self._tried(state.visual), state.poster, studio.context.campaign, studio.fonts.apart(), photo)
        self._shared.jobs.start(partial(room_left, scene, lambda: asked == self._asked), self._keep)

    def _keep(self, room: Room | None) -> None:
        if room is not None:
            self._room = room
            self._update_text()

    def _update_text(self) -> None:
        if self._room is None:
            return
        over, translator = self._room.characters < 0, self._shared.state.translator
        text = translator(self._room.words)
        self.label.setText(_TOO_MANY + text if over else text)
        self.label.setAccessibleName(f"{translator(_NAME)}, {text}")
        restyle(self.label, "error" if over else "hint")
