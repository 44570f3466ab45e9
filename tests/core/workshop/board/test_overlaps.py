"""Places of words that overlap are told, and a new slot is not put over words where there is any other room."""

import pytest
from msgspec.structs import replace

from composer.core.geometry import Rect
from composer.core.workshop.board.board import PHOTO, QR, Spot
from composer.core.workshop.board.contents import removed, with_code, with_words
from composer.core.workshop.board.edits import left_out, placed
from composer.core.workshop.board.overlaps import moved_apart, overlap_on, overlaps
from tests.workshop_boards import board

QUOTE, CAMPAIGN = Spot("words", 0), Spot("words", 1)


def test_a_place_over_another_is_told_in_its_format_alone_and_not_once_it_is_left_out() -> None:
    made = board("portrait", "square")
    assert list(overlaps(made)) == []
    over = placed(made, "square", CAMPAIGN, made.sheet("square").slots.words[0].box)
    (found,) = overlaps(over)
    assert (found.problem.code, found.problem.severity, found.format_id) == ("art-slots-overlap", "warning", "square")
    assert list(overlaps(left_out(over, "square"))) == []


def test_a_code_over_words_is_told_and_words_over_the_photo_are_not() -> None:
    made = with_code(board("portrait"))
    quote = made.sheet("portrait").slots.words[0].box
    (found,) = overlaps(placed(made, "portrait", QR, Rect(quote.x, quote.y, 0.15, 0.1)))
    assert (found.spot, found.problem.location.slots) == (QR, ("quote",))
    assert list(overlaps(placed(made, "portrait", PHOTO, Rect(0, 0, 1, 1)))) == []


def test_the_smaller_of_two_slots_is_moved_apart_and_the_other_stays() -> None:
    made = removed(board("portrait"), "portrait", PHOTO)
    over = placed(made, "portrait", CAMPAIGN, made.sheet("portrait").slots.words[0].box).sheet("portrait")
    over = over.with_place(CAMPAIGN, replace(over.slots.words[1], box=Rect(0.1, 0.55, 0.5, 0.1)))
    found = overlap_on(over)
    assert found
    apart = moved_apart(over, found.spot)
    assert overlap_on(apart) is None
    assert apart.slots.words[0] == over.slots.words[0]
    box = apart.slots.words[1].box
    assert (box.width, box.height) == (pytest.approx(0.5), pytest.approx(0.1))


@pytest.mark.parametrize("format_id", ["portrait", "story", "landscape", "letter"])
def test_new_words_and_a_new_code_are_over_no_words(format_id: str) -> None:
    made = with_code(with_words(board(format_id), "campaign"))
    assert list(overlaps(made)) == []


def test_on_a_full_sheet_new_words_are_over_the_edge_of_the_photo_and_not_its_middle() -> None:
    made = board("portrait")
    quote = made.sheet("portrait").slots.words[0].box
    made = placed(made, "portrait", PHOTO, Rect(0, 0, 1, quote.y))
    one = with_words(made, "campaign").sheet("portrait")
    box, photo = one.slots.words[-1].box, one.box(PHOTO)
    assert photo
    assert not any(box.overlaps(each.box) for each in one.slots.words[:-1])
    assert box.y > photo.y + 0.7 * photo.height or box.bottom < photo.y + 0.3 * photo.height
