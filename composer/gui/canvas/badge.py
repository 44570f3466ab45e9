"""Badges over pictures of the visual, on the canvas and on thumbnails; never in the visual itself."""

from typing import Literal

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from composer.core.words import Words
from composer.gui.canvas.canvas import Canvas
from composer.gui.state import State

#: Light on dark with a light edge: legible on any picture.
_GROUND, _INK = QColor(29, 38, 34), QColor(255, 255, 255)
#: In font sizes: the padding on each side, that above and below together, and the corner radius.
_BESIDE, _ABOUT, _ROUND = 0.5, 0.6, 0.35


class Badge(QWidget):
    """Shows words on the upper edge of the visual; hidden until it is to be shown.

    Mouse events pass through to the canvas.
    """

    def __init__(self, state: State, canvas: Canvas, words: Words, side: Literal["left", "right"]) -> None:
        """Cover `canvas` and its other overlays, with `words` towards one `side`."""
        super().__init__(canvas)
        self._state, self._canvas, self._words, self._side = state, canvas, words, side
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the canvas."""
        if event.type() == QEvent.Type.Resize:
            self.resize(self._canvas.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge, half of it above the visual so that it hides little."""
        box = self._canvas.on_widget(self._state.format.box)
        words = self._state.translator(self._words)
        letters = badge_letters(self.font(), QFontInfo(self.font()).pixelSize())
        size = badge_size(words, letters)
        aside = size.height() / 2
        left = box.left() + aside if self._side == "left" else box.right() - aside - size.width()
        painter = QPainter(self)
        draw_badge(painter, words, letters, QRectF(left, max(1.0, box.top() - aside), size.width(), size.height()))


def badge_letters(font: QFont, pixels: int) -> QFont:
    """`font` as a badge has it."""
    letters = QFont(font)
    letters.setPixelSize(pixels)
    letters.setWeight(QFont.Weight.Bold)
    return letters


def badge_size(words: str, letters: QFont) -> QRectF:
    """The box of the badge, at the origin."""
    pixels = letters.pixelSize()
    width = QFontMetricsF(letters).horizontalAdvance(words) + 2 * _BESIDE * pixels
    return QRectF(0, 0, round(width), round((1 + _ABOUT) * pixels))


def draw_badge(painter: QPainter, words: str, letters: QFont, box: QRectF) -> None:
    """Draw a badge in `box`, in the painter's pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(_INK, 1.0))
    painter.setBrush(_GROUND)
    around = _ROUND * letters.pixelSize()
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), around, around)
    painter.setFont(letters)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
