"""Keeps what is worked out of a campaign or of a text, so that the rules that need it work nothing out again."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Source = TypeVar("Source")
Value = TypeVar("Value")


def once(work: Callable[[Source], Value]) -> Callable[[Source], Value]:
    """`work`, done once for each value that it is done on, a `Struct` with a dict, which keeps what comes of it."""
    key = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(source: Source) -> Value:
        values = vars(source)
        if key not in values:
            values[key] = work(source)
        return values[key]

    return kept
