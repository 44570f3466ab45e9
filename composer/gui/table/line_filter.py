"""The lines of a table of one standing, whose name has the words that are searched."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from composer.core.lists.folding import folded

#: The standing of lines that are not filtered.
ALL = "all"


class LineFilter(QSortFilterProxyModel):
    """Shows the lines of a model that match a standing and a search."""

    def __init__(
        self,
        model: QAbstractItemModel,
        has_standing: Callable[[int, str], bool],
        name: Callable[[int], str],
        parent: QObject,
    ) -> None:
        """Ask of a line, by its place in `model`, whether it has a standing, and its name."""
        super().__init__(parent)
        self._has_standing, self._name = has_standing, name
        self._standing, self._searched = ALL, ""
        self.setSourceModel(model)

    def show_only(self, standing: str) -> None:
        """Show the lines of one standing alone, or all."""
        self.beginFilterChange()
        self._standing = standing
        self.endFilterChange()

    def search(self, text: str) -> None:
        """Show the lines whose name has `text`, whatever its accents and case."""
        self.beginFilterChange()
        self._searched = folded(text)
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether a line is shown."""
        if self._standing != ALL and not self._has_standing(source_row, self._standing):
            return False
        return self._searched in folded(self._name(source_row))

    def place(self, index: QModelIndex) -> int:
        """The place in the model of a line that is shown."""
        return self.mapToSource(index).row()
