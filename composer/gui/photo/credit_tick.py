"""The box that writes the credit of the photo on the visual."""

from PySide6.QtWidgets import QWidget

from composer.core.document.edits import credit_photo
from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.labels import bound_tick, column, plain_label

_TICK = Words("Écrire le crédit sur le visuel", "Write the credit on the visual")
_HELP = Words(
    "En petit, près de la photo, jamais sur un visage ni sur d’autres mots.",
    "In small letters near the photo, never over a face or other words.",
)
_NOBODY = Words("Écrivez d’abord qui a pris la photo.", "First write who took the photo.")
_NO_ROOM = Words(
    "Il n’y a pas de place pour le crédit dans au moins un format\u00a0: voyez la liste sous les formats.",
    "There is no room for the credit in at least one format: see the list under the formats.",
)


class CreditTick(QWidget):
    """The box, which needs a name, and why it cannot be ticked or shows nothing."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        self.tick, self.notice = bound_tick(state.translator, _TICK, _HELP, self._choose), plain_label("quiet")
        column(self, 4, self.tick, self.notice)
        for changed in (state.visual_changed, state.problems_changed, state.translator.changed):
            changed.connect(self._update)
        self._update()

    def _choose(self) -> None:
        self._state.edit(credit_photo(self._state.visual, "on" if self.tick.isChecked() else "off"), "credit")

    def _update(self) -> None:
        photo, translator = self._state.visual.photo, self._state.translator
        named = photo is not None and bool(photo.photographer.strip())
        self.tick.setEnabled(named)
        self.tick.setChecked(named and photo is not None and photo.credit == "on")
        lacks_room = any(problem.code == "credit-left-out" for problem in self._state.problems)
        why = _NO_ROOM if named and lacks_room else None if named or photo is None else _NOBODY
        self.notice.setText(translator(why) if why else "")
        self.notice.setVisible(why is not None)
