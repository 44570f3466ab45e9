"""Places of words that overlap and inks with too little contrast are told, and mended where they can be."""

import pytest
from msgspec.structs import replace

from composer.core.color import Color
from composer.core.geometry import Rect
from composer.core.words import Words
from composer.core.workshop.board.board import PHOTO, QR, Spot
from composer.core.workshop.board.contents import removed, with_code, with_words
from composer.core.workshop.board.edits import left_out, lettered, placed
from composer.core.workshop.board.findings import faint_inks, moved_apart, overlap_on, overlaps
from composer.core.workshop.compose import Identity, poster_of
from composer.core.workshop.slots import Lettering
from tests.workshop_boards import DARK, board, pieces_of, sheet

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


IDENTITY = Identity("officielle", Words("Officielle", "Official"), Words("Agence", "Agency"))
#: One that is nearly as dark as a dark green, and a red that has 4.5:1 on black, but 7:1 on no ground.
MUDDY, RED, BLACK = Color(60, 90, 80), Color(226, 84, 84), Color(0, 0, 0)


@pytest.mark.parametrize(("ink", "ground", "said"), [(MUDDY, DARK, "2,0 pour 1"), (RED, BLACK, "aucun fond")])
def test_a_faint_ink_is_told_with_the_shade_to_take_and_is_not_in_the_poster(
    ink: Color, ground: Color, said: str
) -> None:
    made = board("portrait", "square").with_sheet(sheet("portrait", ground))
    made = lettered(made, "portrait", QUOTE, Lettering(ink=ink))
    (found,) = faint_inks(made)
    assert (found.format_id, found.spot, found.problem.code) == ("portrait", QUOTE, "art-ink-faint")
    assert said in found.problem.words.fr
    assert found.problem.fix
    assert found.instead.hex in found.problem.fix.en
    poster = poster_of(IDENTITY, list(pieces_of(made, {"portrait": "a.png", "square": "b.png"})))
    assert ink.hex not in poster.palettes["officielle"].colors.values()
    mended = lettered(made, "portrait", QUOTE, Lettering(ink=found.instead))
    assert list(faint_inks(mended)) == []
    poster = poster_of(IDENTITY, list(pieces_of(mended, {"portrait": "a.png", "square": "b.png"})))
    assert found.instead.hex in poster.palettes["officielle"].colors.values()


def test_an_ink_with_the_contrast_and_one_of_a_format_left_out_are_not_told() -> None:
    legible = lettered(board("portrait"), "portrait", QUOTE, Lettering(ink=Color(240, 190, 60)))
    assert list(faint_inks(legible)) == []
    faint = lettered(board("portrait", "square"), "square", QUOTE, Lettering(ink=MUDDY))
    assert list(faint_inks(left_out(faint, "square"))) == []


def test_the_ink_is_judged_on_what_is_under_it_now() -> None:
    made = lettered(board("portrait"), "portrait", QUOTE, Lettering(ink=Color(20, 30, 30)))
    assert len(list(faint_inks(made))) == 1
    one = made.sheet("portrait")
    on_light = one.with_place(QUOTE, replace(one.slots.words[0], ground=Color(250, 250, 250)))
    assert list(faint_inks(made.with_sheet(on_light))) == []
