"""Every format of the visual as a live thumbnail; a click looks at it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from composer.core.formats import FORMAT_BY_ID
from composer.core.words import Words
from composer.gui.frames import Frames
from composer.gui.state import State
from composer.render.frame import Frame
from composer.render.paint import paint

_SIDE = 72
_NAME = Words("Formats", "Formats")


class Strip(QWidget):
    """The formats of the poster, side by side."""

    def __init__(self, state: State, frames: Frames) -> None:
        """Follow `state` and `frames`."""
        super().__init__()
        self._state, self._frames = state, frames
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 4, 16, 8)
        state.speech.say(self, self.setAccessibleName, _NAME)
        state.visual_changed.connect(self._rebuild)
        state.session_changed.connect(self._rebuild)
        state.format_changed.connect(self._mark)
        frames.followed.connect(self._draw)
        self._rebuild()

    def _rebuild(self) -> None:
        """One button a format, made anew only when the poster has others."""
        wanted = list(self._state.poster.layouts)
        if wanted != list(self._buttons):
            for button in self._buttons.values():
                self._group.removeButton(button)
                button.deleteLater()
            self._buttons = {format_id: self._button(format_id) for format_id in wanted}
        self._mark()

    def _button(self, format_id: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("thumbnail")
        button.setCheckable(True)
        button.setIconSize(QSize(_SIDE, _SIDE))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        name = FORMAT_BY_ID[format_id].name
        self._state.speech.say(button, button.setText, name)
        self._state.speech.say(button, button.setAccessibleName, name)
        button.clicked.connect(lambda: self._state.look_at(format_id))
        self._group.addButton(button)
        self._row.addWidget(button)
        return button

    def _mark(self) -> None:
        self._buttons[self._state.format.id].setChecked(True)

    def _draw(self, format_id: str) -> None:
        frame = self._frames.thumbnail(format_id)
        if frame is not None and format_id in self._buttons:
            self._buttons[format_id].setIcon(QIcon(thumbnail(frame, _SIDE, self.devicePixelRatioF())))


def thumbnail(frame: Frame, side: int, ratio: float) -> QPixmap:
    """`frame` inside a square of `side` pixels, at a screen's pixel ratio."""
    scale = side * ratio / max(frame.size.width, frame.size.height)
    width, height = max(1, round(frame.size.width * scale)), max(1, round(frame.size.height * scale))
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint(painter, frame)
    painter.end()
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
