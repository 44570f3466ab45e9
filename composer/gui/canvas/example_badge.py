"""The badge « Exemple » over pictures of the example: on the canvas and on thumbnails, never in the visual itself."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPixmap

from composer.app.example import EXAMPLE, INVENTED
from composer.gui.canvas.badge import Badge, badge_letters, badge_size, draw_badge
from composer.gui.canvas.canvas import Canvas
from composer.gui.state import State

#: Pixels: the letters on a thumbnail, and the least they may be on a narrow one.
_ON_THUMBNAIL, _LEAST = 9, 6


class ExampleBadge(Badge):
    """Shows that the person on the visual is invented."""

    def __init__(self, state: State, canvas: Canvas) -> None:
        super().__init__(state, canvas, EXAMPLE, "left")
        state.translator.bind(self, self.setAccessibleName, INVENTED)
        for changed in (state.visual_changed, state.format_changed, state.translator.changed):
            changed.connect(self._on_visual_changed)
        self._on_visual_changed()

    def _on_visual_changed(self) -> None:
        shown = self._state.is_example
        self.setVisible(shown)
        if shown:
            self.raise_()
            self.update()


def marked(picture: QPixmap, words: str, font: QFont) -> QPixmap:
    """Copy a thumbnail with the badge `words` in its upper left corner, as large as its width allows."""
    copy = QPixmap(picture)
    width = copy.deviceIndependentSize().width() - 2
    pixels = _ON_THUMBNAIL
    while pixels > _LEAST and badge_size(words, badge_letters(font, pixels)).width() > width:
        pixels -= 1
    letters = badge_letters(font, pixels)
    painter = QPainter(copy)
    draw_badge(painter, words, letters, QRectF(badge_size(words, letters)).adjusted(1, 1, 1, 1))
    painter.end()
    return copy
