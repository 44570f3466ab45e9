"""What a person chose for a slot is in the poster, and every choice gives a poster that its rules accept."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from composer.core.color import Color
from composer.core.geometry import Rect
from composer.core.poster import Content, Fill, Part, PhotoSlot, Poster, QrSlot, Style, TextSlot, Veil
from composer.core.words import Words
from composer.core.workshop.board.board import Board, Spot
from composer.core.workshop.board.edits import placed
from composer.core.workshop.compose import Identity, poster_of
from composer.core.workshop.slots import PLAIN, Lettering, PhotoPlace, QrPlace, Veiling, smallest
from composer.storage.posters.validation import poster_problems
from tests.formats import FORMAT_BY_ID
from tests.workshop_boards import DARK, board, pieces_of

IDENTITY = Identity("officielle", Words("Officielle", "Official"), Words("Agence", "Agency"))
CAMPAIGN = Spot("words", 1)
COLORS = st.builds(Color, *[st.integers(0, 255)] * 3)
LETTERINGS = st.builds(
    Lettering,
    family=st.sampled_from(["", "Manrope"]),
    weight=st.sampled_from([0, 400, 700]),
    largest=st.floats(0, 10),
    smallest=st.floats(0, 10),
    align=st.sampled_from(["left", "center", "right"]),
    ink=st.none() | COLORS,
    veil=st.sampled_from(["none", "light", "strong"]),
    signed=st.booleans(),
)


def lettered(made: Board, letterings: Sequence[Lettering]) -> Board:
    """`made` with a lettering for each place of each sheet."""
    sheets = (
        replace(
            each,
            slots=replace(
                each.slots,
                words=tuple(
                    replace(place, lettering=one) for place, one in zip(each.slots.words, letterings, strict=True)
                ),
            ),
        )
        for each in made.sheets
    )
    return replace(made, sheets=tuple(sheets))


def grounded(made: Board, ground: Color) -> Board:
    """`made` with another ground under the campaign's words."""
    sheets = (each.with_place(CAMPAIGN, replace(each.slots.words[1], ground=ground)) for each in made.sheets)
    return replace(made, sheets=tuple(sheets))


def poster(made: Board) -> Poster:
    return poster_of(IDENTITY, list(pieces_of(made, {each.format.id: "affiche.png" for each in made.sheets})))


def with_lettering(lettering: Lettering) -> Poster:
    """The poster whose quote, name and role have `lettering`."""
    return poster(lettered(board("portrait"), (lettering, PLAIN)))


def texts(made: Poster, format_id: str = "portrait") -> list[TextSlot]:
    return [each for each in made.layouts[format_id].layers if isinstance(each, TextSlot)]


def part(made: Poster, content: Content) -> Part:
    return next(each for slot in texts(made) for each in slot.parts if each.content == content)


def style(made: Poster, content: Content) -> Style:
    return made.styles[part(made, content).style]


@given(LETTERINGS, LETTERINGS, COLORS, COLORS, st.floats(0, 0.5))
@settings(max_examples=40, deadline=None)
def test_whatever_is_chosen_the_rules_of_posters_accept_it(
    one: Lettering, other: Lettering, ground: Color, under: Color, up: float
) -> None:
    made = grounded(lettered(board("portrait", "square", "letter"), (one, other)), under)
    for each in made.sheets:
        # The campaign's words beside the others, or over them.
        box = each.slots.words[1].box
        made = placed(made, each.format.id, CAMPAIGN, Rect(box.x, box.y - up, box.width * (1 - up), box.height))
    sheets = (
        replace(each, slots=replace(each.slots, qr=QrPlace(Rect(0.1, 0.1, 0.2, 0.2), ground))) for each in made.sheets
    )
    found = poster(replace(made, sheets=tuple(sheets)))
    assert list(poster_problems(found, IDENTITY.id, "poster.toml", FORMAT_BY_ID)) == []


def test_a_typeface_and_a_weight_are_those_of_every_level_of_the_place_and_of_no_other() -> None:
    made = with_lettering(Lettering(family="Manrope", weight=800))
    assert {(style(made, each).family, style(made, each).weight) for each in ("quote", "name", "role")} == {
        ("Manrope", 800)
    }
    assert (style(made, "dates").family, style(made, "dates").weight) == ("Source Sans Pro", 400)


def test_sizes_grow_by_the_factors_and_no_floor_is_under_the_least_of_the_format() -> None:
    plain, grown = with_lettering(PLAIN), with_lettering(Lettering(largest=1.5, smallest=1.2))
    assert part(grown, "quote").size[0] == pytest.approx(1.5 * part(plain, "quote").size[0], abs=1)
    assert part(grown, "quote").size[1] == pytest.approx(1.2 * part(plain, "quote").size[1], abs=1)
    small = with_lettering(Lettering(largest=0.1, smallest=0.1))
    assert min(each.size[1] for slot in texts(small) for each in slot.parts) >= smallest(FORMAT_BY_ID["portrait"])


def test_words_are_aligned_as_chosen() -> None:
    assert {each.align for each in texts(with_lettering(Lettering(align="center"))) if len(each.parts) == 3} == {
        "center"
    }


def test_an_ink_by_hand_with_the_contrast_is_the_ink_and_one_without_is_not_taken() -> None:
    gold, muddy = Color(240, 190, 60), Color(60, 90, 80)
    for ink, taken in ((gold, gold), (muddy, Color(255, 255, 255))):
        made = with_lettering(Lettering(ink=ink))
        assert made.palettes["officielle"].color(style(made, "quote").ink) == taken


@pytest.mark.parametrize("veil", ["light", "strong"])
def test_a_veil_lies_under_the_words_it_is_for_and_holds_their_box(veil: Veiling) -> None:
    layers = with_lettering(Lettering(veil=veil)).layouts["portrait"].layers
    at = next(number for number, each in enumerate(layers) if isinstance(each, Veil))
    first = next(number for number, each in enumerate(layers) if isinstance(each, TextSlot))
    found, words = layers[at], layers[first]
    assert isinstance(found, Veil)
    assert isinstance(words, TextSlot)
    assert at < first
    assert found.box.contains(words.box)


def test_a_veil_ends_where_words_in_an_ink_that_it_would_hide_begin_and_is_left_out_under_them() -> None:
    made = grounded(lettered(board("portrait"), (Lettering(veil="strong"), PLAIN)), Color(250, 244, 228))
    layers = poster(made).layouts["portrait"].layers
    (veil,) = (each for each in layers if isinstance(each, Veil))
    words, campaign = (each for each in layers if isinstance(each, TextSlot) and each.when == ("quote",))
    assert veil.box.contains(words.box)
    assert not veil.box.overlaps(campaign.box)
    over = placed(made, "portrait", CAMPAIGN, made.sheet("portrait").slots.words[0].box)
    assert not [each for each in poster(over).layouts["portrait"].layers if isinstance(each, Veil)]


def test_words_without_a_veil_have_none() -> None:
    assert not [each for each in with_lettering(PLAIN).layouts["portrait"].layers if isinstance(each, Veil)]


def test_only_the_campaigns_words_are_signed() -> None:
    made = poster(lettered(board("portrait"), (Lettering(signed=True), Lettering(signed=True))))
    assert {each.parts[0].content for each in texts(made) if each.signature} == {"theme", "campaign"}


def test_a_code_is_drawn_over_all_in_two_colours_of_seven_to_one() -> None:
    made = board("portrait")
    (sheet,) = made.sheets
    with_code = replace(sheet, slots=replace(sheet.slots, qr=QrPlace(Rect(0.1, 0.1, 0.2, 0.16), DARK)))
    found = poster(replace(made, sheets=(with_code,)))
    code = found.layouts["portrait"].layers[-1]
    assert code == QrSlot(Rect(108, 135, 216, 216), "ink", "ground")


def test_art_over_the_photo_or_under_it_and_its_shape_are_as_chosen() -> None:
    made = board("portrait")
    (sheet,) = made.sheets
    for under, kinds in ((True, [Fill, PhotoSlot]), (False, [])):
        photo = PhotoPlace(Rect(0.1, 0.1, 0.5, 0.4), "hand", "arch", outline="M0 0 L1 0 L1 1 Z", under=under)
        changed = replace(sheet, slots=replace(sheet.slots, photo=photo))
        layers = poster(replace(made, sheets=(changed,))).layouts["portrait"].layers
        assert [type(each) for each in layers[: len(kinds)]] == kinds
        slot = next(each for each in layers if isinstance(each, PhotoSlot))
        # The outline of a blob is no key of another shape.
        assert (slot.shape, slot.outline) == ("arch", "")
