"""Whatever is edited, slots stay inside their formats, all formats have the same, and undo gives back what was."""

from collections.abc import Callable
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from composer.core.color import Color
from composer.core.document.history import History
from composer.core.geometry import Rect
from composer.core.poster import Content
from composer.core.words import Words
from composer.core.workshop.board.board import PHOTO, QR, Board, Spot
from composer.core.workshop.board.boxes import HANDLES, Handle, from_units, in_units, limits_of, resized
from composer.core.workshop.board.contents import (
    SAID,
    duplicated,
    removable,
    removed,
    says,
    unsaid,
    with_code,
    with_photo,
    with_words,
)
from composer.core.workshop.board.edits import (
    as_checked,
    for_others,
    layered,
    left_out,
    lettered,
    nudged,
    placed,
    regrounded,
    shaped,
    taken_in,
)
from composer.core.workshop.compose import Identity, poster_of
from composer.core.workshop.slots import Lettering, WordsPlace
from composer.storage.posters.validation import poster_problems
from tests.formats import FORMAT_BY_ID
from tests.workshop_boards import DARK, board, pieces_of, sheet

FORMAT_IDS = ("portrait", "story", "landscape", "letter")
IDENTITY = Identity("officielle", Words("Officielle", "Official"), Words("Agence", "Agency"))
SIDES = st.floats(-3, 3)
BOXES = st.builds(Rect, SIDES, SIDES, st.floats(0, 3), st.floats(0, 3))
SPOTS = st.sampled_from([PHOTO, QR, Spot("words", 0), Spot("words", 1), Spot("words", 2)])
QUOTE, CAMPAIGN = Spot("words", 0), Spot("words", 1)
CODED = {each: with_code(board(each)) for each in FORMAT_IDS}


class Step(Struct, frozen=True):
    """An edit of a slot of a format, and what it is given."""

    kind: str
    format_id: str
    spot: Spot
    box: Rect
    said: frozenset[Content]

    def __call__(self, made: Board) -> Board:
        """The board after it."""
        at, first = (self.format_id, self.spot), next(iter(sorted(self.said)), "dates")
        edits: dict[str, Callable[[], Board]] = {
            "placed": lambda: placed(made, *at, self.box),
            "nudged": lambda: nudged(made, *at, 900 * self.box.x, 900 * self.box.y),
            "says": lambda: says(made, *at, self.said),
            "with words": lambda: with_words(made, cast("Content", first)),
            "shaped": lambda: shaped(made, self.format_id, "blob" if self.box.x < 0 else "ellipse"),
            "layered": lambda: layered(made, self.format_id, "above" if self.box.x < 0 else "below"),
            "removed": lambda: removed(made, *at),
            "duplicated": lambda: duplicated(made, *at),
            "for others": lambda: for_others(made, *at),
            "left out": lambda: left_out(made, self.format_id),
            "taken in": lambda: taken_in(made, self.format_id),
            "checked": lambda: as_checked(made, self.format_id),
            "lettered": lambda: lettered(made, *at, Lettering(ink=Color(200, 30, 40), veil="strong")),
            "with photo": lambda: with_photo(made),
            "with code": lambda: with_code(made),
        }
        return edits[self.kind]()


KINDS = (
    "placed|nudged|says|with words|shaped|layered|removed|duplicated|for others|left out|taken in|checked|lettered|"
    "with photo|with code"
).split("|")
STEPS = st.builds(
    Step,
    st.sampled_from(KINDS),
    st.sampled_from(FORMAT_IDS),
    SPOTS,
    BOXES,
    st.frozensets(st.sampled_from(SAID)),
)


@given(st.lists(STEPS, max_size=8))
@settings(max_examples=25, deadline=None)
def test_no_edit_takes_a_slot_out_of_its_limits_nor_formats_apart_nor_breaks_a_rule(edits: list[Step]) -> None:
    made = board(*FORMAT_IDS)
    for edit in edits:
        made = edit(made)
    for each in made.sheets:
        for spot, place in each.places.items():
            assert limits_of(spot.kind, each.format).contains(place.box, tolerance=1e-9)
        assert each.said.count("quote") == 1
        assert len(set(each.said)) == len(each.said)
        assert (set(each.said), each.slots.photo is None, each.slots.qr is None) == (
            set(made.sheets[0].said),
            made.sheets[0].slots.photo is None,
            made.sheets[0].slots.qr is None,
        )
    assert made.kept
    poster = poster_of(IDENTITY, list(pieces_of(made, dict.fromkeys(FORMAT_IDS, "affiche.png"))))
    assert list(poster_problems(poster, IDENTITY.id, "poster.toml", FORMAT_BY_ID)) == []


@given(st.lists(STEPS, max_size=8))
@settings(max_examples=25, deadline=None)
def test_undo_gives_back_every_board_and_redo_the_last(edits: list[Step]) -> None:
    history = History(board(*FORMAT_IDS))
    states = [history.state]
    for edit in edits:
        history = history.push(edit(history.state), Words("", ""))
        if history.state != states[-1]:
            states.append(history.state)
    for before in reversed(states[:-1]):
        history = history.undo()
        assert history.state == before
    for after in states[1:]:
        history = history.redo()
        assert history.state == after


@given(st.sampled_from(HANDLES), SIDES, SIDES, st.sampled_from([PHOTO, QUOTE]))
def test_a_handle_moves_its_own_sides_and_no_other(handle: Handle, across: float, down: float, spot: Spot) -> None:
    one = sheet("portrait")
    box = one.box(spot)
    assert box
    found = resized(box, handle, across, down, spot.kind, one.format)
    if "w" not in handle:
        assert found.x == box.x
    if "e" not in handle:
        assert found.right == pytest.approx(box.right)
    if "n" not in handle:
        assert found.y == box.y
    if "s" not in handle:
        assert found.bottom == pytest.approx(box.bottom)
    assert limits_of(spot.kind, one.format).contains(found, tolerance=1e-9)
    assert found.width > 0 < found.height


@given(st.sampled_from(HANDLES), SIDES, SIDES, st.sampled_from(FORMAT_IDS))
def test_a_code_stays_square_by_whichever_handle(handle: Handle, across: float, down: float, format_id: str) -> None:
    made = CODED[format_id]
    one = made.sheet(format_id)
    box = one.box(QR)
    assert box
    made = placed(made, format_id, QR, resized(box, handle, across, down, "qr", one.format))
    found = made.sheet(format_id).box(QR)
    assert found
    size = one.format.size
    assert found.width * size.width == pytest.approx(found.height * size.height)


def test_figures_are_in_pixels_on_a_screen_and_in_inches_on_paper_and_come_back() -> None:
    box = Rect(0.1, 0.2, 0.5, 0.25)
    assert in_units(box, FORMAT_BY_ID["portrait"]) == Rect(108, 270, 540, 337.5)
    assert in_units(box, FORMAT_BY_ID["letter"]) == Rect(0.8500000000000001, 2.2, 4.25, 2.75)
    assert from_units(Rect(108, 270, 540, 337.5), FORMAT_BY_ID["portrait"]) == box


def test_a_nudge_is_of_so_many_design_pixels() -> None:
    moved = nudged(board("portrait"), "portrait", PHOTO, 10, -27)
    box, before = moved.sheet("portrait").box(PHOTO), board("portrait").sheet("portrait").box(PHOTO)
    assert box
    assert before
    assert (1080 * (box.x - before.x), 1350 * (box.y - before.y)) == (pytest.approx(10), pytest.approx(-27))


def test_what_a_place_takes_to_say_leaves_the_other_and_an_empty_place_goes() -> None:
    made = says(board("portrait", "square"), "portrait", CAMPAIGN, ["name", "role", "theme", "dates"])
    assert [each.contents for each in made.sheet("portrait").slots.words] == [
        ("quote",),
        ("name", "role", "theme", "dates"),
    ]
    # The other format says the same, where it said it.
    assert made.sheet("square") == board("square").sheet("square")
    gathered = says(made, "portrait", QUOTE, ["quote", "name", "role", "theme", "dates"])
    assert [each.contents for each in gathered.sheet("portrait").slots.words] == [
        ("quote", "name", "role", "theme", "dates")
    ]


def test_a_text_that_is_no_longer_said_goes_from_every_format_and_a_new_one_comes_in_all() -> None:
    made = says(board("portrait", "square"), "portrait", CAMPAIGN, ["dates", "campaign"])
    assert [each.said for each in made.sheets] == [("quote", "name", "role", "dates", "campaign")] * 2


def test_the_place_of_the_quote_keeps_it_and_is_not_removed() -> None:
    made = board("portrait", "square")
    assert not removable(made, "portrait", QUOTE)
    assert removed(made, "portrait", QUOTE) == made
    assert says(made, "portrait", QUOTE, ["name", "role"]) == made
    moved = says(made, "portrait", CAMPAIGN, ["quote", "theme", "dates"])
    assert [each.contents for each in moved.sheet("portrait").slots.words] == [
        ("name", "role"),
        ("quote", "theme", "dates"),
    ]
    assert removable(moved, "portrait", QUOTE)


def test_a_slot_is_removed_from_every_format() -> None:
    made = removed(removed(board("portrait", "square"), "square", CAMPAIGN), "portrait", PHOTO)
    assert [list(each.places) for each in made.sheets] == [[QUOTE]] * 2


def test_a_duplicate_says_what_nothing_says_yet_with_the_same_letters() -> None:
    lettering = Lettering(align="center")
    made = duplicated(lettered(board("portrait", "square"), "portrait", QUOTE, lettering), "portrait", QUOTE)
    for each in made.sheets:
        place = each.slots.words[-1]
        assert (place.contents, place.lettering) == (("campaign",), lettering)
    everything = board("portrait")
    for content in unsaid(everything.sheets[0]):
        everything = with_words(everything, content)
    assert unsaid(everything.sheets[0]) == ()
    assert duplicated(everything, "portrait", QUOTE) == everything


def test_a_new_slot_is_clear_of_the_others_where_there_is_room() -> None:
    one = with_code(removed(board("portrait"), "portrait", PHOTO)).sheet("portrait")
    code = one.box(QR)
    assert code
    assert not any(code.overlaps(place.box) for spot, place in one.places.items() if spot != QR)


def test_the_last_format_is_not_left_out_and_one_left_out_comes_back() -> None:
    made = board("portrait", "square")
    one = left_out(made, "square")
    assert [each.format.id for each in one.kept] == ["portrait"]
    assert left_out(one, "portrait") == one
    assert taken_in(one, "square") == made


def test_a_change_is_carried_to_the_other_formats_by_proportion_with_its_letters() -> None:
    lettering = Lettering(align="right", largest=1.4)
    made = board(*FORMAT_IDS)
    box = Rect(0.06, 0.5, 0.4, 0.2)
    made = placed(lettered(made, "portrait", QUOTE, lettering), "portrait", QUOTE, box)
    for each in for_others(made, "portrait", QUOTE).sheets:
        place = each.slots.words[0]
        here, there = limits_of("words", FORMAT_BY_ID["portrait"]), limits_of("words", each.format)
        assert place.lettering == lettering
        assert place.box.width / there.width == pytest.approx(box.width / here.width)
        assert (place.box.y - there.y) / there.height == pytest.approx((box.y - here.y) / here.height)


def test_a_place_of_its_own_in_one_format_is_one_in_the_others_too_once_it_is_carried() -> None:
    made = says(board("portrait", "square"), "portrait", CAMPAIGN, ["name", "role"])
    assert [each.contents for each in made.sheet("square").slots.words] == [("quote", "name", "role")]
    carried = for_others(made, "portrait", CAMPAIGN)
    assert [each.contents for each in carried.sheet("square").slots.words] == [("quote",), ("name", "role")]
    assert carried.sheet("square").slots.words[0].box == made.sheet("square").slots.words[0].box


def test_a_new_place_is_measured_even_where_another_one_was() -> None:
    made = board("portrait")
    (one, other) = made.sheet("portrait").slots.words
    new = WordsPlace(one.box, ("campaign",), Color(255, 255, 255), "hand")
    added = made.with_sheet(made.sheet("portrait").with_words((one, other, new)))
    measured = regrounded(added, made, lambda _format, _box: Color(1, 2, 3))
    assert [each.ground for each in measured.sheet("portrait").slots.words] == [DARK, DARK, Color(1, 2, 3)]


def test_a_round_photo_keeps_its_proportions_in_the_other_formats() -> None:
    made = placed(board(*FORMAT_IDS), "portrait", PHOTO, Rect(0.2, 0.1, 0.5, 0.4))
    for each in for_others(made, "portrait", PHOTO).sheets:
        box, size = each.box(PHOTO), each.format.size
        assert box
        assert box.width * size.width / (box.height * size.height) == pytest.approx(1.0)


def test_the_ground_is_measured_again_where_a_place_went_and_nowhere_else() -> None:
    asked: list[tuple[str, Rect]] = []

    def ground(format_id: str, box: Rect) -> Color:
        asked.append((format_id, box))
        return Color(1, 2, 3)

    before = board("portrait", "square")
    after = regrounded(placed(before, "square", CAMPAIGN, Rect(0.1, 0.1, 0.4, 0.1)), before, ground)
    place = after.sheet("square").places[CAMPAIGN]
    assert isinstance(place, WordsPlace)
    assert place.ground == Color(1, 2, 3)
    assert asked == [("square", place.box)]
    assert replace(after.sheet("square"), slots=before.sheet("square").slots) == before.sheet("square")
