"""A section that lists sentences of the answers, closed until it is opened: each with the reason why it is there."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from composer.core.words import Words
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.labels import bound_label, column, plain_label
from composer.gui.widgets.translator import Translator


class Listed(Struct, frozen=True):
    """A sentence and the reason why it is listed."""

    text: str
    why: Words


class SentenceList(Disclosure):
    """The sentences under a title."""

    def __init__(self, translator: Translator, title: Words, sentences: Sequence[Listed]) -> None:
        """List `sentences`."""
        super().__init__(translator, title)
        for listed in sentences:
            self.column.addWidget(_row(translator, listed))


def _row(translator: Translator, listed: Listed) -> QWidget:
    row, words = QWidget(), plain_label()
    inside = column(row, 2)
    words.setText(listed.text)
    inside.addWidget(words)
    inside.addWidget(bound_label(translator, listed.why, "hint"))
    return row
