"""Watches the event loop: how long the window at worst did not answer, and what it was doing then.

A timer of the window's own thread beats; a thread beside sees a beat that is late and notes where the window's thread
stands. A test asks for the fixture `watchdog`, lives its journey, then asserts on `watchdog.longest`.
"""

import faulthandler
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from time import perf_counter

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, QTimer

#: Milliseconds between two beats, and how late a beat is when the thread beside looks where the window stands.
_BEAT, _LATE = 5, 60


class Block(Struct, frozen=True):
    """A time during which the loop did nothing else: how long, in milliseconds, and what was being done."""

    milliseconds: float = 0.0
    doing: str = ""


class Watchdog(QObject):
    """Beats in the window's thread from its making until `stop`."""

    def __init__(self) -> None:
        """Begin to watch; made and stopped in the window's own thread."""
        super().__init__()
        self.blocks: list[Block] = []
        self._seen = ""
        self._last = _Moment.now()
        self._stopped = threading.Event()
        self._beat = QTimer(self)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._tick)
        self._beat.start(_BEAT)
        self._beside = threading.Thread(target=self._look, daemon=True)
        self._beside.start()

    @property
    def longest(self) -> Block:
        """The longest block so far."""
        return max(self.blocks, key=lambda block: block.milliseconds, default=Block())

    @contextmanager
    def aside(self) -> Generator[None]:
        """What the test itself does here, as reading files back, is not the window's doing and is not counted."""
        self._tick()
        yield
        self._last, self._seen = _Moment.now(), ""

    def stop(self) -> None:
        """Watch no more; what was last under way counts."""
        self._tick()
        self._beat.stop()
        self._stopped.set()
        self._beside.join()

    def _tick(self) -> None:
        now, last = _Moment.now(), self._last
        self._last = now
        late = (now.time - last.time) - (now.waited - last.waited) - _BEAT
        if late > _LATE / 2:
            self.blocks.append(Block(late, self._seen))
        self._seen = ""

    def _look(self) -> None:
        """Beside: note where the window's thread stands when it is late."""
        while not self._stopped.wait(_LATE / 4000):
            if not self._seen and 1000 * perf_counter() - self._last.time > _LATE:
                self._seen = _stacks()


class _Moment(Struct, frozen=True):
    """A moment of the window's thread: the time, and how long it has waited for a processor so far (milliseconds).

    Where other programs hold the processors, the window does not answer either, and it is nothing it could mend.
    """

    time: float
    waited: float

    @classmethod
    def now(cls) -> "_Moment":
        return cls(1000 * perf_counter(), _waited())


def _stacks() -> str:
    """Where every thread stands, the latest call first.

    No frame of the window's thread is held for it: what it alone kept alive would die here, and Qt's timers die badly
    in another thread than their own.
    """
    with TemporaryFile() as file:
        faulthandler.dump_traceback(file)
        file.seek(0)
        return file.read().decode(errors="replace")


def _waited() -> float:
    """Linux counts it, in nanoseconds: Documentation/scheduler/sched-stats.rst; elsewhere nothing is known of it."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_bytes().split()[1]) / 1e6
    except (OSError, IndexError):
        return 0.0
