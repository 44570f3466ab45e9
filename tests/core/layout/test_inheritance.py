import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.geometry import Rect, Size
from composer.core.layout.inheritance import inherited, is_near
from composer.core.poster import (
    Art,
    Fill,
    Layout,
    Long,
    Overprint,
    Part,
    PhotoSlot,
    QrSlot,
    Shape,
    Stairs,
    Starts,
    TextSlot,
    Veil,
)
from tests.formats import FORMAT_BY_ID

_PORTRAIT, _GRID, _TABLOID, _WALL = (FORMAT_BY_ID[each].size for each in ("portrait", "grid", "tabloid", "24x36"))
_PHOTO = PhotoSlot(Rect(162, 0, 918, 640))
_STEPS = Art("a.svg", Rect(0, 478, 162, 162))
_TEXT = TextSlot(Rect(162, 716, 842, 444), (Part("quote", "q", (112, 40), 42),))


def _taller(*layers: Fill | Art | PhotoSlot | Veil | TextSlot | QrSlot, opens: tuple[float, float]) -> Layout:
    """`layers` of the portrait, made over for the grid, which is 90 design pixels higher."""
    return inherited(Layout(layers), _PORTRAIT, _GRID, opens)


def _box(layout: Layout, index: int = 0) -> Rect:
    box = layout.layers[index].box
    assert box is not None
    return box


def test_what_stands_past_the_zone_moves_and_what_reaches_across_it_grows() -> None:
    made = _taller(_PHOTO, _STEPS, _TEXT, opens=(100, 470))
    assert _box(made, 0) == Rect(162, 0, 918, 730)
    assert _box(made, 1) == Rect(0, 568, 162, 162)
    assert _box(made, 2) == Rect(162, 806, 842, 444)


@pytest.mark.parametrize("opens", [(0, 1350), (500, 520), (540, 540), (600, 1300)])
def test_art_and_codes_go_on_touching_the_photo_they_touch(opens: tuple[float, float]) -> None:
    made = _taller(_PHOTO, _STEPS, QrSlot(Rect(866, 502, 138, 138), "a", "b"), opens=opens)
    photo, steps, code = (_box(made, index) for index in range(3))
    assert steps.bottom == pytest.approx(photo.bottom)
    assert code.bottom == pytest.approx(photo.bottom)
    assert (steps.width, steps.height) == pytest.approx((162, 162))
    assert (code.width, code.height) == pytest.approx((138, 138))


def test_what_bleeds_off_an_edge_still_does() -> None:
    corner, across = Art("a.svg", Rect(720, 990, 360, 360)), Art("b.svg", Rect(0, 1100, 1080, 300))
    made = _taller(corner, across, Fill("ground", Rect(0, 900, 1080, 450)), opens=(0, 1350))
    assert _box(made, 0) == Rect(720, 1080, 360, 360)
    assert _box(made, 1).bottom >= 1440
    assert _box(made, 1).x <= 0
    assert _box(made, 1).right >= 1080
    assert _box(made, 2).bottom == pytest.approx(1440)


def test_a_second_ink_stays_a_disc_in_the_corner_that_it_bleeds_off() -> None:
    low, high = Rect(800, 500, 380, 380), Rect(800, -140, 380, 380)
    made = inherited(Layout((_PHOTO, Overprint("ink", low, elsewhere=(high,)))), _PORTRAIT, _GRID, (100, 470))
    ink = made.layers[1]
    assert isinstance(ink, Overprint)
    assert ink.places == (Rect(800, 590, 380, 380), high)


def test_two_drawings_that_make_one_ground_go_on_meeting() -> None:
    """Squared paper of two tiles: what is 288 apart stays so, at the scale at which both grew."""
    above, below = Art("a.svg", Rect(0, 0, 1080, 1080)), Art("a.svg", Rect(0, 288, 1080, 1080))
    made = _taller(above, below, opens=(0, 1350))
    grown = _box(made, 0).width / 1080
    assert (_box(made, 1).y - _box(made, 0).y) / 288 == pytest.approx(grown)
    assert _box(made, 0).y == pytest.approx(0)
    assert _box(made, 1).bottom >= 1440


def test_a_picture_across_the_page_grows_with_it_about_its_own_middle() -> None:
    made = inherited(Layout((Art("trail.svg", Rect(0, 375, 1100, 619)),)), _TABLOID, _WALL)
    box = _box(made)
    assert (box.x, box.right) == pytest.approx((0, 2400))
    assert box.width / box.height == pytest.approx(1100 / 619)


def test_letters_keep_to_the_scale_and_nothing_else_of_them_changes() -> None:
    long = Long(90, "prose", (60, 40), least=50)
    starts = Starts("soft", "accent", least=90)
    slot = TextSlot(Rect(66, 1500, 900, 100), (Part("quote", "q", (112, 40), 42, long=long, starts=starts),), angle=3)
    made = inherited(Layout((slot,), capacity=300, mirrors=True), _TABLOID, _WALL)
    (text,) = made.layers
    assert isinstance(text, TextSlot)
    (part,) = text.parts
    scale = 3600 / 1700
    assert part.size == (round(112 * scale), round(40 * scale))
    assert part.long == Long(90, "prose", (round(60 * scale), round(40 * scale)), round(50 * scale))
    assert part.gap == pytest.approx(42 * scale)
    assert part.starts == Starts("soft", "accent", least=round(90 * scale))
    assert (text.angle, made.capacity, made.mirrors) == (3, 300, True)
    # What stands at the margin keeps its distance to the edge.
    assert text.box.x == pytest.approx(66 * scale)


def test_veils_fades_borders_and_steps_follow() -> None:
    veil = Veil(Rect(0, 200, 1100, 1500), "veil", 0.4, 230)
    framed = PhotoSlot(Rect(100, 100, 400, 400), border=20, shape="ellipse")
    steps = TextSlot(Rect(70, 800, 960, 400), (Part("quote", "q", (60, 30)),), steps=(Rect(650, 800, 380, 104),))
    made = inherited(Layout((veil, framed, steps)), _TABLOID, _WALL, (700, 1000))
    scale = 3600 / 1700
    one, two, three = made.layers
    assert isinstance(one, Veil)
    assert isinstance(two, PhotoSlot)
    assert isinstance(three, TextSlot)
    assert (one.fade, two.border) == pytest.approx((230 * scale, 20 * scale))
    assert two.box.width == pytest.approx(two.box.height)
    assert three.steps[0].x == pytest.approx(650 * scale)
    assert three.steps[0].right == pytest.approx(1030 * scale + 2400 - 1100 * scale)


@pytest.mark.parametrize("shape", ["half-disc", "chevrons", "blob"])
def test_a_shape_that_would_look_stretched_keeps_its_proportions(shape: Shape) -> None:
    slot = PhotoSlot(Rect(500, 400, 600, 700), shape=shape)
    (made,) = inherited(Layout((slot,)), _TABLOID, _WALL, (700, 1000)).layers
    assert isinstance(made, PhotoSlot)
    assert made.box.size.aspect == pytest.approx(600 / 700)


def test_the_blocks_of_stairs_begin_and_bleed_as_much_further_as_the_page_is_larger() -> None:
    stairs = Stairs(("one", "two"), 0.5, 30, 70)
    slot = TextSlot(Rect(70, 800, 960, 400), (Part("quote", "q", (60, 30)),), stairs=stairs)
    (made,) = inherited(Layout((slot,)), _TABLOID, _WALL).layers
    assert isinstance(made, TextSlot)
    assert made.stairs == Stairs(("one", "two"), 0.5, 30 * 3600 / 1700, 70 * 3600 / 1700)


_SIDES = st.floats(200, 4000)
_SIZES = st.builds(Size, _SIDES, _SIDES)
_EDGES = st.tuples(st.floats(0, 1), st.floats(0, 1)).map(sorted)


@given(_SIZES, _SIZES, _EDGES, _EDGES, st.sampled_from(["art", "qr", "ellipse"]))
def test_whatever_the_pages_nothing_drawn_is_stretched_nor_leaves_the_page(
    own: Size, other: Size, across: list[float], down: list[float], kind: str
) -> None:
    left, right = ((own.width - 1) * each for each in across)
    top, bottom = ((own.height - 1) * each for each in down)
    box = Rect(left, top, right - left + 1, bottom - top + 1)
    layer = {
        "art": Art("a.svg", box),
        "qr": QrSlot(box, "a", "b"),
        "ellipse": PhotoSlot(box, shape="ellipse"),
    }[kind]
    made = _box(inherited(Layout((layer, Fill("ground", Rect(0, 0, own.width, own.height)))), own, other))
    assert made.width / made.height == pytest.approx(box.width / box.height, rel=1e-6)
    page = Rect(0, 0, other.width, other.height)
    assert page.overlaps(made)


def test_a_layout_serves_what_is_within_four_per_cent_of_its_own_medium() -> None:
    near = {(one, other) for one in FORMAT_BY_ID for other in FORMAT_BY_ID if one < other and _near(one, other)}
    assert near == {("24x36", "tabloid"), ("a3", "a4")}


def _near(one: str, other: str) -> bool:
    return is_near(FORMAT_BY_ID[one], FORMAT_BY_ID[other])
