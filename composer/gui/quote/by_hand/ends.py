"""The buttons that leave out or take back a word, or join a sentence, at each end of what is chosen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from composer.core.quotes.by_hand.pick import Edge, Pick, Way, can_join, is_cut, joined, restored, trimmed
from composer.core.quotes.by_hand.sheet import Sheet
from composer.core.words import Words
from composer.gui.quote.by_hand.answer_text import AnswerText
from composer.gui.widgets.labels import bound_button, bound_label, column, set_help
from composer.gui.widgets.translator import Translator

_ENDS: dict[Edge, Words] = {"start": Words("Au début", "At the start"), "end": Words("À la fin", "At the end")}
_WAYS: dict[Edge, Way] = {"start": "before", "end": "after"}
_LESS, _MORE = Words("− 1 mot", "− 1 word"), Words("+ 1 mot", "+ 1 word")
_JOIN = Words("+ 1 phrase", "+ 1 sentence")
_DOES: dict[Edge, tuple[Words, Words, Words]] = {
    "start": (
        Words("Retirer le premier mot", "Leave out the first word"),
        Words("Remettre un mot au début", "Take back a word at the start"),
        Words("Joindre la phrase d’avant", "Join the sentence before"),
    ),
    "end": (
        Words("Retirer le dernier mot", "Leave out the last word"),
        Words("Remettre un mot à la fin", "Take back a word at the end"),
        Words("Joindre la phrase d’après", "Join the sentence after"),
    ),
}


class Ends(QWidget):
    """Three buttons for the start and three for the end, each disabled where it would change nothing."""

    def __init__(self, translator: Translator, text: AnswerText, sheet: Sheet) -> None:
        super().__init__()
        self._translator, self._text, self._sheet = translator, text, sheet
        box = column(self, 4)
        self.buttons: dict[Edge, tuple[QPushButton, ...]] = {}
        for edge, name in _ENDS.items():
            box.addWidget(bound_label(translator, name, "hint"))
            self.buttons[edge] = self._row(edge)
            row = QHBoxLayout()
            for button in self.buttons[edge]:
                row.addWidget(button, 1)
            box.addLayout(row)
        text.picked.connect(self._on_picked)

    def _row(self, edge: Edge) -> tuple[QPushButton, ...]:
        moves: tuple[Callable[[Sheet, Pick], Pick], ...] = (
            partial(trimmed, edge=edge),
            partial(restored, edge=edge),
            partial(joined, way=_WAYS[edge]),
        )
        return tuple(
            self._button(label, does, move)
            for label, does, move in zip((_LESS, _MORE, _JOIN), _DOES[edge], moves, strict=True)
        )

    def _button(self, label: Words, does: Words, move: Callable[[Sheet, Pick], Pick]) -> QPushButton:
        button = bound_button(self._translator, label, does=partial(self._move, move))
        self._translator.bind(button, button.setAccessibleName, does)
        self._translator.bind(button, partial(set_help, button), does)
        return button

    def _move(self, move: Callable[[Sheet, Pick], Pick]) -> None:
        if self._text.pick is not None:
            self._text.choose(move(self._sheet, self._text.pick))

    def _on_picked(self) -> None:
        pick = self._text.pick
        if pick is None:
            return
        for (edge, buttons), cut in zip(self.buttons.items(), is_cut(self._sheet, pick), strict=True):
            possible = (pick.first < pick.last, cut, can_join(self._sheet, pick, _WAYS[edge]))
            for button, enabled in zip(buttons, possible, strict=True):
                button.setEnabled(enabled)
