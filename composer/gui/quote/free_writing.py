"""Writing the quote: its field, the room left for it and the corrections offered."""

from PySide6.QtWidgets import QPushButton, QWidget

from composer.core.document.edits import write_quote
from composer.core.text.typography.offers import offers
from composer.core.words import Words
from composer.gui.bound_field import QUOTE, BoundField
from composer.gui.quote.language_offer import LanguageOffer
from composer.gui.quote.room_counter import RoomCounter
from composer.gui.shared import Shared
from composer.gui.state import State
from composer.gui.typesetting import Typesetting
from composer.gui.widgets.labels import bound_button, bound_label, column, tab_in_order
from composer.gui.widgets.text_area import TextArea
from composer.gui.widgets.when_visible import PAUSE, WhenVisible

_LABEL = Words("Votre citation, sans guillemets", "Your quote, without quotation marks")
_HELP = Words(
    "Une ou deux phrases que l’on retient. L’affiche met les guillemets et choisit la taille.",
    "One or two memorable sentences. The poster adds the quotation marks and chooses the size.",
)
_OFFER = Words("Seuls les signes changent, jamais vos mots.", "Only characters change, never your words.")


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
