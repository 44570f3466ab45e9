"""Makes the first Ctrl+C stop a run after the rows that are being made; a second one ends the program."""

import signal
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType

from composer.app.batch.control import Control


@contextmanager
def stopping_on_interruption(told: Callable[[], None]) -> Generator[Control]:
    """Listen to Ctrl+C; `told` is called once the run is to stop. What was there before comes back at the end."""
    control = Control()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        if control.wish == "stop":
            raise KeyboardInterrupt
        control.tell("stop")
        told()

    # Only the main thread may listen; a program that makes lists in another has its own ways to stop.
    listens = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGINT, stop) if listens else None
    try:
        yield control
    finally:
        if listens:
            signal.signal(signal.SIGINT, before)
