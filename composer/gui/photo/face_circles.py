"""The circles of the faces over the canvas, there while the step « Photo » is looked at."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer

from composer.core.layout.framing import Circle
from composer.core.words import Words
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.frames import Frames
from composer.gui.photo.face_circle import FaceCircle
from composer.gui.photo.face_drawing import FaceDrawing
from composer.gui.photo.face_marks import FaceMarks
from composer.gui.state import State
from composer.gui.widgets.labels import set_help

_NAME = Words("Visage {number} sur {all}", "Face {number} of {all}")
_HELP = Words(
    "Glissez le cercle pour le déplacer, sa ligne pour l’agrandir. Au clavier\u00a0: flèches, + et −; Suppr si ce "
    "n’est pas un visage.",
    "Drag the circle to move it, its line to size it. By keyboard: arrows, + and −; Delete if it is not a face.",
)


class FaceCircles(QObject):
    """One circle a face, in the order of the visual's."""

    def __init__(self, state: State, frames: Frames, canvas: Canvas, marks: FaceMarks) -> None:
        """Stand over `canvas`."""
        super().__init__(canvas)
        self._state, self._canvas, self._marks = state, canvas, marks
        self.circles: list[FaceCircle] = []
        # One layout a turn of the event loop, however many changes a hand makes in it.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._rearrange)
        for changed in (state.visual_changed, state.step_changed, state.format_changed, frames.changed):
            changed.connect(self._soon.start)
        state.translator.changed.connect(self._name)
        self.drawing: FaceDrawing | None = None
        marks.wanted.connect(self._draw)
        # What a hand draws on is not to change under it.
        for changed in (state.step_changed, state.format_changed, state.photo_changed):
            changed.connect(self._leave)
        canvas.installEventFilter(self)
        self._rearrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the faces when the canvas changes size."""
        if event.type() == QEvent.Type.Resize:
            self._soon.start()
        return False

    def _draw(self) -> None:
        """Let a hand draw one more."""
        self._leave()
        proposed = self._marks.proposed()
        if proposed is None:
            return
        self.drawing = FaceDrawing(self._canvas, self._state.translator, proposed.radius)
        self.drawing.drawn.connect(self._add)
        self.drawing.given_up.connect(self._marks.given_up)
        self.drawing.left.connect(self._leave)

    def _add(self, circle: Circle | None) -> None:
        """One more circle, in hand for the keyboard too."""
        self._leave()
        self._marks.add(circle)
        self._rearrange()
        if self.circles:
            self.circles[-1].setFocus()

    def _leave(self) -> None:
        """Nobody draws any more."""
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
            self.circles.append(self._made(index, circles[index][0]))
        for kept, (circle, seen) in zip(self.circles, circles, strict=True):
            kept.show_at(circle)
            kept.setVisible(seen)
        if self.drawing is not None:
            self.drawing.raise_()
        self._name()

    def _made(self, index: int, circle: Circle) -> FaceCircle:
        made = FaceCircle(self._canvas, circle)
        made.settled.connect(partial(self._marks.move, index))
        made.removed.connect(partial(self._marks.remove, index))
        made.taken.connect(partial(self._marks.choose, index))
        return made

    def _name(self) -> None:
        translator, count = self._state.translator, len(self.circles)
        for index, circle in enumerate(self.circles):
            circle.setAccessibleName(translator(_NAME).format(number=index + 1, all=count))
            circle.setAccessibleDescription(translator(_HELP))
            set_help(circle, translator(_HELP))
