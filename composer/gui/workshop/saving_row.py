"""The foot of the workshop: the poster's name, whose work it is, where it goes, and the button that saves it."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from composer.app.workshop.keep_poster import LONGEST_CREDIT, LONGEST_NAME
from composer.core.words import Words
from composer.gui.field_text import put_text, text_of
from composer.gui.widgets.choices import NamedList
from composer.gui.widgets.fitting.folding import Folding, Part
from composer.gui.widgets.labels import add_all, bound_button, bound_label, column, row
from composer.gui.widgets.translator import Translator

#: Where a poster goes: to the person's own, and to the campaign that is being written if it was opened from there.
Destination = Literal["mine", "campaign"]

_NAME, _CREDIT = Words("Nom de l’affiche", "Name of the poster"), Words("Crédit (obligatoire)", "Credit (required)")
_WHOSE = Words("Agence, illustratrice, année", "Agency, illustrator, year")
_WHERE = Words("Enregistrer dans", "Save to")
_PLACES: dict[Destination, Words] = {
    "campaign": Words("Mes affiches et cette campagne", "My posters and this campaign"),
    "mine": Words("Mes affiches", "My posters"),
}
_SAVE, _CLOSE = Words("Enregistrer l’affiche", "Save the poster"), Words("Fermer", "Close")
#: Pixels: as narrow as the longest choice allows; and what the fields need beside the buttons.
_PLACE, _FIELDS = QSize(230, 40), 560


class SavingRow(QWidget):
    """Two fields, a choice and two buttons on one line."""

    def __init__(self, translator: Translator, destination: Destination) -> None:
        """Offer the campaign only where the workshop was opened from its form."""
        super().__init__()
        self._translator = translator
        self.name, self.credit, self.places = QLineEdit(), QLineEdit(), NamedList[Destination](translator)
        self.name.setMaxLength(LONGEST_NAME)
        self.credit.setMaxLength(LONGEST_CREDIT)
        for field in (self.name, self.credit):
            # Files dropped on a field are for the workshop, not their paths for the field.
            field.setAcceptDrops(False)
        translator.bind(self.credit, self.credit.setPlaceholderText, _WHOSE)
        self.places.offer([each for each in _PLACES.items() if each[0] in ("mine", destination)])
        self.places.setMinimumSize(_PLACE)
        self.close_ = bound_button(translator, _CLOSE)
        self.save = bound_button(translator, _SAVE, kind="primary")
        self._lay_out()

    def fill(self, name: str, credit: str) -> None:
        """Show the name and the credit of a board; a field with the same text keeps its cursor."""
        for field, text in ((self.name, name), (self.credit, credit)):
            if text_of(field) != text:
                put_text(field, text)

    def _lay_out(self) -> None:
        fields, buttons = QWidget(), QWidget()
        line = row(fields, spacing=12)
        for words, field, stretch in ((_NAME, self.name, 2), (_CREDIT, self.credit, 3), (_WHERE, self.places, 0)):
            rows = QVBoxLayout()
            rows.setSpacing(2)
            add_all(rows, bound_label(self._translator, words, "quiet", field), field)
            line.addLayout(rows, stretch)
        line = row(buttons, spacing=12)
        line.addStretch()
        for button in (self.close_, self.save):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        column(self, 8, Folding(Part(fields, least=_FIELDS), Part(buttons, is_narrow=True), spacing=12))
