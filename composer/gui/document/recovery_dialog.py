"""What a crash left behind, offered back: each visual by its words, then its picture, « Reprendre » and « Oublier »."""

from collections.abc import Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from composer.app.context import Context
from composer.app.document.recovery import Leftover, LostWork, Safe, erase
from composer.app.document.session import Session
from composer.app.example import EXAMPLE
from composer.core.problems import Refused
from composer.core.words import Words
from composer.gui.canvas.example_badge import marked
from composer.gui.document.autosaver import Autosaver
from composer.gui.document.documents import Documents
from composer.gui.document.recovery_cards import SIDE, Card, LeftoverCard, OthersCard, UnreadCard, counted, shown_in
from composer.gui.jobs import Jobs
from composer.gui.notice import in_words
from composer.gui.state import State
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.labels import bound_button, bound_label, plain_label
from composer.gui.widgets.thumbnail import thumbnail
from composer.render.arrange import arrange
from composer.render.photo.proxy import ProxyPhoto
from composer.render.scene import Scene

_TITLE = Words("Reprendre où vous étiez", "Take up where you were")
_WHY = Words(
    "Le programme s’est arrêté avant que ce travail soit enregistré. Le voici.",
    "The program stopped before this work was saved. Here it is.",
)
_WHY_UNREAD = Words(
    "Le programme s’est arrêté avant que ce travail soit enregistré, et ce qu’il en avait gardé ne se relit pas.",
    "The program stopped before this work was saved, and what it had kept of it cannot be read.",
)
_LATER = Words("Plus tard", "Later")
_ERASE = Words("Effacer pour de bon les travaux qui ne sont pas montrés?", "Erase for good the work that is not shown?")
_ERASE_YES = Words("Effacer", "Erase")


class RecoveryDialog(QDialog):
    """One card a visual; closing it keeps what was not chosen for the next start."""

    def __init__(
        self,
        lost: LostWork,
        state: State,
        autosaver: Autosaver,
        documents: Documents,
        ask: Ask,
        parent: QWidget | None = None,
    ) -> None:
        """Offer what of `lost` can be taken up, and say what cannot."""
        super().__init__(parent)
        self._lost, self._state, self._autosaver = lost, state, autosaver
        self._documents, self._ask, self._jobs = documents, ask, Jobs(self)
        self._left = [each.safe for each in (*lost.leftovers, *lost.unread)]
        self._cards = self._made()
        self._scroll = _scrolled(self._cards)
        self._said = plain_label("error")
        self._said.hide()
        self.setMinimumWidth(640)
        self._assemble()
        drawn = [card for card in self._cards if isinstance(card, LeftoverCard)]
        self._pictures = _Pictures(drawn, state, self._jobs, self)
        self._scroll.verticalScrollBar().valueChanged.connect(self._pictures.go_on)
        self.finished.connect(self._release)

    def showEvent(self, event: QShowEvent) -> None:
        """Pictures come once the words are on the screen."""
        super().showEvent(event)
        QTimer.singleShot(0, self._pictures, self._pictures.go_on)

    def _assemble(self) -> None:
        translator = self._state.translator
        translator.bind(self, self.setWindowTitle, _TITLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.addWidget(bound_label(translator, _TITLE, "title"))
        column.addWidget(bound_label(translator, _WHY if self._lost.leftovers else _WHY_UNREAD))
        column.addWidget(self._scroll, 1)
        column.addWidget(self._said)
        later = bound_button(translator, _LATER)
        later.clicked.connect(self.reject)
        column.addWidget(later)

    def _made(self) -> list[Card]:
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

    def _resume(self, leftover: Leftover) -> None:
        """Read it whole beside; nothing else is chosen meanwhile."""
        self._scroll.setEnabled(False)
        work = partial(leftover.resume, self._state.studio.context)
        self._jobs.start(work, partial(self._take_up, leftover), self._refuse)

    def _refuse(self, refused: Refused) -> None:
        self._scroll.setEnabled(True)
        self._said.setText(self._state.translator(in_words(refused.problems[0])))
        self._said.show()

    def _take_up(self, leftover: Leftover, session: Session) -> None:
        self._scroll.setEnabled(True)
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
        """Take a card away; the last one takes the dialog with it."""
        self._cards.remove(card)
        card.hide()
        if self._cards:
            # The next ones came in view.
            QTimer.singleShot(0, self._pictures, self._pictures.go_on)
        else:
            self.accept()

    def _release(self) -> None:
        """What was not chosen is offered again at the next start."""
        self._jobs.finish()
        for safe in self._left:
            safe.release()


class _Ready(Struct, frozen=True):
    """A visual read whole, and its photo made small."""

    session: Session
    photo: ProxyPhoto | None


class _Pictures(QObject):
    """Draws the cards in view, one after the other: no more than one photo is in memory at a time."""

    def __init__(self, cards: Sequence[LeftoverCard], state: State, jobs: Jobs, parent: QObject) -> None:
        """Draw none of `cards` yet."""
        super().__init__(parent)
        self._waiting, self._state, self._jobs = list(cards), state, jobs
        self._busy = False

    def go_on(self) -> None:
        """Draw the next card in view, and then the others."""
        card = next((each for each in self._waiting if shown_in(each)), None)
        if card is None or self._busy:
            return
        self._busy = True
        self._waiting.remove(card)
        work = partial(_ready, card.leftover, self._state.studio.context)
        self._jobs.start(work, partial(self._draw, card), self._pass)

    def _draw(self, card: LeftoverCard, ready: _Ready) -> None:
        session = ready.session
        if card.leftover.kept.visual.photo is not None and session.visual.photo is None:
            card.tell_photo_lost()
        campaign, fonts = session.context.campaign, self._state.studio.fonts
        scene = Scene(session.visual, session.poster, campaign, fonts, ready.photo)
        try:
            frame = arrange(scene, campaign.format_by_id[next(iter(session.poster.layouts))]).frame
        except Refused as refused:
            self._pass(refused)
            return
        picture = thumbnail(frame, SIDE, card.devicePixelRatioF())
        if session.visual.sample:
            picture = marked(picture, self._state.translator(EXAMPLE), card.font())
        card.show_picture(picture)
        self._next()

    def _pass(self, _: Refused) -> None:
        """Leave without a picture what cannot be drawn: « Reprendre » says why."""
        self._next()

    def _next(self) -> None:
        self._busy = False
        QTimer.singleShot(0, self, self.go_on)


def _ready(leftover: Leftover, context: Context) -> _Ready:
    session = leftover.resume(context)
    photo = ProxyPhoto(session.photo) if session.photo else None
    if photo is not None:
        photo.prepare()
    return _Ready(session, photo)


def _scrolled(cards: Sequence[Card]) -> QScrollArea:
    inside, scroll = QWidget(), QScrollArea()
    inside.setObjectName("panelBody")
    column = QVBoxLayout(inside)
    for card in cards:
        column.addWidget(card)
    column.addStretch()
    scroll.setWidget(inside)
    scroll.setWidgetResizable(True)
    scroll.setMinimumHeight(min(len(cards), 3) * (SIDE + 44))
    return scroll
