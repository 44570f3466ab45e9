"""Draws the pictures of visuals on cards, one after the other, once they are in view."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QObject
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from composer.app.document.session import Session
from composer.app.example import EXAMPLE
from composer.core.problems import Refused
from composer.gui.canvas.badge import marked
from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.gui.widgets.thumbnail import thumbnail
from composer.gui.widgets.turns import single_shot
from composer.render.arrange import arrange
from composer.render.photo.proxy import ProxyPhoto
from composer.render.scene import Scene

#: Pixels of a picture's square.
SIDE = 96


class Pictured(Struct, frozen=True):
    """A card for the picture of a visual, and what reads that visual, in the background.

    `seen` is called once it is read, `show` with its picture, `refuse` when it cannot be read or drawn.
    """

    card: QWidget
    read: Callable[[], Session]
    seen: Callable[[Session], object]
    show: Callable[[QPixmap], object]
    refuse: Callable[[Refused], object]


class _Ready(Struct, frozen=True):
    """A visual read whole, and its photo scaled down."""

    session: Session
    photo: ProxyPhoto | None


class Pictures(QObject):
    """Draws the pictures of the cards in view: only one photo is in memory at a time."""

    def __init__(self, cards: Sequence[Pictured], state: State, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting, self._state, self._jobs = list(cards), state, jobs
        self._busy = False
        # Of its own, as PySide keeps for ever what a `singleShot` was to call in a dialog that is closed first.
        self._soon = single_shot(self, 0, self.draw_next)

    def draw_soon(self) -> None:
        """Draw in the next turn of the event loop."""
        self._soon.start()

    def draw_next(self) -> None:
        """Draw the picture of the next card in view, and then the others."""
        next_ = next((each for each in self._waiting if not each.card.visibleRegion().isEmpty()), None)
        if next_ is None or self._busy:
            return
        self._busy = True
        self._waiting.remove(next_)
        self._jobs.start(partial(_ready, next_.read), partial(self._draw, next_), partial(self._refuse, next_))

    def _draw(self, pictured: Pictured, ready: _Ready) -> None:
        pictured.seen(ready.session)
        try:
            picture = self._picture(ready, pictured.card)
        except Refused as refused:
            self._refuse(pictured, refused)
            return
        pictured.show(picture)
        self._end()

    def _picture(self, ready: _Ready, card: QWidget) -> QPixmap:
        session = ready.session
        campaign, fonts = session.context.campaign, self._state.studio.fonts
        scene = Scene(session.visual, session.poster, campaign, fonts, ready.photo, session.logo)
        frame = arrange(scene, campaign.format_by_id[next(iter(session.poster.layouts))]).frame
        picture = thumbnail(frame, SIDE, card.devicePixelRatioF())
        return marked(picture, self._state.translator(EXAMPLE), card.font()) if session.visual.sample else picture

    def _refuse(self, pictured: Pictured, refused: Refused) -> None:
        pictured.refuse(refused)
        self._end()

    def _end(self) -> None:
        self._busy = False
        self.draw_soon()


def _ready(read: Callable[[], Session]) -> _Ready:
    session = read()
    photo = ProxyPhoto(session.photo) if session.photo else None
    if photo is not None:
        photo.prepare()
    return _Ready(session, photo)
