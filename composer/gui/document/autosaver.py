"""The work in hand kept as it goes: beside, within two seconds of an edit, and forgotten when it is saved or closed.

Each edit leaves what is to be kept where the thread beside takes it when its moment comes: a window that is busy
drawing, or starved by the rest of the machine, makes nobody's words wait.
"""

import contextlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event, Lock

from PySide6.QtCore import QObject, QTimer, Signal

from composer.app.crash_report import Work
from composer.app.document.recovery import Lost, Safe, lost_work, new_safe
from composer.app.document.session import Session
from composer.core.problems import Refused
from composer.core.words import Words
from composer.gui.jobs import Jobs
from composer.gui.state import State

#: Seconds from an edit to the moment it is given to the disk, with all that was done meanwhile. The promise is two
#: seconds: the disk, and a machine that has other things to do, have the rest.
KEEP_AFTER = 0.4
#: Milliseconds after which what the disk refused is tried again.
AGAIN_AFTER = 10_000
_AGAIN = Words("Votre travail est de nouveau gardé au fur et à mesure.", "Your work is kept as it goes again.")


class _Waiting:
    """The latest thing to do, taken by another thread; what was put before it and not taken is forgotten."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._latest: Callable[[], object] | None = None
        self._now = Event()

    def put(self, latest: Callable[[], object]) -> bool:
        """Leave `latest` to be done; whether nothing was waiting yet."""
        with self._lock:
            first, self._latest = self._latest is None, latest
        return first

    def take(self) -> Callable[[], object] | None:
        """What waits, which then waits no more."""
        with self._lock:
            taken, self._latest = self._latest, None
        return taken

    def hurry(self) -> None:
        """Do at once what waits."""
        self._now.set()

    def do(self) -> bool:
        """Give more a moment to come, then do the latest; whether there was still something to do."""
        self._now.wait(KEEP_AFTER)
        self._now.clear()
        doing = self.take()
        if doing is not None:
            doing()
        return doing is not None


class Autosaver(QObject):
    """Keeps the session of `state` in a folder of `home`; with no home it keeps nothing."""

    #: What crashes left behind: a Lost.
    leftovers_found = Signal(object)
    #: Keeping works again, in Words.
    reported = Signal(object)

    def __init__(self, state: State, home: Path | None, parent: QObject | None = None) -> None:
        """Follow `state`."""
        super().__init__(parent)
        # A thread of its own: keeping waits for no photo and no export.
        self._state, self._jobs, self._home = state, Jobs(self), home
        self._session = state.session
        self._safe: Safe | None = None
        self._gone: list[Safe] = []
        self._told = False
        self._waiting = _Waiting()
        # A disk that was full may have room again, although nothing is typed any more.
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_AFTER)
        self._again.timeout.connect(self._await)
        # Another document lets the old one's folder go before its first change is seen.
        state.session_changed.connect(self._on_session_changed)
        state.visual_changed.connect(self._await)

    def look_for_leftovers(self) -> None:
        """Look beside for what crashes left; `found` says what."""
        if self._home is not None:
            self._jobs.start(partial(lost_work, self._home), self._report_lost)

    def adopt(self, session: Session, safe: Safe) -> None:
        """Work on `session`, which a crash left in the folder of `safe`, and go on keeping it there."""
        self.forget()
        self._session, self._safe = session, safe
        self._state.show(session)

    def keep(self) -> None:
        """Keep the visual as it is now, at once."""
        self._await()
        self._waiting.hurry()

    def keep_now(self) -> Work:
        """Keep the visual at once, in this thread: something failed. What became of it."""
        session = self._state.session
        if self._home is None or not session.unsaved:
            return "nothing"
        self._safe = self._safe or new_safe(self._home)
        self._waiting.take()
        self._safe.keep(session.snapshot(), session.path, session.stamp)
        return "kept"

    def forget(self) -> None:
        """Remove what is kept: nothing would be lost by it. What is under way beside comes first."""
        self._waiting.take()
        if self._safe is not None:
            self._gone.append(self._safe)
            self._jobs.start(self._safe.forget, partial(_drop, self._gone, self._safe))
            self._safe = None

    def leave_for_recovery(self) -> None:
        """Keep what is not saved for the next start to offer it back, and let go of it: the window must stop."""
        self._waiting.take()
        self._waiting.hurry()
        self._jobs.finish()
        if self._state.session.unsaved:
            with contextlib.suppress(Refused):  # what was kept before stays
                self.keep_now()
            if self._safe is not None:
                self._safe.release()
                self._safe = None

    def close(self) -> None:
        """Remove what is kept, at once: the window closes, and what waited to be done beside will not be."""
        self._waiting.take()
        self._waiting.hurry()
        self._jobs.finish()
        for safe in (*self._gone, *filter(None, (self._safe,))):
            safe.forget()
        self._gone.clear()
        self._safe = None

    def _on_session_changed(self) -> None:
        """Another document, or the same one saved under a name."""
        if self._state.session is not self._session or not self._state.session.unsaved:
            self._session = self._state.session
            self.forget()

    def _await(self) -> None:
        """Have the visual kept as it is now, when a file does not; nothing when it is back to what the file holds."""
        session = self._state.session
        if self._home is None:
            return
        if not session.unsaved:
            self.forget()
            return
        self._safe = self._safe or new_safe(self._home)
        if self._waiting.put(partial(self._safe.keep, session.snapshot(), session.path, session.stamp)):
            self._jobs.start(self._waiting.do, self._calm, self._report)

    def _report_lost(self, lost: Lost) -> None:
        if not lost.is_empty:
            self.leftovers_found.emit(lost)

    def _report(self, refused: Refused) -> None:
        """Once: it would be said again at every edit."""
        self._again.start()
        if not self._told:
            self._told = True
            self._state.refused.emit(refused.problems[0])

    def _calm(self, kept: bool) -> None:  # noqa: FBT001 - what `do` gives
        if not kept:
            return
        self._again.stop()
        if self._told:
            self._told = False
            self.reported.emit(_AGAIN)


def _drop(gone: list[Safe], safe: Safe, _: None) -> None:
    if safe in gone:
        gone.remove(safe)
