"""The rows of a list: the table of what is known of each, and the choice of a state and a search by name above it."""

from typing import Literal

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView

from composer.app.batch.out.report import STATES
from composer.app.batch.row_brief import RowBrief
from composer.app.batch.run import UNMADE, RowResult
from composer.core.lists.placing import within_row
from composer.core.problems import worst_first
from composer.core.words import Words, printable
from composer.gui.batch.list_state import ListState
from composer.gui.table.line_list import LineList, ListWords
from composer.gui.table.table import Index, LineModel
from composer.gui.thumbnails import Thumbnails
from composer.gui.widgets.labels import column
from composer.gui.widgets.translator import Translator

#: What the rows are filtered by.
Standing = Literal["all", "stopped", "to-review", "ready"]
_HEADINGS = (
    Words("Ligne", "Row"),
    Words("Photo", "Photo"),
    Words("Nom", "Name"),
    Words("État", "State"),
    Words("Premier point", "First item"),
)
NUMBER, PHOTO, NAME, STATE, FINDING = range(5)
_MARKS: dict[Standing, str] = {"stopped": "✖", "to-review": "▲", "ready": "✓", "all": "…"}
_MARKED, _CHECKING = Words("{mark} {state}", "{mark} {state}"), Words("… à vérifier", "… to be checked")
_NO_PHOTO, _PHOTO = Words("Sans photo", "No photo"), Words("Photo", "Photo")


def standing(result: RowResult | None) -> Standing:
    """Among which rows a row is filtered; « all » for one that is not checked yet."""
    if result is None:
        return "all"
    if result.state in UNMADE:
        return "stopped"
    return "to-review" if any(each.severity == "warning" for each in result.problems) else "ready"


class RowModel(LineModel[RowBrief]):
    """The rows of the list that is read; those not checked yet say so."""

    def __init__(self, state: ListState, thumbnails: Thumbnails, translator: Translator, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._thumbnails, self._translator = state, thumbnails, translator
        self._places: dict[int, int] = {}
        state.reopened.connect(self._reset)
        state.known.connect(self._show)
        thumbnails.drawn.connect(self._draw)
        translator.changed.connect(self._show_again)

    def headings(self) -> tuple[str, ...]:
        """The headings of the columns."""
        return tuple(map(self._translator, _HEADINGS))

    def name(self, line: RowBrief) -> str:
        """The name of the row's person."""
        return line.name

    def standings(self, line: RowBrief) -> tuple[str, ...]:
        """The standing of a row, once it is checked."""
        result = self._state.results.get(line.number)
        return (standing(result),) if result else ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is shown in a cell, and what a screen reader says of it."""
        row, roles = self.lines[index.row()], Qt.ItemDataRole
        if index.column() == PHOTO:
            return self._photo(row, role)
        if role in {roles.DisplayRole, roles.AccessibleTextRole}:
            return self._text(row, index.column())
        return None

    def _photo(self, row: RowBrief, role: int) -> QPixmap | str | None:
        if role == Qt.ItemDataRole.DecorationRole:
            return self._thumbnails.of(row.brief.photo)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._translator(_PHOTO if row.brief.photo else _NO_PHOTO)
        return None

    def _text(self, row: RowBrief, column: int) -> str:
        if column == NUMBER:
            return str(row.number)
        if column == NAME:
            return printable(row.name)
        result = self._state.results.get(row.number)
        if column == STATE:
            return self._translator(_state_words(result))
        first = next(iter(worst_first(result.problems if result else ())), None)
        return self._translator(within_row(first)) if first else ""

    def _reset(self) -> None:
        self.beginResetModel()
        opened = self._state.opened
        self.lines = opened.rows if opened else ()
        self._places = {row.number: place for place, row in enumerate(self.lines)}
        self.endResetModel()

    def _show(self, result: RowResult) -> None:
        place = self._places.get(result.number)
        if place is not None:
            self.dataChanged.emit(self.index(place, STATE), self.index(place, FINDING))

    def _draw(self, path: object) -> None:
        for place, row in enumerate(self.lines):
            if row.brief.photo == path:
                self.dataChanged.emit(self.index(place, PHOTO), self.index(place, PHOTO))


def _state_words(result: RowResult | None) -> Words:
    if result is None:
        return _CHECKING
    return _MARKED.format(mark=_MARKS[standing(result)], state=STATES[result.state])


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
