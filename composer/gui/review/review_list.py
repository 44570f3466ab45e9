"""The lines of what was received, as a table or as a contact sheet; the choice of a state and a search filter both."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QStackedWidget

from composer.app.review.reviewed import Reviewed
from composer.core.words import Words
from composer.gui.review.review_model import PICTURE, SHEET, ReviewModel
from composer.gui.review.review_state import ReviewState
from composer.gui.table.line_list import LineList, ListWords
from composer.gui.widgets.choices import Choices
from composer.gui.widgets.labels import column
from composer.gui.widgets.translator import Translator

_WORDS = ListWords(
    Words("Tableau des trousses reçues", "Table of received kits"),
    Words("Trousses affichées", "Kits shown"),
    {
        "all": Words("Toutes ({count})", "All ({count})"),
        "to-correct": Words("À corriger ({count})", "To correct ({count})"),
        "to-review": Words("À voir ({count})", "To review ({count})"),
        "ready": Words("Prêtes ({count})", "Ready ({count})"),
        "reshared": Words("À repartager ({count})", "To reshare ({count})"),
    },
)
_VIEW, _SHEET = Words("Affichage", "View"), Words("Planche", "Contact sheet")
_VIEWS = (("table", Words("Tableau", "Table")), ("sheet", _SHEET))
_NOTHING = Words("Déposez les trousses reçues ici, ou leur dossier.", "Drop the received kits here, or their folder.")
_READING, _NO_KIT = Words("Lecture des trousses…", "Reading the kits…"), Words("Aucune trousse ici.", "No kit here.")
#: The widths of the columns, in lines of text: name, state, campaign, phrase, handle, hashtags and so on.
_WIDTHS = (11, 7, 5, 7, 7, 11, 7, 6, 6, 5, 8, 8, 11)


class ReviewList(LineList[Reviewed]):
    """What is shown, and which line is selected."""

    def __init__(self, state: ReviewState, translator: Translator) -> None:
        self._state = state
        super().__init__(state, ReviewModel(state, translator, state), _WORDS, translator)
        self.views = Choices(translator, _VIEW, len(_VIEWS))
        for each in (self.standings, self.views):
            # A long text beside the table takes no height from them.
            each.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.table.setColumnHidden(SHEET, True)  # noqa: FBT003 - Qt's own
        self.sheet = QListView()
        translator.bind(self.sheet, self.sheet.setAccessibleName, _SHEET)
        self._set_sheet()
        self._pages = QStackedWidget()
        column(self).addWidget(self._pages, 1)
        for each in (self.table, self.sheet):
            self._pages.addWidget(each)
        self.views.offer(_VIEWS)
        self.views.mark("table")
        self.views.chosen.connect(self._show_view)

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

    def _none(self) -> Words:
        if self._state.busy:
            return _READING
        return _NO_KIT if self._state.sources else _NOTHING

    def _show_view(self, view: str) -> None:
        self._pages.setCurrentWidget(self.table if view == "table" else self.sheet)
