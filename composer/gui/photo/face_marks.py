"""The faces of the photo as the person marks them, in the format looked at: found, moved, added, taken away."""

from PySide6.QtCore import QObject, Signal

from composer.core.document.edits import mark_faces
from composer.core.layout.framing import Circle
from composer.core.layout.visible_layers import face_at, visible_faces
from composer.core.problems import Problem
from composer.core.visual import Face
from composer.core.words import Words
from composer.gui.photo.framing import Framing
from composer.gui.state import State

#: The radius of a circle just added, in parts of the slot's shorter side.
_NEW = 0.15
_NOT_SHOWN = Problem(
    "photo-not-shown",
    "notice",
    Words("Ce format ne montre pas la photo.", "This format does not show the photo."),
    fix=Words("Regardez un autre format pour y indiquer un visage.", "Look at another format to mark a face there."),
)


class FaceMarks(QObject):
    """Circles in design pixels of the format looked at; each change is one step to undo."""

    #: Another face is the one that « Ce n’est pas un visage » takes away.
    chosen_changed = Signal()
    #: A face is to be drawn on the canvas.
    wanted = Signal()
    #: None is drawn after all: the hands go back to where they came from.
    given_up = Signal()

    def __init__(self, state: State, framing: Framing, parent: QObject) -> None:
        """Mark the photo of `state` as `framing` shows it."""
        super().__init__(parent)
        self._state, self._framing = state, framing
        self._chosen = 0

    @property
    def faces(self) -> tuple[Face, ...]:
        """The faces of the photo as it was taken in."""
        photo = self._state.visual.photo
        return photo.faces if photo else ()

    @property
    def chosen(self) -> int:
        """The face last taken in hand, by its place among `faces`."""
        return min(self._chosen, max(0, len(self.faces) - 1))

    def choose(self, index: int) -> None:
        """Take a face in hand."""
        self._chosen = index
        self.chosen_changed.emit()

    def circles(self) -> list[tuple[Circle, bool]]:
        """Where each face comes in the format looked at, and whether any of it is seen there."""
        shown, photo, choice = self._framing.shown(), self._state.session.photo, self._state.visual.photo
        if shown is None or photo is None or choice is None or not choice.faces:
            return []
        slot = shown[0].box
        return [(circle, circle.box.overlaps(slot)) for circle in visible_faces(*shown, photo.size, choice)]

    def move(self, index: int, circle: Circle) -> None:
        """The face `index` is where `circle` stands."""
        face = self._face(circle)
        if face is not None:
            self._mark((*self.faces[:index], face, *self.faces[index + 1 :]), "face")

    def draw(self) -> None:
        """Have one more face drawn by hand; told where the format looked at shows no photo."""
        if self._framing.shown() is None:
            self._state.refused.emit(_NOT_SHOWN)
        else:
            self.wanted.emit()

    def proposed(self) -> Circle | None:
        """A circle of the usual size in the middle of what is shown of the photo; None where nothing is."""
        shown = self._framing.shown()
        if shown is None:
            return None
        box = shown[0].box
        return Circle(box.x + box.width / 2, box.y + box.height / 2, _NEW * min(box.width, box.height))

    def add(self, circle: Circle | None = None) -> None:
        """One more face, where `circle` stands or in the middle of what is shown of the photo."""
        where = circle or self.proposed()
        face = self._face(where) if where is not None else None
        if face is not None:
            self._mark((*self.faces, face), "face-added")
            self.choose(len(self.faces) - 1)

    def remove(self, index: int) -> None:
        """What the circle holds is not a face."""
        if index < len(self.faces):
            self._mark((*self.faces[:index], *self.faces[index + 1 :]), "face-removed")

    def _face(self, circle: Circle) -> Face | None:
        shown, photo, choice = self._framing.shown(), self._state.session.photo, self._state.visual.photo
        if shown is None or photo is None or choice is None:
            return None
        return face_at(circle, *shown, photo.size, choice)

    def _mark(self, faces: tuple[Face, ...], name: str) -> None:
        self._state.edit(mark_faces(self._state.visual, faces), name)
