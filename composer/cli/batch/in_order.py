"""Gives what several processes return out of order in order, so that two runs of a list print the same."""

from collections.abc import Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class InOrder(Generic[Value]):
    """Keeps each value until those before it have been given on to `then`."""

    def __init__(self, then: Callable[[Value], object]) -> None:
        self._then = then
        self._next = 0
        self._waiting: dict[int, Value] = {}

    def take(self, order: int, value: Value) -> None:
        """Take the value whose turn is `order`, counted from 0, and give on all whose turn it is now."""
        self._waiting[order] = value
        while self._next in self._waiting:
            self._then(self._waiting.pop(self._next))
            self._next += 1

    def close(self) -> None:
        """Give on what still waits, in order: where a run was stopped, values before it never come."""
        for order in sorted(self._waiting):
            self._then(self._waiting.pop(order))
