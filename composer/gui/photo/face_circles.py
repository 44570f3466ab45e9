"""The circles of the faces over the canvas, visible during the step « Photo »."""

from functools import partial

from PySide6.QtCore import QObject

from composer.core.layout.framing import Circle
from composer.core.words import Words
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.frames import Frames
from composer.gui.photo.face_circle import FaceCircle
from composer.gui.photo.face_drawing import FaceDrawing
from composer.gui.photo.face_marks import FaceMarks
from composer.gui.state import State
from composer.gui.widgets.labels import set_help
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
