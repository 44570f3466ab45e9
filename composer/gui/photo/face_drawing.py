"""A face drawn where it is: over the canvas, a click sets a circle and a drag gives it its size; Esc gives up."""

from math import hypot

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from composer.core.layout.framing import Circle
from composer.core.words import Words
from composer.gui.canvas.canvas import Canvas
from composer.gui.photo.face_look import paint_circle
from composer.gui.widgets.labels import announce, bound_label
from composer.gui.widgets.translator import Translator

_NAME = Words("Ajout d’un visage", "Adding a face")
_HELP = Words(
    "Cliquez sur le visage, ou tracez son cercle. Entrée en pose un au milieu; Échap annule.",
    "Click on the face, or draw its circle. Enter sets one in the middle; Esc cancels.",
)


class FaceDrawing(QWidget):
    """Stands over the whole canvas until a circle is drawn, or somebody turns away."""

    #: A circle, in design pixels; or None for one in the middle.
    drawn = Signal(object)
    #: Esc: nothing is added, and the hands go back to where they came from.
    given_up = Signal()
    #: The keyboard went elsewhere.
    left = Signal()

    def __init__(self, canvas: Canvas, translator: Translator, radius: float) -> None:
        """Take the hands and the keyboard; a click alone gives a circle of `radius` design pixels."""
        super().__init__(canvas)
        self._canvas, self._radius = canvas, radius
        self._middle: QPointF | None = None
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
        canvas.installEventFilter(self)
        self._reposition()
        self.show()
        self.raise_()
        self.setFocus()
        announce(self, self.hint.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the canvas when it takes another size."""
        if event.type() == QEvent.Type.Resize:
            self._reposition()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The circle under the hand."""
        if self._circle is None:
            return
        painter = QPainter(self)
        box = self._canvas.on_widget(self._circle.box)
        paint_circle(painter, box.center(), box.width() / 2, self.palette())
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The middle of the face; beside the photo there is none."""
        photo = self._canvas.box_of("photo")
        if event.button() == Qt.MouseButton.LeftButton and photo is not None and photo.contains(event.position()):
            self._middle = event.position()
            self._size(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Its size."""
        self._size(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It is drawn."""
        if self._circle is not None and event.button() == Qt.MouseButton.LeftButton:
            circle, self._circle, self._middle = self._circle, None, None
            self.drawn.emit(circle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar set a circle in the middle, Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.drawn.emit(None)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever turns to something else is not drawing any more; another window only waits."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.left.emit()

    def _size(self, to: QPointF) -> None:
        if self._middle is None:
            return
        away = to - self._middle
        pixels = hypot(away.x(), away.y())
        at = self._canvas.design_point(self._middle)
        # A hand that clicks is never quite still.
        dragged = pixels >= QApplication.startDragDistance()
        self._circle = Circle(at.x(), at.y(), pixels / self._canvas.scale if dragged else self._radius)
        self.update()

    def _reposition(self) -> None:
        self.setGeometry(self._canvas.rect())
