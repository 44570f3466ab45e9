"""One face on the canvas: a circle that a hand or the keyboard moves, sizes and takes away."""

from math import hypot, sqrt

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from composer.core.layout.framing import Circle
from composer.gui.canvas.canvas import ARROWS, ZOOM_KEYS, Canvas
from composer.gui.photo.face_look import paint_circle, paint_dot
from composer.gui.photo.framing import RUN_ENDS_AFTER

#: Widget pixels: the grip that sizes is this wide, a hand finds the line this far from it, and no circle is so small
#: that a finger misses it.
_GRIP, _REACH, _FINGER = 40, 14, 22.0
#: Of a small circle, this part of the radius is its inside.
_INSIDE = 0.6
#: Design pixels: the smallest circle a hand can make.
_LEAST = 8.0
#: How far down and across the grip stands, in radii.
_DIAGONAL = 1.0 / sqrt(2.0)


class FaceCircle(QWidget):
    """The circle stays where the hand leaves it; `settled` says so once the hand has stopped."""

    settled = Signal(object)
    removed = Signal()
    #: It has the keyboard, or a hand.
    taken = Signal()

    def __init__(self, canvas: Canvas, circle: Circle) -> None:
        """Stand over `canvas`."""
        super().__init__(canvas)
        self._canvas, self._circle, self._shown = canvas, circle, circle
        self._last: QPointF | None = None
        self._sizes = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RUN_ENDS_AFTER)
        self._rest.timeout.connect(self._settle)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.show_at(circle)

    @property
    def circle(self) -> Circle:
        """Where it stands, in design pixels."""
        return self._shown

    def show_at(self, circle: Circle) -> None:
        """Stand where the face is now; a hand that holds it keeps it."""
        if self._last is None and not self._rest.isActive():
            self._circle = self._shown = circle
        self._reposition()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, and the grip on it; the whole stands out when it has the keyboard."""
        painter = QPainter(self)
        paint_circle(painter, self._middle(), self._radius(), self.palette() if self.hasFocus() else None)
        paint_dot(painter, self._grip())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the circle by its inside to move it, by its line or its grip to size it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._sizes = self._is_on_line(event.position())
            self._last = event.globalPosition()
            self._rest.stop()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hand."""
        if self._last is None:
            on_line = self._is_on_line(event.position())
            self.setCursor(Qt.CursorShape.SizeFDiagCursor if on_line else Qt.CursorShape.SizeAllCursor)
            return
        before, self._last = self._last, event.globalPosition()
        moved = (self._last - before) / self._canvas.scale
        if self._sizes:
            further = self._away(self._last) - self._away(before)
            self._change(radius=self._shown.radius + further / self._canvas.scale)
        else:
            self._change(x=self._shown.x + moved.x(), y=self._shown.y + moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The hand lets go."""
        if self._last is not None and event.button() == Qt.MouseButton.LeftButton:
            self._last = None
            self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move it, + and − size it, Delete takes it away, Esc puts it back."""
        key, shown = event.key(), self._shown
        if key in ARROWS:
            times = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self._change(x=shown.x + ARROWS[key][0] * times, y=shown.y + ARROWS[key][1] * times)
            self._rest.start()
        elif key in ZOOM_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._change(radius=shown.radius * ZOOM_KEYS[key])
            self._rest.start()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._rest.stop()
            self.removed.emit()
        elif key == Qt.Key.Key_Escape and shown != self._circle:
            self._last = None
            self._rest.stop()
            self.show_at(self._circle)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say which face is in hand."""
        super().focusInEvent(event)
        self.update()
        self.taken.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What the keyboard did is done."""
        super().focusOutEvent(event)
        self.update()
        if self._rest.isActive():
            self._settle()

    def _change(self, **fields: float) -> None:
        changed = replace(self._shown, **fields)
        self._shown = replace(changed, radius=max(_LEAST, changed.radius))
        self._reposition()

    def _settle(self) -> None:
        self._rest.stop()
        if self._shown != self._circle:
            self._circle = self._shown
            self.settled.emit(self._shown)

    def _reposition(self) -> None:
        """Around the circle, with room for the grip; what is between is there for no hand."""
        around = self._canvas.on_widget(self._shown.box).adjusted(-_GRIP, -_GRIP, _GRIP, _GRIP)
        self.setGeometry(around.toAlignedRect())
        middle, grip, radius = self._middle(), self._grip(), self._radius()
        self.setMask(_disc(middle, max(radius + _REACH, _FINGER)).united(_disc(grip, _GRIP / 2)))
        self.update()

    def _is_on_line(self, at: QPointF) -> bool:
        """Whether a hand at this place of the widget finds the line or the grip, rather than the inside."""
        from_middle, from_grip = at - self._middle(), at - self._grip()
        radius = self._radius()
        inside = max(radius - _REACH, radius * _INSIDE)
        return hypot(from_middle.x(), from_middle.y()) > inside or (
            radius > _GRIP and hypot(from_grip.x(), from_grip.y()) <= _GRIP / 2
        )

    def _away(self, place: QPointF) -> float:
        """How far a place of the screen is from the middle, in widget pixels."""
        away = self.mapFromGlobal(place) - self._middle()
        return hypot(away.x(), away.y())

    def _middle(self) -> QPointF:
        at = self._canvas.on_widget(self._shown.box).center()
        return at - QPointF(self.pos())

    def _radius(self) -> float:
        return self._shown.radius * self._canvas.scale

    def _grip(self) -> QPointF:
        across = self._radius() * _DIAGONAL
        return self._middle() + QPointF(across, across)


def _disc(middle: QPointF, radius: float) -> QRegion:
    if radius <= 0:
        return QRegion()
    box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    return QRegion(box.toAlignedRect(), QRegion.RegionType.Ellipse)
