"""Offers to put the visual in the language of the quote, once enough is typed to be sure of it."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from composer.core.document.edits import choose_language
from composer.core.text.language_guess import language_of
from composer.core.words import Language, Words
from composer.gui.state import State
from composer.gui.widgets.labels import add_all, bound_button, plain_label
from composer.gui.widgets.when_visible import PAUSE, WhenVisible

_SEEMS: dict[Language, Words] = {
    "fr": Words("Votre citation semble en français.", "Your quote seems to be in French."),
    "en": Words("Votre citation semble en anglais.", "Your quote seems to be in English."),
}
_SWITCH: dict[Language, Words] = {
    "fr": Words("Passer le visuel en français", "Switch the visual to French"),
    "en": Words("Passer le visuel en anglais", "Switch the visual to English"),
}
_HELP = Words(
    "Le thème, les dates et les légendes changent de langue; vos mots restent les vôtres.",
    "The theme, the dates and the captions change language; your words stay as you wrote them.",
)


class LanguageOffer(QFrame):
    """A card with one button; hidden unless the quote is surely in the other language."""

    def __init__(self, state: State, beside: QWidget) -> None:
        """Follow `state` while `beside`, which stays when nothing is offered, is visible."""
        super().__init__()
        self.setObjectName("card")
        self._state = state
        self._seen: Language = state.visual.language
        self._text = plain_label()
        self.switch = bound_button(state.translator, _SWITCH[self._seen], _HELP, does=self._switch)
        state.translator.bind(self._text, self._text.setText, lambda: _SEEMS[self._seen])
        state.translator.bind(self.switch, self.switch.setText, lambda: _SWITCH[self._seen])
        add_all(QVBoxLayout(self), self._text, self.switch)
        self.hide()
        WhenVisible(beside, self._on_visual_changed, state.visual_changed, after=PAUSE)

    def _switch(self) -> None:
        self._state.edit(choose_language(self._state.visual, self._seen), "language")
        self._on_visual_changed()

    def _on_visual_changed(self) -> None:
        visual = self._state.visual
        seen = language_of(visual.quote)
        if seen is None or seen == visual.language or self._state.is_example:
            self.hide()
            return
        self._seen = seen
        self._text.setText(self._state.translator(_SEEMS[seen]))
        self.switch.setText(self._state.translator(_SWITCH[seen]))
        self.show()
