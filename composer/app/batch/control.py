"""What a person wants of a run while it goes: that it goes on, waits, or stops after the rows that are being made."""

import time
from collections.abc import Callable
from threading import Condition
from typing import Literal

#: pause: begin no other row until told to go on. stop: begin no other row at all.
Wish = Literal["go", "pause", "stop"]


class Control:
    """The current wish of a person, which any thread may change and the run listens to before each row."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Run until another wish is set; `clock` gives seconds."""
        self._wish: Wish = "go"
        self._changed = Condition()
        self._clock = clock
        self._idle = 0.0

    @property
    def wish(self) -> Wish:
        """What is wanted now."""
        return self._wish

    def tell(self, wish: Wish) -> None:
        """Change what is wanted; « stop » is final."""
        with self._changed:
            self._wish = "stop" if self._wish == "stop" else wish
            self._changed.notify_all()

    def wait(self) -> None:
        """Wait while a pause is wanted."""
        since = self._clock()
        with self._changed:
            self._changed.wait_for(lambda: self._wish != "pause")
        self._idle += self._clock() - since

    def seconds(self) -> float:
        """The clock without the time that was spent waiting."""
        return self._clock() - self._idle
