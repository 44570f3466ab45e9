"""Autosaves the open document in the background, within two seconds of an edit, until it is saved or closed.

Each edit leaves its snapshot where the background thread picks it up: a window that is busy drawing, or starved by the
rest of the machine, delays no autosave.
"""

import contextlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event, Lock

from PySide6.QtCore import QObject, Signal

from composer.app.crash_report import Work
from composer.app.document.recovery import LostWork, Safe, lost_work, new_safe
from composer.app.document.session import Session
from composer.core.problems import Refused
from composer.core.words import Words
from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.gui.widgets.turns import single_shot

#: Seconds from an edit to its writing, with all edits made meanwhile. The promise is two seconds: the rest is for the
#: disk, and for a machine that is busy.
KEEP_AFTER = 0.4
#: Milliseconds after which a refused autosave is tried again.
AGAIN_AFTER = 10_000
_AGAIN = Words("Votre travail est de nouveau gardé au fur et à mesure.", "Your work is being autosaved again.")


class _Latest:
    """The latest thing to do, for another thread; it replaces one that was put before and not taken."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._latest: Callable[[], object] | None = None
        self._now = Event()

    def put(self, latest: Callable[[], object]) -> bool:
        """Leave `latest` to be done; return whether nothing was waiting."""
        with self._lock:
            first, self._latest = self._latest is None, latest
        return first

    def take(self) -> Callable[[], object] | None:
        """Remove and return what waits."""
        with self._lock:
            taken, self._latest = self._latest, None
        return taken

    def hurry(self) -> None:
        """Do what waits at once."""
        self._now.set()

    def do(self) -> bool:
        """Wait KEEP_AFTER for more to come, then do the latest; return whether there was still something to do."""
        self._now.wait(KEEP_AFTER)
        self._now.clear()
        doing = self.take()
        if doing is not None:
            doing()
        return doing is not None


class Autosaver(QObject):
    """Autosaves the session of `state` in a folder of `home`; does nothing when `home` is None."""

    #: Crashes left work behind: a LostWork.
    leftovers_found = Signal(object)

    def __init__(self, state: State, home: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Its own thread: autosaving waits for no photo and no export.
        self._state, self._jobs, self._home = state, Jobs(self), home
        self._session = state.session
        self._safe: Safe | None = None
        self._removing: list[Safe] = []
        self._refusal_reported = False
        self._waiting = _Latest()
        # A disk that was full may have room again even if nothing more is typed.
        self._again = single_shot(self, AGAIN_AFTER, self._schedule)
        # Connected first: another document releases the old one's folder before its own first change.
        state.session_changed.connect(self._on_session_changed)
        state.visual_changed.connect(self._schedule)

    def look_for_leftovers(self) -> None:
        """Look in the background for work that crashes left; `leftovers_found` reports it."""
        if self._home is not None:
            self._jobs.start(partial(lost_work, self._home), self._report_lost)

    def adopt(self, session: Session, safe: Safe) -> None:
        """Show `session`, which a crash left in the folder of `safe`, and go on autosaving it there."""
        self.forget()
        self._session, self._safe = session, safe
        self._state.show(session)

    def keep(self) -> None:
        """Autosave the current visual at once."""
        self._schedule()
        self._waiting.hurry()

    def keep_now(self) -> Work:
        """Autosave the visual at once, in this thread, after a failure; return what became of it."""
        session = self._state.session
        if self._home is None or not session.unsaved:
            return "nothing"
        self._safe = self._safe or new_safe(self._home)
        self._waiting.take()
        self._safe.keep(session.snapshot(), session.path, session.stamp)
        return "kept"

    def keep_unsaved(self) -> None:
        """Autosave unsaved work at once, in this thread; where the disk refuses, the one before stays."""
        with contextlib.suppress(Refused):
            self.keep_now()

    def forget(self) -> None:
        """Remove the autosave, when nothing would be lost by it, after any job that is running."""
        self._waiting.take()
        if self._safe is not None:
            self._removing.append(self._safe)
            self._jobs.start(self._safe.forget, partial(_drop, self._removing, self._safe))
            self._safe = None

    def leave_for_recovery(self) -> None:
        """Autosave unsaved work so that the next start offers it, and release its folder: the window must stop."""
        self._finish_waiting()
        if self._state.session.unsaved:
            self.keep_unsaved()
            if self._safe is not None:
                self._safe.release()
                self._safe = None

    def close(self) -> None:
        """Remove the autosave at once: the window is closing, and waiting jobs will not run."""
        self._finish_waiting()
        for safe in (*self._removing, *filter(None, (self._safe,))):
            safe.forget()
        self._removing.clear()
        self._safe = None

    def _finish_waiting(self) -> None:
        self._waiting.take()
        self._waiting.hurry()
        self._jobs.finish()

    def _on_session_changed(self) -> None:
        """Remove the autosave of the document before, or of this one when it has just been saved."""
        if self._state.session is not self._session or not self._state.session.unsaved:
            self._session = self._state.session
            self.forget()

    def _schedule(self) -> None:
        """Schedule an autosave of the current visual; remove the autosave when it is the same as the file."""
        session = self._state.session
        if self._home is None:
            return
        if not session.unsaved:
            self.forget()
            return
        self._safe = self._safe or new_safe(self._home)
        if self._waiting.put(partial(self._safe.keep, session.snapshot(), session.path, session.stamp)):
            self._jobs.start(self._waiting.do, self._on_kept, self._on_refused)

    def _report_lost(self, lost: LostWork) -> None:
        if not lost.is_empty:
            self.leftovers_found.emit(lost)

    def _on_refused(self, refused: Refused) -> None:
        """Report the first refusal only: there is one at every edit."""
        self._again.start()
        if not self._refusal_reported:
            self._refusal_reported = True
            self._state.refuse(refused)

    def _on_kept(self, kept: bool) -> None:  # noqa: FBT001 - what `do` returns
        if not kept:
            return
        self._again.stop()
        if self._refusal_reported:
            self._refusal_reported = False
            self._state.reported.emit(_AGAIN)


def _drop(removing: list[Safe], safe: Safe, _: None) -> None:
    if safe in removing:
        removing.remove(safe)
