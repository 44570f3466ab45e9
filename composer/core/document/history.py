"""Undo and redo as whole states: a drag or a run of typing shares one key and is one step."""

from collections.abc import Callable
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from composer.core.words import Words

_State = TypeVar("_State")
#: A thousand states of a visual take a fifth of a megabyte: what they share is stored once.
MOST_STEPS = 1000


class HistoryStep(Struct, Generic[_State], frozen=True):
    """A state, and what the person did to come to it; steps of one non-empty `key` in a row are one.

    `number` tells it from every other step of its history, undone and forgotten ones included.
    """

    state: _State
    name: Words
    key: str = ""
    number: int = 0


class History(Struct, Generic[_State], frozen=True):
    """What was, what is and what was undone. Every change gives a new history."""

    first: _State
    done: tuple[HistoryStep[_State], ...] = ()
    undone: tuple[HistoryStep[_State], ...] = ()
    #: How many steps were ever made, and the number of the last one too far back to be undone.
    made: int = 0
    beyond: int = 0

    @property
    def state(self) -> _State:
        """What is now."""
        return self.done[-1].state if self.done else self.first

    @property
    def to_undo(self) -> Words | None:
        """What undoing would take back; None at the beginning."""
        return self.done[-1].name if self.done else None

    @property
    def to_redo(self) -> Words | None:
        """What redoing would bring back; None when nothing was undone."""
        return self.undone[-1].name if self.undone else None

    @property
    def latest(self) -> int:
        """The number of the last step; 0 at the beginning."""
        return self.done[-1].number if self.done else 0

    def holds(self, number: int) -> bool:
        """Whether the step of this `number` is done and not undone; one that cannot be undone any more is."""
        return number <= self.beyond or any(step.number == number for step in self.done)

    def push(self, state: _State, name: Words, key: str = "") -> "History[_State]":
        """The history after `state`; nothing when nothing changed."""
        if state == self.state:
            return self
        if key and self.done and self.done[-1].key == key:
            step = HistoryStep(state, name, key, self.latest)
            return replace(self, done=(*self.done[:-1], step), undone=())
        done = (*self.done, HistoryStep(state, name, key, self.made + 1))
        if len(done) <= MOST_STEPS:
            return replace(self, done=done, undone=(), made=self.made + 1)
        oldest, *kept = done
        return History(oldest.state, tuple(kept), made=self.made + 1, beyond=oldest.number)

    def undo(self) -> "History[_State]":
        """The history one step back; itself at the beginning."""
        if not self.done:
            return self
        # Settled: were what follows to join the step before, the state shown now could not be had back.
        return replace(self, done=self.done[:-1], undone=(*self.undone, self.done[-1])).settled()

    def redo(self) -> "History[_State]":
        """The history one step on; itself when nothing was undone."""
        if not self.undone:
            return self
        # The key is let go: what follows a redo is a new step.
        step = replace(self.undone[-1], key="")
        return replace(self, done=(*self.done, step), undone=self.undone[:-1])

    def throughout(self, change: Callable[[_State], _State]) -> "History[_State]":
        """The same steps, each of its states as `change` gives it: what was never one of the person's edits."""
        done, undone = (
            tuple(replace(step, state=change(step.state)) for step in steps) for steps in (self.done, self.undone)
        )
        return replace(self, first=change(self.first), done=done, undone=undone)

    def settled(self) -> "History[_State]":
        """The history whose last step takes no more: the hand has stopped."""
        if not self.done or not self.done[-1].key:
            return self
        return replace(self, done=(*self.done[:-1], replace(self.done[-1], key="")))
