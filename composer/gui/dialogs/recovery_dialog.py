"""What a crash left behind, offered back: a picture of each visual, its name, « Reprendre » and « Oublier »."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from composer.app.example import EXAMPLE
from composer.app.recovery import Leftover
from composer.app.session import Session
from composer.core.formats import FORMAT_BY_ID
from composer.core.problems import Refused
from composer.core.words import Words
from composer.gui.autosaver import Autosaver
from composer.gui.example_mark import marked
from composer.gui.notice import in_words
from composer.gui.said import plain_label, said_button, said_label
from composer.gui.state import State
from composer.gui.strip import thumbnail
from composer.render.arrange import arrange
from composer.render.proxy import ProxyPhoto
from composer.render.scene import Scene

_TITLE = Words("Reprendre où vous étiez", "Take up where you were")
_WHY = Words(
    "Le programme s’est arrêté avant que ce travail soit enregistré. Le voici.",
    "The program stopped before this work was saved. Here it is.",
)
_NO_PHOTO = Words(
    "Sa photo n’a pas pu être relue; tout le reste est là.", "Its photo could not be read again; all the rest is here."
)
_RESUME = Words("Reprendre", "Take up again")
_FORGET = Words("Oublier", "Forget")
_FORGET_HELP = Words("Efface ce travail pour de bon.", "Erases this work for good.")
_LATER = Words("Plus tard", "Later")
_UNNAMED = Words("Visuel sans nom", "Visual without a name")
_SIDE = 96


class RecoveryDialog(QDialog):
    """One card a visual; closing it keeps what was not chosen for the next start."""

    def __init__(
        self,
        leftovers: tuple[Leftover, ...],
        state: State,
        autosaver: Autosaver,
        lead: Callable[[Callable[[], object]], object],
        parent: QWidget | None = None,
    ) -> None:
        """Offer `leftovers`; `lead` does what it is given once nothing would be lost by it."""
        super().__init__(parent)
        self._state, self._autosaver, self._lead = state, autosaver, lead
        self._left = list(leftovers)
        speech = state.speech
        speech.say(self, self.setWindowTitle, _TITLE)
        self.setMinimumWidth(560)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.addWidget(said_label(speech, _TITLE, "title"))
        column.addWidget(said_label(speech, _WHY))
        column.addWidget(self._cards(leftovers), 1)
        self._said = plain_label("error")
        self._said.hide()
        column.addWidget(self._said)
        later = said_button(speech, _LATER)
        later.clicked.connect(self.reject)
        column.addWidget(later)
        self.finished.connect(self._release)

    def _cards(self, leftovers: tuple[Leftover, ...]) -> QScrollArea:
        inside, scroll = QWidget(), QScrollArea()
        inside.setObjectName("panelBody")
        column = QVBoxLayout(inside)
        for leftover in leftovers:
            column.addWidget(self._card(leftover))
        column.addStretch()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setMinimumHeight(min(len(leftovers), 3) * (_SIDE + 44))
        return scroll

    def _card(self, leftover: Leftover) -> QFrame:
        speech, card = self._state.speech, QFrame()
        card.setObjectName("card")
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 16, 16, 16)
        picture = QLabel()
        picture.setFixedSize(QSize(_SIDE, _SIDE))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        picture.setPixmap(self._picture(leftover))
        name = _name(leftover)
        speech.say(picture, picture.setAccessibleName, name)
        resume, forget = said_button(speech, _RESUME, name, "primary"), said_button(speech, _FORGET, _FORGET_HELP)
        resume.clicked.connect(lambda: self._resume(leftover))
        forget.clicked.connect(lambda: self._forget(leftover, card))
        row.addWidget(picture)
        row.addLayout(self._words(leftover, name), 1)
        row.addWidget(resume)
        row.addWidget(forget)
        return card

    def _words(self, leftover: Leftover, name: Words) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addStretch()
        column.addWidget(said_label(self._state.speech, name))
        if leftover.photo_lost:
            column.addWidget(said_label(self._state.speech, _NO_PHOTO, "warning"))
        column.addStretch()
        return column

    def _resume(self, leftover: Leftover) -> None:
        try:
            session = leftover.resume(self._state.studio.context)
        except Refused as refused:
            self._said.setText(self._state.speech(in_words(refused.problems[0])))
            self._said.show()
            return
        self._lead(lambda: self._show(leftover, session))

    def _show(self, leftover: Leftover, session: Session) -> None:
        self._left.remove(leftover)
        self._autosaver.adopt(session, leftover.safe)
        self.accept()

    def _forget(self, leftover: Leftover, card: QFrame) -> None:
        self._left.remove(leftover)
        leftover.safe.forget()
        card.hide()
        if not self._left:
            self.accept()

    def _release(self) -> None:
        """What was not chosen is offered again at the next start."""
        for leftover in self._left:
            leftover.safe.release()

    def _picture(self, leftover: Leftover) -> QPixmap:
        """The visual in its first format; nothing when its poster is gone."""
        try:
            session = leftover.resume(self._state.studio.context)
            photo = session.photo
            scene = Scene(
                session.visual,
                session.poster,
                session.context.campaign,
                self._state.studio.fonts,
                ProxyPhoto(photo) if photo else None,
            )
            frame = arrange(scene, FORMAT_BY_ID[next(iter(session.poster.layouts))]).frame
        except Refused:
            return QPixmap()
        picture = thumbnail(frame, _SIDE, self.devicePixelRatioF())
        if session.visual.sample:
            picture = marked(picture, self._state.speech(EXAMPLE), self.font())
        return picture


def _name(leftover: Leftover) -> Words:
    """Whom the visual presents, else how its quote begins."""
    visual = leftover.kept.visual
    said = visual.person.name or visual.quote[:60]
    return Words(said, said) if said else _UNNAMED
