"""The search of the guide: what is sought, how many places have it, the next one and the one before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from composer.core.words import Words
from composer.gui.widgets.labels import PlainLabel, announce, bound_button, row
from composer.gui.widgets.translator import Translator

_SEARCH = Words("Chercher dans le guide", "Search the guide")
_NEXT, _BEFORE = Words("Suivant", "Next"), Words("Précédent", "Previous")
_NEXT_HELP = Words("Le passage suivant (Entrée, F3)", "The next place (Enter, F3)")
_BEFORE_HELP = Words("Le passage précédent (Maj+Entrée, Maj+F3)", "The previous place (Shift+Enter, Shift+F3)")
_COUNT = Words("{at} sur {count}", "{at} of {count}")
_NONE = Words("Rien ne correspond.", "Nothing matches.")


class SearchBar(QWidget):
    """The field of what is sought, and the buttons that move among the matches."""

    #: What is sought has changed.
    sought = Signal(str)
    #: Another place is wanted: 1 for the next one, -1 for the one before.
    stepped = Signal(int)

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self.field, self.count = QLineEdit(), PlainLabel("hint")
        self.field.setClearButtonEnabled(True)
        for setter in (self.field.setPlaceholderText, self.field.setAccessibleName):
            translator.bind(self.field, setter, _SEARCH)
        self.before = bound_button(translator, _BEFORE, _BEFORE_HELP, does=lambda: self.stepped.emit(-1))
        self.next = bound_button(translator, _NEXT, _NEXT_HELP, does=lambda: self.stepped.emit(1))
        row(self, self.field, self.count, self.before, self.next).setStretch(0, 1)
        self.field.textChanged.connect(self.sought)
        self.show_place(0, 0)

    def show_place(self, at: int, count: int) -> None:
        """Show which match is displayed, from 1, and how many there are."""
        sought = bool(self.field.text().strip())
        words = _COUNT.format(at=at, count=count) if count else _NONE
        self.count.setText(self._translator(words) if sought else "")
        for button in (self.before, self.next):
            button.setEnabled(count > 1)
        if sought:
            announce(self.count, self.count.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next place, Shift and Enter to the one before; no button of the window is pressed."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
