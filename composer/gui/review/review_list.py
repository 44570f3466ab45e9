"""The lines of what was received, as a table or as a contact sheet; the choice of a state and a search filter both."""

from collections import OrderedDict
from typing import Literal

from PySide6.QtCore import QByteArray, QObject, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPixmap, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QStackedWidget

from composer.app.review.reviewed import COLUMNS, Reviewed, cells, headings
from composer.app.review.written import NOT_TO_RESHARE
from composer.core.words import Words, printable
from composer.gui.review.review_state import ReviewState
from composer.gui.table.line_list import LineList, ListWords
from composer.gui.table.table import ROOT, Index, LineModel
from composer.gui.widgets.choices import Choices
from composer.gui.widgets.labels import column
from composer.gui.widgets.translator import Translator

#: What the lines are filtered by.
Standing = Literal["all", "to-correct", "to-review", "ready", "reshared"]
NAME, STATE = 0, 1
#: A column of its own for the contact sheet: the name, marked where something is to be seen; what may not be reshared.
SHEET = len(COLUMNS)
#: Pixels of a picture on the contact sheet; pictures kept, of a hundred kilobytes each.
PICTURE, _KEPT = QSize(168, 210), 400
_MARKS: dict[Standing, str] = {"to-correct": "✖", "to-review": "▲", "ready": "✓"}
_MARKED = Words("{mark} {words}", "{mark} {words}")
_SPOKEN = Words("{name}, {state}", "{name}, {state}")


def standing(reviewed: Reviewed) -> Standing:
    """Among which lines one is filtered."""
    if reviewed.worst == "error":
        return "to-correct"
    return "to-review" if reviewed.worst == "warning" else "ready"


class ReviewModel(LineModel[Reviewed]):
    """The lines read so far."""

    def __init__(self, state: ReviewState, translator: Translator, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._translator = state, translator
        self._cells: list[tuple[str, ...]] = []
        self._pictures: OrderedDict[int, QIcon] = OrderedDict()
        state.began.connect(self._reset)
        state.received.connect(self._add)
        translator.changed.connect(self._retranslate)

    def headings(self) -> tuple[str, ...]:
        """The headings of the columns, and of the one for the contact sheet."""
        return (*headings(self._translator.language), "")

    def name(self, line: Reviewed) -> str:
        """The name of its person, and where it was."""
        return f"{line.name} {line.place}"

    def standings(self, line: Reviewed) -> tuple[str, ...]:
        """The standing of a line, and whether it may be reshared."""
        return (standing(line), "reshared") if line.may_be_reshared else (standing(line),)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is shown in a cell, and what a screen reader says of it."""
        place, column, roles = index.row(), index.column(), Qt.ItemDataRole
        if role == roles.DecorationRole and column in {NAME, SHEET}:
            return self._picture(place)
        if role == roles.AccessibleTextRole and column == NAME:
            name, state = self._cells[place][NAME], self._cells[place][STATE]
            return self._translator(_SPOKEN.format(name=name or self.lines[place].place, state=state))
        return self._cells[place][column] if role in {roles.DisplayRole, roles.AccessibleTextRole} else None

    def _picture(self, place: int) -> QIcon | None:
        picture = self.lines[place].picture
        if picture is None:
            return None
        if place not in self._pictures:
            image = QImage.fromData(QByteArray(picture.jpeg), "JPEG")  # pyright: ignore[reportArgumentType] - PySide takes a str
            modes = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._pictures[place] = QIcon(QPixmap.fromImage(image.scaled(PICTURE, *modes)))
            while len(self._pictures) > _KEPT:
                self._pictures.popitem(last=False)
        return self._pictures[place]

    def _add(self, reviewed: Reviewed) -> None:
        place = len(self.lines)
        self.beginInsertRows(ROOT, place, place)
        self.lines = (*self.lines, reviewed)
        self._cells.append(self._texts_of(reviewed))
        self.endInsertRows()

    def _texts_of(self, reviewed: Reviewed) -> tuple[str, ...]:
        texts = [
            printable(each) for each in cells(reviewed, self._state.studio.context.campaign, self._translator.language)
        ]
        texts[NAME] = texts[NAME] or printable(reviewed.place)
        state = standing(reviewed)
        texts[STATE] = self._translator(_MARKED.format(mark=_MARKS[state], words=texts[STATE]))
        name = texts[NAME] if state == "ready" else f"{_MARKS[state]} {texts[NAME]}"
        apart = "" if reviewed.may_be_reshared or not reviewed.picture else self._translator(NOT_TO_RESHARE)
        return (*texts, "\n".join(filter(None, (name, apart))))

    def _reset(self) -> None:
        self.beginResetModel()
        self.lines, self._cells = (), []
        self._pictures.clear()
        self.endResetModel()

    def _retranslate(self) -> None:
        self._cells = [self._texts_of(each) for each in self.lines]
        self._show_again()


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
