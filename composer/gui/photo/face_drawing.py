"""Drawing the circle of a face on the canvas: a click places it, a drag gives it a size, Esc cancels."""

from math import hypot

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from composer.core.layout.framing import Circle
from composer.core.words import Words
from composer.gui.canvas.canvas import Canvas
from composer.gui.photo.face_circle import paint_circle
from composer.gui.widgets.labels import announce, bound_label
from composer.gui.widgets.translator import Translator

_NAME = Words("Ajout d’un visage", "Adding a face")
_HELP = Words(
    "Cliquez sur le visage, ou tracez son cercle. Entrée en place un au milieu; Échap annule.",
    "Click the face, or drag to draw its circle. Enter places one in the middle; Esc cancels.",
)


class FaceDrawing(QWidget):
    """Covers the canvas until a circle is drawn, Esc is pressed or the focus goes elsewhere."""

    #: A circle, in design pixels; or None for one in the middle.
    drawn = Signal(object)
    #: Esc: nothing is added, and the focus returns to the button that began.
    cancelled = Signal()
    #: The keyboard focus went elsewhere.
    abandoned = Signal()

    def __init__(self, canvas: Canvas, translator: Translator, radius: float) -> None:
        """Cover `canvas` and take the focus; a click without a drag gives a circle of `radius` design pixels."""
        super().__init__(canvas)
        self._canvas, self._radius = canvas, radius
        self._center: QPointF | None = None
        self._circle: Circle | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        translator.bind(self, self.setAccessibleName, _NAME)
        translator.bind(self, self.setAccessibleDescription, _HELP)
        self.hint = bound_label(translator, _HELP, "overCanvas")
        # Faces are seldom at the foot of a visual.
        rows = QVBoxLayout(self)
        rows.addStretch()
        rows.addWidget(self.hint)
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        canvas.view.changed.connect(self._reposition)
        self._reposition()
        self.show()
        self.raise_()
        self.setFocus()
        announce(self, self.hint.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle in progress."""
        if self._circle is None:
            return
        painter = QPainter(self)
        box = self._canvas.on_widget(self._circle.box)
        paint_circle(painter, box.center(), box.width() / 2, self.palette())
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set the centre of the circle; nothing outside the photo."""
        photo = self._canvas.box_of("photo")
        if event.button() == Qt.MouseButton.LeftButton and photo is not None and photo.contains(event.position()):
            self._center = event.position()
            self._resize(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Set the size of the circle."""
        self._resize(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish the circle."""
        if self._circle is not None and event.button() == Qt.MouseButton.LeftButton:
            circle, self._circle, self._center = self._circle, None, None
            self.drawn.emit(circle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Place a circle in the middle with Enter or the space bar, cancel with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.drawn.emit(None)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop drawing when another widget takes the focus; a menu or another window does not count."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.abandoned.emit()

    def _resize(self, to: QPointF) -> None:
        if self._center is None:
            return
        away = to - self._center
        pixels = hypot(away.x(), away.y())
        at = self._canvas.design_point(self._center)
        # The pointer is never quite still during a click.
        dragged = pixels >= QApplication.startDragDistance()
        self._circle = Circle(at.x(), at.y(), pixels / self._canvas.scale if dragged else self._radius)
        self.update()

    def _reposition(self) -> None:
        self.setGeometry(self._canvas.rect())
