"""The state of the workshop tells what changed, coalesces a drag, and follows the selected slot."""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from composer.core.color import Color
from composer.core.geometry import Rect
from composer.core.workshop.board.board import PHOTO, Board, Spot
from composer.core.workshop.board.contents import duplicated, removed, says
from composer.core.workshop.board.edits import nudged, placed
from composer.core.workshop.slots import WordsPlace
from composer.gui.workshop.board_state import BoardState
from tests.workshop_boards import board

QUOTE, CAMPAIGN = Spot("words", 0), Spot("words", 1)


@pytest.fixture
def state(application: QApplication) -> BoardState:
    assert application
    return BoardState(board("portrait", "square"))


def box(state: BoardState, spot: Spot) -> Rect:
    assert state.sheet
    found = state.sheet.box(spot)
    assert found
    return found


def move(state: BoardState, across: float, key: str = "drag", format_id: str = "portrait") -> None:
    state.edit("move", partial(nudged, format_id=format_id, spot=PHOTO, across=across, down=0.0), key)


def counted(state: BoardState) -> list[str]:
    """What the state tells from now on, in order."""
    told: list[str] = []
    state.changed.connect(lambda: told.append("changed"))
    state.shown_changed.connect(lambda: told.append("shown"))
    state.selection_changed.connect(lambda: told.append("selection"))
    return told


def test_a_drag_is_one_step_to_undo_and_the_next_is_another(state: BoardState) -> None:
    first = state.board
    for _ in range(5):
        move(state, 3)
    state.settle()
    after = state.board
    move(state, 3)
    state.undo()
    assert state.board == after
    state.undo()
    assert state.board == first
    state.redo()
    assert state.board == after


def test_a_cancelled_drag_leaves_nothing_to_undo_nor_to_redo(state: BoardState) -> None:
    before, first = state.history, state.board
    move(state, 30)
    state.go_back(before)
    assert state.board == first
    assert (state.history.to_undo, state.history.to_redo) == (None, None)


def test_an_edit_is_told_once_and_one_that_changes_nothing_is_not(state: BoardState) -> None:
    told = counted(state)
    move(state, 30)
    assert told == ["changed"]
    state.edit("number", lambda made: made)
    assert told == ["changed"]


def test_undo_shows_the_sheet_where_the_edit_was(state: BoardState) -> None:
    move(state, 30, format_id="square")
    assert state.format_id == "portrait"
    state.undo()
    assert state.format_id == "square"
    state.look_at("portrait")
    state.redo()
    assert state.format_id == "square"


def test_the_same_slot_stays_selected_when_one_before_it_goes(state: BoardState) -> None:
    state.edit("say", lambda made: says(made, "portrait", CAMPAIGN, ["name", "theme", "dates"]))
    state.select(CAMPAIGN)
    kept = box(state, CAMPAIGN)
    state.edit("say", lambda made: says(made, "portrait", CAMPAIGN, ["quote", "name", "role", "theme", "dates"]))
    assert state.selected == QUOTE
    assert box(state, QUOTE) == kept


def test_nothing_is_selected_once_the_slot_is_gone_or_another_format_has_none(state: BoardState) -> None:
    state.select(CAMPAIGN)
    told = counted(state)
    state.edit("remove", lambda made: removed(made, "portrait", CAMPAIGN))
    assert state.selected is None
    assert state.place is None
    assert told == ["selection", "changed"]


def test_a_slot_that_is_added_leaves_the_selection(state: BoardState) -> None:
    state.select(QUOTE)
    state.edit("add", lambda made: duplicated(made, "portrait", QUOTE))
    assert state.selected == QUOTE


def test_the_selection_is_kept_from_one_format_to_another(state: BoardState) -> None:
    state.select(PHOTO)
    told = counted(state)
    state.look_at("square")
    assert (state.selected, told) == (PHOTO, ["shown"])


def test_the_ground_under_a_moved_slot_is_that_of_the_art(application: QApplication) -> None:
    assert application
    state = BoardState(board("portrait"), lambda _format, _box: Color(1, 2, 3))
    state.edit("move", lambda made: placed(made, "portrait", QUOTE, Rect(0.1, 0.3, 0.5, 0.2)))
    assert state.sheet
    place = state.sheet.places[QUOTE]
    assert isinstance(place, WordsPlace)
    assert place.ground == Color(1, 2, 3)


def test_a_workshop_without_art_shows_nothing_until_there_is_some(application: QApplication) -> None:
    assert application
    state = BoardState(Board(()))
    assert (state.format_id, state.sheet, state.place) == ("", None, None)
    told = counted(state)
    state.begin(board("square", "portrait"), lambda _format, _box: Color(1, 2, 3))
    assert state.format_id == "square"
    assert told == ["shown", "changed"]
