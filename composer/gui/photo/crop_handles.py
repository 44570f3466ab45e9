"""The handles at the corners of the selected photo: each enlarges it from the opposite corner."""

from collections.abc import Sequence
from functools import partial
from math import hypot

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from composer.core.geometry import Point, rotation_of
from composer.core.poster import PhotoSlot
from composer.core.words import Words, decimal
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.frames import Frames
from composer.gui.canvas.overlay import Overlay
from composer.gui.photo.framing import Framing
from composer.gui.state import State
from composer.gui.widgets.labels import bind_help
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


_NAME = Words("Coin de la photo", "Corner of the photo")
_HELP = Words(
    "Glissez le coin pour agrandir ou réduire la photo. Au clavier\u00a0: + et −, sur le visuel.",
    "Drag the corner to enlarge or reduce the photo. Keyboard: + and −, on the visual.",
)
#: Widget pixels: what the pointer grabs, and the square that is drawn in it.
_TARGET, _SQUARE = 40, 12
_INK, _EDGE = QColor(255, 255, 255), QColor(29, 38, 34)
#: In fractions of the slot, in the order of its corners: what stays as the corner is pulled.
_OPPOSITE: tuple[Point, ...] = (Point(1, 1), Point(0, 1), Point(0, 0), Point(1, 0))
#: A corner is never pulled past the opposite one.
_LEAST = 0.05


class CropHandle(QWidget):
    """One corner, which reports how many times further it is pulled from the opposite one."""

    held = Signal()
    pulled = Signal(float)
    released = Signal()
    #: Esc: the photo returns to how it was.
    cancelled = Signal()

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._corner, self._opposite = QPointF(), QPointF()
        #: The opposite corner and the way to the pulled one, as the gesture began.
        self._from: tuple[QPointF, QPointF] | None = None
        self.resize(_TARGET, _TARGET)
        self.hide()

    @property
    def is_pulled(self) -> bool:
        """Whether a gesture pulls it."""
        return self._from is not None

    def place(self, corner: QPointF, opposite: QPointF) -> None:
        """Move to `corner`; both are in the canvas's pixels."""
        self._corner, self._opposite = corner, opposite
        self.move((corner - QPointF(_TARGET / 2, _TARGET / 2)).toPoint())
        leans = (corner.x() - opposite.x()) * (corner.y() - opposite.y()) > 0
        self.setCursor(Qt.CursorShape.SizeFDiagCursor if leans else Qt.CursorShape.SizeBDiagCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the square, light with a dark edge."""
        painter = QPainter(self)
        painter.setPen(QPen(_EDGE, 1.5))
        painter.setBrush(_INK)
        around = (_TARGET - _SQUARE) / 2
        painter.drawRect(QRectF(around, around, _SQUARE, _SQUARE))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to pull."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = self._opposite, self._corner - self._opposite
            self.held.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull: only the way along the diagonal counts."""
        if self._from is None:
            return
        opposite, way = self._from
        moved = QPointF(self.mapToParent(event.position().toPoint())) - opposite
        along = (moved.x() * way.x() + moved.y() * way.y()) / max(1.0, hypot(way.x(), way.y()) ** 2)
        self.pulled.emit(max(_LEAST, along))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture."""
        if self._from is not None and event.button() == Qt.MouseButton.LeftButton:
            self._from = None
            self.released.emit()

    def cancel(self) -> None:
        """End the gesture without the pull."""
        if self._from is not None:
            self._from = None
            self.cancelled.emit()


class CropHandles(QObject):
    """Shows the handles and the guides where the photo is, as long as it is selected or moves."""

    def __init__(self, state: State, frames: Frames, canvas: Canvas, framing: Framing) -> None:
        super().__init__(canvas)
        self._state, self._frames, self._canvas, self._framing = state, frames, canvas, framing
        self.guides = CropGuides(canvas, framing, state.translator)
        self.handles = tuple(self._handle(opposite) for opposite in _OPPOSITE)
        self._rearranging = single_shot(self, 0, self._rearrange)
        for changed in (frames.changed, canvas.selection_changed, canvas.view.changed, canvas.dragged):
            changed.connect(self._rearranging.start)
        framing.zoomed.connect(self._rearranging.start)
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc during a pull puts the photo back."""
        if (
            isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and any(each.is_pulled for each in self.handles)
        ):
            for each in self.handles:
                each.cancel()
            return True
        return False

    def _handle(self, opposite: Point) -> CropHandle:
        made = CropHandle(self._canvas)
        self._state.translator.bind(made, made.setAccessibleName, _NAME)
        bind_help(self._state.translator, made, _HELP)
        made.held.connect(self._framing.hold)
        made.pulled.connect(partial(self._framing.pull, about=opposite))
        made.pulled.connect(self.guides.show_thirds)
        for ended, then in ((made.released, self._framing.settle), (made.cancelled, self._framing.cancel)):
            ended.connect(then)
            ended.connect(self.guides.hide_thirds)
        return made

    def _rearrange(self) -> None:
        selected = self._canvas.selected == "photo"
        # A keystroke elsewhere does not look for the photo.
        visible = self._framing.visible_slot() if selected or self.guides.is_on else None
        corners = self._corners(visible[0]) if visible else ()
        self.guides.follow(QPolygonF(list(corners)))
        port = self._canvas.view.port
        for index, handle in enumerate(self.handles):
            shown = bool(corners) and selected and port.contains(corners[index])
            if shown:
                handle.place(corners[index], corners[(index + 2) % 4])
                handle.raise_()
            handle.setVisible(shown or handle.is_pulled)

    def _corners(self, slot: PhotoSlot) -> Sequence[QPointF]:
        """The corners of the slot from the top left, clockwise, in widget pixels; on the page where it goes past it."""
        box, rotation = slot.opening, rotation_of(slot.angle, slot.box)
        if rotation is None:
            box = box.shared(self._state.format.box) or box
        corners = (
            Point(x, y) for x, y in ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))
        )
        placed = [rotation.there(each) if rotation else each for each in corners]
        scale, corner = self._canvas.scale, self._canvas.view.corner
        return [corner + QPointF(each.x, each.y) * scale for each in placed]
