"""What is shown over the photo while it is framed: its edges, its thirds, and the zoom beside the pointer."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPaintEvent, QPen, QPolygonF

from composer.core.words import Words, decimal
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.overlay import Overlay
from composer.gui.photo.framing import Framing
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.turns import single_shot

#: Light on dark: visible on any photo.
_DARK, _LIGHT = QColor(29, 38, 34, 150), QColor(255, 255, 255)
_GROUND = QColor(29, 38, 34)
_TIMES = Words("× {value}", "× {value}")
#: Milliseconds that the zoom stays beside the pointer.
_STAYS = 900
#: Pixels: from the pointer to the zoom, and around its letters.
_AWAY, _PADDING = 18.0, 6.0


class CropGuides(Overlay):
    """Draws the guides over the canvas."""

    def __init__(self, canvas: Canvas, framing: Framing, translator: Translator) -> None:
        super().__init__(canvas)
        self._framing, self._translator = framing, translator
        #: The corners of the photo's slot, in widget pixels; empty while there is nothing to show.
        self._corners = QPolygonF()
        self._has_thirds = self._is_selected = False
        self._zoom = single_shot(self, _STAYS, self._show)
        canvas.dragged.connect(self.show_thirds)
        for ended in (canvas.dropped, canvas.cancelled):
            ended.connect(self.hide_thirds)
        framing.zoomed.connect(self._show_zoom)
        self.hide()

    @property
    def is_on(self) -> bool:
        """Whether a gesture shows its thirds or its zoom."""
        return self._has_thirds or self._zoom.isActive()

    def follow(self, corners: QPolygonF) -> None:
        """Show the photo's slot at these corners, or nothing."""
        self._corners, self._is_selected = corners, self._canvas.selected == "photo"
        self._show()

    def show_thirds(self) -> None:
        """Show the thirds of the slot, as long as the photo moves."""
        if not self._has_thirds:
            self._has_thirds = True
            self._show()

    def hide_thirds(self) -> None:
        """Hide them."""
        self._has_thirds = False
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what there is to show, each line dark under light."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Of a view larger than its room, what is out of it is not drawn over the tools.
        painter.setClipRect(self._canvas.view.port)
        for color, width in ((_DARK, 3.0), (_LIGHT, 1.0)):
            painter.setPen(QPen(color, width))
            if self._is_selected:
                painter.drawPolygon(self._corners)
            if self._has_thirds:
                self._draw_thirds(painter)
        painter.setClipping(False)
        if self._zoom.isActive():
            self._draw_zoom(painter)

    def _show_zoom(self) -> None:
        self._zoom.start()
        self._show()

    def _show(self) -> None:
        shown = self._has_thirds or self._is_selected or self._zoom.isActive()
        self.setVisible(shown and not self._corners.isEmpty())
        self.update()

    def _draw_thirds(self, painter: QPainter) -> None:
        one, two, three, four = (self._corners.at(index) for index in range(4))
        for share in (1 / 3, 2 / 3):
            painter.drawLine(_between(one, two, share), _between(four, three, share))
            painter.drawLine(_between(one, four, share), _between(two, three, share))

    def _draw_zoom(self, painter: QPainter) -> None:
        value = decimal(self._framing.zoom)
        words, letters = self._translator(_TIMES.format(value=value)), self.fontMetrics()
        box = QRectF(0, 0, letters.horizontalAdvance(words) + 2 * _PADDING, letters.height() + _PADDING)
        box.moveTopLeft(self._beside_pointer())
        room = QRectF(self.rect())
        box.moveLeft(min(box.left(), room.right() - box.width()))
        box.moveTop(min(box.top(), room.bottom() - box.height()))
        painter.setPen(QPen(_LIGHT, 1.0))
        painter.setBrush(_GROUND)
        painter.drawRoundedRect(box, 4.0, 4.0)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _beside_pointer(self) -> QPointF:
        at = QPointF(self.mapFromGlobal(QCursor.pos()))
        if not QRectF(self.rect()).contains(at):
            return self._corners.boundingRect().center()
        return at + QPointF(_AWAY, _AWAY)


def _between(one: QPointF, other: QPointF, share: float) -> QPointF:
    return one + (other - one) * share
