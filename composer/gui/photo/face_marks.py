"""The faces of the photo as edits: listed, moved, added and removed in the displayed format."""

from PySide6.QtCore import QObject, Signal

from composer.core.document.edits import mark_faces
from composer.core.layout.framing import Circle
from composer.core.layout.visible_layers import face_at, visible_faces
from composer.core.problems import Problem
from composer.core.visual import Face
from composer.core.words import Words
from composer.gui.photo.framing import Framing
from composer.gui.state import State

#: The radius of a new circle, as a fraction of the slot's shorter side.
_NEW = 0.15
_NOT_SHOWN = Problem(
    "photo-not-shown",
    "notice",
    Words("Ce format ne montre pas la photo.", "This format does not show the photo."),
    fix=Words("Passez à un autre format pour y indiquer un visage.", "Switch to another format to mark a face there."),
)


class FaceMarks(QObject):
    """Circles in design pixels of the displayed format; each change is one step to undo."""

    #: Another face is the one that « Ce n’est pas un visage » removes.
    chosen_changed = Signal()
    #: A face is about to be drawn on the canvas.
    drawing_asked = Signal()
    #: Drawing was cancelled: the focus returns to the button that began.
    cancelled = Signal()

    def __init__(self, state: State, framing: Framing, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._framing = state, framing
        self._chosen = 0

    @property
    def faces(self) -> tuple[Face, ...]:
        """The faces of the photo, in the coordinates of the imported file."""
        photo = self._state.visual.photo
        return photo.faces if photo else ()

    @property
    def chosen(self) -> int:
        """The index in `faces` of the face last selected."""
        return min(self._chosen, max(0, len(self.faces) - 1))

    def choose(self, index: int) -> None:
        """Select a face."""
        self._chosen = index
        self.chosen_changed.emit()

    def circles(self) -> list[tuple[Circle, bool]]:
        """The circle of each face in the displayed format, and whether any of it is visible there."""
        photo, choice = self._state.session.photo, self._state.visual.photo
        if photo is None or choice is None or not choice.faces or (visible := self._framing.visible_slot()) is None:
            return []
        slot = visible[0].box
        return [(circle, circle.box.overlaps(slot)) for circle in visible_faces(*visible, photo.size, choice)]

    def move(self, index: int, circle: Circle) -> None:
        """Move the face `index` to `circle`."""
        face = self._face(circle)
        if face is not None:
            self._mark((*self.faces[:index], face, *self.faces[index + 1 :]), "face")

    def draw(self) -> None:
        """Start drawing one more face; refused where the displayed format shows no photo."""
        if self._framing.visible_slot() is None:
            self._state.refused.emit(_NOT_SHOWN)
        else:
            self.drawing_asked.emit()

    def proposed(self) -> Circle | None:
        """A circle of the usual size in the middle of the visible part of the photo; None where no photo is visible."""
        visible = self._framing.visible_slot()
        if visible is None:
            return None
        box = visible[0].box
        return Circle(box.x + box.width / 2, box.y + box.height / 2, _NEW * min(box.width, box.height))

    def add(self, circle: Circle | None = None) -> None:
        """Add a face at `circle`, or in the middle of the visible part of the photo."""
        where = circle or self.proposed()
        face = self._face(where) if where is not None else None
        if face is not None:
            self._mark((*self.faces, face), "face-added")
            self.choose(len(self.faces) - 1)

    def remove(self, index: int) -> None:
        """Remove the face `index`."""
        if index < len(self.faces):
            self._mark((*self.faces[:index], *self.faces[index + 1 :]), "face-removed")

    def _face(self, circle: Circle) -> Face | None:
        visible, photo, choice = self._framing.visible_slot(), self._state.session.photo, self._state.visual.photo
        if visible is None or photo is None or choice is None:
            return None
        return face_at(circle, *visible, photo.size, choice)

    def _mark(self, faces: tuple[Face, ...], name: str) -> None:
        self._state.edit(mark_faces(self._state.visual, faces), name)
