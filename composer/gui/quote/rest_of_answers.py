"""The sentences that are left of the answers once a quote is used: each is in the caption only once ticked."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from composer.core.document.story_edits import add_to_story, is_in_story, remove_from_story
from composer.core.problems import Refused
from composer.core.words import LANGUAGES, Words
from composer.gui.state import State
from composer.gui.widgets import labels
from composer.gui.widgets.tick_row import TickRow
from composer.gui.widgets.when_visible import WhenVisible

if TYPE_CHECKING:
    from composer.core.quotes.by_hand.remaining import Remaining

_TITLE = Words("Le reste de vos réponses", "The rest of your answers")
_HINT = Words(
    "Rien n’en est publié. Cochez les phrases que la légende dira aussi, sur tous les réseaux; vous pourrez les "
    "corriger à l’étape «\u00a0Légende\u00a0».",
    "None of it is published. Tick the sentences to include in the caption too, on every network; you can edit them "
    "in the “Caption” step.",
)
_MORE = Words("Montrer d’autres phrases", "Show more sentences")
#: How many sentences are listed at first, and each time more are asked for.
_AT_ONCE = 30


class RestOfAnswers(QFrame):
    """A check box for each sentence, with its warnings; ticked means that it is in the story of every caption."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self.setObjectName("card")
        self._state = state
        self.offered: tuple[Remaining, ...] = ()
        self.ticks: list[QCheckBox] = []
        self._shown: list[QWidget] = []
        title = labels.bound_label(state.translator, _TITLE, "strong")
        hint = labels.bound_label(state.translator, _HINT, "hint")
        self._rows = labels.column(rows := QWidget(), 4)
        self.more = labels.bound_button(state.translator, _MORE, does=self._list_more)
        labels.add_all(QVBoxLayout(self), title, hint, rows, self.more)
        WhenVisible(self, self._mark_chosen, state.visual_changed)

    def offer(self, sentences: "tuple[Remaining, ...]") -> None:
        """Show `sentences`, none of which is added to the caption."""
        labels.replace_parts(self._rows, self._shown, ())
        self._shown = []
        self.offered, self.ticks = sentences, []
        self._list_more()

    def _list_more(self) -> None:
        listed = len(self.ticks)
        for sentence in self.offered[listed : listed + _AT_ONCE]:
            self._shown.append(self._row(sentence))
            self._rows.addWidget(self._shown[-1])
        labels.tab_in_order(*self.ticks[max(0, listed - 1) :], self.more)
        if listed and listed < len(self.ticks):
            self.ticks[listed].setFocus()
        self.more.setVisible(len(self.ticks) < len(self.offered))
        self._mark_chosen()

    def _row(self, sentence: "Remaining") -> QWidget:
        row, tick = QWidget(), TickRow()
        inside = labels.column(row, 0)
        tick.say(sentence.text)
        inside.addWidget(tick)
        if sentence.warnings:
            inside.addWidget(self._warning(sentence, tick.box))
        tick.box.toggled.connect(partial(self._tick, sentence))
        self.ticks.append(tick.box)
        return row

    def _warning(self, sentence: "Remaining", box: QCheckBox) -> QWidget:
        """What to think of before, under the sentence, and read with its tick."""
        translator, label = self._state.translator, labels.plain_label("warning")
        label.setContentsMargins(42, 0, 0, 4)
        seen, read = (Words(*_each_on(sentence.warnings, *form)) for form in (("▲ ", "\n"), ("", " ")))
        translator.bind(label, label.setText, seen)
        translator.bind(box, box.setAccessibleDescription, read)
        return label

    def _tick(self, sentence: "Remaining", chosen: bool) -> None:  # noqa: FBT001 - a signal says it so
        visual = self._state.visual
        try:
            edited = add_to_story(visual, sentence, self.offered) if chosen else remove_from_story(visual, sentence)
        except Refused as refused:
            self._state.refuse(refused)
            self._mark_chosen()
            return
        self._state.edit(edited, "caption")

    def _mark_chosen(self) -> None:
        """Tick the sentences that the caption has, also after undo or an edit of the caption."""
        for tick, sentence in zip(self.ticks, self.offered, strict=False):
            with QSignalBlocker(tick):
                tick.setChecked(is_in_story(self._state.visual, sentence))


def _each_on(warnings: Iterable[Words], begun: str, between: str) -> tuple[str, ...]:
    """The warnings in each language, each `begun` by a sign."""
    said = tuple(warnings)
    return tuple(between.join(f"{begun}{each.to(language)}" for each in said) for language in LANGUAGES)
