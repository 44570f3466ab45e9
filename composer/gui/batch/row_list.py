"""The table of rows, with the choice of a state and a search by name above it."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from composer.app.batch.row_brief import RowBrief
from composer.core.words import Words
from composer.gui.batch.list_state import ListState
from composer.gui.batch.row_model import FINDING, NAME, NUMBER, PHOTO, STATE, RowModel, Standing, standing
from composer.gui.table.line_filter import LineFilter
from composer.gui.table.search_field import SearchField
from composer.gui.table.table import Table
from composer.gui.thumbnails import Thumbnails
from composer.gui.widgets.choices import WrappedChoices
from composer.gui.widgets.fitting.folding import Folding, Part
from composer.gui.widgets.labels import column
from composer.gui.widgets.translator import Translator

_NAME, _FILTER = Words("Lignes de la liste", "Rows of the list"), Words("Lignes affichées", "Rows shown")
_STANDINGS: dict[Standing, Words] = {
    "all": Words("Toutes ({count})", "All ({count})"),
    "stopped": Words("À corriger ({count})", "To correct ({count})"),
    "to-review": Words("À voir ({count})", "To review ({count})"),
    "ready": Words("En règle ({count})", "Ready ({count})"),
}
_NO_LIST = Words("Déposez votre liste ici, ou choisissez-la plus haut.", "Drop your list here, or choose it above.")
_READING, _NO_ROW = Words("Lecture de la liste…", "Reading the list…"), Words("Aucune ligne ici.", "No row here.")
#: The share of the width that each column has; what it shows may take more, and the findings have the rest.
_SHARES = {NUMBER: 0.05, PHOTO: 0.07, NAME: 0.22, STATE: 0.16}


class RowList(QWidget):
    """The rows that are shown, and which one is selected."""

    #: The RowBrief of the row that was selected; None for none.
    selected = Signal(object)

    def __init__(self, state: ListState, thumbnails: Thumbnails, translator: Translator) -> None:
        super().__init__()
        self._state = state
        #: The number of the row that is selected; 0 for none.
        self._number = 0
        self.model = RowModel(state, thumbnails, translator, self)
        self.filter = LineFilter(self.model, self._has_standing, lambda place: self.model.row(place).name, self)
        self.standings = WrappedChoices(translator, _FILTER, len(_STANDINGS))
        self.search, self.table = SearchField(translator), Table(self.filter, lambda: translator(self._none()))
        translator.bind(self.table, self.table.setAccessibleName, _NAME)
        self.table.horizontalHeader().setSectionResizeMode(FINDING, QHeaderView.ResizeMode.Stretch)
        rows = column(self)
        rows.addWidget(Folding(Part(self.standings, order="folds-last"), Part(self.search, is_narrow=True)))
        rows.addWidget(self.table, 1)
        self._count()
        self.standings.mark("all")
        self._connect()

    def row(self) -> RowBrief | None:
        """The row that is selected."""
        index = self.table.currentIndex()
        return self.model.row(self.filter.place(index)) if index.isValid() else None

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
        """What is said where no row is."""
        if self._state.busy:
            return _READING
        return _NO_LIST if self._state.opened is None else _NO_ROW

    def _has_standing(self, place: int, wanted: str) -> bool:
        return standing(self.model.result(place)) == wanted

    def _connect(self) -> None:
        self.standings.chosen.connect(self.filter.show_only)
        self.search.textChanged.connect(self.filter.search)
        self.table.selectionModel().currentRowChanged.connect(self._emit_selected)
        self.filter.modelReset.connect(self._select_again)
        self._state.changed.connect(self._count)
        self._state.changed.connect(self.table.viewport().update)
        self._state.reopened.connect(self._count)

    def _emit_selected(self, *_: QModelIndex) -> None:
        row = self.row()
        self._number = row.number if row else 0
        self.selected.emit(row)

    def _select_again(self) -> None:
        """Select the row that was, in the list that was read again."""
        number = self._number
        places = (self.filter.index(place, NUMBER) for place in range(self.filter.rowCount()))
        again = next((each for each in places if self.model.row(self.filter.place(each)).number == number), None)
        if again is not None:
            self.table.setCurrentIndex(again)
        self._emit_selected()

    def _count(self) -> None:
        counts = dict.fromkeys(_STANDINGS, 0)
        for each in self._state.results.values():
            counts[standing(each)] += 1
        counts["all"] = self.model.rowCount()
        self.standings.offer([(each, words.format(count=counts[each])) for each, words in _STANDINGS.items()])
