"""The dialog that offers the work a crash left behind: each visual with its name, picture and buttons."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from composer.app.campaign.for_visual import own_context
from composer.app.context import Context
from composer.app.document.recovery import Leftover, LostWork, Safe, erase
from composer.app.document.session import Session
from composer.core.campaign.saved.saved_facts import Origin
from composer.core.problems import Refused
from composer.core.words import Words
from composer.gui.document.autosaver import Autosaver
from composer.gui.document.documents import Documents
from composer.gui.document.pictures import Pictured, Pictures
from composer.gui.document.recovery_cards import Card, LeftoverCard, OthersCard, UnreadCard, counted
from composer.gui.jobs import Jobs
from composer.gui.notice import MessageLine
from composer.gui.state import State
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.fitting.fitted_dialog import FittedDialog
from composer.gui.widgets.labels import bound_button, bound_label, column

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
_ERASE = Words("Effacer pour de bon les travaux qui ne sont pas montrés?", "Erase the work not shown here for good?")
_ERASE_YES = Words("Effacer", "Erase")


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
        self.column.addWidget(bound_label(translator, _TITLE, "title"))
        self.column.addWidget(bound_label(translator, _WHY if self._lost.leftovers else _WHY_UNREAD))
        for card in self._cards:
            self.column.addWidget(card)
        self.column.addStretch()
        later = bound_button(translator, _LATER, does=self.reject)
        foot = QWidget()
        lines = column(foot)
        lines.addWidget(self._error)
        lines.addWidget(later)
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
        if self._ask.confirm(_ERASE, counted(self._lost), _ERASE_YES):
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
