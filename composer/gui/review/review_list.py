"""The lines of what was received, as a table or as a contact sheet; the choice of a state and a search filter both."""

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from composer.app.review.reviewed import Reviewed
from composer.core.words import Words
from composer.gui.review.review_model import PICTURE, SHEET, ReviewModel, Standing, standing
from composer.gui.review.review_state import ReviewState
from composer.gui.table.line_filter import LineFilter
from composer.gui.table.search_field import SearchField
from composer.gui.table.table import Table
from composer.gui.widgets.choices import Choices, WrappedChoices
from composer.gui.widgets.fitting.folding import Folding, Part
from composer.gui.widgets.labels import column
from composer.gui.widgets.translator import Translator

_TABLE, _SHEET = Words("Tableau des trousses reçues", "Table of received kits"), Words("Planche", "Contact sheet")
_FILTER, _VIEW = Words("Trousses affichées", "Kits shown"), Words("Affichage", "View")
_VIEWS = (("table", Words("Tableau", "Table")), ("sheet", _SHEET))
_STANDINGS: dict[Standing, Words] = {
    "all": Words("Toutes ({count})", "All ({count})"),
    "to-correct": Words("À corriger ({count})", "To correct ({count})"),
    "to-review": Words("À voir ({count})", "To review ({count})"),
    "ready": Words("Prêtes ({count})", "Ready ({count})"),
    "reshared": Words("À repartager ({count})", "To reshare ({count})"),
}
_NOTHING = Words("Déposez les trousses reçues ici, ou leur dossier.", "Drop the received kits here, or their folder.")
_READING, _NO_KIT = Words("Lecture des trousses…", "Reading the kits…"), Words("Aucune trousse ici.", "No kit here.")
#: The widths of the columns, in lines of text: name, state, campaign, phrase, handle, hashtags and so on.
_WIDTHS = (11, 7, 5, 7, 7, 11, 7, 6, 6, 5, 8, 8, 11)


class ReviewList(QWidget):
    """What is shown, and which line is selected."""

    #: The Reviewed of the line that was selected; None for none.
    selected = Signal(object)

    def __init__(self, state: ReviewState, translator: Translator) -> None:
        super().__init__()
        self._state = state
        self.model = ReviewModel(state, translator, self)
        self.filter = LineFilter(self.model, self._has_standing, self._named, self)
        self.standings = WrappedChoices(translator, _FILTER, len(_STANDINGS))
        self.views = Choices(translator, _VIEW, len(_VIEWS))
        for each in (self.standings, self.views):
            # A long text beside the table takes no height from them.
            each.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.table = Table(self.filter, lambda: translator(self._none()))
        self.search, self.sheet = SearchField(translator), QListView()
        for widget, words in ((self.table, _TABLE), (self.sheet, _SHEET)):
            translator.bind(widget, widget.setAccessibleName, words)
        self.table.setColumnHidden(SHEET, True)  # noqa: FBT003 - Qt's own
        self._set_sheet()
        self._pages = QStackedWidget()
        #: The choice of a state and the search, for above all that they filter.
        self.head = Folding(Part(self.standings, order="folds-last"), Part(self.search, is_narrow=True))
        column(self).addWidget(self._pages, 1)
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
        line = self.table.fontMetrics().lineSpacing()
        self.table.fit()
        for part, lines in enumerate(_WIDTHS):
            self.table.widen(part, lines * line)
        self.sheet.setGridSize(QSize(PICTURE.width() + 24, PICTURE.height() + 4 * line + 24))

    def _set_sheet(self) -> None:
        sheet = self.sheet
        sheet.setObjectName("sheet")
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
        self.standings.chosen.connect(self.filter.show_only)
        self.views.chosen.connect(self._show_view)
        self.search.textChanged.connect(self.filter.search)
        self.table.selectionModel().currentRowChanged.connect(self._emit_selected)
        self.filter.modelReset.connect(self._emit_selected)
        self._state.changed.connect(self._count)
        self._state.changed.connect(self.table.viewport().update)

    def _none(self) -> Words:
        """What is said where no kit is."""
        if self._state.busy:
            return _READING
        return _NO_KIT if self._state.sources else _NOTHING

    def _has_standing(self, place: int, wanted: str) -> bool:
        reviewed = self.model.reviewed(place)
        return reviewed.may_be_reshared if wanted == "reshared" else standing(reviewed) == wanted

    def _named(self, place: int) -> str:
        reviewed = self.model.reviewed(place)
        return f"{reviewed.name} {reviewed.place}"

    def _show_view(self, view: str) -> None:
        self._pages.setCurrentWidget(self.table if view == "table" else self.sheet)

    def reviewed(self) -> Reviewed | None:
        """What is known of the line that is selected."""
        index = self.table.currentIndex()
        return self.model.reviewed(self.filter.place(index)) if index.isValid() else None

    def _emit_selected(self, *_: QModelIndex) -> None:
        self.selected.emit(self.reviewed())

    def _count(self) -> None:
        found = self._state.found
        counts: dict[Standing, int] = dict.fromkeys(_STANDINGS, 0)
        for each in found:
            counts[standing(each)] += 1
        counts["all"], counts["reshared"] = len(found), sum(each.may_be_reshared for each in found)
        self.standings.offer([(each, words.format(count=counts[each])) for each, words in _STANDINGS.items()])
