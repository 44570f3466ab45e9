"""The lines of what was received, as a table or as a contact sheet; the choice of a state and a search filter both."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from composer.app.review.reviewed import Reviewed
from composer.core.words import Words
from composer.gui.batch.row_list import Table
from composer.gui.review.review_model import PICTURE, SHEET, ReviewFilter, ReviewModel, Standing, standing
from composer.gui.review.review_state import ReviewState
from composer.gui.widgets.choices import Choices
from composer.gui.widgets.labels import column
from composer.gui.widgets.translator import Translator

_TABLE, _SHEET = Words("Tableau des trousses reçues", "Table of received kits"), Words("Planche", "Contact sheet")
_FILTER, _VIEW = Words("Trousses affichées", "Kits shown"), Words("Affichage", "View")
_SEARCH = Words("Chercher un nom", "Search a name")
_VIEWS = (("table", Words("Tableau", "Table")), ("sheet", _SHEET))
_STANDINGS: dict[Standing, Words] = {
    "all": Words("Toutes ({count})", "All ({count})"),
    "to-correct": Words("À corriger ({count})", "To correct ({count})"),
    "to-review": Words("À voir ({count})", "To review ({count})"),
    "ready": Words("Prêtes ({count})", "Ready ({count})"),
    "reshared": Words("À repartager ({count})", "To reshare ({count})"),
}
#: Pixels: the side of a picture in the table, above and under it, and the most that the search takes.
_SIDE, _MARGIN, _SEARCH_WIDTH = 44, 6, 200
#: The widths of the columns, in lines of text: name, state, campaign, phrase, handle, hashtags and so on.
_WIDTHS = (11, 7, 5, 7, 7, 11, 7, 6, 6, 5, 8, 8, 11)


class ReviewList(QWidget):
    """What is shown, and which line is selected."""

    #: The Reviewed of the line that was selected; None for none.
    selected = Signal(object)

    def __init__(self, state: ReviewState, translator: Translator) -> None:
        """Follow `state`."""
        super().__init__()
        self._state = state
        self.model = ReviewModel(state, translator, self)
        self.filter = ReviewFilter(self.model, self)
        self.standings = Choices(translator, _FILTER, len(_STANDINGS))
        self.views = Choices(translator, _VIEW, len(_VIEWS))
        for each in (self.standings, self.views):
            # A long text beside the table takes no height from them.
            each.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.search, self.table, self.sheet = QLineEdit(), Table(), QListView()
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        for widget, words in ((self.search, _SEARCH), (self.table, _TABLE), (self.sheet, _SHEET)):
            translator.bind(widget, widget.setAccessibleName, words)
        translator.bind(self.search, self.search.setPlaceholderText, _SEARCH)
        self._set_table()
        self._set_sheet()
        self._pages = QStackedWidget()
        #: The choice of a state and the search, for above all that they filter.
        self.head, rows = QHBoxLayout(), column(self)
        self.head.addWidget(self.standings, 5)
        self.head.addWidget(self.search, 1)
        rows.addWidget(self._pages, 1)
        for each in (self.table, self.sheet):
            self._pages.addWidget(each)
        self.views.offer(_VIEWS)
        self.views.mark("table")
        self._count()
        self.standings.mark("all")
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Give rows and columns their sizes, which are known once the window has its style."""
        super().showEvent(event)
        line, heads = self.table.fontMetrics().lineSpacing(), self.table.horizontalHeader()
        for part, lines in enumerate(_WIDTHS):
            heads.resizeSection(part, max(lines * line, heads.sectionSizeHint(part) + _MARGIN))
        self.table.verticalHeader().setDefaultSectionSize(max(_SIDE, 2 * line) + 2 * _MARGIN)
        self.sheet.setGridSize(QSize(PICTURE.width() + 24, PICTURE.height() + 4 * line + 24))

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
        table.setIconSize(QSize(_SIDE, _SIDE))
        for mode in (table.setVerticalScrollMode, table.setHorizontalScrollMode):
            mode(policies.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.setColumnHidden(SHEET, True)  # noqa: FBT003 - Qt's own
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads = table.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _set_sheet(self) -> None:
        sheet = self.sheet
        sheet.setModel(self.filter)
        sheet.setModelColumn(SHEET)
        # One selection for both.
        sheet.setSelectionModel(self.table.selectionModel())
        sheet.setViewMode(QListView.ViewMode.IconMode)
        sheet.setMovement(QListView.Movement.Static)
        sheet.setResizeMode(QListView.ResizeMode.Adjust)
        sheet.setIconSize(PICTURE)
        sheet.setWordWrap(True)
        sheet.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        sheet.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _connect(self) -> None:
        self.standings.chosen.connect(self._show_only)
        self.views.chosen.connect(self._show_view)
        self.search.textChanged.connect(self.filter.search)
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self.filter.modelReset.connect(self._tell)
        self._state.changed.connect(self._count)

    def _show_only(self, wanted: str) -> None:
        self.filter.show_only(next(each for each in _STANDINGS if each == wanted))

    def _show_view(self, view: str) -> None:
        self._pages.setCurrentWidget(self.table if view == "table" else self.sheet)

    def reviewed(self) -> Reviewed | None:
        """What is known of the line that is selected."""
        index = self.table.currentIndex()
        return self.filter.reviewed(index) if index.isValid() else None

    def _tell(self, *_: QModelIndex) -> None:
        self.selected.emit(self.reviewed())

    def _count(self) -> None:
        found = self._state.found
        counts: dict[Standing, int] = dict.fromkeys(_STANDINGS, 0)
        for each in found:
            counts[standing(each)] += 1
        counts["all"], counts["reshared"] = len(found), sum(each.may_be_reshared for each in found)
        self.standings.offer([(each, words.format(count=counts[each])) for each, words in _STANDINGS.items()])
