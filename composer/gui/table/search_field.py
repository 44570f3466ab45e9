"""The field that searches a table by name."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit

from composer.core.words import Words
from composer.gui.widgets.translator import Translator

_SEARCH = Words("Chercher un nom", "Search for a name")
#: Pixels around what it says: its edges, and the button that empties it.
_AROUND = 56


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
