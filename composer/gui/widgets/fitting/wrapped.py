"""Lays widgets out in rows, with as many equal columns as there is room for."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from composer.gui.widgets.labels import fill_grid, tab_in_order


class Wrapped(QWidget):
    """A grid of widgets, in at most `most` columns; one that is narrow has fewer, and goes on below."""

    def __init__(self, widgets: Sequence[QWidget], most: int) -> None:
        super().__init__()
        self._widgets, self._most, self._columns = tuple(widgets), most, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._arrange(1)
        tab_in_order(self, *widgets)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the columns that there is room for."""
        super().resizeEvent(event)
        spacing = self._grid.spacing()
        self._arrange(max(1, min(self._most, (self.width() + spacing) // (self._least + spacing))))

    def minimumSizeHint(self) -> QSize:
        """Return the width of one column: narrower than all beside each other, it has fewer."""
        return QSize(self._least, super().minimumSizeHint().height())

    @property
    def _least(self) -> int:
        return max((each.minimumSizeHint().width() for each in self._widgets), default=1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        spread(self._grid, self._widgets, columns)


def spread(grid: QGridLayout, widgets: Iterable[QWidget], columns: int) -> None:
    """Put `widgets` in `grid`, row by row, in so many equal `columns`."""
    for column in range(max(grid.columnCount(), columns)):
        grid.setColumnStretch(column, int(column < columns))
    fill_grid(grid, widgets, columns)
