"""The dialogs about work on the disk: what a crash left behind, and what remains of a visual that was forgotten."""

from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from composer.app.campaign.for_visual import own_context
from composer.app.context import Context
from composer.app.document.recovery import Leftover, LostWork, Safe, Unread, erase
from composer.app.document.session import Session
from composer.core.campaign.saved_facts import Origin
from composer.core.problems import Refused
from composer.core.words import Words, grouped, printable
from composer.gui.document.autosaver import Autosaver
from composer.gui.document.documents import Documents
from composer.gui.document.pictures import SIDE, Pictured, Pictures
from composer.gui.jobs import Jobs
from composer.gui.notice import MessageLine, in_words
from composer.gui.state import State
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.fitting.fitted_dialog import FittedDialog
from composer.gui.widgets.labels import PlainLabel, add_all, bound_button, bound_label, column, plain_label
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
_TITLE = Words("Reprendre où vous étiez", "Resume where you left off")
_WHY = Words(
    "Le programme s’est arrêté avant que ce travail soit enregistré. Le voici.",
    "The program stopped before this work was saved. Here it is.",
)
_WHY_UNREAD = Words(
    "Le programme s’est arrêté avant que ce travail soit enregistré, et ce qu’il en avait gardé ne peut pas être relu.",
    "The program stopped before this work was saved, and the copy it had kept cannot be read.",
)
_LATER = Words("Plus tard", "Later")
_ERASE_THEM = Words(
    "Effacer pour de bon les travaux qui ne sont pas montrés?", "Erase the work not shown here for good?"
)


class Card(QFrame):
    """A card with texts on the left and buttons on the right."""

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


class RecoveryDialog(FittedDialog):
    """Shows a card for each visual; work that is neither resumed nor erased is offered again at the next start."""

    def __init__(
        self,
        lost: LostWork,
        state: State,
        autosaver: Autosaver,
        documents: Documents,
        ask: Ask,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, QSize(640, 0))
        self._lost, self._state, self._autosaver = lost, state, autosaver
        self._documents, self._ask, self._jobs = documents, ask, Jobs(self)
        self._left = [each.safe for each in (*lost.leftovers, *lost.unread)]
        self._cards = self._make_cards()
        self._error = MessageLine(self._state.translator)
        self._assemble()
        drawn = [self._pictured(card) for card in self._cards if isinstance(card, LeftoverCard)]
        self._pictures = Pictures(drawn, state, self._jobs, self)
        self.scrolled.verticalScrollBar().valueChanged.connect(self._pictures.draw_next)
        self.finished.connect(self._release)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the pictures once the texts are on the screen."""
        super().showEvent(event)
        self._pictures.draw_soon()

    def _assemble(self) -> None:
        translator = self._state.translator
        translator.bind(self, self.setWindowTitle, _TITLE)
        why = bound_label(translator, _WHY if self._lost.leftovers else _WHY_UNREAD)
        add_all(self.column, bound_label(translator, _TITLE, "title"), why, *self._cards)
        self.column.addStretch()
        later = bound_button(translator, _LATER, does=self.reject)
        foot = QWidget()
        column(foot, 8, self._error, later)
        self.stand_on(foot)

    def _make_cards(self) -> list[Card]:
        translator, cards = self._state.translator, list[Card]()
        for leftover in self._lost.leftovers:
            card = LeftoverCard(translator, leftover)
            card.resumed.connect(partial(self._resume, leftover))
            card.erased.connect(partial(self._forget, leftover.safe, card))
            cards.append(card)
        for unread in self._lost.unread:
            card = UnreadCard(translator, unread)
            card.erased.connect(partial(self._forget, unread.safe, card))
            cards.append(card)
        if self._lost.others:
            card = OthersCard(translator, self._lost)
            card.erased.connect(partial(self._erase_others, card))
            cards.append(card)
        return cards

    def _pictured(self, card: LeftoverCard) -> Pictured:
        read = partial(_resumed, card.leftover, self._state.studio.context)
        # One that cannot be drawn is left without a picture: « Reprendre » shows why.
        return Pictured(card, read, card.look_at, card.show_picture, lambda _: None)

    def _resume(self, leftover: Leftover) -> None:
        """Read it whole in the background; nothing else can be chosen meanwhile."""
        self.scrolled.inside.setEnabled(False)
        work = partial(_resumed, leftover, self._state.studio.context)
        self._jobs.start(work, partial(self._on_read, leftover), self._on_refused)

    def _on_refused(self, refused: Refused) -> None:
        self.scrolled.inside.setEnabled(True)
        self._error.warn(refused.problems[0])

    def _on_read(self, leftover: Leftover, session: Session) -> None:
        self.scrolled.inside.setEnabled(True)
        self._documents.leave(partial(self._show, leftover, session))

    def _show(self, leftover: Leftover, session: Session) -> None:
        self._left.remove(leftover.safe)
        self._autosaver.adopt(session, leftover.safe)
        self.accept()

    def _forget(self, safe: Safe, card: Card) -> None:
        self._left.remove(safe)
        safe.forget()
        self._hide(card)

    def _erase_others(self, card: Card) -> None:
        if self._ask.confirm(_ERASE_THEM, counted(self._lost), _ERASE):
            self._jobs.start(partial(erase, self._lost.others), lambda _: self._hide(card))

    def _hide(self, card: Card) -> None:
        """Remove a card; close the dialog after the last one."""
        self._cards.remove(card)
        card.hide()
        if self._cards:
            # The cards below come into view.
            self._pictures.draw_soon()
        else:
            self.accept()

    def _release(self) -> None:
        """Release the other folders: they are offered again at the next start."""
        self._jobs.finish()
        for safe in self._left:
            safe.release()


def _resumed(leftover: Leftover, context: Context) -> Session:
    """Resume the work under the campaign it was left under, or what was kept of it, where that is not `context`’s."""
    own = own_context(Origin(leftover.kept.visual.campaign, leftover.kept.facts))
    if own is None or own.same_campaign(context):
        return leftover.resume(context)
    return leftover.resume(replace(own, own_posters=context.own_posters))


_FORGOTTEN = Words("Le visuel est oublié", "The visual is forgotten")
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
        translator.bind(self, self.setWindowTitle, _FORGOTTEN)
        self.column.setSpacing(16)
        add_all(self.column, bound_label(translator, _FORGOTTEN, "title"), bound_label(translator, _LEFT))
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
