"""Estimates how long a run still takes, from the rows that were made: those that were unchanged took no time."""

from collections.abc import Callable

from composer.core.words import Words

#: Seconds from the first row made before anything is said: the first ones of several processes come at once.
_SOON = 2.0


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
