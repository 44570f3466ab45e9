"""A field in which the words of one cell are corrected for its kit; the list itself stays as it is."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from composer.app.batch.row_brief import RowBrief
from composer.core.lists.known_rows import MOST_CHARACTERS
from composer.core.lists.meanings import Meaning
from composer.core.words import Words, counted
from composer.gui.batch.column_names import name_of
from composer.gui.batch.list_state import ListState
from composer.gui.widgets.labels import PlainLabel, add_all, bound_button, bound_label, column, plain_label
from composer.gui.widgets.text_area import TextArea
from composer.gui.widgets.translator import Translator

_KEEP, _TAKE = Words("Garder ces mots", "Keep these words"), Words("Prendre cette phrase", "Use this sentence")
_LENGTH = Words("{count} caractère", "{count} character")
_LENGTHS = Words("{count} caractères", "{count} characters")
_LOOKING = Words("Recherche de phrases qui tiennent…", "Looking for sentences that fit…")
_SHORTER = Words(
    "Ces phrases se comprennent seules et tiennent sur l’affiche\u00a0:",
    "These sentences make sense alone and fit the poster:",
)
_NONE = Words("Aucune de ses phrases ne tient seule.", "None of its sentences works on its own.")
#: Lines of a quote, and of any other cell.
_OF_QUOTE, _OF_OTHER = 6, 2


class CellEditor(QWidget):
    """The words of a cell, how long they are, and for a quote the sentences of it that would fit."""

    #: The words to put in place of the cell.
    kept = Signal(str)

    def __init__(self, row: RowBrief, meaning: Meaning, state: ListState, translator: Translator) -> None:
        super().__init__()
        self._translator, self._number = translator, row.number
        is_quote = meaning.field == "quote"
        self._column = column(self, 4)
        self.field, self._length = TextArea(_OF_QUOTE if is_quote else _OF_OTHER), PlainLabel("hint")
        # A cell is left with Tab, as in a spreadsheet.
        self.field.setTabChangesFocus(True)
        what = name_of(meaning, state.tools.studio.context.campaign)
        text = state.text_of(row.number, meaning)
        self.keep = bound_button(translator, _KEEP, does=self._keep)
        add_all(self._column, bound_label(translator, what, "quiet", self.field), self.field, self._length, self.keep)
        self.field.textChanged.connect(self._count)
        self.field.setPlainText(text)
        self._heading = plain_label("quiet")
        if is_quote and text:
            self._column.addWidget(self._heading)
            self._heading.setText(translator(_LOOKING))
            state.shortened.connect(self._propose)
            state.shorten(row, text)

    def _count(self) -> None:
        length = len(self.field.toPlainText().strip())
        self._length.setText(self._translator(counted(length, _LENGTH, _LENGTHS)))

    def _keep(self) -> None:
        self.kept.emit(self.field.toPlainText().strip()[:MOST_CHARACTERS])

    def _take(self, quote: str, *_: object) -> None:
        self.field.setPlainText(quote)
        self.keep.setFocus()

    def _propose(self, number: int, quotes: tuple[str, ...]) -> None:
        if number != self._number:
            return
        self._heading.setText(self._translator(_SHORTER if quotes else _NONE))
        for quote in quotes:
            label, take = plain_label(), bound_button(self._translator, _TAKE, Words(quote, quote), "quietButton")
            label.setText(quote)
            take.clicked.connect(partial(self._take, quote))
            add_all(self._column, label, take)
