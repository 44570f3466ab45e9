"""Makes the first Ctrl+C stop a run after the rows that are being made; a second one ends the program."""

import signal
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType

from composer.app.batch.control import Control


@contextmanager
def stopping_on_interruption(on_interruption: Callable[[], None]) -> Generator[Control]:
    """Listen to Ctrl+C, calling `on_interruption` once the run is to stop; restore the former handler at the end."""
    control = Control()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        if control.wish == "stop":
            raise KeyboardInterrupt
        control.tell("stop")
        on_interruption()

    # Only the main thread may listen; a program that makes lists in another has its own ways to stop.
    listens = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGINT, stop) if listens else None
    try:
        yield control
    finally:
        if listens:
            signal.signal(signal.SIGINT, before)
