"""One framing for every format: exact where it was made, and elsewhere in the photo with the face whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.geometry import Crop, Point, Rect, Size, crop_of, crop_rect
from composer.core.layout.framing import HAIR
from composer.core.layout.reframing import reframed, reframing_of, with_whole_face
from composer.core.visual import Face, Reframing

_WHOLE, _ROUNDING = Rect(0, 0, 1, 1), 1e-6
_fractions = st.floats(0.0, 1.0)
_sizes = st.builds(Size, st.integers(200, 6000), st.integers(200, 6000))
_crops = st.builds(Crop, _fractions, _fractions, st.floats(1.0, 8.0))
_zones = st.builds(Point, _fractions, _fractions)
_any = st.floats(allow_nan=False, allow_infinity=False)
_PORTRAIT = Size(3000, 4000)


def _near(one: Rect, other: Rect) -> bool:
    return one.contains(other, tolerance=_ROUNDING) and other.contains(one, tolerance=_ROUNDING)


@given(_sizes, _sizes, _crops, _crops, _zones)
def test_where_it_was_made_it_is_exactly_what_the_hand_left(
    photo: Size, slot: Size, proposed: Crop, chosen: Crop, zone: Point
) -> None:
    before, after = crop_rect(photo, slot, proposed), crop_rect(photo, slot, chosen)
    assert _near(reframed(before, reframing_of(before, after, zone, "a"), zone, photo, slot), after)


@given(_sizes, _sizes, _crops, _zones, st.builds(Reframing, st.just("a"), _any, _any, _any))
def test_whatever_a_file_says_it_is_a_part_of_the_photo(
    photo: Size, slot: Size, proposed: Crop, zone: Point, said: Reframing
) -> None:
    before = crop_rect(photo, slot, proposed)
    after = reframed(before, said, zone, photo, slot)
    assert _WHOLE.contains(after, tolerance=_ROUNDING)
    assert crop_of(photo, slot, after).zoom >= 1.0 - _ROUNDING


@given(_sizes, _sizes, _crops, _zones)
def test_a_hand_that_changed_nothing_changes_no_other_format(
    photo: Size, slot: Size, proposed: Crop, zone: Point
) -> None:
    before = crop_rect(photo, slot, proposed)
    assert _near(reframed(before, Reframing("a"), zone, photo, slot), before)


@pytest.mark.parametrize(("slot", "zone"), [(Size(1200, 630), Point(0.7, 0.5)), (Size(1080, 1920), Point(0.5, 0.3))])
def test_what_the_hand_moves_moves_as_far_in_a_slot_of_other_proportions(slot: Size, zone: Point) -> None:
    before = crop_rect(_PORTRAIT, slot, Crop(0.5, 0.5, 2.0))
    after = reframed(before, Reframing("a", 0.1, -0.05), zone, _PORTRAIT, slot)
    assert (before.x - after.x) / after.width == pytest.approx(0.1)
    assert (before.y - after.y) / after.height == pytest.approx(-0.05)


@given(_sizes, _sizes, _crops, st.builds(Face, _fractions, _fractions, st.floats(0.02, 0.3)), _zones)
def test_a_face_that_shows_is_shown_whole_where_it_fits(
    photo: Size, slot: Size, crop: Crop, face: Face, zone: Point
) -> None:
    before = crop_rect(photo, slot, crop)
    after = with_whole_face(before, [face], zone, photo, slot)
    across, down = (face.radius * min(photo.width, photo.height) / side for side in (photo.width, photo.height))
    head = Rect(face.x - across, face.y - (1 + HAIR) * down, 2 * across, (2 + HAIR) * down)
    seen = head.shared(_WHOLE)
    assert _WHOLE.contains(after, tolerance=_ROUNDING)
    if not before.contains(Rect(face.x, face.y, 0, 0)):
        assert after == before
    elif seen is not None and crop_rect(photo, slot, Crop()).width >= head.width:
        assert after.x <= max(seen.x, 0.0) + _ROUNDING
        assert after.right >= seen.right - _ROUNDING


def test_a_zoom_too_near_for_a_wide_format_keeps_the_face_there() -> None:
    face, slot = Face(0.5, 0.3, 0.17), Size(1200, 630)
    near = crop_rect(_PORTRAIT, slot, Crop(0.5, 0.32, 4.0))
    kept = with_whole_face(near, [face], Point(0.5, 0.42), _PORTRAIT, slot)
    assert not near.contains(Rect(0.33, 0.3 - 0.1275, 0.34, 0.255))
    assert kept.contains(Rect(0.33, 0.3 - 0.1275, 0.34, 0.255))
