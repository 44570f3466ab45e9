"""Badges over pictures of the visual, on the canvas and on thumbnails; never in the visual itself."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap

from composer.app.example import EXAMPLE, INVENTED
from composer.core.visual import has_own_framing
from composer.core.words import Words
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.overlay import Overlay
from composer.gui.state import State
from composer.gui.widgets.when_visible import follow

#: The badge of a format framed apart from the others; also the mark of its thumbnail.
OWN_FRAMING = Words("Cadré à part", "Framed separately")
#: Light on dark with a light edge: legible on any picture.
_GROUND, _INK = QColor(29, 38, 34), QColor(255, 255, 255)
#: In font sizes: the padding on each side, that above and below together, and the corner radius.
_BESIDE, _ABOUT, _ROUND = 0.5, 0.6, 0.35
#: Pixels: the letters on a thumbnail, and the least they may be on a narrow one.
_ON_THUMBNAIL, _LEAST = 9, 6


class Badge(Overlay):
    """Shows words on the upper edge of the visual, above the other overlays."""

    def __init__(
        self, state: State, canvas: Canvas, words: Words, side: Literal["left", "right"], shown: Callable[[], bool]
    ) -> None:
        """Show `words` towards one `side` of the visual while `shown` is true."""
        super().__init__(canvas)
        self._state, self._words, self._side, self._is_shown = state, words, side, shown
        state.translator.changed.connect(self.update)
        self.hide()
        follow(self._on_visual_changed, state.visual_changed, state.format_changed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge, half of it above the visual so that it hides little."""
        box = self._canvas.on_widget(self._state.format.box)
        words = self._state.translator(self._words)
        letters = _letters(self.font(), QFontInfo(self.font()).pixelSize())
        size = _size(words, letters)
        aside = size.height() / 2
        left = box.left() + aside if self._side == "left" else box.right() - aside - size.width()
        painter = QPainter(self)
        _draw(painter, words, letters, QRectF(left, max(1.0, box.top() - aside), size.width(), size.height()))

    def _on_visual_changed(self) -> None:
        # It is as large as the canvas: to paint it again paints all of the visual.
        if self.isHidden() == self._is_shown():
            self.setVisible(self.isHidden())
            self.raise_()


def framing_badge(state: State, canvas: Canvas) -> Badge:
    """Show that the displayed format does not follow the common framing."""
    badge = Badge(state, canvas, OWN_FRAMING, "right", lambda: has_own_framing(state.visual, state.format.id))
    state.translator.bind(badge, badge.setAccessibleName, OWN_FRAMING)
    return badge


def example_badge(state: State, canvas: Canvas) -> Badge:
    """Show that the person on the visual is invented."""
    badge = Badge(state, canvas, EXAMPLE, "left", lambda: state.is_example)
    state.translator.bind(badge, badge.setAccessibleName, INVENTED)
    return badge


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
