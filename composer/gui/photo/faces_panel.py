"""What is known of the photo's faces, in words, and the two buttons that mend it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from composer.core.words import Words
from composer.gui.photo.face_marks import FaceMarks
from composer.gui.state import State
from composer.gui.widgets.labels import announce, bound_button, column, plain_label

_NONE = Words(
    "Aucun visage n’est indiqué\u00a0: la photo est cadrée comme un portrait. Ajoutez un cercle sur chaque visage; le "
    "cadrage et les mots en tiendront compte.",
    "No face is marked: the photo is framed as a portrait. Add a circle on each face; the framing and the words will "
    "take them into account.",
)
_ONE = Words(
    "Un visage\u00a0: la photo est cadrée sur lui, et les mots l’évitent. Son cercle se déplace sur l’affiche.",
    "One face: the photo is framed on it, and words avoid it. Its circle can be moved on the poster.",
)
_SEVERAL = Words(
    "{count} visages\u00a0: la photo est cadrée sur eux, et les mots les évitent. Leurs cercles se déplacent sur "
    "l’affiche.",
    "{count} faces: the photo is framed on them, and words avoid them. Their circles can be moved on the poster.",
)
_ADD = Words("Ajouter un visage", "Add a face")
_ADD_HELP = Words("Un cercle de plus, là où vous cliquez sur la photo", "One more circle, where you click on the photo")
_REMOVE = Words("Ce n’est pas un visage", "This is not a face")
_REMOVE_HELP = Words(
    "Retirer le cercle choisi, le seul ou le dernier que vous avez pris",
    "Remove the circle chosen: the only one, or the last you took",
)


class PhotoFaces(QWidget):
    """Follows the visual."""

    def __init__(self, state: State, marks: FaceMarks) -> None:
        """Mend the faces by `marks`."""
        super().__init__()
        self._state, self._marks = state, marks
        self._count = -1
        self.told = plain_label("quiet")
        self.add = bound_button(state.translator, _ADD, _ADD_HELP)
        self.remove = bound_button(state.translator, _REMOVE, _REMOVE_HELP)
        self.add.clicked.connect(marks.draw)
        # The keyboard leaves the canvas, and what was to be drawn there goes with it.
        marks.given_up.connect(self.add.setFocus)
        self.remove.clicked.connect(self._remove)
        rows, line = column(self), QHBoxLayout()
        rows.addWidget(self.told)
        line.addWidget(self.add)
        line.addWidget(self.remove)
        rows.addLayout(line)
        for changed in (state.visual_changed, state.translator.changed):
            changed.connect(self._on_visual_changed)
        self._on_visual_changed()

    def _remove(self) -> None:
        self._marks.remove(self._marks.chosen)

    def _on_visual_changed(self) -> None:
        count = len(self._marks.faces)
        words = (_NONE, _ONE, _SEVERAL)[min(count, 2)]
        self.told.setText(self._state.translator(words).format(count=count))
        self.remove.setEnabled(count > 0)
        if count != self._count:
            self._count = count
            if self.isVisible():
                announce(self.told, self.told.text())
