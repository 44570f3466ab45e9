"""The work in hand kept as it goes: at most every two seconds, beside, and forgotten when it is saved or closed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from composer.app.recovery import Leftover, Safe, left_behind, new_safe
from composer.app.session import Session
from composer.core.problems import Refused
from composer.gui.jobs import Jobs
from composer.gui.state import State

#: Milliseconds from an edit to the moment it is kept, with all that was done meanwhile.
KEEP_AFTER = 2000


class Autosaver(QObject):
    """Keeps the session of `state` in a folder of `home`; with no home it keeps nothing."""

    #: Visuals that a crash left behind: a tuple of Leftover.
    found = Signal(object)

    def __init__(self, state: State, jobs: Jobs, home: Path | None, parent: QObject | None = None) -> None:
        """Follow `state`."""
        super().__init__(parent)
        self._state, self._jobs, self._home = state, jobs, home
        self._session = state.session
        self._safe: Safe | None = None
        self._gone: list[Safe] = []
        self._told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER)
        self._timer.timeout.connect(self.keep)
        # Another document lets the old one's folder go before its first change is seen.
        state.session_changed.connect(self._follow)
        state.visual_changed.connect(self._await)

    def look_for_lost(self) -> None:
        """Look beside for what crashes left; `found` says what."""
        if self._home is not None:
            self._jobs.start(partial(left_behind, self._home), self._tell_lost)

    def adopt(self, session: Session, safe: Safe) -> None:
        """Work on `session`, which a crash left in the folder of `safe`, and go on keeping it there."""
        self.forget()
        self._session, self._safe = session, safe
        self._state.show(session)

    def keep(self) -> None:
        """Keep the visual as it is now, when a file does not."""
        if self._home is None or not self._state.session.unsaved:
            return
        self._safe = self._safe or new_safe(self._home)
        session = self._state.session
        self._jobs.start(partial(self._safe.keep, session.snapshot(), session.path), _nothing, self._tell)

    def forget(self) -> None:
        """Remove what is kept: nothing would be lost by it. What is under way beside comes first."""
        self._timer.stop()
        if self._safe is not None:
            self._gone.append(self._safe)
            self._jobs.start(self._safe.forget, partial(_drop, self._gone, self._safe))
            self._safe = None

    def close(self) -> None:
        """Remove what is kept, at once: the window closes, and what waited to be done beside will not be."""
        self._timer.stop()
        for safe in (*self._gone, *filter(None, (self._safe,))):
            safe.forget()
        self._gone.clear()
        self._safe = None

    def _follow(self) -> None:
        """Another document, or the same one saved under a name."""
        if self._state.session is not self._session or not self._state.session.unsaved:
            self._session = self._state.session
            self.forget()

    def _await(self) -> None:
        if self._home is not None and not self._timer.isActive():
            self._timer.start()

    def _tell_lost(self, leftovers: tuple[Leftover, ...]) -> None:
        if leftovers:
            self.found.emit(leftovers)

    def _tell(self, refused: Refused) -> None:
        """Once: it would be said again every two seconds."""
        if not self._told:
            self._told = True
            self._state.refused.emit(refused.problems[0])


def _nothing(_: object) -> None:
    """Nobody waits for it."""


def _drop(gone: list[Safe], safe: Safe, _: None) -> None:
    if safe in gone:
        gone.remove(safe)
