"""Ctrl+C in the terminal of the window, or the system that wants it gone: heard while Qt waits, and answered once."""

import os
import signal
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import partial
from types import FrameType

from PySide6.QtCore import QSocketNotifier, QTimer

_ASKING = (signal.SIGINT, signal.SIGTERM)
#: What a shell gives to a program that a signal stopped, added to the signal's number.
_STOPPED = 128


@contextmanager
def interruptible(leave: Callable[[int], object]) -> Generator[None]:
    """While this lasts, the first signal that asks to stop calls `leave` with the exit code, from the event loop.

    The second one ends the program as if nobody listened. A signal that whoever started it lets pass stays so.
    """

    def answer(number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
        # Not from within whatever Python is doing: a paint, or an edit half made.
        QTimer.singleShot(0, partial(leave, _STOPPED + number))

    heard = [each for each in _ASKING if signal.getsignal(each) is not signal.SIG_IGN]
    before = {each: signal.signal(each, answer) for each in heard}
    try:
        with _woken():
            yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


@contextmanager
def _woken() -> Generator[None]:
    """Have a signal wake Qt's loop, as Python calls what answers it only between two lines of Python."""
    if sys.platform == "win32":  # Qt watches no pipe there, and Python has a turn at the next event
        yield
        return
    reading, writing = os.pipe()
    for end in (reading, writing):
        os.set_blocking(end, False)
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: os.read(reading, 64))
    before = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    try:
        yield
    finally:
        signal.set_wakeup_fd(before)
        notifier.setEnabled(False)
        os.close(reading)
        os.close(writing)
