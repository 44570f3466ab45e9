"""The step « Citation »: the quote, written or found in answers, and the person who speaks."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from composer.core.caption.handle import handle_problems
from composer.core.document.edits import choose_language, give_handle, write_quote
from composer.core.person.fields import PERSON_FIELDS, PersonField
from composer.core.problems import on_network
from composer.core.text.language_guess import language_of
from composer.core.text.typography.suggest import offers
from composer.core.words import Language, Words
from composer.gui.field_text import QUOTE, Binding, BoundField, person_binding
from composer.gui.notice import in_words
from composer.gui.panel import Panel
from composer.gui.quote.logo_row import LogoRow
from composer.gui.quote.own_details import DetailsOffer, DetailsTick, KeptDetails
from composer.gui.quote.question_cards import QuestionCards
from composer.gui.quote.quote_look import QuoteLook
from composer.gui.quote.room_counter import RoomCounter
from composer.gui.shared import Shared
from composer.gui.state import State
from composer.gui.typesetting import Typesetting
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.labels import add_all, bound_button, bound_label, column, plain_label, restyle, tab_in_order
from composer.gui.widgets.text_area import TextArea
from composer.gui.widgets.when_visible import PAUSE, Deferred, WhenVisible, add_later, follow

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


TITLE = Words("Citation", "Quote")
_MODES = (
    (Words("Écrire", "Write"), Words("Écrivez vous-même la citation.", "Write the quote yourself.")),
    (
        Words("M’aider", "Help me"),
        Words(
            "Répondez à des questions; le programme propose des citations.",
            "Answer questions; the program suggests quotes.",
        ),
    ),
)
_WHO = Words("Qui parle", "Who is speaking")
_HANDLES = Words("Vos identifiants sur les réseaux", "Your handles on social networks")
_HANDLES_HELP = Words(
    "Facultatifs. Ils servent à vous nommer quand la campagne repartage votre publication.",
    "Optional. They name you when the campaign reshares your post.",
)


class QuoteStep(Panel):
    """The panel of the step « Citation »."""

    def __init__(self, shared: Shared, own: Path | None = None) -> None:
        """Follow the state; a person's details are kept in the folder `own`."""
        super().__init__(shared.state, TITLE)
        self.writing, self.cards = FreeWriting(shared), Deferred(partial(self._questions, shared))
        self.modes = self._switch((self.writing, self.cards))
        self.add_label(_WHO, "section")
        kept = KeptDetails(shared, own, self)
        self.offer, self.keeping = DetailsOffer(shared, kept), DetailsTick(shared, kept)
        self.column.addWidget(self.offer)
        self.person = {each.id: self._person(each) for each in PERSON_FIELDS}
        # Offers about the quote come while one types it: Tab, and what is typed next, go to the name all the same.
        tab_in_order(*self.person.values(), self.writing.offers, self.writing.language.switch)
        self.logo = self.add(LogoRow(shared))
        self._add_handles()
        self.column.addWidget(self.keeping)
        # Last: it comes with the first letter of the quote, and would push the name away from whoever goes on to it.
        self.look = add_later(self.column, partial(QuoteLook, shared))
        self.column.addStretch()

    def write(self, field: str) -> None:
        """Focus the `quote`, or a field of the person by its id."""
        if field == "quote":
            self.modes[0].setChecked(True)
            self.bring_to("quote", self.writing.field)
        else:
            self.bring_to("quote", self.person[field])
            self.person[field].selectAll()

    @property
    def writes(self) -> bool:
        """Whether the quote is written here, rather than drawn from answers."""
        return self.modes[0].isChecked()

    def show_look(self) -> None:
        """Focus the size of the quote, with the rest of its look in view."""
        self.bring_to("quote", self.look.widget.sizes.choices.button(self.state.visual.quote_size))
        self.reveal(self.look)

    def show_logo(self) -> None:
        """Focus the button that chooses the organisation's logo."""
        self.bring_to("quote", self.logo.choose)

    def name_on(self, network: str) -> None:
        """Focus the person's handle on `network`."""
        field = self.handles[network].widget.field
        self.more.button.setChecked(True)
        self.bring_to("quote", field)
        field.selectAll()

    def _questions(self, shared: Shared) -> QuestionCards:
        cards = QuestionCards(shared)
        cards.proposed.connect(self.reveal)
        return cards

    def _switch(self, modes: tuple[QWidget, QWidget]) -> tuple[QPushButton, ...]:
        """Two buttons side by side; the checked one shows its widget."""
        row, group, buttons = QHBoxLayout(), QButtonGroup(self), list[QPushButton]()
        row.setSpacing(0)
        self.column.addLayout(row)
        for mode, (words, help_), end in zip(modes, _MODES, ("first", "last"), strict=True):
            button = bound_button(self.state.translator, words, help_, f"{end}Way")
            button.setCheckable(True)
            button.toggled.connect(mode.setVisible)
            group.addButton(button)
            row.addWidget(button, 1)
            buttons.append(button)
        add_all(self.column, *modes)
        buttons[0].setChecked(True)
        return tuple(buttons)

    def _person(self, known: PersonField) -> QLineEdit:
        field = QLineEdit()
        self.state.translator.bind(field, field.setPlaceholderText, known.example)
        BoundField(field, self.state, person_binding(known))
        self.add_field(known.label, field)
        return field

    def _add_handles(self) -> None:
        """Add the field of each network the visual is for, and of those where a handle was given."""
        state, self.more = self.state, self.add(Disclosure(self.state.translator, _HANDLES))
        rows, networks = self.more.column, state.campaign.networks
        rows.addWidget(bound_label(state.translator, _HANDLES_HELP, "hint"))
        self.handles = {each: add_later(rows, partial(HandleField, state, each)) for each in networks}
        follow(self._show_handles, state.visual_changed)

    def _show_handles(self) -> None:
        visual = self.state.visual
        shown = {*self.state.campaign.chosen(visual.networks), *visual.person.handles}
        for network, part in self.handles.items():
            part.setVisible(network in shown)


class HandleField(QWidget):
    """A field under its network's name; on leaving it, a pasted address becomes the handle it contains."""

    def __init__(self, state: State, network: str) -> None:
        """Follow `state` for `network`, an id of the campaign."""
        super().__init__()
        self._state, self._network = state, network
        self._known = state.campaign.networks[network]
        self.field, self.message = QLineEdit(), plain_label("warning")
        self.field.setPlaceholderText("@")
        BoundField(self.field, state, self._binding())
        name = Words(self._known.name, self._known.name)
        column(self, 4, bound_label(state.translator, name, buddy=self.field), self.field, self.message)
        WhenVisible(self, self._report, state.visual_changed, state.translator.changed)

    def _binding(self) -> Binding:
        network, form = self._network, self._known.own_handle
        return Binding(
            lambda visual: visual.person.handles.get(network, ""),
            lambda visual, text: give_handle(visual, network, text, form),
            "handle",
            network,
        )

    def _report(self) -> None:
        """Report what is wrong with the handle; one still being typed is not yet too short."""
        found = list(handle_problems(self.field.text(), self._known, on_network(self._network, "handle")))
        unfinished = self.field.hasFocus() and len(self.field.text()) < self._known.own_handle.shortest + len("@")
        self.message.setVisible(bool(found) and not unfinished)
        if found:
            self.message.setText(" ".join(self._state.translator(in_words(problem)) for problem in found))
            restyle(self.message, found[-1].severity)
