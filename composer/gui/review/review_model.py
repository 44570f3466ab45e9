"""What was received as a table that Qt shows: a line for each kit, with its picture, filled in as it is read."""

from collections import OrderedDict
from typing import Literal

from PySide6.QtCore import QByteArray, QObject, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPixmap

from composer.app.review.reviewed import Reviewed
from composer.app.review.table import COLUMNS, cells, headings
from composer.app.review.written import NOT_TO_RESHARE
from composer.core.naming import printable
from composer.core.words import Words
from composer.gui.review.review_state import ReviewState
from composer.gui.table.table import ROOT, Index, LineModel
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
