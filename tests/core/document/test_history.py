"""Undo and redo against a plain list: whatever is done, undone and redone, both are at the same place."""

from unittest.mock import patch

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from composer.core.document import history as history_module
from composer.core.document.history import MOST_STEPS, History
from composer.core.words import Words

_NAMES = [Words("la citation", "Edit quote"), Words("la photo", "Change photo")]
_QUOTE, _PHOTO = _NAMES
_FEW = 4


class Walk(RuleBasedStateMachine):
    """A walk over a history of at most four steps, beside two lists of (state, name, key)."""

    def __init__(self) -> None:
        super().__init__()
        self.bound = patch.object(history_module, "MOST_STEPS", _FEW)
        self.bound.start()
        self.history: History[int] = History(0)
        self.past: list[tuple[int, Words | None, str]] = [(0, None, "")]
        self.future: list[tuple[int, Words | None, str]] = []

    def teardown(self) -> None:
        self.bound.stop()

    @rule(state=st.integers(0, 5), name=st.sampled_from(_NAMES), key=st.sampled_from(["", "typing", "drag"]))
    def push(self, state: int, name: Words, key: str) -> None:
        self.history = self.history.push(state, name, key)
        if state == self.past[-1][0]:
            return
        if key and self.past[-1][2] == key:
            self.past.pop()
        self.past.append((state, name, key))
        self.future.clear()
        if len(self.past) > _FEW + 1:
            self.past[:2] = [(self.past[1][0], None, "")]

    @rule()
    def undo(self) -> None:
        self.history = self.history.undo()
        if len(self.past) > 1:
            self.future.append(self.past.pop())
            self._let_go()

    @rule()
    def redo(self) -> None:
        self.history = self.history.redo()
        if self.future:
            self.past.append(self.future.pop())
            self._let_go()

    @rule(more=st.integers(0, 2))
    def change_throughout(self, more: int) -> None:
        self.history = self.history.throughout(lambda state: state + more)
        self.past = [(state + more, name, key) for state, name, key in self.past]
        self.future = [(state + more, name, key) for state, name, key in self.future]

    @rule()
    def settle(self) -> None:
        self.history = self.history.settled()
        self._let_go()

    def _let_go(self) -> None:
        self.past[-1] = (*self.past[-1][:2], "")

    @invariant()
    def both_are_at_the_same_place(self) -> None:
        assert self.history.state == self.past[-1][0]
        assert self.history.to_undo == self.past[-1][1]
        assert self.history.to_redo == (self.future[-1][1] if self.future else None)
        assert (len(self.history.done), len(self.history.undone)) == (len(self.past) - 1, len(self.future))

    @invariant()
    def the_way_back_and_on_is_the_list(self) -> None:
        back = [self.history.state]
        walked = self.history
        while walked.to_undo:
            walked = walked.undo()
            back.append(walked.state)
        assert back == [state for state, _, _ in reversed(self.past)]
        on = [walked.state]
        while walked.to_redo:
            walked = walked.redo()
            on.append(walked.state)
        assert on == [state for state, _, _ in (*self.past, *reversed(self.future))]


Walk.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)


# The machine's own name for its case is what pytest collects.
class TestAnyWalkEndsWhereAPlainListSays(Walk.TestCase):
    """Run by hypothesis."""


def _typed(*texts: str, key: str = "quote") -> History[str]:
    history = History("")
    for text in texts:
        history = history.push(text, _QUOTE, key)
    return history


def test_a_run_of_typing_is_one_step() -> None:
    history = _typed("J", "Je", "Je p")
    assert history.state == "Je p"
    assert (history.undo().state, history.undo().to_undo) == ("", None)
    assert history.undo().redo().state == "Je p"


def test_without_a_key_each_change_is_a_step() -> None:
    assert _typed("J", "Je", key="").undo().state == "J"


def test_another_key_in_between_parts_a_run() -> None:
    history = _typed("J", "Je").push("Je!", _PHOTO, "photo").push("Je p", _QUOTE, "quote")
    assert [history.undo().state, history.undo().undo().state] == ["Je!", "Je"]


def test_a_hand_that_has_stopped_starts_a_new_step() -> None:
    history = _typed("J", "Je").settled().push("Je p", _QUOTE, "quote")
    assert history.undo().state == "Je"
    assert history.undo().undo().state == ""


def test_typing_after_a_redo_starts_a_new_step() -> None:
    history = _typed("J", "Je").undo().redo().push("Je p", _QUOTE, "quote")
    assert history.undo().state == "Je"


def test_typing_after_an_undo_starts_a_new_step_so_that_what_was_shown_can_be_had_back() -> None:
    shown = _typed("J", "Je").push("autre", _PHOTO).undo()
    assert shown.state == "Je"
    assert shown.push("Je p", _QUOTE, "quote").undo().state == "Je"


def test_a_change_after_an_undo_forgets_what_was_undone() -> None:
    history = _typed("J", "Je", key="").undo().push("Ja", _QUOTE)
    assert history.to_redo is None
    assert history.redo() is history


def test_nothing_changed_is_no_step_and_keeps_what_was_undone() -> None:
    history = _typed("J", "Je", key="").undo()
    assert history.push("J", _PHOTO, "photo") is history
    assert history.to_redo == _QUOTE


def test_at_either_end_nothing_happens() -> None:
    history: History[str] = History("")
    assert history.undo() is history.redo() is history.settled() is history
    assert (history.to_undo, history.to_redo) == (None, None)


def test_undo_and_redo_say_what_they_would_do() -> None:
    history = _typed("J").push("Je", _PHOTO)
    assert (history.to_undo, history.to_redo) == (_PHOTO, None)
    assert (history.undo().to_undo, history.undo().to_redo) == (_QUOTE, _PHOTO)


@pytest.mark.parametrize("more", [0, 1, 700])
def test_a_thousand_steps_are_kept_and_the_oldest_let_go(more: int) -> None:
    history = History(0)
    for state in range(1, MOST_STEPS + more + 1):
        history = history.push(state, _QUOTE)
    steps = 0
    while history.to_undo:
        history = history.undo()
        steps += 1
    assert (steps, history.state) == (MOST_STEPS, more)
    assert len(history.undone) == MOST_STEPS == 1000


def test_a_history_changes_nothing_of_the_one_before() -> None:
    before = _typed("J")
    before.push("Je", _QUOTE, "quote").undo()
    assert before == _typed("J")


def test_a_step_is_known_by_its_number_while_it_is_done() -> None:
    history = History(0).push(1, _QUOTE).push(2, _PHOTO)
    number = history.latest
    assert history.holds(number)
    assert not history.undo().holds(number)
    assert history.undo().redo().holds(number)
    assert history.push(3, _QUOTE).settled().holds(number)
    assert not history.undo().push(4, _QUOTE).holds(number)
    assert not history.undo().undo().push(4, _QUOTE).push(5, _QUOTE).holds(number)


def test_the_beginning_and_what_is_too_far_back_to_be_undone_hold_for_ever() -> None:
    history: History[int] = History(0)
    assert history.holds(history.latest)
    with patch.object(history_module, "MOST_STEPS", _FEW):
        history = history.push(1, _QUOTE)
        first = history.latest
        for state in range(2, 20):
            history = history.push(state, _QUOTE)
    for _ in range(_FEW):
        history = history.undo()
    assert history.holds(first)


def test_a_run_of_typing_has_one_number() -> None:
    history = History(0).push(1, _QUOTE, "typing")
    assert history.push(2, _QUOTE, "typing").latest == history.latest
