"""The table of rows, with the choice of a state and a search by name above it."""

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView

from composer.app.batch.row_brief import RowBrief
from composer.core.words import Words
from composer.gui.batch.list_state import ListState
from composer.gui.batch.row_model import FINDING, NAME, NUMBER, PHOTO, STATE, RowModel
from composer.gui.table.line_list import LineList, ListWords
from composer.gui.thumbnails import Thumbnails
from composer.gui.widgets.labels import column
from composer.gui.widgets.translator import Translator

_WORDS = ListWords(
    Words("Lignes de la liste", "Rows of the list"),
    Words("Lignes affichées", "Rows shown"),
    {
        "all": Words("Toutes ({count})", "All ({count})"),
        "stopped": Words("À corriger ({count})", "To correct ({count})"),
        "to-review": Words("À voir ({count})", "To review ({count})"),
        "ready": Words("En règle ({count})", "Ready ({count})"),
    },
)
_NO_LIST = Words("Déposez votre liste ici, ou choisissez-la plus haut.", "Drop your list here, or choose it above.")
_READING, _NO_ROW = Words("Lecture de la liste…", "Reading the list…"), Words("Aucune ligne ici.", "No row here.")
#: The share of the width that each column has; what it shows may take more, and the findings have the rest.
_SHARES = {NUMBER: 0.05, PHOTO: 0.07, NAME: 0.22, STATE: 0.16}


class RowList(LineList[RowBrief]):
    """The rows that are shown, and which one is selected."""

    def __init__(self, state: ListState, thumbnails: Thumbnails, translator: Translator) -> None:
        self._state = state
        #: The number of the row that is selected; 0 for none.
        self._number = 0
        self.model = RowModel(state, thumbnails, translator, state)
        super().__init__(state, self.model, _WORDS, translator)
        self.table.horizontalHeader().setSectionResizeMode(FINDING, QHeaderView.ResizeMode.Stretch)
        column(self, 8, self.head).addWidget(self.table, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Give rows and columns their sizes, which are known once the window has its style."""
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.table.fit()
        for part, share in _SHARES.items():
            self.table.widen(part, round(share * self.width()))

    def _none(self) -> Words:
        if self._state.busy:
            return _READING
        return _NO_LIST if self._state.opened is None else _NO_ROW

    def _emit_selected(self, *_: QModelIndex) -> None:
        row = self.line()
        self._number = row.number if row else 0
        self.selected.emit(row)

    def _on_reset(self) -> None:
        """Select the row that was, in the list that was read again."""
        number = self._number
        shown = (self.filter.index(place, NUMBER) for place in range(self.filter.rowCount()))
        again = next((each for each in shown if each.data() == str(number)), None)
        if again is not None:
            self.table.setCurrentIndex(again)
        self._emit_selected()
