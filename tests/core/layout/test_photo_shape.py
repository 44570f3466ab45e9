"""Chevrons and blobs: their curves, how far inside a point is, and where a face has the most room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from composer.core.geometry import Point, Rect, Size
from composer.core.layout.framing import CLEAR, Circle
from composer.core.layout.photo_shape import contours_of, depth, polygons_of, roomy_places
from composer.core.layout.visible_layers import is_whole, mirrored, opening, visible_faces, visible_part
from composer.core.poster import Layout, Palette, PhotoSlot, Poster
from composer.core.visual import Face, PhotoChoice, Visual
from composer.core.words import Words
from tests.formats import FORMAT_BY_ID

SQUARE = FORMAT_BY_ID["square"]
BOX = Rect(100, 100, 800, 800)
CHEVRONS = PhotoSlot(BOX, Point(0.3, 0.5), "chevrons", stroke=0.3, gap=0.1)
DIAMOND = PhotoSlot(BOX, shape="blob", outline="M0.5 0 L1 0.5 L0.5 1 L0 0.5 Z")


def test_chevrons_are_two_that_fill_their_box() -> None:
    first, second = polygons_of(CHEVRONS)
    assert [point.x for point in first.corners] == pytest.approx([100, 340, 580, 340, 100, 340])
    assert [point.y for point in first.corners] == pytest.approx([100, 100, 500, 900, 900, 500])
    assert [point.x - 320 for point in second.corners] == pytest.approx([point.x for point in first.corners])
    assert max(point.x for point in second.corners) == pytest.approx(900)


@pytest.mark.parametrize(
    ("x", "y", "inside"),
    [(110, 101, True), (460, 500, True), (340, 500, True), (330, 500, False), (590, 500, False), (780, 500, True)],
)
def test_a_point_is_inside_a_chevron_or_not(x: float, y: float, *, inside: bool) -> None:
    assert (depth(polygons_of(CHEVRONS), Point(x, y)) >= -1e-9) == inside


@given(st.floats(-0.5, 1.5), st.floats(-0.5, 1.5))
def test_the_depth_in_a_diamond_is_the_distance_to_its_sides(across: float, down: float) -> None:
    at = Point(100 + 800 * across, 100 + 800 * down)
    inside = (400 - abs(at.x - 500) - abs(at.y - 500)) / 2**0.5
    found = depth(polygons_of(DIAMOND), at)
    assert found == pytest.approx(inside) if inside >= 0 else found <= inside + 1e-6


def test_a_face_has_room_in_the_chevron_near_the_zone() -> None:
    polygons = polygons_of(CHEVRONS)
    ends = [roomy_places(polygons, BOX, Point(start, 500))[0] for start in (420, 820)]
    # The largest circle in the point of a chevron: stroke × sin / (1 + sin), of half its angle.
    sine = 400 / (400**2 + 240**2) ** 0.5
    assert all(0.93 <= depth(polygons, place) * (1 + sine) / (240 * sine) <= 1 for place in ends)
    assert [depth(polygons[:1], place) > 0 for place in ends] == [True, False]
    # Off the page there is no room, however much the shape has.
    assert roomy_places(polygons, Rect(100, 100, 500, 800), Point(850, 500))[0].x < 580
    assert all(depth(polygons, place) > 0 for place in roomy_places(polygons, BOX, Point(420, 500)))


def test_a_mirrored_slot_is_mirrored_with_its_shape() -> None:
    made = mirrored(CHEVRONS, 1080)
    assert isinstance(made, PhotoSlot)
    points = {(1080 - point.x, point.y) for polygon in polygons_of(CHEVRONS) for point in polygon.corners}
    assert {(round(point.x), round(point.y)) for polygon in polygons_of(made) for point in polygon.corners} == {
        (round(x), round(y)) for x, y in points
    }
    assert contours_of(PhotoSlot(BOX)) == ()


def shown(slot: PhotoSlot, face: Face, photo: Size) -> Circle:
    """Where a face comes when the photo is framed on it in `slot`."""
    words = Words("Essai", "Trial")
    poster = Poster(1, "t", words, words, {}, {"p": Palette(words, {})}, {"square": Layout((slot,))})
    visual = Visual("t", photo=PhotoChoice("0", faces=(face,)))
    assert visual.photo
    part = visible_part(slot, photo, visual, poster, SQUARE)
    (circle,) = visible_faces(slot, part, photo, visual.photo)
    return circle


@given(st.floats(0.35, 0.65), st.floats(0.3, 0.6), st.floats(0.02, 0.07), st.sampled_from([CHEVRONS, DIAMOND]))
def test_a_face_that_fits_is_kept_inside_the_shape_with_room_around_it(
    x: float, y: float, radius: float, slot: PhotoSlot
) -> None:
    circle = shown(slot, Face(x, y, radius), Size(3000, 3000))
    assert depth(polygons_of(slot), Point(circle.x, circle.y)) >= CLEAR * circle.radius - 1e-3
    assert is_whole(circle, slot, SQUARE, CLEAR - 1)


def test_a_face_too_large_for_the_stroke_is_not_whole() -> None:
    circle = shown(CHEVRONS, Face(0.5, 0.46, 0.3), Size(2400, 3000))
    assert not is_whole(circle, CHEVRONS, SQUARE)
    assert is_whole(circle, replace(CHEVRONS, shape="rectangle"), SQUARE)


def test_what_bleeds_off_the_page_is_no_room_for_a_face() -> None:
    slot = replace(CHEVRONS, box=Rect(500, 100, 800, 800))
    polygons, seen = polygons_of(slot), opening(slot, (slot,), SQUARE).seen
    assert seen == Rect(500, 100, 580, 800)
    beyond = Circle(1160, 500, 40)
    assert depth(polygons, Point(beyond.x, beyond.y)) > 1.5 * beyond.radius
    assert not is_whole(beyond, slot, SQUARE)


def test_a_face_high_in_its_photo_is_moved_into_the_arm_of_a_chevron() -> None:
    slot = PhotoSlot(Rect(370, 0, 860, 640), Point(0.39, 0.5), "chevrons", stroke=0.37, gap=0.045)
    circle = shown(slot, Face(0.44, 0.236, 0.104), Size(2400, 2400))
    assert is_whole(circle, slot, SQUARE, CLEAR - 1)
    assert circle.y < 300
