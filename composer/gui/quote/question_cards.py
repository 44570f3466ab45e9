"""« M’aider »: the campaign's questions, their answers, and the quotes proposed from them."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from composer.core.document.clean_visual import cleaner_of
from composer.core.document.edits import answer, write_quote
from composer.core.problems import Refused, at_slot
from composer.core.text.cleaning import clean_quote
from composer.core.words import Words
from composer.gui.field_text import Binding, BoundField
from composer.gui.quote.rest_of_answers import RestOfAnswers
from composer.gui.shared import Shared
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.labels import add_all, announce, bound_button, bound_label, column, plain_label, tab_in_order
from composer.gui.widgets.text_area import TextArea
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.when_visible import add_later, follow

if TYPE_CHECKING:
    from composer.app.answers import Suggestions

    # The reading of answers is heavy: it is imported at first use, or in the background once the window is open.
    from composer.core.quotes.answer import Quote
    from composer.core.quotes.proposals import Confidences
    from composer.core.quotes.refusals import Refusal
    from composer.gui.quote.quote_picker import QuotePicker

_LEAD = Words(
    "Répondez à une ou à plusieurs questions, comme cela vous vient. Vos réponses restent dans ce visuel.",
    "Answer one question or several, in your own words. Your answers stay in this visual.",
)
_ANSWERED = Words("✓ répondue", "✓ answered")
_BLANK = Words("", "")
_PROPOSE = Words("Proposer des citations", "Suggest quotes")
_PROPOSE_HELP = Words(
    "Cherche dans vos réponses les phrases qui tiennent seules, sans changer un mot.",
    "Finds sentences in your answers that stand on their own, without changing a word.",
)
_READING = Words("Lecture de vos réponses…", "Reading your answers…")
_TAKE = Words("Prendre celle-ci", "Use this one")
_TAKE_HELP = Words(
    "Met ces mots sur l’affiche; rien d’autre de vos réponses n’est publié.",
    "Puts these words on the poster; nothing else from your answers is published.",
)
_MORE = Words("Plus de propositions", "More suggestions")
_MORE_HELP = Words(
    "Propose d’autres phrases; celles qui disent une confidence viennent en dernier, avec une mise en garde.",
    "Suggests other sentences; those that reveal something private come last, with a caution.",
)
_WHY_NOT = Words("Pourquoi pas les autres phrases?", "Why not the other sentences?")
_BY_HAND = Words("Choisir moi-même dans mes réponses", "Choose in my answers myself")
_ON_POSTER = Words("C’est sur l’affiche.", "It is on the poster.")


class QuestionCards(QWidget):
    """The questions in a column, the button and the quotes it proposes."""

    #: Quotes were proposed, in this widget.
    proposed = Signal(QWidget)

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        self._shared = shared
        translator, asked = shared.state.translator, shared.state.campaign.questions
        self.questions = [Question(shared, number, question) for number, question in enumerate(asked, 1)]
        self.questions[0].button.setChecked(True)
        self.ask = bound_button(translator, _PROPOSE, _PROPOSE_HELP, "primary", does=partial(self._propose, "never"))
        self._column = column(self, 8, bound_label(translator, _LEAD, "hint"), *self.questions, self.ask)
        self.proposals: ProposedQuotes | None = None
        shared.state.session_changed.connect(self._forget)

    def _propose(self, confidences: "Confidences") -> None:
        from composer.app.answers import answers_of, suggest  # noqa: PLC0415 - as above

        state = self._shared.state
        given = answers_of(state.visual, state.campaign)
        self.ask.setEnabled(False)
        self.ask.setText(state.translator(_READING))
        work = partial(suggest, given, state.studio.apart(), confidences)
        self._shared.jobs.start(work, partial(self._show, confidences), self._refuse)

    def _refuse(self, refused: Refused) -> None:
        self._reset_button()
        self._shared.state.refuse(refused)

    def _reset_button(self) -> None:
        self.ask.setEnabled(True)
        self.ask.setText(self._shared.state.translator(_PROPOSE))

    def _show(self, confidences: "Confidences", suggestions: "Suggestions") -> None:
        self._reset_button()
        self._forget()
        self.proposals = ProposedQuotes(self._shared, suggestions)
        self.proposals.more.setVisible(confidences == "never")
        self.proposals.more.clicked.connect(partial(self._propose, "last"))
        self._column.addWidget(self.proposals)
        tab_in_order(self.ask, *self.proposals.controls)
        self.proposals.show()
        self.proposals.focus_first()
        self.proposed.emit(self.proposals)

    def _forget(self) -> None:
        """Remove the proposed quotes, which belong to the answers of one document only."""
        if self.proposals is not None:
            self.proposals.hide()
            self.proposals.deleteLater()
            self.proposals = None


class Question(Disclosure):
    """One question, which unfolds to show its answer."""

    def __init__(self, shared: Shared, number: int, question: str) -> None:
        """Show the campaign's `question`, by its id, as number `number`."""
        state = shared.state
        asked = state.campaign.questions[question].value
        super().__init__(state.translator, Words(f"{number}. {asked}", f"{number}. {asked}"))
        self._state, self._question = state, question
        self.field = add_later(self.column, partial(self._answer, asked))
        follow(self._mark, state.visual_changed)

    def _answer(self, asked: str) -> TextArea:
        field = TextArea(5)
        field.setAccessibleName(asked)
        BoundField(field, self._state, _binding(self._question))
        return field

    def _mark(self) -> None:
        self.note(_ANSWERED if self._state.visual.answers.get(self._question, "").strip() else _BLANK)


def _binding(question: str) -> Binding:
    return Binding(
        lambda visual: visual.answers.get(question, ""),
        lambda visual, text: answer(visual, question, text),
        "answer",
        question,
        cleaner_of("answers"),
    )


class ProposedQuotes(QWidget):
    """The result of a search in the answers: up to three quotes with their reasons, or why there is none."""

    def __init__(self, shared: Shared, suggestions: "Suggestions") -> None:
        super().__init__()
        proposals, translator = suggestions.proposals, shared.state.translator
        self._shared, self._sheet = shared, suggestions.sheet
        self.picker: QuotePicker | None = None
        self._column = column(self)
        if proposals.problem:
            self._column.addWidget(bound_label(translator, proposals.problem.words, "notice"))
            if proposals.problem.fix:
                self._column.addWidget(bound_label(translator, proposals.problem.fix, "hint"))
            announce(self, translator(proposals.problem.words))
        self.cards = [QuoteCard(shared, quote) for quote in proposals.quotes]
        for card, quote in zip(self.cards, proposals.quotes, strict=True):
            card.take.clicked.connect(partial(self._use, self.cards[-1], quote))
        self.more = bound_button(translator, _MORE, _MORE_HELP)
        self.refused, self.by_hand = _why_not(translator, suggestions.refusals), Disclosure(translator, _BY_HAND)
        self.by_hand.button.toggled.connect(self._open_by_hand)
        self.confirmation, self.rest = bound_label(translator, _ON_POSTER, "success"), RestOfAnswers(shared.state)
        self._after = QWidget()
        column(self._after, 8, self.confirmation, self.rest)
        add_all(self._column, *self.cards, self.more, self.refused, self.by_hand, self._after)
        self.refused.setVisible(bool(suggestions.refusals))
        self.by_hand.setVisible(bool(self._sheet.sentences))
        self._used: Quote | None = None
        self.by_hand.button.setChecked(not self.cards and bool(self._sheet.sentences))
        follow(self._on_visual_changed, shared.state.visual_changed)

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What the Tab key goes to, from top to bottom."""
        takes = (card.take for card in self.cards)
        return (*takes, self.more, self.refused.button, self.by_hand.button)

    def focus_first(self) -> None:
        """Focus the first quote."""
        if self.cards:
            self.cards[0].take.setFocus()

    def _open_by_hand(self) -> None:
        from composer.gui.quote.quote_picker import QuotePicker  # noqa: PLC0415 - as above

        if self.picker is not None:
            return
        self.picker = QuotePicker(self._shared, self._sheet)
        self.picker.taken.connect(partial(self._use, self.by_hand))
        self.by_hand.column.addWidget(self.picker)
        tab_in_order(self.by_hand.button, *self.picker.controls)

    def _use(self, below: QWidget, quote: "Quote") -> None:
        """Put `quote` on the poster, and offer the rest of the answers under `below`."""
        from composer.app.answers import remaining_beside  # noqa: PLC0415 - as above

        state = self._shared.state
        try:
            text, _ = clean_quote(quote.text, at_slot("quote"))
        except Refused as refused:
            state.refuse(refused)
            return
        self._used = replace(quote, text=text)
        self.rest.offer(remaining_beside(self._sheet, quote, state.campaign))
        self._column.insertWidget(self._column.indexOf(below) + 1, self._after)
        last = self.picker.controls[-1] if self.picker and below is self.by_hand else self.cards[-1].take
        tab_in_order(last, *self.rest.ticks, self.rest.more)
        state.edit(write_quote(state.visual, text), "quote")
        self._on_visual_changed()
        announce(self, state.translator(_ON_POSTER))

    def _on_visual_changed(self) -> None:
        """Show the confirmation only while the quote is on the poster: undo hides it."""
        on_poster = self._used is not None and self._shared.state.visual.quote == self._used.text
        self.confirmation.setVisible(on_poster)
        self.rest.setVisible(on_poster and bool(self.rest.offered))


def _why_not(translator: Translator, refusals: Sequence["Refusal"]) -> Disclosure:
    """The sentences that are not proposed, closed until it is opened: each with its reason."""
    section = Disclosure(translator, _WHY_NOT)
    for each in refusals:
        row, words = QWidget(), plain_label()
        words.setText(each.text)
        column(row, 2, words, bound_label(translator, each.why, "hint"))
        section.column.addWidget(row)
    return section


class QuoteCard(QFrame):
    """A proposed quote, the reasons for it, and the button that uses it."""

    def __init__(self, shared: Shared, quote: "Quote") -> None:
        super().__init__()
        self.setObjectName("card")
        translator = shared.state.translator
        inside = QVBoxLayout(self)
        words = plain_label("proposed")
        words.setText(quote.text)
        inside.addWidget(words)
        for reason in quote.reasons:
            inside.addWidget(bound_label(translator, Words("• {reason}", "• {reason}").format(reason=reason), "hint"))
        if quote.caution:
            inside.addWidget(bound_label(translator, quote.caution, "notice"))
        self.take = bound_button(translator, _TAKE, _TAKE_HELP)
        named = Words("{take}, {text}", "{take}, {text}").format(take=_TAKE, text=quote.text)
        translator.bind(self.take, self.take.setAccessibleName, named)
        inside.addWidget(self.take)
