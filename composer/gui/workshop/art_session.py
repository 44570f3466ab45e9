"""The official art that is open in the workshop: read in the background, added to, its pages chosen."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from composer.app.studio import Studio
from composer.app.workshop.drafts import grounds_of
from composer.app.workshop.open_art import OpenedArt, choose_page, open_art
from composer.core.problems import Refused
from composer.core.workshop.format_match import PageId
from composer.gui.jobs import Jobs
from composer.gui.workshop.board_state import BoardState


class ArtSession(QObject):
    """Opens files of art for a board; one at a time, and nothing is edited meanwhile."""

    #: Reading began or ended.
    busy_changed = Signal()
    #: Other art is open: an OpenedArt.
    opened = Signal(object)
    #: Nothing could be used: a tuple of Problems; what was open stays.
    refused = Signal(object)

    def __init__(self, studio: Studio, board: BoardState, jobs: Jobs, parent: QObject) -> None:
        """Begin without art; `board` is edited from the first one on."""
        super().__init__(parent)
        # Its own fonts: the room of each format is measured in the background.
        self._studio = studio.apart()
        self._board, self._jobs = board, jobs
        self.art: OpenedArt | None = None
        self.busy = False
        #: Files that came while others were read.
        self._waiting: tuple[Path, ...] = ()

    def take(self, files: Sequence[Path]) -> None:
        """Open files beside those that are open; a file of the same name takes the place of the one before.

        Files that come while others are read are opened after those.
        """
        if self.busy:
            self._waiting = (*self._waiting, *files)
            return
        self._begin(partial(open_art, tuple(files), self._studio, self._edited()))

    def choose_page(self, format_id: str, page: PageId) -> None:
        """Take another page for a format."""
        art = self._edited()
        if art is not None and art.pages.get(format_id) != page:
            self._begin(partial(choose_page, art, format_id, page, self._studio))

    def _edited(self) -> OpenedArt | None:
        """The art that is open, with the board as it was edited."""
        return replace(self.art, board=self._board.board) if self.art else None

    def _begin(self, work: Callable[[], OpenedArt]) -> None:
        self._be(busy=True)
        self._jobs.start(work, self._keep, self._refuse)

    def _keep(self, art: OpenedArt) -> None:
        self.art = art
        self._board.begin(art.board, grounds_of(art.pictures))
        self._be(busy=False)
        self.opened.emit(art)
        self._go_on()

    def _refuse(self, refused: Refused) -> None:
        self._be(busy=False)
        self.refused.emit(refused.problems)
        self._go_on()

    def _go_on(self) -> None:
        files, self._waiting = self._waiting, ()
        if files:
            self.take(files)

    def _be(self, *, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit()
