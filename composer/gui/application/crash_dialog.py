"""The one place where an error that nobody foresaw arrives in the window: the work is kept, one sentence says so."""

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

#: Seconds without it after which the same error is told again: somebody pressed the same button once more.
QUIET_FOR = 5.0


class _Fallen(Struct, frozen=True):
    """An error as far as it is told: where it happened, and its report."""

    place: tuple[str, int]
    report: str


class _Known(Struct):
    """When an error was last met, and where its report is."""

    last: float
    report: Path | None


class CrashHandler(QObject):
    """Takes what slots, events, paints and threads let fall, from the moment it stands guard.

    The same error told a moment ago is told no more: one in a paint comes back at every paint.
    """

    #: What to say to the person, a Problem; never inside the event that failed.
    reported = Signal(object)
    _elsewhere = Signal(object)
    _said = Signal(object)

    def __init__(self, keep: Callable[[], Work], journal: ActivityLog, parent: QObject | None = None) -> None:
        """Keep the work by `keep`, in the window's own thread."""
        super().__init__(parent)
        self._keep, self._journal = keep, journal
        self._known: dict[tuple[str, int], _Known] = {}
        self._elsewhere.connect(self._settle, Qt.ConnectionType.QueuedConnection)
        # A widget that is being painted cannot be shown anything: the sentence waits for the end of the event.
        self._said.connect(self.reported, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Be where Python brings every error that nothing else takes; PySide brings those of slots and events there."""
        sys.excepthook = self.take
        threading.excepthook = self._take_from_thread

    def uninstall(self) -> None:
        """Leave the place to Python's own: the window is going."""
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Meet an error: keep the work, write the report, say the sentence."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        if self._journal.echo is not None:
            traceback.print_exception(error, file=self._journal.echo)
        fallen = _Fallen(_place(kind, trace), report(error))
        # What the frames held goes now: a painter that outlives its event brings the window down.
        traceback.clear_frames(trace)
        if QThread.currentThread() is self.thread():
            self._settle(fallen)
        else:
            self._elsewhere.emit(fallen)

    def _take_from_thread(self, fallen: "ExceptHookArgs") -> None:
        if fallen.exc_value is not None:
            self.take(fallen.exc_type, fallen.exc_value, fallen.exc_traceback)

    def _settle(self, fallen: _Fallen) -> None:
        now, known = time.monotonic(), self._known.get(fallen.place)
        if known is not None and now - known.last < QUIET_FOR:
            known.last = now
            return
        # Known before anything else is tried: whatever fails the same way meanwhile is part of it.
        known = self._known[fallen.place] = _Known(now, known.report if known else None)
        work = self._kept()
        if known.report is None and self._journal.folder is not None:
            known.report = write_report(self._journal.folder, fallen.report)
        problem: Problem = crash_problem(work, known.report)
        self._journal.note("failure", (problem,))
        self._said.emit(problem)

    def _kept(self) -> Work:
        try:
            return self._keep()
        except Exception:  # whatever it is, the first error is the one to tell
            return "not-kept"


def _place(kind: type[BaseException], trace: TracebackType | None) -> tuple[str, int]:
    """What tells one error from another: its kind, and where it was raised."""
    for frame, line in list(traceback.walk_tb(trace))[-1:]:
        return f"{kind.__qualname__} {frame.f_code.co_filename}", line
    return kind.__qualname__, 0


def report_start_failure(error: Exception, language: Language, journal: ActivityLog) -> int:
    """Say in a box of its own why the window cannot open; the exit code."""
    if journal.echo is not None:
        traceback.print_exception(error, file=journal.echo)
    if isinstance(error, Refused):
        problem = error.problems[0]
    else:
        problem = crash_problem("nothing", write_report(journal.folder, report(error)) if journal.folder else None)
    journal.note("not-started", (problem,))
    said = in_words(problem).to(language)
    with contextlib.suppress(OSError):  # nobody may be there to read it
        sys.stderr.write(f"{said}\n")
    box = PlainBox(None, PlainBox.Icon.Critical, said)
    box.setWindowTitle(QApplication.applicationName())
    box.exec()
    return 1
