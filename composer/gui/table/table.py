"""Lines with a picture each, as a table that Qt shows, of which one is selected at a time."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

#: Pixels of a side of a picture, and above and under it.
SIDE, MARGIN = 44, 6
#: Pixels: the least width of a table beside what is shown of its lines.
ROWS = 560
#: The height of a line of the table, in lines of text.
_LINES = 2
#: Pixels around what is said in the place of the lines.
_AROUND = 24
_Line = TypeVar("_Line")
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class LineModel(QAbstractTableModel, Generic[_Line]):
    """The lines of a table; a subclass has what is in their cells, and tells which ones a filter shows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: Sequence[_Line] = ()

    def headings(self) -> Sequence[str]:
        """The headings of the columns."""
        raise NotImplementedError

    def name(self, line: _Line) -> str:
        """What a search looks for in a line."""
        raise NotImplementedError

    def standings(self, line: _Line) -> tuple[str, ...]:
        """The standings that a line is shown under, besides all."""
        raise NotImplementedError

    def rowCount(self, parent: Index = ROOT) -> int:
        """The number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        """The number of columns."""
        return 0 if parent.isValid() else len(self.headings())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heading of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings()[section]
        return None

    def _show_again(self) -> None:
        """Show the texts in another language; the selection stays."""
        last = self.columnCount() - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, last))


class Table(QTableView):
    """Shows a model; Tab leaves it, and Escape is for the window."""

    def __init__(self, model: QAbstractItemModel, none: Callable[[], str]) -> None:
        """Show `model`; `none` is what is said in the place of its lines where there is none."""
        super().__init__()
        self._none = none
        policies = QAbstractItemView
        self.setModel(model)
        self.setSelectionBehavior(policies.SelectionBehavior.SelectRows)
        self.setSelectionMode(policies.SelectionMode.SingleSelection)
        self.setEditTriggers(policies.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(SIDE, SIDE))
        for mode in (self.setVerticalScrollMode, self.setHorizontalScrollMode):
            mode(policies.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        # Fixed: thousands of lines are not measured one by one.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    @property
    def empty_text(self) -> str:
        """What is said in the place of the lines; empty where there are some."""
        return "" if self.model().rowCount() else self._none()

    def fit(self) -> None:
        """Give the lines their height, which is known once the window has its style."""
        line = self.fontMetrics().lineSpacing()
        self.verticalHeader().setDefaultSectionSize(max(SIDE, _LINES * line) + 2 * MARGIN)

    def widen(self, part: int, width: int) -> None:
        """Give the column `part` a width in pixels, or more where its heading takes more."""
        heads = self.horizontalHeader()
        heads.resizeSection(part, max(width, heads.sectionSizeHint(part) + MARGIN))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say why there is no line, where there is none."""
        super().paintEvent(event)
        if not self.empty_text:
            return
        painter, room = QPainter(self.viewport()), self.viewport().rect()
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        room.adjust(_AROUND, _AROUND, -_AROUND, -_AROUND)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.empty_text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape to the window."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
