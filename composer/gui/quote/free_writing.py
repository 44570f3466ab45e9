"""Writing the quote: its field, the room left for it, the corrections offered, and another language of the visual."""

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from composer.core.document.edits import choose_language, write_quote
from composer.core.text.language_guess import language_of
from composer.core.text.typography.suggest import offers
from composer.core.words import Language, Words
from composer.gui.bound_field import QUOTE, BoundField
from composer.gui.quote.room_counter import RoomCounter
from composer.gui.shared import Shared
from composer.gui.state import State
from composer.gui.typesetting import Typesetting
from composer.gui.widgets.labels import add_all, bound_button, bound_label, column, plain_label, tab_in_order
from composer.gui.widgets.text_area import TextArea
from composer.gui.widgets.when_visible import PAUSE, WhenVisible

_LABEL = Words("Votre citation, sans guillemets", "Your quote, without quotation marks")
_HELP = Words(
    "Une ou deux phrases que l’on retient. L’affiche met les guillemets et choisit la taille.",
    "One or two memorable sentences. The poster adds the quotation marks and chooses the size.",
)
_OFFER = Words("Seuls les signes changent, jamais vos mots.", "Only characters change, never your words.")
_SEEMS: dict[Language, Words] = {
    "fr": Words("Votre citation semble en français.", "Your quote seems to be in French."),
    "en": Words("Votre citation semble en anglais.", "Your quote seems to be in English."),
}
_SWITCH: dict[Language, Words] = {
    "fr": Words("Passer le visuel en français", "Switch the visual to French"),
    "en": Words("Passer le visuel en anglais", "Switch the visual to English"),
}
_SWITCH_HELP = Words(
    "Le thème, les dates et les légendes changent de langue; vos mots restent les vôtres.",
    "The theme, the dates and the captions change language; your words stay as you wrote them.",
)


class FreeWriting(QWidget):
    """The quote's field, its counter and the corrections offered."""

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        translator = shared.state.translator
        self.field = TextArea(6)
        translator.bind(self.field, self.field.setAccessibleDescription, _HELP)
        Typesetting(BoundField(self.field, shared.state, QUOTE), self.field, shared.state, QUOTE)
        self.counter, self.offers = RoomCounter(shared), Offers(shared.state, self)
        self.language = LanguageOffer(shared.state, self)
        label, help_ = bound_label(translator, _LABEL, buddy=self.field), bound_label(translator, _HELP, "hint")
        column(self, 8, label, self.field, self.counter, self.offers, self.language, help_)


class Offers(QWidget):
    """A button for each correction offered in the quote; hidden when there is none."""

    def __init__(self, state: State, beside: QWidget) -> None:
        """Follow `state` while `beside`, which stays when there is no offer, is visible."""
        super().__init__()
        self._state = state
        self.buttons: list[QPushButton] = []
        self._made: tuple[tuple[str, str], ...] = ()
        #: The quote that they correct.
        self._quote = ""
        self._column = column(self)
        self.hide()
        WhenVisible(beside, self._update_text, state.visual_changed, after=PAUSE)

    def _update_text(self) -> None:
        visual = self._state.visual
        self._quote = visual.quote
        found = offers(visual.quote, visual.language)
        made = tuple((each.words.fr, each.text) for each in found)
        if made == self._made:
            return
        self._made = made
        for button in self.buttons:
            button.deleteLater()
        self.buttons = [self._button(each.words, each.text) for each in found]
        tab_in_order(self, *self.buttons)
        self.setVisible(bool(found))

    def _button(self, words: Words, text: str) -> QPushButton:
        button = bound_button(self._state.translator, words, _OFFER, "quietButton", does=lambda: self._take(text))
        self._column.addWidget(button)
        return button

    def _take(self, text: str) -> None:
        """Correct the quote, unless it was typed on since: the offers then follow it."""
        if self._state.visual.quote == self._quote:
            self._state.edit(write_quote(self._state.visual, text), "quote")
        self._update_text()


class LanguageOffer(QFrame):
    """A card with one button; hidden unless the quote is surely in the other language."""

    def __init__(self, state: State, beside: QWidget) -> None:
        """Follow `state` while `beside`, which stays when nothing is offered, is visible."""
        super().__init__()
        self.setObjectName("card")
        self._state = state
        self._seen: Language = state.visual.language
        self._text = plain_label()
        self.switch = bound_button(state.translator, _SWITCH[self._seen], _SWITCH_HELP, does=self._switch)
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
