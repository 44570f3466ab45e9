from hypothesis import given
from hypothesis import strategies as st

from composer.core.geometry import Point, Rect
from composer.core.layout.visible_layers import mirrored
from composer.core.poster import Art, Fill, Layer, Overprint, Part, PhotoSlot, QrSlot, TextSlot, Veil

_boxes = st.builds(Rect, *[st.integers(-100, 900).map(float)] * 2, *[st.integers(1, 900).map(float)] * 2)
_angles = st.integers(-45, 45).map(float)
_zones = st.builds(Point, st.sampled_from((0.0, 0.25, 0.5, 1.0)), st.just(0.4))
_layers: st.SearchStrategy[Layer] = st.one_of(
    st.builds(Fill, st.just("ground"), st.none() | _boxes, angle=_angles),
    st.builds(Overprint, st.just("ink"), _boxes, elsewhere=st.tuples(_boxes)),
    st.builds(Art, st.just("a.svg"), _boxes, mirrored=st.booleans()),
    st.builds(PhotoSlot, _boxes, _zones, angle=_angles),
    st.builds(Veil, _boxes, st.just("ink"), st.just(0.5), st.just(9.0), st.sampled_from(("above", "left", "right"))),
    st.builds(
        TextSlot,
        _boxes,
        st.just((Part("quote", "quote", (60, 40)),)),
        st.sampled_from(("left", "center", "right")),
        angle=_angles,
        steps=st.tuples(_boxes, _boxes),
    ),
    st.builds(QrSlot, _boxes, st.just("ink"), st.just("ground")),
)


@given(_layers)
def test_a_mirror_of_a_mirror_is_the_layer(layer: Layer) -> None:
    assert mirrored(mirrored(layer, 1080), 1080) == layer


@given(_layers)
def test_a_mirrored_box_is_as_far_from_the_other_side(layer: Layer) -> None:
    found = mirrored(layer, 1080)
    if layer.box and found.box:
        assert (found.box.x, found.box.y) == (1080 - layer.box.right, layer.box.y)
        assert found.box.size == layer.box.size


def test_words_and_faces_change_sides() -> None:
    words = mirrored(TextSlot(Rect(80, 0, 400, 90), (), "left", angle=-12), 1080)
    assert isinstance(words, TextSlot)
    assert (words.align, words.angle, words.box.x) == ("right", 12, 600)
    photo = mirrored(PhotoSlot(Rect(0, 0, 500, 500), Point(0.25, 0.4)), 1080)
    assert isinstance(photo, PhotoSlot)
    assert photo.zone == Point(0.75, 0.4)


def test_a_second_ink_changes_sides_in_each_of_its_places() -> None:
    ink = mirrored(Overprint("ink", Rect(800, 0, 280, 280), elsewhere=(Rect(900, 0, 180, 180),)), 1080)
    assert isinstance(ink, Overprint)
    assert ink.places == (Rect(0, 0, 280, 280), Rect(0, 0, 180, 180))
