"""The cards of the recovery dialog: a visual to resume, work that cannot be read, and how many others there are."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from composer.app.document.recovery import Leftover, LostWork, Unread
from composer.app.document.session import Session
from composer.core.words import Words, grouped
from composer.gui.document.pictures import SIDE
from composer.gui.notice import in_words
from composer.gui.widgets.labels import PlainLabel, bound_button, bound_label
from composer.gui.widgets.open_folder import show_folder
from composer.gui.widgets.translator import Translator

_RESUME = Words("Reprendre", "Resume")
_FORGET, _ERASE = Words("Oublier", "Forget"), Words("Effacer", "Erase")
_ERASE_HELP = Words("Efface ce travail pour de bon.", "Erases this work for good.")
_ERASE_ALL = Words("Effacer les autres…", "Erase the others…")
_ERASE_ALL_HELP = Words("Les efface pour de bon, après une confirmation.", "Erases them for good, after confirmation.")
_SHOW = Words("Montrer le dossier", "Show folder")
_SHOW_HELP = Words("Ouvre le dossier où ce travail est gardé.", "Opens the folder where this work is kept.")
_UNNAMED = Words("Visuel sans nom", "Unnamed visual")
_UNREAD = Words("Un travail qui n’a pas pu être relu", "Work that could not be read")
_NO_PHOTO = Words(
    "Sa photo n’a pas pu être relue; tout le reste est là.", "Its photo could not be read; everything else is here."
)
_ONE_MORE = Words("Et 1 autre, plus ancien.", "And 1 older one.")
_MORE = Words("Et {count} autres, plus anciens.", "And {count} older ones.")


class Card(QFrame):
    """A card with texts on the left and buttons on the right."""

    #: The person asks to erase it.
    erased = Signal()

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self.setObjectName("card")
        self._translator = translator
        self._row, self._lines = QHBoxLayout(self), QVBoxLayout()
        self._row.setContentsMargins(16, 16, 16, 16)
        self._row.addLayout(self._lines, 1)

    def _add_text(self, words: Words, kind: str = "") -> PlainLabel:
        label = bound_label(self._translator, words, kind)
        self._lines.addWidget(label)
        return label

    def _add_button(self, words: Words, help_: Words, kind: str = "") -> QPushButton:
        button = bound_button(self._translator, words, help_, kind)
        self._row.addWidget(button)
        return button


class LeftoverCard(Card):
    """The card of a visual by its name or quote; its picture is drawn later."""

    #: The person asks to resume it.
    resumed = Signal()

    def __init__(self, translator: Translator, leftover: Leftover) -> None:
        super().__init__(translator)
        self.leftover, self._picture = leftover, PlainLabel()
        self._picture.setFixedSize(QSize(SIDE, SIDE))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._row.insertWidget(0, self._picture)
        name = _name(leftover)
        translator.bind(self._picture, self._picture.setAccessibleName, name)
        self._add_text(name)
        self._photo_warning = self._add_text(_NO_PHOTO, "warning")
        self._photo_warning.hide()
        self._add_button(_RESUME, name, "primary").clicked.connect(self.resumed)
        self._add_button(_FORGET, _ERASE_HELP).clicked.connect(self.erased)

    def show_picture(self, picture: QPixmap) -> None:
        """Show the picture of the visual."""
        self._picture.setPixmap(picture)

    def look_at(self, session: Session) -> None:
        """Warn when all but the photo is recovered in `session`."""
        if self.leftover.kept.visual.photo is not None and session.visual.photo is None:
            self._photo_warning.show()


class UnreadCard(Card):
    """The card of work that cannot be read, with the reason and its folder."""

    def __init__(self, translator: Translator, unread: Unread) -> None:
        super().__init__(translator)
        self._add_text(_UNREAD)
        self._add_text(in_words(unread.problem), "warning")
        self._add_button(_SHOW, _SHOW_HELP).clicked.connect(lambda: show_folder(unread.safe.folder))
        self._add_button(_ERASE, _ERASE_HELP).clicked.connect(self.erased)


class OthersCard(Card):
    """The card that counts the visuals without a card of their own."""

    def __init__(self, translator: Translator, lost: LostWork) -> None:
        super().__init__(translator)
        self._add_text(counted(lost))
        self._add_button(_SHOW, _SHOW_HELP).clicked.connect(lambda: show_folder(lost.home))
        self._add_button(_ERASE_ALL, _ERASE_ALL_HELP).clicked.connect(self.erased)


def counted(lost: LostWork) -> Words:
    """Return how many visuals of `lost` have no card of their own."""
    number = len(lost.others)
    return _ONE_MORE if number == 1 else _MORE.format(count=grouped(number))


def _name(leftover: Leftover) -> Words:
    """The name of the person, else the start of the quote."""
    visual = leftover.kept.visual
    name = (visual.person.name or visual.quote)[:60]
    return Words(name, name) if name else _UNNAMED
