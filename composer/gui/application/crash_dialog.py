"""Handles unexpected errors in the window: the work is autosaved, a report is written, and one sentence shown."""

import contextlib
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QApplication

from composer.app.crash_report import Work, crash_problem, report, write_report
from composer.core.problems import Problem, Refused
from composer.core.words import Language
from composer.gui.notice import in_words
from composer.gui.widgets.labels import PlainBox
from composer.storage.activity_log import ActivityLog

if TYPE_CHECKING:
    from threading import ExceptHookArgs

#: Seconds without it after which the same error is reported again, as when a button is pressed once more.
QUIET_FOR = 5.0


class _Crash(Struct, frozen=True):
    """An error to report: where it was raised, and its report."""

    origin: tuple[str, int]
    report: str


class _Known(Struct):
    """When an error last occurred, and where its report is."""

    last: float
    report: Path | None


class CrashHandler(QObject):
    """Handles errors that slots, events, paints and threads do not catch, once installed.

    The same error is not reported again at once: one in a paint comes back at every paint.
    """

    #: The Problem to show; never emitted inside the event that failed.
    reported = Signal(object)
    _from_thread = Signal(object)
    _handled = Signal(object)

    def __init__(self, keep: Callable[[], Work], journal: ActivityLog, parent: QObject | None = None) -> None:
        """Autosave the work by `keep`, in the window's own thread."""
        super().__init__(parent)
        self._keep, self._journal = keep, journal
        self._known: dict[tuple[str, int], _Known] = {}
        self._from_thread.connect(self._handle, Qt.ConnectionType.QueuedConnection)
        # Nothing can be shown while a widget is being painted: the sentence waits for the end of the event.
        self._handled.connect(self.reported, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become Python's hook for uncaught errors; PySide sends those of slots and events there too."""
        sys.excepthook = self.take
        threading.excepthook = self._take_from_thread

    def uninstall(self) -> None:
        """Restore Python's own hooks: the window is closing."""
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Handle an error: autosave the work, write the report, report the sentence."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        if self._journal.echo is not None:
            traceback.print_exception(error, file=self._journal.echo)
        crash = _Crash(_origin(kind, trace), report(error))
        # Release what the frames hold now: a painter that outlives its event crashes the window.
        traceback.clear_frames(trace)
        if QThread.currentThread() is self.thread():
            self._handle(crash)
        else:
            self._from_thread.emit(crash)

    def _take_from_thread(self, uncaught: "ExceptHookArgs") -> None:
        if uncaught.exc_value is not None:
            self.take(uncaught.exc_type, uncaught.exc_value, uncaught.exc_traceback)

    def _handle(self, crash: _Crash) -> None:
        now, known = time.monotonic(), self._known.get(crash.origin)
        if known is not None and now - known.last < QUIET_FOR:
            known.last = now
            return
        # Recorded before anything else is tried: whatever fails in the same way meanwhile is part of it.
        known = self._known[crash.origin] = _Known(now, known.report if known else None)
        work = self._kept()
        if known.report is None and self._journal.folder is not None:
            known.report = write_report(self._journal.folder, crash.report)
        problem: Problem = crash_problem(work, known.report)
        self._journal.note("failure", (problem,))
        self._handled.emit(problem)

    def _kept(self) -> Work:
        try:
            return self._keep()
        except Exception:  # whatever it is, the first error is the one to report
            return "not-kept"


def _origin(kind: type[BaseException], trace: TracebackType | None) -> tuple[str, int]:
    """What distinguishes one error from another: its kind, and where it was raised."""
    for frame, line in list(traceback.walk_tb(trace))[-1:]:
        return f"{kind.__qualname__} {frame.f_code.co_filename}", line
    return kind.__qualname__, 0


def report_start_failure(error: Exception, language: Language, journal: ActivityLog) -> int:
    """Show in a message box why the window cannot open; return the exit code."""
    if journal.echo is not None:
        traceback.print_exception(error, file=journal.echo)
    if isinstance(error, Refused):
        problem = error.problems[0]
    else:
        problem = crash_problem("nothing", write_report(journal.folder, report(error)) if journal.folder else None)
    journal.note("not-started", (problem,))
    message = in_words(problem).to(language)
    with contextlib.suppress(OSError):  # standard error may be closed
        sys.stderr.write(f"{message}\n")
    box = PlainBox(None, PlainBox.Icon.Critical, message)
    box.setWindowTitle(QApplication.applicationName())
    box.exec()
    return 1
