"""Times pieces of work in turns, so that a busy moment of the machine affects all of them alike."""

from collections.abc import Callable, Hashable, Mapping
from statistics import median
from time import perf_counter
from typing import TypeVar

Name = TypeVar("Name", bound=Hashable)


def medians(works: Mapping[Name, Callable[[], object]], rounds: int) -> dict[Name, float]:
    """Measure the median milliseconds of each work over `rounds` rounds; a first round, not counted, warms them up."""
    times: dict[Name, list[float]] = {name: [] for name in works}
    for _ in range(rounds + 1):
        for name, work in works.items():
            times[name].append(_milliseconds(work))
    return {name: median(taken[1:]) for name, taken in times.items()}


def _milliseconds(work: Callable[[], object]) -> float:
    started = perf_counter()
    work()
    return 1000 * (perf_counter() - started)
