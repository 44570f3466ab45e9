"""Jobs run in the background: decoding, exact crops, exports; each result comes back to the window's own thread."""

import contextlib
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any, cast

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from composer.core.problems import Problem, Refused
from composer.core.words import Words

_UNEXPECTED = Problem(
    "unforeseen",
    "error",
    Words(
        "Une erreur imprévue a arrêté ce travail. Votre visuel n’a pas changé.",
        "An unexpected error stopped this work. Your visual has not changed.",
    ),
    fix=Words(
        "Réessayez; si l’erreur revient, enregistrez et rouvrez le programme.",
        "Try again; if it happens again, save and reopen the program.",
    ),
)


class _Job(QRunnable):
    """One job for a thread of the pool.

    Its work, which may hold a photo, is left with `jobs`: PySide now and then frees no job that a thread has ended.
    """

    def __init__(self, number: int, jobs: "Jobs") -> None:
        super().__init__()
        self._number, self._jobs = number, jobs

    def run(self) -> None:
        """Do the work, unless it was dropped; emit its result, or the error that stopped it."""
        work, began = self._jobs.take(self._number), time.perf_counter()
        if work is None:
            return
        try:
            result: object = work()
        except Exception as error:  # whatever it is, the window must not wait for ever
            result = error
        with contextlib.suppress(RuntimeError):  # the window was closed meanwhile: nobody waits for the result
            self._jobs.done.emit(self._number, result)
            self._jobs.timed.emit(_name(work), (time.perf_counter() - began) * 1000)


class Jobs(QObject):
    """Runs jobs one after the other in a background thread: one, as photos are decoded one at a time."""

    done = Signal(int, object)
    #: The name of a job's function, and how many milliseconds it took.
    timed = Signal(str, float)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        # Qt ends a thread that was idle for half a minute, and fonts that a thread made are not safe in the next one.
        self._pool.setExpiryTimeout(-1)
        #: The work that no thread has begun.
        self._work: dict[int, Callable[[], object]] = {}
        self._waiting: dict[int, tuple[Callable[[Any], object], Callable[[Refused], object] | None]] = {}
        #: The modules that are being imported.
        self._importing: set[str] = set()
        self._count = 0
        self._over = False
        self.done.connect(self._finish)

    def start(
        self,
        work: Callable[[], object],
        then: Callable[[Any], object],
        refused: Callable[[Refused], object] | None = None,
    ) -> None:
        """Run `work` in the background; pass its result to `then`, or a Refused to `refused`, in the window's thread.

        Nothing starts after `finish`: a thread that outlives the window would call widgets that are deleted.
        """
        if self._over:
            return
        self._count += 1
        self._work[self._count], self._waiting[self._count] = work, (then, refused)
        self._pool.start(_Job(self._count, self))

    def load(self, module: str, then: Callable[[], object]) -> None:
        """Import `module` in the background, then call `then`; at once where it is there. Asked again, it is one job.

        A window that is seldom opened takes 30 to 300 ms to import: the one behind answers meanwhile.
        """

        def go_on(_: object) -> None:
            self._importing.discard(module)
            then()

        if module in sys.modules and module not in self._importing:
            then()
        elif module not in self._importing:
            self._importing.add(module)
            self.start(partial(import_module, module), go_on, lambda _: self._importing.discard(module))

    def take(self, number: int) -> Callable[[], object] | None:
        """Remove and return the work of a job, in its own thread; None once it was dropped."""
        return self._work.pop(number, None)

    def finish(self) -> None:
        """Wait for the job that is running, drop the others and start no more: the window is closing."""
        self._over = True
        self.drop()

    def drop(self) -> None:
        """Wait for the job that is running and drop the others."""
        self._pool.clear()
        self._work.clear()
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
    """Return `error` if it is a Refused; report any other to the exception hook first."""
    if isinstance(error, Refused):
        return error
    sys.excepthook(type(error), error, error.__traceback__)
    return Refused(_UNEXPECTED)


def _name(work: Callable[[], object]) -> str:
    """The name of the function in `work`: never what it works on."""
    bare: object = work
    while isinstance(bare, partial):
        bare = cast("partial[object]", bare).func
    return getattr(bare, "__qualname__", type(bare).__qualname__)
