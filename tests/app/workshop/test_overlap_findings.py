"""Slots that overlap are among the findings of a board, with the edit that moves them apart where there is room."""

from composer.app.studio import Studio
from composer.app.workshop.board_findings import board_findings
from composer.core.geometry import Rect
from composer.core.workshop.board.board import PHOTO, Board, Spot
from composer.core.workshop.board.contents import removed
from composer.core.workshop.board.edits import placed
from composer.core.workshop.board.findings import APART, BoardFinding
from tests.workshop_boards import board

CAMPAIGN = Spot("words", 1)


def overlapping(made: Board, studio: Studio) -> list[BoardFinding]:
    return [each for each in board_findings(made, studio) if each.problem.code == "art-slots-overlap"]


def test_slots_that_overlap_are_told_and_moved_apart_by_the_fix(studio: Studio) -> None:
    made = removed(board("portrait"), "portrait", PHOTO)
    assert overlapping(made, studio) == []
    over = placed(made, "portrait", CAMPAIGN, Rect(0.1, 0.55, 0.5, 0.1))
    (found,) = overlapping(over, studio)
    (fix,) = found.fixes
    assert (found.format_id, fix.words) == ("portrait", APART)
    assert overlapping(fix.apply(over), studio) == []


def test_without_room_the_finding_says_what_to_do_and_offers_no_edit(studio: Studio) -> None:
    made = board("portrait")
    whole = placed(made, "portrait", Spot("words", 0), Rect(0, 0, 1, 1))
    (found,) = overlapping(whole, studio)
    assert found.fixes == ()
    assert found.problem.fix
