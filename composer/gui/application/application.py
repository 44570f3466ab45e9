"""The application object: how the desktop knows the program, and how a signal or Ctrl+C in the terminal ends it."""

import os
import signal
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QEvent, QSocketNotifier, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from composer.storage.paths import PROGRAM, resource


class Application(QApplication):
    """Reports which file the system asks to open, by an event on macOS: https://doc.qt.io/qt-6/qfileopenevent.html."""

    #: The file's Path.
    file_wanted = Signal(object)

    def event(self, event: QEvent) -> bool:
        """Handle the events of the application itself; those of widgets do not pass here."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_wanted.emit(Path(event.file()))
            return True
        return super().event(event)


def name_program(application: QApplication) -> None:
    """Name the desktop's entry of the program, with which its windows are grouped."""
    application.setDesktopFileName(PROGRAM)


def show_icon(application: QApplication) -> None:
    """Give the windows their icon; it is drawn when the desktop asks, and so after the first picture."""
    application.setWindowIcon(QIcon(str(resource("application.svg"))))


_SIGNALS = (signal.SIGINT, signal.SIGTERM)
#: The exit code of a program that a signal stopped, as shells define it, less the signal's number.
_STOPPED = 128


@contextmanager
def interruptible(leave: Callable[[int], object]) -> Generator[None]:
    """In this context, call `leave` with the exit code on the first signal that asks to stop, from the event loop.

    The second signal ends the program as by default. A signal that the parent process had ignored stays ignored.
    """

    def answer(number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
        # Not inside whatever Python is doing: a paint, or half of an edit.
        QTimer.singleShot(0, partial(leave, _STOPPED + number))

    handled = [each for each in _SIGNALS if signal.getsignal(each) is not signal.SIG_IGN]
    before = {each: signal.signal(each, answer) for each in handled}
    try:
        with _woken():
            yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


@contextmanager
def _woken() -> Generator[None]:
    """Have a signal wake Qt's loop, as Python runs a signal handler only between two of its own instructions."""
    if sys.platform == "win32":  # Qt watches no pipe there, and Python runs at the next event
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
