"""The cards of what a crash left behind: a visual to take up, one that cannot be read, and how many others."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from composer.app.document.recovery import Leftover, LostWork, Unread
from composer.core.words import Words, grouped
from composer.gui.notice import in_words
from composer.gui.widgets.labels import PlainLabel, bound_button, bound_label
from composer.gui.widgets.open_folder import show_folder
from composer.gui.widgets.translator import Translator

#: Pixels of a picture's square.
SIDE = 96
_RESUME = Words("Reprendre", "Take up again")
_FORGET, _ERASE = Words("Oublier", "Forget"), Words("Effacer", "Erase")
_ERASE_HELP = Words("Efface ce travail pour de bon.", "Erases this work for good.")
_ERASE_ALL = Words("Effacer les autres…", "Erase the others…")
_ERASE_ALL_HELP = Words("Les efface pour de bon; le programme demande d’abord.", "Erases them for good; asks first.")
_SHOW = Words("Montrer le dossier", "Show the folder")
_SHOW_HELP = Words("Ouvre le dossier où ce travail est gardé.", "Opens the folder where this work is kept.")
_UNNAMED = Words("Visuel sans nom", "Visual without a name")
_UNREAD = Words("Un travail qui n’a pas pu être relu", "Work that could not be read again")
_NO_PHOTO = Words(
    "Sa photo n’a pas pu être relue; tout le reste est là.", "Its photo could not be read again; all the rest is here."
)
_ONE_MORE = Words("Et 1 autre, plus ancien.", "And 1 other, older.")
_MORE = Words("Et {count} autres, plus anciens.", "And {count} others, older.")


class Card(QFrame):
    """Words on the left, buttons on the right."""

    #: The person wants it gone.
    erased = Signal()

    def __init__(self, translator: Translator) -> None:
        """Say nothing yet."""
        super().__init__()
        self.setObjectName("card")
        self._translator = translator
        self._row, self._lines = QHBoxLayout(self), QVBoxLayout()
        self._row.setContentsMargins(16, 16, 16, 16)
        self._row.addLayout(self._lines, 1)

    def _say(self, words: Words, kind: str = "") -> PlainLabel:
        label = bound_label(self._translator, words, kind)
        self._lines.addWidget(label)
        return label

    def _add(self, words: Words, help_: Words, kind: str = "") -> QPushButton:
        button = bound_button(self._translator, words, help_, kind)
        self._row.addWidget(button)
        return button


class LeftoverCard(Card):
    """A visual by its words; its picture comes later."""

    #: The person wants to go on with it.
    resumed = Signal()

    def __init__(self, translator: Translator, leftover: Leftover) -> None:
        """Show `leftover` without its picture."""
        super().__init__(translator)
        self.leftover, self._picture = leftover, PlainLabel()
        self._picture.setFixedSize(QSize(SIDE, SIDE))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._row.insertWidget(0, self._picture)
        name = _name(leftover)
        translator.bind(self._picture, self._picture.setAccessibleName, name)
        self._say(name)
        self._lost = self._say(_NO_PHOTO, "warning")
        self._lost.hide()
        self._add(_RESUME, name, "primary").clicked.connect(self.resumed)
        self._add(_FORGET, _ERASE_HELP).clicked.connect(self.erased)

    def show_picture(self, picture: QPixmap) -> None:
        """Show the visual as it was."""
        self._picture.setPixmap(picture)

    def tell_photo_lost(self) -> None:
        """Say that all but the photo comes back."""
        self._lost.show()


class UnreadCard(Card):
    """What cannot be read, and why: it is neither lost nor kept in silence."""

    def __init__(self, translator: Translator, unread: Unread) -> None:
        """Say why."""
        super().__init__(translator)
        self._say(_UNREAD)
        self._say(in_words(unread.problem), "warning")
        self._add(_SHOW, _SHOW_HELP).clicked.connect(lambda: show_folder(unread.safe.folder))
        self._add(_ERASE, _ERASE_HELP).clicked.connect(self.erased)


class OthersCard(Card):
    """How many there are besides."""

    def __init__(self, translator: Translator, lost: LostWork) -> None:
        """Count the others of `lost`."""
        super().__init__(translator)
        self._say(counted(lost))
        self._add(_SHOW, _SHOW_HELP).clicked.connect(lambda: show_folder(lost.home))
        self._add(_ERASE_ALL, _ERASE_ALL_HELP).clicked.connect(self.erased)


def counted(lost: LostWork) -> Words:
    """How many of `lost` are not shown."""
    number = len(lost.others)
    count = grouped(number)
    return _ONE_MORE if number == 1 else _MORE.format(count=count)


def shown_in(card: QWidget) -> bool:
    """Whether some of `card` is in view."""
    return not card.visibleRegion().isEmpty()


def _name(leftover: Leftover) -> Words:
    """Whom the visual presents, else how its quote begins."""
    visual = leftover.kept.visual
    said = (visual.person.name or visual.quote)[:60]
    return Words(said, said) if said else _UNNAMED
