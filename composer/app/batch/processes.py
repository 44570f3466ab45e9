"""The processes of this computer that work on the rows of a list; importing it is quick, so that they start early."""

import atexit
import ctypes
import gc
import os
import signal
import sys
from collections.abc import Callable, Generator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import ParamSpec, TypeVar

#: The parameter of `mallopt` that says how many heaps there are (GNU C Library, malloc.h).
_HEAPS = -8
#: Seconds between two times that a process gives back the memory that it does not use.
_TIDIED = 1.0
#: The most processes that are started before it is known how many rows there are.
_AHEAD = 2

_Asked = ParamSpec("_Asked")
_Done = TypeVar("_Done")


class _Processes(ProcessPoolExecutor):
    """Processes that an interruption from the keyboard never reaches, not even while they start."""

    def submit(self, fn: Callable[_Asked, _Done], /, *args: _Asked.args, **kwargs: _Asked.kwargs) -> Future[_Done]:
        with _interruptions_kept():
            return super().submit(fn, *args, **kwargs)


@contextmanager
def _interruptions_kept() -> Generator[None]:
    """Keep an interruption for after it: a process that is started meanwhile inherits that none comes through."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def processes(count: int) -> Executor:
    """An executor of `count` processes, started afresh: a copy of a process that has Qt would hang.

    They end with the process that started them, even when it is killed.
    """
    return _Processes(count, mp_context=get_context("spawn"), initializer=_begin)


def begin_ahead(executor: Executor, count: int, campaign: str) -> None:
    """Start the first processes of an `executor` for `count` now, which takes as long as making several rows.

    They open what rows are made with under `campaign`. The others start when rows are handed to them: there may be few.
    """
    for _ in range(min(count, _AHEAD)):
        executor.submit(_open_tools, campaign)


def _open_tools(campaign: str) -> None:
    # Also what makes rows, which this process need not import to start another.
    from composer.app.batch.row_kit import tools_of  # noqa: PLC0415

    tools_of(campaign)


def _begin() -> None:
    """Leave an interruption from the keyboard, which reaches all processes, to the one that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # As it ends, Python would look once more through all that was made: a tenth of a second.
    atexit.register(gc.freeze)
    # The threads share one heap: each photo is decoded by a thread, and would fill another one. Twenty-five megabytes
    # less, measured, and no more after 160 photos than after 40.
    _tell_libc("mallopt", _HEAPS, 1)
    Thread(target=_tidy_until_the_end, daemon=True).start()


def _tidy_until_the_end() -> None:
    """Keep memory flat, and end at once when the process that started this one has: an idle one would wait for ever."""
    parent = parent_process()
    if parent is not None:
        while parent.is_alive():
            parent.join(_TIDIED)
            # Between what stays of each row, what is free would add up: the most memory after 100 rows is then 150
            # megabytes for 164, measured, and 3 to 5 more than after 20 for 15.
            _tell_libc("malloc_trim", 0)
        os._exit(1)


def _tell_libc(function: str, *values: int) -> None:
    """Call the system's library of Linux; where it has no such function, nothing changes."""
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):
            getattr(ctypes.CDLL(None), function)(*values)
