"""A box snaps to the nearest line within reach, stays where it may be, and once it has snapped stays put."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from composer.core.geometry import Rect, Size
from composer.core.workshop.board.board import PHOTO, Spot
from composer.core.workshop.board.boxes import HANDLES, Guide, Held, inside, least_of, limits_of, lines_of, snapped
from tests.workshop_boards import sheet

SHEET = sheet("portrait")
WORDS = Spot("words", 0)
REACH = Size(6 / 400, 6 / 500)
WHOLE = Rect(0, 0, 1, 1)
LEAST = Size(0.05, 0.05)
BOXES = st.builds(Rect, *[st.floats(0, 0.6)] * 2, *[st.floats(0.1, 0.4)] * 2)
HELD = st.sampled_from([*HANDLES, "whole"])


def snap(box: Rect, held: Held = "whole", spot: Spot = PHOTO) -> tuple[Rect, tuple[Guide, ...]]:
    limits, least = limits_of(spot.kind, SHEET.format), least_of(spot.kind, SHEET.format)
    found = snapped(box, held, lines_of(SHEET, spot), REACH, limits, least)
    return found.box, found.guides


@given(BOXES, HELD)
def test_to_snap_again_changes_nothing(box: Rect, held: Held) -> None:
    once, guides = snap(box, held)
    assert snap(once, held) == (once, guides)


@given(BOXES, HELD, st.sampled_from([PHOTO, WORDS]))
def test_a_box_that_may_be_where_it_is_may_be_where_it_snaps(box: Rect, held: Held, spot: Spot) -> None:
    limits = limits_of(spot.kind, SHEET.format)
    box = inside(box, limits)
    assert limits.contains(snap(box, held, spot)[0], tolerance=1e-8)


@given(BOXES, HELD)
def test_no_edge_goes_further_than_the_reach(box: Rect, held: Held) -> None:
    found, _ = snap(box, held)
    for moved, reach in ((found.x - box.x, REACH.width), (found.right - box.right, REACH.width)):
        assert abs(moved) <= reach + 1e-9
    for moved, reach in ((found.y - box.y, REACH.height), (found.bottom - box.bottom, REACH.height)):
        assert abs(moved) <= reach + 1e-9


def test_the_middle_of_a_box_snaps_to_the_middle_of_the_page_and_the_guide_is_there() -> None:
    box, guides = snap(Rect(0.355, 0.3, 0.3, 0.21))
    assert box.center.x == pytest.approx(0.5)
    assert Guide("x", 0.5) in guides


def test_an_edge_snaps_to_the_margin_and_to_another_slot() -> None:
    margin = SHEET.slots.words[0].box.x
    box, guides = snap(Rect(margin + 0.01, 0.2, 0.2, 0.2), "w")
    assert box.x == pytest.approx(margin)
    assert box.right == pytest.approx(margin + 0.21)
    assert Guide("x", margin) in guides


def test_only_the_side_that_is_held_snaps() -> None:
    box = Rect(0.004, 0.2, 0.5, 0.3)
    assert snap(box, "e")[0].x == box.x
    assert snap(box, "n")[0].x == box.x
    assert snap(box, "w")[0].x == 0


def test_out_of_reach_nothing_snaps_and_no_guide_is_shown() -> None:
    box = Rect(0.13, 0.127, 0.21, 0.19)
    assert snap(box) == (box, ())


def test_words_never_snap_to_an_edge_that_they_may_not_reach() -> None:
    limits = limits_of("words", SHEET.format)
    box = Rect(limits.x, limits.y, 0.3, 0.2)
    assert snap(box, "whole", WORDS)[0] == box
    found = snapped(box, "whole", lines_of(SHEET, WORDS), Size(1, 1), limits, LEAST).box
    assert limits.contains(found, tolerance=1e-8)


def test_a_slot_does_not_snap_to_itself() -> None:
    box = SHEET.slots.words[1].box
    lines = lines_of(replace(SHEET, slots=replace(SHEET.slots, words=(SHEET.slots.words[1],))), WORDS)
    assert box.center.y not in lines.y
