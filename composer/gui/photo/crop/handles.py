"""The handles at the corners of the selected photo: each enlarges it from the opposite corner."""

from collections.abc import Sequence
from functools import partial
from math import hypot

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from composer.core.geometry import Point, rotation_of
from composer.core.poster import PhotoSlot
from composer.core.words import Words
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.frames import Frames
from composer.gui.photo.crop.guides import CropGuides
from composer.gui.photo.framing import Framing
from composer.gui.state import State
from composer.gui.widgets.labels import bind_help
from composer.gui.widgets.turns import single_shot

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
