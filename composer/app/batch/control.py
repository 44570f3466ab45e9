"""What a person wants of a run while it goes, and how long it still takes by the rows that were made."""

import time
from collections.abc import Callable
from threading import Condition
from typing import Literal

from composer.core.words import Words

#: pause: begin no other row until told to go on. stop: begin no other row at all.
Wish = Literal["go", "pause", "stop"]
#: Seconds from the first row made before anything is said: the first ones of several processes come at once.
_SOON = 2.0


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


class Pace:
    """The rows made so far, timed by a clock that stands still during pauses."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Measure by `clock`, in seconds; nothing is made yet."""
        self._clock = clock
        self._made = 0
        self._first = 0.0

    def made(self) -> None:
        """Count a row as made now."""
        if self._made == 0:
            self._first = self._clock()
        self._made += 1

    def left(self, rows: int) -> float | None:
        """Seconds that so many rows still take; None before it can be said."""
        since = self._clock() - self._first
        if self._made < 2 or since < _SOON:
            return None
        # What it took to start is not among what each row takes.
        return rows * since / (self._made - 1)


def time_left(seconds: float) -> Words:
    """How long that is, rounded as an estimate deserves: to ten seconds, to a minute, to five beyond an hour."""
    if seconds < 55:
        tens = f"{max(10, 10 * round(seconds / 10))}\u00a0s"
        return Words(f"encore environ {tens}", f"about {tens} left")
    minutes = round(seconds / 60)
    if minutes < 60:
        return Words(f"encore environ {minutes}\u00a0min", f"about {minutes}\u00a0min left")
    hours, rest = divmod(5 * round(minutes / 5), 60)
    return Words(f"encore environ {hours}\u00a0h\u00a0{rest:02}", f"about {hours}\u00a0h\u00a0{rest:02} left")
