"""What a layout shows of a photo, and where its faces come: turned, mirrored, leaning, in a print that leans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.geometry import Point, Rect, Size, rotation_of
from composer.core.layout.framing import CLEAR, Busy, Circle
from composer.core.layout.photo_rotation import seen_size
from composer.core.layout.visible_layers import beside_faces, face_at, opening, visible_faces
from composer.core.poster import Art, Fill, Overprint, PhotoSlot, QrSlot, TextSlot
from composer.core.visual import USUAL_RADIUS, Face, PhotoChoice
from tests.formats import FORMAT_BY_ID

fractions = st.floats(0.0, 1.0)
faces = st.builds(Face, fractions, fractions, st.floats(0.02, 0.5))
slots = st.builds(
    PhotoSlot,
    st.builds(Rect, st.integers(0, 300), st.integers(0, 300), st.integers(200, 900), st.integers(200, 900)),
    angle=st.floats(-6.0, 6.0),
    border=st.floats(0.0, 30.0),
)
choices = st.builds(PhotoChoice, st.just(""), turn=st.integers(0, 3), flip=st.booleans(), angle=st.floats(-15.0, 15.0))
sizes = st.builds(Size, st.integers(500, 6000), st.integers(500, 6000))


@given(faces, slots, choices, sizes)
def test_a_circle_shown_is_that_of_the_face_it_stands_for(
    face: Face, slot: PhotoSlot, choice: PhotoChoice, photo: Size
) -> None:
    seen, inside = seen_size(photo, choice), slot.opening
    # A part of the slot's own shape, as every crop has.
    across = min(1.0, inside.width / inside.height * seen.height / seen.width) / 2
    part = Rect(0.2, 0.1, across, across * seen.width / seen.height * inside.height / inside.width)
    marked = PhotoChoice("", faces=(face,), turn=choice.turn, flip=choice.flip, angle=choice.angle)
    (circle,) = visible_faces(slot, part, photo, marked)
    back = face_at(circle, slot, part, photo, marked)
    assert (back.x, back.y, back.radius) == pytest.approx((face.x, face.y, face.radius), abs=1e-6)


def test_the_face_of_a_print_that_leans_leans_with_it() -> None:
    slot = PhotoSlot(Rect(100, 100, 400, 400), angle=90.0)
    choice = PhotoChoice("", faces=(Face(0.5, 0.1, 0.1),))
    (circle,) = visible_faces(slot, Rect(0, 0, 1, 1), Size(800, 800), choice)
    assert (circle.x, circle.y, circle.radius) == pytest.approx((460, 300, 40))


def test_a_face_nobody_marked_is_where_one_usually_is() -> None:
    slot = PhotoSlot(Rect(0, 0, 1000, 1000))
    (circle,) = visible_faces(slot, Rect(0, 0, 1, 1), Size(800, 800), PhotoChoice(""))
    assert (circle.x, circle.y, circle.radius) == pytest.approx((500, 360, USUAL_RADIUS * 1000))


def test_words_codes_and_the_buttons_of_a_network_are_what_a_face_is_kept_off() -> None:
    story = FORMAT_BY_ID["story"]
    slot = PhotoSlot(story.box)
    words = TextSlot(Rect(100, 1000, 800, 200), (), valign="bottom")
    elsewhere = TextSlot(Rect(0, 2000, 10, 10), ())
    code = QrSlot(Rect(50, 300, 100, 100), "ink", "ground")
    busy = opening(slot, (slot, words, elsewhere, code), story).busy
    assert [each.box for each in busy[:2]] == [Rect(100, 1080, 800, 120), Rect(50, 300, 100, 100)]
    assert story.safe is not None
    strips = Rect(0, 0, 1080, 269), Rect(0, story.safe.bottom, 1080, 1920 - story.safe.bottom)
    assert tuple(each.box for each in busy[2:]) == strips
    assert busy[1].weight > busy[0].weight > busy[2].weight
    assert opening(slot, (), story).zone == Point(0.5, 0.4)


def test_a_band_drawn_over_the_photo_hides_it_and_a_ground_behind_does_not() -> None:
    portrait, slot = FORMAT_BY_ID["portrait"], PhotoSlot(Rect(0, 600, 1080, 750))
    ground, band = Fill("ground", Rect(0, 500, 1080, 850)), Fill("band", Rect(-50, 700, 1200, 100), angle=-12.0)
    busy = opening(slot, (ground, slot, band), portrait).busy
    assert busy == (Busy(Rect(-50, 700, 1200, 100), rotation_of(-12.0, Rect(-50, 700, 1200, 100))),)


_SQUARE = FORMAT_BY_ID["square"]
_CORNER, _SMALLER = Rect(640, -240, 680, 680), Rect(880, -120, 320, 320)


def _place(ink: Overprint, *found: Circle) -> Rect | None:
    """Where `ink` prints beside the faces `found`."""
    kept = [layer for layer in beside_faces((ink,), found, _SQUARE) if isinstance(layer, Overprint)]
    assert all(not layer.elsewhere for layer in kept)
    return kept[0].box if kept else None


def test_a_second_ink_takes_the_first_of_its_places_that_is_clear_of_every_face() -> None:
    ink = Overprint("ink", _CORNER, elsewhere=(_SMALLER,))
    assert _place(ink) == _CORNER
    assert _place(ink, Circle(300, 600, 180)) == _CORNER
    assert _place(ink, Circle(300, 600, 180), Circle(680, 360, 100)) == _SMALLER
    assert _place(ink, Circle(860, 200, 160)) is None


def test_a_disc_may_come_into_the_corner_of_its_box_where_a_rectangle_may_not() -> None:
    beside = Circle(560, 480, 120)
    assert _place(Overprint("ink", _CORNER), beside) == _CORNER
    assert _place(Overprint("ink", _CORNER, "rectangle"), beside) is None


@given(st.floats(0, 1080), st.floats(0, 1080), st.floats(20, 400))
def test_a_second_ink_is_never_as_near_a_face_as_a_quarter_of_its_radius(x: float, y: float, radius: float) -> None:
    place = _place(Overprint("ink", _CORNER, elsewhere=(_SMALLER,)), Circle(x, y, radius))
    if place is not None:
        apart = ((place.center.x - x) ** 2 + (place.center.y - y) ** 2) ** 0.5
        assert apart >= place.width / 2 + CLEAR * radius - 1e-6


def test_art_that_yields_is_left_out_near_a_face_and_other_art_is_not() -> None:
    box = Rect(600, 0, 480, 400)
    yielding, other = Art("a.svg", box, yields=True), Art("b.svg", box)
    assert beside_faces((yielding, other), [Circle(620, 200, 100)], _SQUARE) == (other,)
    assert beside_faces((yielding, other), [Circle(200, 700, 100)], _SQUARE) == (yielding, other)
