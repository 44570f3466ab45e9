"""Work done beside the window: decoding, exact cuts, exports; each result comes back to the window's own thread."""

import contextlib
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any, cast

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
    fix=Words(
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
        began = time.perf_counter()
        try:
            result: object = self._work()
        except Exception as error:  # whatever it was, the window must not wait for it for ever
            result = error
        with contextlib.suppress(RuntimeError):  # the window went meanwhile: nobody waits for it
            self._jobs.done.emit(self._number, result)
            self._jobs.timed.emit(_name(self._work), (time.perf_counter() - began) * 1000)


class Jobs(QObject):
    """A thread that works while the window stays free: one, as photos are decoded one at a time."""

    done = Signal(int, object)
    #: The name of a work, as the code has it, and how many milliseconds it took.
    timed = Signal(str, float)

    def __init__(self, parent: QObject) -> None:
        """Start with nothing to do."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting: dict[int, tuple[Callable[[Any], object], Callable[[Refused], object] | None]] = {}
        self._count = 0
        self._over = False
        self.done.connect(self._finish)

    def start(
        self,
        work: Callable[[], object],
        then: Callable[[Any], object],
        refused: Callable[[Refused], object] | None = None,
    ) -> None:
        """Do `work` beside; give its result to `then`, or the refusal to `refused`, in the window's thread.

        Nothing is begun once all is finished: a thread that outlives the window would answer to what is no more.
        """
        if self._over:
            return
        self._count += 1
        self._waiting[self._count] = (then, refused)
        self._pool.start(_Job(self._count, work, self))

    def finish(self) -> None:
        """Wait for what is under way, and forget what waits, for good: the window is closing."""
        self._over = True
        self._pool.clear()
        self._pool.waitForDone()
        self._waiting.clear()

    def _finish(self, number: int, result: object) -> None:
        then, refused = self._waiting.pop(number, (None, None))
        if isinstance(result, Exception):
            refusal = _refusal(result)
            if refused is not None:
                refused(refusal)
        elif then is not None:
            then(result)


def _refusal(error: Exception) -> Refused:
    """Why a work was refused; what nobody foresaw goes first where all of it goes."""
    if isinstance(error, Refused):
        return error
    sys.excepthook(type(error), error, error.__traceback__)
    return Refused(_UNFORESEEN)


def _name(work: Callable[[], object]) -> str:
    """What the code calls `work`: never what it works on."""
    bare: object = work
    while isinstance(bare, partial):
        bare = cast("partial[object]", bare).func
    return getattr(bare, "__qualname__", type(bare).__qualname__)
