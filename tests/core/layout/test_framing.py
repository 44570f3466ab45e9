"""The first crop: inside the photo, faces whole and off words where they can be, and the poster's zone otherwise."""

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from composer.core.geometry import Point, Rect, Rotation, Size, crop_rect, focus_crop
from composer.core.layout.framing import (
    HEADROOM,
    LEAST_HEADROOM,
    LEAST_WIDTH,
    MOST_TIMES,
    UPPER_THIRD,
    Busy,
    Circle,
    Opening,
    circle_of,
    first_crop,
)
from composer.core.visual import Face

WHOLE = Rect(0, 0, 1, 1)
ROUNDING = 1e-6

fractions = st.floats(0.0, 1.0)
faces = st.builds(Face, fractions, fractions, st.floats(0.01, 0.5))
several = st.lists(faces, min_size=1, max_size=6)
sizes = st.builds(Size, st.integers(300, 6000), st.integers(300, 6000))
boxes = st.builds(Rect, st.integers(0, 500), st.integers(0, 500), st.integers(100, 2000), st.integers(100, 2000))
openings = st.builds(
    Opening,
    boxes,
    st.builds(Point, fractions, fractions),
    st.sampled_from(["rectangle", "rounded", "ellipse", "capsule", "half-disc", "arch"]),
    st.sampled_from([1.15, 0.67]),
    st.lists(st.builds(Busy, boxes), max_size=3).map(tuple),
)

SQUARE = Opening(Rect(0, 0, 1000, 1000), Point(0.5, 0.4))
LARGE, TALL = Size(4000, 3000), Size(2000, 3000)


def shown(found: list[Face], photo: Size, opening: Opening) -> tuple[Rect, list[Circle]]:
    """The part of the photo that is proposed, and where the faces come in it."""
    part = crop_rect(photo, opening.box.size, first_crop(tuple(found), photo, opening))
    return part, [circle_of(face, photo, part, opening.box) for face in found]


@given(several, sizes, openings)
def test_the_crop_is_a_part_of_the_photo_no_nearer_than_it_may_be(
    found: list[Face], photo: Size, opening: Opening
) -> None:
    crop = first_crop(tuple(found), photo, opening)
    assert WHOLE.contains(crop_rect(photo, opening.box.size, crop), tolerance=ROUNDING)
    assert 1.0 - ROUNDING <= crop.zoom <= MOST_TIMES + ROUNDING


@given(several, sizes, openings)
def test_a_photo_is_never_brought_nearer_than_its_pixels_allow(
    found: list[Face], photo: Size, opening: Opening
) -> None:
    part, _ = shown(found, photo, opening)
    enlarged = opening.box.width / (part.width * photo.width)
    crop = first_crop(tuple(found), photo, opening)
    assert crop.zoom == pytest.approx(1.0) or enlarged <= opening.stretch + ROUNDING


@given(sizes, openings)
def test_without_a_face_the_upper_third_comes_onto_the_zone_unless_the_top_of_a_head_would_be_cut(
    photo: Size, opening: Opening
) -> None:
    slot = opening.box.size
    plain = crop_rect(photo, slot, focus_crop(photo, slot, UPPER_THIRD, opening.zone))
    part = crop_rect(photo, slot, first_crop((), photo, opening))
    assert (part.x, part.width, part.height) == pytest.approx((plain.x, plain.width, plain.height))
    assert part.y <= LEAST_HEADROOM + ROUNDING
    assert part.y == pytest.approx(plain.y) or part.y >= HEADROOM - ROUNDING


def test_without_a_face_a_tall_portrait_in_a_wide_slot_keeps_its_hair_or_else_its_chin() -> None:
    wide = Opening(Rect(0, 0, 918, 640), Point(0.5, 0.42))
    flat = replace(wide, box=Rect(0, 0, 828, 414))
    tops = [crop_rect(TALL, each.box.size, first_crop((), TALL, each)).y for each in (wide, flat)]
    assert tops == pytest.approx([HEADROOM, LEAST_HEADROOM])


@pytest.mark.parametrize("photo", [Size(3000, 2000), Size(2000, 2000)])
def test_without_a_face_a_photo_as_wide_as_its_slot_is_high_enough_whole(photo: Size) -> None:
    assert crop_rect(photo, SQUARE.box.size, first_crop((), photo, SQUARE)).y == pytest.approx(0.0)


@given(
    st.builds(Face, st.floats(0.45, 0.55), st.floats(0.35, 0.65), st.floats(0.08, 0.12)),
    st.builds(Point, st.floats(0.4, 0.6), st.floats(0.4, 0.6)),
)
def test_one_face_with_room_around_it_comes_onto_the_zone(face: Face, zone: Point) -> None:
    # The photo is half as wide again as the slot: the face can come anywhere near the middle, sideways.
    photo, opening = Size(4500, 3000), replace(SQUARE, zone=Point(zone.x, face.y))
    _, (circle,) = shown([face], photo, opening)
    assert circle.x == pytest.approx(1000 * zone.x)


@given(st.builds(Face, fractions, fractions, st.floats(0.01, 0.1)), sizes, openings)
def test_a_face_is_whole_wherever_the_slot_can_show_it_whole(face: Face, photo: Size, opening: Opening) -> None:
    plain, middle = replace(opening, shape="rectangle", busy=()), Point(0.5, 0.5)
    widest = crop_rect(photo, plain.box.size, focus_crop(photo, plain.box.size, Point(face.x, face.y), middle))
    if not plain.box.contains(circle_of(face, photo, widest, plain.box).box):
        return  # at the photo's edge, or wider than what the slot shows of the photo
    _, (circle,) = shown([face], photo, plain)
    assert plain.box.contains(circle.box, tolerance=1e-3)


@given(st.floats(0.02, 0.14), st.builds(Point, fractions, fractions))
def test_a_face_is_inside_the_shape_of_its_slot(radius: float, zone: Point) -> None:
    box = Rect(40, 60, 600, 900)
    half = Opening(Rect(0, 0, 1200, 600), zone, "half-disc")
    _, (circle,) = shown([Face(0.5, 0.5, radius)], LARGE, half)
    assert hypot(circle.x - 600, circle.y - 600) + circle.radius <= 600 + 1e-3
    assert half.box.contains(circle.box, tolerance=1e-3)
    for shape, straight in (("ellipse", 0.0), ("capsule", 300.0)):
        room = Rect(box.x, box.y, box.width, 600 + straight)
        opening = Opening(room, zone, shape)
        _, (circle,) = shown([Face(0.5, 0.5, radius)], LARGE, opening)
        # The middle of the half disc that is nearest: the straight sides of a capsule stand between the two.
        end = min(max(circle.y, room.y + 300), room.y + 300 + straight)
        assert hypot(circle.x - 340, circle.y - end) + circle.radius <= 300 + 1e-3


@given(st.floats(0.01, 0.2), st.floats(0.01, 0.2))
def test_the_smaller_the_face_the_nearer_the_photo(one: float, other: float) -> None:
    small, large = sorted((one, other))
    near, far = (first_crop((Face(0.5, 0.5, radius),), LARGE, SQUARE).zoom for radius in (small, large))
    assert near >= far - ROUNDING


def test_a_far_face_is_brought_near_enough_to_be_seen() -> None:
    _, (circle,) = shown([Face(0.5, 0.5, 0.05)], LARGE, SQUARE)
    assert 2 * circle.radius == pytest.approx(LEAST_WIDTH * 1000)
    _, (small,) = shown([Face(0.5, 0.5, 0.05)], Size(800, 600), SQUARE)
    assert 2 * small.radius < 150, "a small photo stays as sharp as it is"


@given(st.lists(faces, min_size=1, max_size=4), sizes, openings)
def test_a_mirrored_photo_in_a_mirrored_slot_is_framed_alike(found: list[Face], photo: Size, opening: Opening) -> None:
    def mirrored_box(box: Rect) -> Rect:
        return Rect(3000 - box.right, box.y, box.width, box.height)

    mirrored = replace(
        opening,
        box=mirrored_box(opening.box),
        zone=Point(1 - opening.zone.x, opening.zone.y),
        busy=tuple(Busy(mirrored_box(each.box)) for each in opening.busy),
    )
    crop = first_crop(tuple(found), photo, opening)
    other = first_crop(tuple(replace(face, x=1 - face.x) for face in found), photo, mirrored)
    # Several places may be as good as one another: then only how near the photo is must agree.
    assert other.zoom == pytest.approx(crop.zoom, abs=1e-6)


def test_two_people_are_both_whole_where_they_fit() -> None:
    pair = [Face(0.3, 0.4, 0.1), Face(0.6, 0.45, 0.1)]
    _, circles = shown(pair, LARGE, SQUARE)
    assert all(SQUARE.box.contains(circle.box) for circle in circles)


def test_of_a_group_too_wide_the_largest_and_most_central_stay_whole() -> None:
    row = [Face(0.1, 0.4, 0.09), Face(0.45, 0.4, 0.1), Face(0.62, 0.4, 0.1), Face(0.93, 0.4, 0.09)]
    upright = replace(SQUARE, box=Rect(0, 0, 600, 1000))
    _, circles = shown(row, LARGE, upright)
    assert [upright.box.contains(circle.box) for circle in circles] == [False, True, True, False]
    assert not any(circle.box.overlaps(upright.box) for circle in (circles[0], circles[3])), "nor is anybody cut in two"


def test_somebody_passing_by_does_not_pull_the_frame_away() -> None:
    alone = first_crop((Face(0.4, 0.4, 0.15),), LARGE, SQUARE)
    assert first_crop((Face(0.4, 0.4, 0.15), Face(0.9, 0.5, 0.04)), LARGE, SQUARE) == alone


@pytest.mark.parametrize(
    ("words", "photo"),
    [
        (Rect(0, 550, 1000, 450), Size(4000, 6000)),
        (Rect(0, 0, 1000, 450), Size(4000, 6000)),
        (Rect(0, 0, 450, 1000), Size(6000, 4000)),
        (Rect(550, 0, 450, 1000), Size(6000, 4000)),
    ],
)
def test_a_face_is_framed_off_the_words(words: Rect, photo: Size) -> None:
    found = [Face(0.5, 0.5, 0.11)]
    _, (on_zone,) = shown(found, photo, replace(SQUARE, zone=Point(0.5, 0.5)))
    assert on_zone.box.overlaps(words)
    _, (circle,) = shown(found, photo, replace(SQUARE, zone=Point(0.5, 0.5), busy=(Busy(words),)))
    assert not circle.box.inset(1e-6).overlaps(words)


def test_a_face_is_framed_off_a_band_that_leans() -> None:
    band = Busy(Rect(-100, 300, 1200, 200), Rotation(-12.0, Point(500, 400)))
    found, opening = [Face(0.5, 0.5, 0.1)], replace(SQUARE, busy=(band,))
    _, (on_zone,) = shown(found, Size(4000, 6000), SQUARE)
    assert abs(band.back(Point(on_zone.x, on_zone.y)).y - 400) < 100 + on_zone.radius
    _, (circle,) = shown(found, Size(4000, 6000), opening)
    assert abs(band.back(Point(circle.x, circle.y)).y - 400) >= 100 + circle.radius - 1e-6


def test_a_head_near_the_top_of_its_photo_is_brought_out_from_under_a_band() -> None:
    found, opening = [Face(0.5, 0.2, 0.1)], replace(SQUARE, busy=(Busy(Rect(0, -100, 1000, 180)),))
    _, (circle,) = shown(found, Size(3000, 3000), SQUARE)
    assert circle.y - 1.5 * circle.radius < 80 < circle.y - circle.radius
    _, (circle,) = shown(found, Size(3000, 3000), opening)
    assert circle.y - 1.5 * circle.radius >= 80 - ROUNDING


def test_hair_is_left_above_a_face_where_the_photo_has_some() -> None:
    _, (circle,) = shown([Face(0.5, 0.4, 0.2)], Size(3000, 4000), replace(SQUARE, zone=Point(0.5, 0.1)))
    assert circle.y - 1.5 * circle.radius >= 0
