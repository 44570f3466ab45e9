"""A photo turned, mirrored and tilted: places follow, framings stay on what they framed, nothing empty is seen."""

from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.document.edits import flip_photo, frame, straighten, tilt_photo, turn_photo
from composer.core.geometry import Crop, Point, Size
from composer.core.layout.photo_rotation import seen_face, seen_point, seen_size, taken_face, taken_point, tilted_back
from composer.core.visual import MAX_ANGLE, Face, PhotoChoice, Visual

SIZE = Size(3000, 4000)
PLAIN = Visual("bloc", photo=PhotoChoice("a"))

fractions = st.floats(0.0, 1.0)
points = st.builds(Point, fractions, fractions)
angles = st.floats(-MAX_ANGLE, MAX_ANGLE)
sizes = st.builds(Size, st.integers(50, 9000), st.integers(50, 9000))
choices = st.builds(PhotoChoice, st.just("a"), turn=st.integers(0, 3), flip=st.booleans(), angle=angles)


def _choice(visual: Visual) -> PhotoChoice:
    assert visual.photo is not None
    return visual.photo


@given(points, sizes)
def test_an_untouched_photo_is_seen_bit_for_bit_as_it_is(point: Point, size: Size) -> None:
    assert seen_point(point, PhotoChoice("a"), size) == point
    assert seen_size(size, PhotoChoice("a")) == size


@given(points, choices, sizes)
def test_a_place_seen_is_found_again_in_the_photo(point: Point, choice: PhotoChoice, size: Size) -> None:
    back = taken_point(seen_point(point, choice, size), choice, size)
    assert (back.x, back.y) == pytest.approx((point.x, point.y), abs=1e-6)


@pytest.mark.parametrize(
    ("turn", "flip", "where"),
    [
        (1, False, Point(0.9, 0.25)),
        (2, False, Point(0.75, 0.9)),
        (3, False, Point(0.1, 0.75)),
        (0, True, Point(0.75, 0.1)),
        (1, True, Point(0.1, 0.25)),
    ],
)
def test_quarter_turns_go_clockwise_and_the_mirror_comes_after(turn: int, flip: bool, where: Point) -> None:  # noqa: FBT001 - a row of the table
    seen = seen_point(Point(0.25, 0.1), PhotoChoice("a", turn=turn, flip=flip), SIZE)
    assert (seen.x, seen.y) == pytest.approx((where.x, where.y))


def test_a_positive_angle_leans_clockwise() -> None:
    above = seen_point(Point(0.5, 0.3), PhotoChoice("a", angle=10.0), SIZE)
    assert above.x > 0.5


@given(points, choices, sizes)
def test_whatever_is_seen_of_a_leaning_photo_is_in_the_photo(corner: Point, choice: PhotoChoice, size: Size) -> None:
    seen = seen_size(size, choice)
    inside = tilted_back(corner, seen.aspect, choice.angle)
    assert -1e-9 <= inside.x <= 1 + 1e-9
    assert -1e-9 <= inside.y <= 1 + 1e-9


@given(angles, sizes)
def test_no_larger_part_of_the_same_shape_would_fit(angle: float, size: Size) -> None:
    seen = seen_size(size, PhotoChoice("a", angle=angle))
    lean = abs(radians(angle))
    width = seen.width * cos(lean) + seen.height * sin(lean)
    height = seen.width * sin(lean) + seen.height * cos(lean)
    assert max(width / size.width, height / size.height) == pytest.approx(1.0)


@given(choices)
def test_four_quarters_two_mirrors_or_an_angle_and_back_change_nothing(choice: PhotoChoice) -> None:
    visual = Visual("bloc", photo=choice)
    around = visual
    for _ in range(4):
        around = turn_photo(around, 1, SIZE)
    assert around == visual
    assert flip_photo(flip_photo(visual, SIZE), SIZE) == visual
    assert tilt_photo(tilt_photo(visual, 7.0, SIZE), choice.angle, SIZE) == visual


@given(choices, points)
def test_a_turn_to_the_right_is_seen_to_the_right_even_in_a_mirror(choice: PhotoChoice, point: Point) -> None:
    visual = Visual("bloc", photo=choice)
    before = seen_point(point, choice, SIZE)
    after = seen_point(point, _choice(turn_photo(visual, 1, SIZE)), SIZE)
    assert (after.x, after.y) == pytest.approx((1 - before.y, before.x), abs=1e-6)


@given(choices, points)
def test_a_mirror_is_seen_as_a_mirror_even_when_the_photo_leans(choice: PhotoChoice, point: Point) -> None:
    visual = Visual("bloc", photo=choice)
    before = seen_point(point, choice, SIZE)
    after = seen_point(point, _choice(flip_photo(visual, SIZE)), SIZE)
    assert (after.x, after.y) == pytest.approx((1 - before.x, before.y), abs=1e-6)


def test_each_framing_stays_on_the_place_it_was_on() -> None:
    visual = frame(frame(PLAIN, Crop(0.5, 0.4, 2.0)), Crop(0.3, 0.2, 3.0), "square")
    turned = tilt_photo(turn_photo(visual, 1, SIZE), 6.0, SIZE)
    own = turned.by_format["square"].crop
    assert own is not None
    assert own.zoom == 3.0
    place = taken_point(Point(own.x, own.y), _choice(turned), SIZE)
    assert (place.x, place.y) == pytest.approx((0.3, 0.2))
    common = _choice(turned).crop
    assert common is not None
    place = taken_point(Point(common.x, common.y), _choice(turned), SIZE)
    assert (place.x, place.y) == pytest.approx((0.5, 0.4))


def test_an_angle_past_the_limit_stops_at_it() -> None:
    assert _choice(tilt_photo(PLAIN, 90.0, SIZE)).angle == MAX_ANGLE
    assert _choice(tilt_photo(PLAIN, -90.0, SIZE)).angle == -MAX_ANGLE


def test_a_file_that_says_anything_is_seen_within_bounds() -> None:
    wild, tame = PhotoChoice("a", turn=-7, angle=1e6), PhotoChoice("a", turn=1, angle=MAX_ANGLE)
    assert seen_size(SIZE, wild) == seen_size(SIZE, tame)
    assert seen_point(Point(0.2, 0.3), wild, SIZE) == seen_point(Point(0.2, 0.3), tame, SIZE)


def test_straightening_forgets_turns_mirror_angle_and_every_framing() -> None:
    touched = flip_photo(turn_photo(frame(PLAIN, Crop(0.2, 0.2, 2.0), "square"), 3, SIZE), SIZE)
    assert straighten(tilt_photo(touched, 4.0, SIZE)) == PLAIN


def test_without_a_photo_nothing_turns() -> None:
    empty = Visual("bloc")
    assert turn_photo(empty, 1, SIZE) == flip_photo(empty, SIZE) == tilt_photo(empty, 3.0, SIZE) == empty
    assert straighten(empty) == empty


@given(points, st.floats(0.02, 0.5), choices, sizes)
def test_a_face_seen_is_found_again_in_the_photo(point: Point, radius: float, choice: PhotoChoice, size: Size) -> None:
    face = Face(point.x, point.y, radius)
    back = taken_face(seen_face(face, choice, size), choice, size)
    assert (back.x, back.y, back.radius) == pytest.approx((face.x, face.y, face.radius), abs=1e-6)


@given(points, choices, sizes)
def test_a_face_keeps_its_size_against_what_is_around_it(point: Point, choice: PhotoChoice, size: Size) -> None:
    seen, shown = seen_face(Face(point.x, point.y, 0.2), choice, size), seen_size(size, choice)
    # In pixels of the photo a circle has one radius, however the photo is turned.
    assert seen.radius * min(shown.width, shown.height) == pytest.approx(0.2 * min(size.width, size.height))
