"""The field that searches a table by name."""

from PySide6.QtWidgets import QLineEdit

from composer.core.words import Words
from composer.gui.widgets.translator import Translator

_SEARCH = Words("Chercher un nom", "Search a name")
#: Pixels: the most that it takes.
_WIDTH = 240


class SearchField(QLineEdit):
    """A field that is emptied by one click, and says what it searches."""

    def __init__(self, translator: Translator) -> None:
        """Begin empty."""
        super().__init__()
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(_WIDTH)
        translator.bind(self, self.setPlaceholderText, _SEARCH)
        translator.bind(self, self.setAccessibleName, _SEARCH)
