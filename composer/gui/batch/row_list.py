"""The table of rows, with the choice of a state and a search by name above it."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QLineEdit, QTableView, QWidget

from composer.app.batch.row_brief import RowBrief
from composer.core.words import Words
from composer.gui.batch.list_state import ListState
from composer.gui.batch.row_model import FINDING, NAME, NUMBER, PHOTO, STATE, RowFilter, RowModel, Standing, standing
from composer.gui.thumbnails import Thumbnails
from composer.gui.widgets.choices import Choices
from composer.gui.widgets.labels import column
from composer.gui.widgets.translator import Translator

_NAME, _FILTER = Words("Lignes de la liste", "Rows of the list"), Words("Lignes affichées", "Rows shown")
_SEARCH = Words("Chercher un nom", "Search a name")
_STANDINGS: dict[Standing, Words] = {
    "all": Words("Toutes ({count})", "All ({count})"),
    "stopped": Words("À corriger ({count})", "To correct ({count})"),
    "to-review": Words("À voir ({count})", "To review ({count})"),
    "ready": Words("En règle ({count})", "In order ({count})"),
}
#: Pixels of a side of a photo.
SIDE = 44
#: The share of the width that each column has; what it shows may take more, and the findings have the rest.
_SHARES = {NUMBER: 0.05, PHOTO: 0.07, NAME: 0.22, STATE: 0.16}
#: The height of a row, and the least width of the search, in lines of text.
_LINES, _SEARCH_LINES = 2, 4
#: Pixels above and under what is in a row; the most that the search takes.
_MARGIN, _SEARCH_WIDTH = 6, 240


class Table(QTableView):
    """A table of whole rows, one selected at a time; Tab leaves it, and Escape is for the window."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape to the window."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class RowList(QWidget):
    """The rows that are shown, and which one is selected."""

    #: The RowBrief of the row that was selected; None for none.
    selected = Signal(object)

    def __init__(self, state: ListState, thumbnails: Thumbnails, translator: Translator) -> None:
        """Follow `state`."""
        super().__init__()
        self._state = state
        #: The number of the row that is selected; 0 for none.
        self._number = 0
        self.model = RowModel(state, thumbnails, translator, self)
        self.filter = RowFilter(self.model, self)
        self.standings = Choices(translator, _FILTER, len(_STANDINGS))
        self.search, self.table = QLineEdit(), Table()
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        translator.bind(self.search, self.search.setPlaceholderText, _SEARCH)
        translator.bind(self.search, self.search.setAccessibleName, _SEARCH)
        translator.bind(self.table, self.table.setAccessibleName, _NAME)
        self._set_table()
        head, rows = QHBoxLayout(), column(self)
        head.addWidget(self.standings, 3)
        head.addWidget(self.search, 1)
        rows.addLayout(head)
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
        heads, line = self.table.horizontalHeader(), self.table.fontMetrics().lineSpacing()
        for part, share in _SHARES.items():
            heads.resizeSection(part, max(round(share * self.width()), heads.sectionSizeHint(part) + _MARGIN))
        self.table.verticalHeader().setDefaultSectionSize(max(SIDE, _LINES * line) + 2 * _MARGIN)
        self.search.setMinimumWidth(_SEARCH_LINES * line)

    def _set_table(self) -> None:
        table, policies = self.table, QAbstractItemView
        table.setModel(self.filter)
        table.setSelectionBehavior(policies.SelectionBehavior.SelectRows)
        table.setSelectionMode(policies.SelectionMode.SingleSelection)
        table.setEditTriggers(policies.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setIconSize(QSize(SIDE, SIDE))
        table.setVerticalScrollMode(policies.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        # Fixed: thousands of rows are not measured one by one.
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads = table.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setSectionResizeMode(FINDING, QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        self.standings.chosen.connect(self._show_only)
        self.search.textChanged.connect(self.filter.search)
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self.filter.modelReset.connect(self._select_again)
        self._state.changed.connect(self._count)
        self._state.opened_anew.connect(self._count)

    def _show_only(self, wanted: str) -> None:
        self.filter.show_only(next(each for each in _STANDINGS if each == wanted))

    def _tell(self, *_: QModelIndex) -> None:
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
        self._tell()

    def _count(self) -> None:
        counts = dict.fromkeys(_STANDINGS, 0)
        for each in self._state.results.values():
            counts[standing(each)] += 1
        counts["all"] = self.model.rowCount()
        self.standings.offer([(each, words.format(count=counts[each])) for each, words in _STANDINGS.items()])
