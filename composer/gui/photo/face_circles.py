"""The circles of the faces over the canvas, visible during the step « Photo »."""

from functools import partial
from math import hypot

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from composer.core.layout.framing import Circle
from composer.core.words import Words
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.frames import Frames
from composer.gui.photo.face_circle import FaceCircle, paint_circle
from composer.gui.photo.face_marks import FaceMarks
from composer.gui.state import State
from composer.gui.widgets.labels import announce, bound_label, set_help
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.turns import single_shot

_NAME = Words("Visage {number} sur {all}", "Face {number} of {all}")
_HELP = Words(
    "Glissez le cercle pour le déplacer, son contour pour changer sa taille. Au clavier\u00a0: flèches, + et −; Suppr "
    "si ce n’est pas un visage.",
    "Drag the circle to move it, its edge to resize it. Keyboard: arrows, + and −; Delete if it is not a face.",
)


class FaceCircles(QObject):
    """One circle per face, in the order of the visual's faces."""

    def __init__(self, state: State, frames: Frames, canvas: Canvas, marks: FaceMarks) -> None:
        super().__init__(canvas)
        self._state, self._canvas, self._marks = state, canvas, marks
        self.circles: list[FaceCircle] = []
        # One layout per pass of the event loop, however many changes come in it.
        self._rearranging = single_shot(self, 0, self._rearrange)
        drawn = (frames.changed, canvas.view.changed)
        for changed in (state.visual_changed, state.step_changed, state.format_changed, *drawn):
            changed.connect(self._rearranging.start)
        state.translator.changed.connect(self._label)
        self.drawing: FaceDrawing | None = None
        marks.drawing_asked.connect(self._start_drawing)
        # The picture must not change under a circle being drawn.
        for changed in (state.step_changed, state.format_changed, state.photo_changed):
            changed.connect(self._stop_drawing)
        self._rearrange()

    def _start_drawing(self) -> None:
        self._stop_drawing()
        proposed = self._marks.proposed()
        if proposed is None:
            return
        self.drawing = FaceDrawing(self._canvas, self._state.translator, proposed.radius)
        self.drawing.drawn.connect(self._add)
        self.drawing.cancelled.connect(self._marks.cancelled)
        self.drawing.abandoned.connect(self._stop_drawing)

    def _add(self, circle: Circle | None) -> None:
        self._stop_drawing()
        self._marks.add(circle)
        self._rearrange()
        if self.circles:
            self.circles[-1].setFocus()

    def _stop_drawing(self) -> None:
        drawing, self.drawing = self.drawing, None
        if drawing is not None:
            drawing.hide()
            drawing.deleteLater()

    def _rearrange(self) -> None:
        circles = self._marks.circles() if self._state.step == "photo" else []
        while len(self.circles) > len(circles):
            gone = self.circles.pop()
            if gone.hasFocus():
                (self.circles[-1] if self.circles else self._canvas).setFocus()
            gone.hide()
            gone.deleteLater()
        for index in range(len(self.circles), len(circles)):
            self.circles.append(self._new_circle(index, circles[index][0]))
        for kept, (circle, visible) in zip(self.circles, circles, strict=True):
            kept.show_at(circle)
            kept.setVisible(visible)
        if self.drawing is not None:
            self.drawing.raise_()
        self._label()

    def _new_circle(self, index: int, circle: Circle) -> FaceCircle:
        made = FaceCircle(self._canvas, circle)
        made.settled.connect(partial(self._marks.move, index))
        made.removed.connect(partial(self._marks.remove, index))
        made.focused.connect(partial(self._marks.choose, index))
        return made

    def _label(self) -> None:
        translator, count = self._state.translator, len(self.circles)
        for index, circle in enumerate(self.circles):
            circle.setAccessibleName(translator(_NAME).format(number=index + 1, all=count))
            circle.setAccessibleDescription(translator(_HELP))
            set_help(circle, translator(_HELP))


_ADDING = Words("Ajout d’un visage", "Adding a face")
_ADDING_HELP = Words(
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
        translator.bind(self, self.setAccessibleName, _ADDING)
        translator.bind(self, self.setAccessibleDescription, _ADDING_HELP)
        self.hint = bound_label(translator, _ADDING_HELP, "overCanvas")
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
