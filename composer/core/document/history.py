"""Undo and redo over whole states; edits that share a key, such as a drag or a run of typing, are one step."""

from collections.abc import Callable
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from composer.core.words import Words

_State = TypeVar("_State")
#: A thousand states of a visual take a fifth of a megabyte: what they share is stored once.
MOST_STEPS = 1000


class HistoryStep(Struct, Generic[_State], frozen=True):
    """A state and the name of the edit that led to it; consecutive edits with the same non-empty `key` are one step.

    `number` is unique in its history, undone and dropped steps included.
    """

    state: _State
    name: Words
    key: str = ""
    number: int = 0


class History(Struct, Generic[_State], frozen=True):
    """The past, present and undone states; immutable, every change returns a new history."""

    first: _State
    done: tuple[HistoryStep[_State], ...] = ()
    undone: tuple[HistoryStep[_State], ...] = ()
    #: The count of all steps ever made, and the number of the last one that is too far back to be undone.
    made: int = 0
    beyond: int = 0

    @property
    def state(self) -> _State:
        """The current state."""
        return self.done[-1].state if self.done else self.first

    @property
    def to_undo(self) -> Words | None:
        """The name of the edit that undo would revert; None at the beginning."""
        return self.done[-1].name if self.done else None

    @property
    def to_redo(self) -> Words | None:
        """The name of the edit that redo would restore; None when nothing was undone."""
        return self.undone[-1].name if self.undone else None

    @property
    def latest(self) -> int:
        """The number of the last step; 0 at the beginning."""
        return self.done[-1].number if self.done else 0

    def holds(self, number: int) -> bool:
        """Whether the step with this `number` is in effect: done and not undone, or too far back to be undone."""
        return number <= self.beyond or any(step.number == number for step in self.done)

    def push(self, state: _State, name: Words, key: str = "") -> "History[_State]":
        """The history with `state` as its new state; unchanged when the state is."""
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
        # Settled: if the next edit joined the previous step, undo could never return to the current state.
        return replace(self, done=self.done[:-1], undone=(*self.undone, self.done[-1])).settled()

    def redo(self) -> "History[_State]":
        """The history one step forward; itself when nothing was undone."""
        if not self.undone:
            return self
        # Without its key: an edit after a redo is a new step.
        step = replace(self.undone[-1], key="")
        return replace(self, done=(*self.done, step), undone=self.undone[:-1])

    def throughout(self, change: Callable[[_State], _State]) -> "History[_State]":
        """The same steps with `change` applied to every state, for changes that are not edits by the person."""
        done, undone = (
            tuple(replace(step, state=change(step.state)) for step in steps) for steps in (self.done, self.undone)
        )
        return replace(self, first=change(self.first), done=done, undone=undone)

    def settled(self) -> "History[_State]":
        """The history with its last step closed, so that the next edit is a new step: a drag or typing has ended."""
        if not self.done or not self.done[-1].key:
            return self
        return replace(self, done=(*self.done[:-1], replace(self.done[-1], key="")))
