"""An ink by hand with too little contrast is told, with the shade to take, and the poster does not have it."""

import pytest
from msgspec.structs import replace

from composer.core.color import Color
from composer.core.words import Words
from composer.core.workshop.board.board import Spot
from composer.core.workshop.board.edits import left_out, lettered
from composer.core.workshop.board.faint_inks import faint_inks
from composer.core.workshop.compose import Identity, poster_of
from composer.core.workshop.slots import Lettering
from tests.workshop_boards import DARK, board, pieces_of, sheet

QUOTE = Spot("words", 0)
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
