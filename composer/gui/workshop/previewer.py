"""Tries the sheets of a board in the background: each trial drawn once, those on screen first; and what is wrong."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from composer.app.studio import Studio
from composer.app.workshop.board_findings import art_findings, board_findings, trial_findings, worst_first
from composer.app.workshop.open_art import OpenedArt
from composer.app.workshop.previews import TRIALS, Preview, PreviewSource, Trial, preview, preview_source, small_art
from composer.core.problems import Refused
from composer.core.workshop.board.board import Board, Sheet
from composer.core.workshop.board.findings import BoardFinding
from composer.gui.jobs import Jobs
from composer.gui.widgets.turns import single_shot

_Result = TypeVar("_Result")
#: Milliseconds without an edit before trials are drawn again; pixels of the longer side of one.
FOLLOW_AFTER, SIDE = 200, 200
#: What the other sheets are tried with: the hardest content and photos.
OTHERS: tuple[Trial, ...] = (Trial("full", "tight"), Trial("full", "dark"), Trial("name", "bright"))
#: Trials that are kept: those of a dozen versions of a sheet.
_KEPT = 300


class Previewer(QObject):
    """Draws the trials of one sheet after the other; what changes meanwhile is drawn again, the rest is kept."""

    #: A trial of a sheet was drawn: the id of its format.
    drawn = Signal(str)
    #: Other things were found.
    found_changed = Signal()

    def __init__(self, studio: Studio, parent: QObject) -> None:
        """Begin without a board; `show` gives one."""
        super().__init__(parent)
        self.jobs = Jobs(self)
        self.studio = studio.apart()
        self._source: PreviewSource | None = None
        self._art: OpenedArt | None = None
        self._board, self._current = Board(()), ""
        self._small: dict[str, bytes] = {}
        self._kept: OrderedDict[tuple[Sheet, Trial], Preview] = OrderedDict()
        self._of_board: tuple[BoardFinding, ...] = ()
        self._checked: Board | None = None
        self._busy = False
        self._pause = single_shot(self, FOLLOW_AFTER, self._next)

    def take(self, art: OpenedArt) -> None:
        """Draw with other art: nothing drawn before is of use."""
        self._art = art
        self._small.clear()
        self._kept.clear()
        self._checked = None

    def show(self, board: Board, format_id: str) -> None:
        """Follow `board`, whose sheet of the format `format_id` is on screen."""
        self._board, self._current = board, format_id
        self._pause.start()

    def preview(self, format_id: str, trial: Trial) -> Preview | None:
        """A trial of the sheet as it is now; None until it is drawn."""
        return self._kept.get((self._board.sheet(format_id), trial))

    def draw_large(self, sheet: Sheet, trial: Trial, side: int, then: Callable[[Preview], object]) -> None:
        """Draw a trial at most `side` pixels a side, and pass it to `then`; nothing before the art was read."""
        art, source = self._small.get(sheet.format.id), self._source
        if art is not None and source is not None:
            self.jobs.start(partial(preview, sheet, art, trial, source, side), then)

    @property
    def found(self) -> tuple[BoardFinding, ...]:
        """What was found so far, the worst first: on the board, in its trials, in the files."""
        findings = art_findings(self._art.findings) if self._art else ()
        tried = [each for sheet in self._board.kept for each in self._tried(sheet)]
        return worst_first((*self._of_board, *tried, *findings))

    def _tried(self, sheet: Sheet) -> tuple[BoardFinding, ...]:
        drawn = {trial: each for trial in TRIALS if (each := self._kept.get((sheet, trial))) is not None}
        return trial_findings(sheet, drawn, self._of_board)

    @property
    def settled(self) -> bool:
        """Whether nothing is left to draw or to find."""
        return not self._busy and not self._pause.isActive() and self._wanted() is None and not self._is_unchecked

    def finish(self) -> None:
        """End for good: the window is closing."""
        self._pause.stop()
        self.jobs.finish()

    @property
    def _is_unchecked(self) -> bool:
        return self._art is not None and self._checked != self._board

    def _wanted(self) -> tuple[Sheet, Trial] | None:
        """What is to be drawn next: the sheet on screen, then the hardest trials of the others."""
        if self._art is None:
            return None
        current = [each for each in self._board.sheets if each.format.id == self._current and each.slots.words]
        wanted = [(sheet, trial) for sheet in current for trial in TRIALS]
        wanted += [(sheet, trial) for sheet in self._board.kept for trial in OTHERS]
        return next((each for each in wanted if each not in self._kept), None)

    def _next(self) -> None:
        if self._busy or self._art is None:
            return
        if self._is_unchecked:
            work = partial(board_findings, self._board, self.studio, self._art.pictures)
            self._begin(work, partial(self._report, self._board))
        elif self._source is None:
            self._begin(partial(preview_source, self.studio), self._keep_source)
        elif (wanted := self._wanted()) is not None:
            self._draw(*wanted, self._source, self._art)

    def _draw(self, sheet: Sheet, trial: Trial, source: PreviewSource, art: OpenedArt) -> None:
        format_id = sheet.format.id
        if format_id not in self._small:
            self._begin(partial(small_art, art.pictures[format_id]), partial(self._keep_small, art, format_id))
        else:
            work = partial(_drawn, sheet, self._small[format_id], trial, source)
            self._begin(work, partial(self._keep, art, (sheet, trial)))

    def _begin(self, work: Callable[[], _Result], then: Callable[[_Result], object]) -> None:
        self._busy = True

        def go_on(result: _Result) -> None:
            self._busy = False
            then(result)
            if not self._pause.isActive():
                self._next()

        self.jobs.start(work, go_on, self._give_up)

    def _give_up(self, _: Refused) -> None:
        """Go on after the next edit: what cannot be drawn now is not tried again and again."""
        self._busy = False

    def _report(self, board: Board, found: tuple[BoardFinding, ...]) -> None:
        self._checked, self._of_board = board, found
        self.found_changed.emit()

    def _keep_source(self, source: PreviewSource) -> None:
        self._source = source

    def _keep_small(self, art: OpenedArt, format_id: str, data: bytes) -> None:
        if art is self._art:
            self._small[format_id] = data

    def _keep(self, art: OpenedArt, key: tuple[Sheet, Trial], made: Preview) -> None:
        if art is not self._art:
            return
        self._kept[key] = made
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.drawn.emit(key[0].format.id)
        if self._wanted() is None or any(each.severity == "error" for each in made.problems):
            self.found_changed.emit()


def _drawn(sheet: Sheet, art: bytes, trial: Trial, source: PreviewSource) -> Preview:
    """A trial as it is drawn; without a picture, and with the reasons, where it cannot be."""
    try:
        return preview(sheet, art, trial, source, SIDE)
    except Refused as refused:
        return Preview(QImage(), refused.problems)
