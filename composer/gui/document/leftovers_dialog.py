"""The dialog that lists what is still on the disk of a forgotten visual: the files and kits the person made."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from composer.core.naming import printable
from composer.core.words import Words
from composer.gui.widgets.fitting.fitted_dialog import FittedDialog
from composer.gui.widgets.labels import add_all, bound_button, bound_label, column, plain_label
from composer.gui.widgets.open_folder import show_folder
from composer.gui.widgets.translator import Translator

_TITLE = Words("Le visuel est oublié", "The visual is forgotten")
_LEFT = Words(
    "Le programme n’en garde plus rien. Voici les fichiers que vous en avez tirés, et qui sont à vous\u00a0: effacez-"
    "les si vous voulez qu’il n’en reste rien.",
    "The program no longer keeps any of it. Here are the files that you made with it, which are yours: erase them if "
    "you want nothing left.",
)
_OPEN = Words("Ouvrir le dossier", "Open the folder")


class LeftoversDialog(FittedDialog):
    """Lists each file or kit on a card, with a button that opens its folder."""

    def __init__(self, left: tuple[Path, ...], translator: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent, QSize(560, 0))
        self._translator = translator
        translator.bind(self, self.setWindowTitle, _TITLE)
        self.column.setSpacing(16)
        add_all(self.column, bound_label(translator, _TITLE, "title"), bound_label(translator, _LEFT))
        add_all(self.column, *map(self._card, left))
        self.column.addStretch()
        self.stand_on_close(translator)

    def _card(self, path: Path) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        row, texts = QHBoxLayout(card), QWidget()
        row.setContentsMargins(16, 8, 16, 8)
        name, parent = plain_label("strong"), plain_label("quiet")
        name.setText(printable(path.name))
        parent.setText(printable(str(path.parent)))
        column(texts, 4, name, parent)
        folder = path if path.is_dir() else path.parent
        opens = bound_button(self._translator, _OPEN, does=lambda: show_folder(folder))
        opens.setAccessibleDescription(printable(path.name))
        row.addWidget(texts, 1)
        row.addWidget(opens)
        return card
