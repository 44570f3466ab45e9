"""The state of the window of received kits: what was chosen, what was read of it, what is going on."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from composer.app.batch.control import Control
from composer.app.review.review import Wanted, review
from composer.app.review.reviewed import Reviewed
from composer.app.review.written import write_review
from composer.app.studio import Studio, for_one_thread
from composer.core.problems import Refused
from composer.core.words import Language
from composer.gui.table.work import Work

#: empty: nothing is chosen. stopping: the kit that is being read ends. stopped: the others were not read.
Phase = Literal["empty", "reading", "stopping", "stopped", "read", "writing"]
#: While these last, something goes on in the background.
_BUSY: frozenset[Phase] = frozenset({"reading", "stopping", "writing"})


class ReviewState(Work[Phase]):
    """What the parts of the window share."""

    #: Other folders or files are being read.
    began = Signal()
    #: One more was read: its Reviewed.
    received = Signal(object)
    #: The files of the review are there: their paths.
    written = Signal(object)
    #: From the background, with the Control of the reading: one was read; and where the next one is.
    _read = Signal(object, object)
    _at = Signal(object, str)

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__("empty", _BUSY, frozenset({"writing"}), parent)
        self.studio = studio
        self.sources: tuple[Path, ...] = ()
        self.found: list[Reviewed] = []
        #: Where the one that is being read is.
        self.place = ""
        self._before: Phase = "empty"
        self._read.connect(self._keep)
        self._at.connect(self._show_place)

    @property
    def can_write(self) -> bool:
        """Whether there is something to write now."""
        return not self.busy and any(each.campaign for each in self.found)

    def choose(self, sources: Sequence[Path]) -> None:
        """Read these folders and files, in place of those that were."""
        if not self.may_change:
            return
        self._control.tell("stop")
        self.sources, self.found, self.place, self._control = tuple(sources), [], "", Control()
        self.began.emit()
        self._enter("reading")
        control = self._control
        read, at = partial(self._read.emit, control), partial(self._at.emit, control)
        work = partial(_review, self.sources, for_one_thread(self.studio), read, at, control)
        self._jobs.start(work, partial(self._on_read, control), self._refuse)

    def stop(self) -> None:
        """Read no other one."""
        super().stop()
        if self.phase == "reading":
            self._enter("stopping")

    def write(self, folder: Path, language: Language) -> None:
        """Write the table, the credits, the page and the contact sheets in `folder`."""
        if not self.can_write:
            return
        self._before = self.phase
        self._enter("writing")
        work = partial(write_review, folder, tuple(self.found), for_one_thread(self.studio), language)
        self._jobs.start(work, self._on_written, self._on_refused)

    def _keep(self, control: Control, reviewed: Reviewed) -> None:
        if control is self._control:
            self.found.append(reviewed)
            self.received.emit(reviewed)
            self.changed.emit()

    def _show_place(self, control: Control, place: str) -> None:
        if control is self._control:
            self.place = place
            self.changed.emit()

    def _on_read(self, control: Control, *_: object) -> None:
        if control is self._control:
            self._enter("stopped" if control.wish == "stop" else "read")

    def _on_written(self, files: tuple[Path, ...]) -> None:
        self._enter(self._before)
        self.written.emit(files)

    def _on_refused(self, refused: Refused) -> None:
        self._enter(self._before)
        self._refuse(refused)


def _review(
    sources: Sequence[Path],
    studio: Studio,
    read: Callable[[Reviewed], object],
    at: Callable[[str], None],
    control: Control,
) -> None:
    """Read what was received, one after the other, until told to stop."""
    for each in review(Wanted(sources, pictures="drawn"), studio, lambda _done, place: at(place)):
        read(each)
        if control.wish == "stop":
            return
