"""The badge « Exemple » over pictures of the example: on the canvas and on thumbnails, never in the visual itself."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from composer.app.example import EXAMPLE, INVENTED
from composer.gui.canvas.canvas import Canvas
from composer.gui.state import State

#: Light on dark with a light edge: legible on any picture.
_GROUND, _INK = QColor(29, 38, 34), QColor(255, 255, 255)
#: Pixels: the letters on a thumbnail, and the least they may be on a narrow one.
_ON_THUMBNAIL, _LEAST = 9, 6
#: In font sizes: the padding on each side, that above and below together, and the corner radius.
_BESIDE, _ABOUT, _ROUND = 0.5, 0.6, 0.35


class ExampleBadge(QWidget):
    """Shows the badge on the upper edge of the visual while any part of it is the example's.

    Mouse events pass through to the canvas.
    """

    def __init__(self, state: State, canvas: Canvas) -> None:
        """Cover `canvas` and its other overlays."""
        super().__init__(canvas)
        self._state, self._canvas = state, canvas
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        state.translator.bind(self, self.setAccessibleName, INVENTED)
        for changed in (state.visual_changed, state.format_changed, state.translator.changed):
            changed.connect(self._on_visual_changed)
        canvas.installEventFilter(self)
        self._on_visual_changed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the canvas."""
        if event.type() == QEvent.Type.Resize:
            self.resize(self._canvas.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge, half of it above the visual so that it hides little."""
        box = self._canvas.on_widget(self._state.format.box)
        words = self._state.translator(EXAMPLE)
        letters = _letters(self.font(), QFontInfo(self.font()).pixelSize())
        size = _size(words, letters)
        painter = QPainter(self)
        top = max(1.0, box.top() - size.height() / 2)
        _draw(painter, words, letters, QRectF(box.left() + size.height() / 2, top, size.width(), size.height()))

    def _on_visual_changed(self) -> None:
        self.setVisible(self._state.is_example)
        self.raise_()
        self.update()


def marked(picture: QPixmap, words: str, font: QFont) -> QPixmap:
    """Copy a thumbnail with the badge `words` in its upper left corner, as large as its width allows."""
    copy = QPixmap(picture)
    width = copy.deviceIndependentSize().width() - 2
    pixels = _ON_THUMBNAIL
    while pixels > _LEAST and _size(words, _letters(font, pixels)).width() > width:
        pixels -= 1
    letters = _letters(font, pixels)
    painter = QPainter(copy)
    _draw(painter, words, letters, QRectF(_size(words, letters)).adjusted(1, 1, 1, 1))
    painter.end()
    return copy


def _letters(font: QFont, pixels: int) -> QFont:
    letters = QFont(font)
    letters.setPixelSize(pixels)
    letters.setWeight(QFont.Weight.Bold)
    return letters


def _size(words: str, letters: QFont) -> QRectF:
    """The box of the badge, at the origin."""
    pixels = letters.pixelSize()
    width = QFontMetricsF(letters).horizontalAdvance(words) + 2 * _BESIDE * pixels
    return QRectF(0, 0, round(width), round((1 + _ABOUT) * pixels))


def _draw(painter: QPainter, words: str, letters: QFont, box: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(_INK, 1.0))
    painter.setBrush(_GROUND)
    around = _ROUND * letters.pixelSize()
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), around, around)
    painter.setFont(letters)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
