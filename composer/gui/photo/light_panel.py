"""The box « Éclaircir », which brightens the photo, and what it did in words."""

from PySide6.QtWidgets import QWidget

from composer.core.document.edits import choose_brighten
from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.labels import announce, bound_tick, column, plain_label

_BRIGHTEN = Words("Éclaircir", "Brighten")
_HELP = Words(
    "Donne plus de lumière à la photo, dans tous les formats, sans brûler la peau",
    "Gives the photo more light, in every format, without burning out skin",
)
_BY_ITSELF = Words("La photo était sombre\u00a0: elle est éclaircie.", "The photo was dark: it has been brightened.")
_NO_ROOM = Words(
    "La photo est déjà claire\u00a0: l’éclaircir brûlerait la peau.",
    "The photo is bright already: brightening it would burn out skin.",
)


class PhotoLight(QWidget):
    """The box, ticked by the program for a dark face or by the person for any photo."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        self.tick, self.notice = bound_tick(state.translator, _BRIGHTEN, _HELP, self._choose), plain_label("quiet")
        column(self, 4, self.tick, self.notice)
        for changed in (state.visual_changed, state.translator.changed):
            changed.connect(self._on_visual_changed)
        self._on_visual_changed()

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
            words = _NO_ROOM
        self._say(self._state.translator(words) if words else "")

    def _say(self, text: str) -> None:
        is_news = text not in {"", self.notice.text()}
        self.notice.setText(text)
        self.notice.setVisible(bool(text))
        if is_news and self.isVisible():
            announce(self.notice, text)
