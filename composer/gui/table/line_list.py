"""The lines of a table, with the choice of a state and a search by name that filter them."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, QSortFilterProxyModel, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from composer.core.lists.cell_values import folded
from composer.core.words import Words
from composer.gui.table.table import LineModel, Table
from composer.gui.table.work import Work
from composer.gui.widgets.choices import WrappedChoices
from composer.gui.widgets.fitting.folding import Folding, Part
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.when_visible import follow

_Line = TypeVar("_Line")
#: The standing of lines that are not filtered.
ALL = "all"
_SEARCH = Words("Chercher un nom", "Search for a name")
#: Pixels around what it says: its edges, and the button that empties it.
_AROUND = 56


class LineFilter(QSortFilterProxyModel):
    """Shows the lines of a model that match a standing and a search."""

    def __init__(self, model: LineModel[Any], parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._standing, self._searched = model, ALL, ""
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
        line = self._model.lines[source_row]
        if self._standing not in (ALL, *self._model.standings(line)):
            return False
        return self._searched in folded(self._model.name(line))


class ListWords(Struct, frozen=True):
    """What the table is called, what is chosen above it, and the choices: standings, each with its count."""

    table: Words
    choice: Words
    standings: Mapping[str, Words]


class LineList(QWidget, Generic[_Line]):
    """The lines that are shown, and which one is selected; a subclass lays out `head` and `table`."""

    #: The line that was selected; None for none.
    selected = Signal(object)

    def __init__(self, work: Work[Any], model: LineModel[_Line], words: ListWords, translator: Translator) -> None:
        super().__init__()
        self._model, self._words = model, words
        self.filter = LineFilter(model, self)
        self.standings = WrappedChoices(translator, words.choice, len(words.standings))
        self.search, self.table = SearchField(translator), Table(self.filter, lambda: translator(self._none()))
        translator.bind(self.table, self.table.setAccessibleName, words.table)
        #: The choice of a state and the search, for above all that they filter.
        self.head = Folding(Part(self.standings, order="folds-last"), Part(self.search, is_narrow=True))
        self.standings.chosen.connect(self.filter.show_only)
        self.search.textChanged.connect(self.filter.search)
        self.table.selectionModel().currentRowChanged.connect(self._emit_selected)
        self.filter.modelReset.connect(self._on_reset)
        work.changed.connect(self.table.viewport().update)
        follow(self._count, work.changed)
        self.standings.mark(ALL)

    def line(self) -> _Line | None:
        """The line that is selected."""
        index = self.table.currentIndex()
        return self._model.lines[self.filter.mapToSource(index).row()] if index.isValid() else None

    def _none(self) -> Words:
        """What is said where no line is."""
        raise NotImplementedError

    def _emit_selected(self, *_: QModelIndex) -> None:
        self.selected.emit(self.line())

    def _on_reset(self) -> None:
        self._emit_selected()

    def _count(self) -> None:
        counts = Counter(each for line in self._model.lines for each in (ALL, *self._model.standings(line)))
        choices = self._words.standings.items()
        self.standings.offer([(each, words.format(count=counts[each])) for each, words in choices])


class SearchField(QLineEdit):
    """A search field with a clear button and a placeholder."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self.setClearButtonEnabled(True)
        translator.bind(self, self.setPlaceholderText, _SEARCH)
        translator.bind(self, self.setAccessibleName, _SEARCH)

    def minimumSizeHint(self) -> QSize:
        """Return a width in which the whole placeholder is shown."""
        said = self.fontMetrics().horizontalAdvance(self.placeholderText()) + _AROUND
        return QSize(said, super().minimumSizeHint().height())
