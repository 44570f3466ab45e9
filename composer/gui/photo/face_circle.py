"""The circle of one face on the canvas, moved, resized and removed by the pointer or the keyboard."""

from math import hypot, sqrt

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QRegion
from PySide6.QtWidgets import QWidget

from composer.core.layout.framing import Circle
from composer.gui.canvas.canvas import ARROWS, ZOOM_KEYS, Canvas
from composer.gui.photo.framing import RUN_ENDS_AFTER
from composer.gui.widgets.turns import single_shot

_DARK, _LIGHT = QColor(0, 0, 0, 170), QColor(255, 255, 255)
#: Pixels: the radius of the resizing dot.
_DOT = 8.0
#: Widget pixels: the width of the resizing grip, how far from the line the pointer still grabs it, and the least radius
#: that a finger can touch.
_GRIP, _REACH, _FINGER = 40, 14, 22.0
#: Of a small circle, this part of the radius is its inside.
_INSIDE = 0.6
#: Design pixels: the smallest radius a circle can be given.
_LEAST = 8.0
#: How far down and across the grip is from the centre, in radii.
_DIAGONAL = 1.0 / sqrt(2.0)


def paint_circle(painter: QPainter, center: QPointF, radius: float, highlight: QPalette | None = None) -> None:
    """Draw the circle, in widget pixels; `highlight` gives the colour of one that has the focus."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    lines = [(_DARK, 5.0), (_LIGHT, 2.5)]
    if highlight is not None:
        lines = [(_DARK, 9.0), (highlight.highlight().color(), 7.0), (_LIGHT, 2.5)]
    for color, width in lines:
        painter.setPen(QPen(color, width))
        painter.drawEllipse(center, radius, radius)


def paint_dot(painter: QPainter, at: QPointF) -> None:
    """Draw the dot on the line that resizes the circle, in widget pixels."""
    painter.setPen(QPen(_DARK, 2.0))
    painter.setBrush(_LIGHT)
    painter.drawEllipse(at, _DOT, _DOT)


class FaceCircle(QWidget):
    """A circle that can be dragged and resized; `settled` gives its position once the gesture has ended."""

    settled = Signal(object)
    removed = Signal()
    focused = Signal()

    def __init__(self, canvas: Canvas, circle: Circle) -> None:
        super().__init__(canvas)
        self._canvas, self._settled = canvas, circle
        #: Where it is now, in design pixels.
        self.circle = circle
        self._pointer: QPointF | None = None
        self._resizing = False
        self._pause = single_shot(self, RUN_ENDS_AFTER, self._settle)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.show_at(circle)

    def show_at(self, circle: Circle) -> None:
        """Move to where the face is now, unless a gesture is moving the circle."""
        if self._pointer is None and not self._pause.isActive():
            self._settled = self.circle = circle
        self._reposition()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and its grip, highlighted when the circle has the keyboard focus."""
        painter = QPainter(self)
        paint_circle(painter, self._center(), self._radius(), self.palette() if self.hasFocus() else None)
        paint_dot(painter, self._grip())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to move the circle by its inside, or to resize it by its line or grip."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._resizing = self._is_on_line(event.position())
            self._pointer = event.globalPosition()
            self._pause.stop()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move or resize the circle with the pointer."""
        if self._pointer is None:
            on_line = self._is_on_line(event.position())
            self.setCursor(Qt.CursorShape.SizeFDiagCursor if on_line else Qt.CursorShape.SizeAllCursor)
            return
        before, self._pointer = self._pointer, event.globalPosition()
        moved = (self._pointer - before) / self._canvas.scale
        if self._resizing:
            grown = self._distance(self._pointer) - self._distance(before)
            self._change(radius=self.circle.radius + grown / self._canvas.scale)
        else:
            self._change(x=self.circle.x + moved.x(), y=self.circle.y + moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture."""
        if self._pointer is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pointer = None
            self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, resize with + and −, remove with Delete, put back with Esc."""
        key, current = event.key(), self.circle
        if key in ARROWS:
            times = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self._change(x=current.x + ARROWS[key][0] * times, y=current.y + ARROWS[key][1] * times)
            self._pause.start()
        elif key in ZOOM_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._change(radius=current.radius * ZOOM_KEYS[key])
            self._pause.start()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._pause.stop()
            self.removed.emit()
        elif key == Qt.Key.Key_Escape and current != self._settled:
            self._pointer = None
            self._pause.stop()
            self.show_at(self._settled)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Report that this face is now the chosen one."""
        super().focusInEvent(event)
        self.update()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End what the keyboard was changing."""
        super().focusOutEvent(event)
        self.update()
        if self._pause.isActive():
            self._settle()

    def _change(self, **fields: float) -> None:
        changed = replace(self.circle, **fields)
        self.circle = replace(changed, radius=max(_LEAST, changed.radius))
        self._reposition()

    def _settle(self) -> None:
        self._pause.stop()
        if self.circle != self._settled:
            self._settled = self.circle
            self.settled.emit(self.circle)

    def _reposition(self) -> None:
        """Fit the widget around the circle and its grip; a mask lets clicks elsewhere through."""
        around = self._canvas.on_widget(self.circle.box).adjusted(-_GRIP, -_GRIP, _GRIP, _GRIP)
        self.setGeometry(around.toAlignedRect())
        center, grip, radius = self._center(), self._grip(), self._radius()
        self.setMask(_disc(center, max(radius + _REACH, _FINGER)).united(_disc(grip, _GRIP / 2)))
        self.update()

    def _is_on_line(self, at: QPointF) -> bool:
        """Whether a point of the widget is on the line or the grip, rather than inside."""
        from_center, from_grip = at - self._center(), at - self._grip()
        radius = self._radius()
        inside = max(radius - _REACH, radius * _INSIDE)
        return hypot(from_center.x(), from_center.y()) > inside or (
            radius > _GRIP and hypot(from_grip.x(), from_grip.y()) <= _GRIP / 2
        )

    def _distance(self, point: QPointF) -> float:
        """How far a point of the screen is from the centre, in widget pixels."""
        away = self.mapFromGlobal(point) - self._center()
        return hypot(away.x(), away.y())

    def _center(self) -> QPointF:
        at = self._canvas.on_widget(self.circle.box).center()
        return at - QPointF(self.pos())

    def _radius(self) -> float:
        return self.circle.radius * self._canvas.scale

    def _grip(self) -> QPointF:
        across = self._radius() * _DIAGONAL
        return self._center() + QPointF(across, across)


def _disc(center: QPointF, radius: float) -> QRegion:
    if radius <= 0:
        return QRegion()
    box = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
    return QRegion(box.toAlignedRect(), QRegion.RegionType.Ellipse)
