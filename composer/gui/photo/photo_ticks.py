"""The boxes of the photo: the one that brightens it, the one that writes its credit on the visual, each with a note."""

from PySide6.QtWidgets import QWidget

from composer.core.document.edits import choose_brighten, credit_photo
from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.labels import announce, bound_tick, column, plain_label
from composer.gui.widgets.when_visible import follow

_CREDIT = Words("Écrire le crédit sur le visuel", "Write the credit on the visual")
_CREDIT_HELP = Words(
    "En petit, près de la photo, jamais sur un visage ni sur d’autres mots.",
    "In small letters near the photo, never over a face or other words.",
)
_NOBODY = Words("Écrivez d’abord qui a pris la photo.", "First write who took the photo.")
_NO_ROOM = Words(
    "Il n’y a pas de place pour le crédit dans au moins un format\u00a0: voyez la liste sous les formats.",
    "There is no room for the credit in at least one format: see the list under the formats.",
)
_BRIGHTEN = Words("Éclaircir", "Brighten")
_BRIGHTEN_HELP = Words(
    "Donne plus de lumière à la photo, dans tous les formats, sans brûler la peau",
    "Gives the photo more light, in every format, without burning out skin",
)
_BY_ITSELF = Words("La photo était sombre\u00a0: elle est éclaircie.", "The photo was dark: it has been brightened.")
_IS_BRIGHT = Words(
    "La photo est déjà claire\u00a0: l’éclaircir brûlerait la peau.",
    "The photo is bright already: brightening it would burn out skin.",
)


class CreditTick(QWidget):
    """The box, which needs a name, and why it cannot be ticked or shows nothing."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        self.tick, self.notice = bound_tick(state.translator, _CREDIT, _CREDIT_HELP, self._choose), plain_label("quiet")
        column(self, 4, self.tick, self.notice)
        follow(self._update, state.visual_changed, state.problems_changed, state.translator.changed)

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


class PhotoLight(QWidget):
    """The box, ticked by the program for a dark face or by the person for any photo."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        self.notice = plain_label("quiet")
        self.tick = bound_tick(state.translator, _BRIGHTEN, _BRIGHTEN_HELP, self._choose)
        column(self, 4, self.tick, self.notice)
        follow(self._on_visual_changed, state.visual_changed, state.translator.changed)

    def _choose(self) -> None:
        choice = "on" if self.tick.isChecked() else "off"
        self._state.edit(choose_brighten(self._state.visual, choice), "brighten")

    def _on_visual_changed(self) -> None:
        photo = self._state.visual.photo
        self.tick.setChecked(photo is not None and (photo.light is not None or photo.brighten == "on"))
        words = None
        if photo is not None and photo.brighten == "auto" and photo.light is not None:
            words = _BY_ITSELF
        elif photo is not None and photo.brighten == "on" and photo.light is None:
            words = _IS_BRIGHT
        self._say(self._state.translator(words) if words else "")

    def _say(self, text: str) -> None:
        is_news = text not in {"", self.notice.text()}
        self.notice.setText(text)
        self.notice.setVisible(bool(text))
        if is_news and self.isVisible():
            announce(self.notice, text)
