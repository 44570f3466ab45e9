"""The step « Citation »: the quote, written or found in answers, and the person who speaks."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QWidget

from composer.core.caption.handle import handle_problems
from composer.core.document.edits import give_handle
from composer.core.location import on_network
from composer.core.person.fields import PERSON_FIELDS, PersonField
from composer.core.words import Words
from composer.gui.bound_field import Binding, BoundField, person_binding
from composer.gui.notice import in_words
from composer.gui.panel import Panel
from composer.gui.quote.free_writing import FreeWriting
from composer.gui.quote.logo_row import LogoRow
from composer.gui.quote.own_details import DetailsOffer, DetailsTick, KeptDetails
from composer.gui.quote.question_cards import QuestionCards
from composer.gui.quote.quote_look import QuoteLook
from composer.gui.shared import Shared
from composer.gui.state import State
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.labels import add_all, bound_button, bound_label, column, plain_label, restyle, tab_in_order
from composer.gui.widgets.when_visible import Deferred, WhenVisible, follow

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
        self.writing, self._help = FreeWriting(shared), Deferred(partial(self._cards, shared))
        self.modes = self._switch((self.writing, self._help))
        self.add_label(_WHO, "section")
        kept = KeptDetails(shared, own, self)
        self.offer, self.keeping = DetailsOffer(shared, kept), DetailsTick(shared, kept)
        self.column.addWidget(self.offer)
        self.person = {each.id: self._person(each) for each in PERSON_FIELDS}
        # Offers about the quote come while one types it: Tab, and what is typed next, go to the name all the same.
        tab_in_order(*self.person.values(), self.writing.offers, self.writing.language.switch)
        self.logo = LogoRow(shared)
        self.column.addWidget(self.logo)
        self.handles = self._handles(shared)
        self.column.addWidget(self.keeping)
        # Last: it comes with the first letter of the quote, and would push the name away from whoever goes on to it.
        self.look = QuoteLook(shared)
        self.column.addWidget(self.look)
        self.column.addStretch()

    @property
    def help(self) -> QuestionCards:
        """The questions whose answers quotes are found in."""
        return self._help.widget

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
        self.bring_to("quote", self.look.sizes.choices.button(self.state.visual.quote_size))
        self.reveal(self.look)

    def show_logo(self) -> None:
        """Focus the button that chooses the organisation's logo."""
        self.bring_to("quote", self.logo.choose)

    def name_on(self, network: str) -> None:
        """Focus the person's handle on `network`."""
        self.more.button.setChecked(True)
        self.bring_to("quote", self.handles[network])
        self.handles[network].selectAll()

    def _cards(self, shared: Shared) -> QuestionCards:
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

    def _handles(self, shared: Shared) -> dict[str, QLineEdit]:
        more = Disclosure(self.state.translator, _HANDLES)
        parts = {network: HandleField(self.state, network) for network in self.state.campaign.networks}
        add_all(more.column, bound_label(self.state.translator, _HANDLES_HELP, "hint"), *parts.values())
        self.column.addWidget(more)
        self.more, self._handle_parts = more, parts
        follow(self._show_handles, self.state.visual_changed)
        return {network: part.field for network, part in parts.items()}

    def _show_handles(self) -> None:
        """Show the field of each network the visual is for, and of those where a handle was given."""
        visual = self.state.visual
        shown = {*self.state.campaign.chosen(visual.networks), *visual.person.handles}
        for network, part in self._handle_parts.items():
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
