"""How many faces are marked on the photo, and the buttons that add and remove one."""

from PySide6.QtWidgets import QWidget

from composer.core.words import Words
from composer.gui.photo.face_marks import FaceMarks
from composer.gui.state import State
from composer.gui.widgets.labels import add_line, announce, bound_button, column, plain_label
from composer.gui.widgets.when_visible import follow

_NONE = Words(
    "Aucun visage n’est indiqué\u00a0: la photo est cadrée comme un portrait. Ajoutez un cercle sur chaque visage; le "
    "cadrage et les mots en tiendront compte.",
    "No face is marked: the photo is framed as a portrait. Add a circle on each face; the framing and the text will "
    "take them into account.",
)
_ONE = Words(
    "Un visage\u00a0: la photo est cadrée sur lui, et les mots l’évitent. Son cercle se déplace sur l’affiche.",
    "One face: the photo is framed on it, and the text avoids it. You can move its circle on the poster.",
)
_SEVERAL = Words(
    "{count} visages\u00a0: la photo est cadrée sur eux, et les mots les évitent. Leurs cercles se déplacent sur "
    "l’affiche.",
    "{count} faces: the photo is framed on them, and the text avoids them. You can move their circles on the poster.",
)
_ADD = Words("Ajouter un visage", "Add a face")
_ADD_HELP = Words("Ajoute un cercle là où vous cliquez sur la photo", "Adds a circle where you click on the photo")
_REMOVE = Words("Ce n’est pas un visage", "Not a face")
_REMOVE_HELP = Words(
    "Retire le cercle choisi\u00a0: le seul, ou le dernier que vous avez touché",
    "Removes the selected circle: the only one, or the last one you used",
)


class PhotoFaces(QWidget):
    """The count of faces in words, and the buttons « Ajouter » and « Ce n’est pas un visage »."""

    def __init__(self, state: State, marks: FaceMarks) -> None:
        super().__init__()
        self._state, self._marks = state, marks
        self._count = -1
        self.summary = plain_label("quiet")
        self.add = bound_button(state.translator, _ADD, _ADD_HELP, does=marks.draw)
        self.remove = bound_button(state.translator, _REMOVE, _REMOVE_HELP, does=lambda: marks.remove(marks.chosen))
        # Taking the focus from the canvas also ends the drawing.
        marks.cancelled.connect(self.add.setFocus)
        add_line(column(self, 8, self.summary), self.add, self.remove)
        follow(self._on_visual_changed, state.visual_changed, state.translator.changed)

    def _on_visual_changed(self) -> None:
        count = len(self._marks.faces)
        words = (_NONE, _ONE, _SEVERAL)[min(count, 2)]
        self.summary.setText(self._state.translator(words).format(count=count))
        self.remove.setEnabled(count > 0)
        if count != self._count:
            self._count = count
            if self.isVisible():
                announce(self.summary, self.summary.text())
