import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.geometry import MAX_ZOOM, Crop, Point, Rect, Size, cover, crop_rect, focus_crop

fractions = st.floats(0, 1)
sizes = st.builds(Size, st.integers(1, 20_000), st.integers(1, 20_000))
#: Whatever a file or a hand gives: outside the photo, tiny and huge zooms.
crops = st.builds(Crop, st.floats(-5, 5), st.floats(-5, 5), st.floats(-10, 1000))
points = st.builds(Point, fractions, fractions)
rects = st.builds(Rect, st.floats(-99, 99), st.floats(-99, 99), st.floats(0.5, 99), st.floats(0.5, 99))
ROUNDING = 1e-9


@given(sizes, sizes, crops)
def test_a_crop_never_leaves_the_photo(photo: Size, slot: Size, crop: Crop) -> None:
    assert Rect(0, 0, 1, 1).contains(crop_rect(photo, slot, crop), tolerance=ROUNDING)


@given(sizes, sizes, crops)
def test_a_crop_has_the_shape_of_its_slot(photo: Size, slot: Size, crop: Crop) -> None:
    part = crop_rect(photo, slot, crop)
    shown = Size(part.width * photo.width, part.height * photo.height)
    assert shown.aspect == pytest.approx(slot.aspect)


@given(sizes, sizes)
def test_zoom_one_shows_all_of_the_photo_in_one_direction(photo: Size, slot: Size) -> None:
    part = cover(photo, slot)
    assert max(part.width, part.height) == 1.0
    assert min(part.width, part.height) > 0


@given(sizes, sizes, st.floats(1, MAX_ZOOM))
def test_zoom_two_shows_half_in_each_direction_and_any_zoom_its_share(photo: Size, slot: Size, zoom: float) -> None:
    whole, part = cover(photo, slot), cover(photo, slot, zoom)
    assert part.width * zoom == pytest.approx(whole.width)
    assert part.height * zoom == pytest.approx(whole.height)


@pytest.mark.parametrize(("zoom", "same_as"), [(0.0, 1.0), (-3.0, 1.0), (0.99, 1.0), (1e9, MAX_ZOOM)])
def test_a_zoom_out_of_bounds_is_the_nearest_one_inside(zoom: float, same_as: float) -> None:
    assert cover(Size(30, 20), Size(5, 5), zoom) == cover(Size(30, 20), Size(5, 5), same_as)


@given(sizes, sizes, crops)
def test_the_centre_of_a_crop_is_where_it_was_asked_for_unless_an_edge_forbids_it(
    photo: Size, slot: Size, crop: Crop
) -> None:
    part = crop_rect(photo, slot, crop)
    if part.width / 2 <= crop.x <= 1 - part.width / 2:
        assert part.x + part.width / 2 == pytest.approx(crop.x)
    else:
        assert part.x == pytest.approx(0, abs=ROUNDING) or part.right == pytest.approx(1)


@given(sizes, sizes, points, points)
def test_the_focus_comes_onto_the_zone_unless_an_edge_of_the_photo_forbids_it(
    photo: Size, slot: Size, focus: Point, zone: Point
) -> None:
    part = crop_rect(photo, slot, focus_crop(photo, slot, focus, zone))
    for low, size, at, wanted in (
        (part.x, part.width, focus.x, zone.x),
        (part.y, part.height, focus.y, zone.y),
    ):
        landed = (at - low) / size
        if at < wanted * size - ROUNDING:
            assert low == pytest.approx(0, abs=ROUNDING), "the photo should stand against its near edge"
            assert landed <= wanted
        elif at > 1 - (1 - wanted) * size + ROUNDING:
            assert low + size == pytest.approx(1), "the photo should stand against its far edge"
            assert landed >= wanted
        else:
            assert landed == pytest.approx(wanted, abs=1e-6)


@given(sizes, sizes, points, points)
def test_the_focus_is_always_seen(photo: Size, slot: Size, focus: Point, zone: Point) -> None:
    part = crop_rect(photo, slot, focus_crop(photo, slot, focus, zone))
    assert part.contains(Rect(focus.x, focus.y, 0, 0), tolerance=ROUNDING)


@given(sizes, sizes, points, points)
def test_a_framing_on_the_focus_is_a_crop_of_zoom_one_that_means_what_it_says(
    photo: Size, slot: Size, focus: Point, zone: Point
) -> None:
    crop = focus_crop(photo, slot, focus, zone)
    part = crop_rect(photo, slot, crop)
    assert crop.zoom == 1.0
    assert (part.x + part.width / 2, part.y + part.height / 2) == pytest.approx((crop.x, crop.y))


@given(rects, rects)
def test_boxes_overlap_each_other_or_neither(one: Rect, other: Rect) -> None:
    assert one.overlaps(other) == other.overlaps(one)


@given(rects)
def test_boxes_that_only_touch_do_not_overlap(box: Rect) -> None:
    assert box.overlaps(box)
    assert not box.overlaps(Rect(box.right, box.y, 5, 5))
    assert not box.overlaps(Rect(box.x, box.bottom, 5, 5))


@given(rects, fractions, fractions, st.floats(0.1, 1))
def test_a_box_holds_what_is_cut_out_of_it_and_is_held_only_by_itself(
    box: Rect, x: float, y: float, share: float
) -> None:
    width, height = box.width * share, box.height * share
    inner = Rect(box.x + x * (box.width - width), box.y + y * (box.height - height), width, height)
    assert box.contains(inner, tolerance=ROUNDING)
    assert box.overlaps(inner)
    assert not inner.contains(box, tolerance=ROUNDING) or share > 1 - ROUNDING


def test_a_box_within_the_tolerance_is_held() -> None:
    assert Rect(0, 0, 10, 10).contains(Rect(-1, -1, 12, 12), tolerance=1)
    assert not Rect(0, 0, 10, 10).contains(Rect(-1, -1, 12, 12.5), tolerance=1)


def test_a_box_drawn_in_loses_as_much_on_every_side() -> None:
    assert Rect(10, 20, 100, 50).inset(6) == Rect(16, 26, 88, 38)
