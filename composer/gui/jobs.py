"""Work done beside the window: decoding, exact cuts, exports; each result comes back to the window's own thread."""

import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from composer.core.problems import Problem, Refused
from composer.core.words import Words

_UNFORESEEN = Problem(
    "unforeseen",
    "error",
    Words(
        "Une erreur imprévue a arrêté ce travail. Votre visuel n’a pas changé.",
        "An unforeseen error stopped this work. Your visual has not changed.",
    ),
    mend=Words(
        "Recommencez; si elle revient, enregistrez et rouvrez le programme.",
        "Try again; if it comes back, save and reopen the program.",
    ),
)


class _Job(QRunnable):
    """One piece of work for a thread of the pool."""

    def __init__(self, number: int, work: Callable[[], object], jobs: "Jobs") -> None:
        super().__init__()
        self._number, self._work, self._jobs = number, work, jobs

    def run(self) -> None:
        """Do the work; what it gives, or why it was refused, goes back by a signal."""
        try:
            result: object = self._work()
        except Refused as refused:
            result = refused
        except Exception as error:  # whatever it was, the window must not wait for it for ever
            sys.excepthook(type(error), error, error.__traceback__)
            result = Refused(_UNFORESEEN)
        self._jobs.done.emit(self._number, result)


class Jobs(QObject):
    """A thread that works while the window stays free: one, as photos are decoded one at a time."""

    done = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        """Start with nothing to do."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting: dict[int, tuple[Callable[[Any], object], Callable[[Refused], object] | None]] = {}
        self._count = 0
        self.done.connect(self._finish)

    def start(
        self,
        work: Callable[[], object],
        then: Callable[[Any], object],
        refused: Callable[[Refused], object] | None = None,
    ) -> None:
        """Do `work` beside; give its result to `then`, or the refusal to `refused`, in the window's thread."""
        self._count += 1
        self._waiting[self._count] = (then, refused)
        self._pool.start(_Job(self._count, work, self))

    def finish(self) -> None:
        """Wait for what is under way, and forget what waits: the window is closing."""
        self._pool.clear()
        self._pool.waitForDone()
        self._waiting.clear()

    def _finish(self, number: int, result: object) -> None:
        then, refused = self._waiting.pop(number, (None, None))
        if isinstance(result, Refused):
            if refused is not None:
                refused(result)
        elif then is not None:
            then(result)
