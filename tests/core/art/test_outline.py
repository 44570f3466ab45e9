"""Outlines of a poster's own: read as they are written, and refused with what is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.art.outline import MOST_POINTS, outline_fault, read_outline
from composer.core.geometry import Point

ARROW = "M0 0 L1 0.5 L0 1 Z"


def test_lines_and_curves_are_read_in_order() -> None:
    found = read_outline("M.1,.2 L.9 .2 1 .5Q1 1 .5 1 C.2 1 .1 .8 .1 .6 0,.5 0 .4 .1 .2Z")
    assert found.start == Point(0.1, 0.2)
    assert [len(piece) for piece in found.pieces] == [1, 1, 2, 3, 3]
    assert found.pieces[1] == (Point(1, 0.5),)
    assert found.pieces[-1][-1] == found.start


def test_the_corners_of_a_curve_are_on_it() -> None:
    corners = read_outline("M0 0 Q1 0 1 1 L0 1 Z").corners()
    assert corners[:1] + corners[-2:] == (Point(0, 0), Point(1, 1), Point(0, 1))
    assert (corners[3].x, corners[3].y) == pytest.approx((0.75, 0.25))
    assert len(corners) == len(set(corners)) == 8


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "s’écrit"),
        ("M0 0 L1 0 L1 1", "s’écrit"),
        ("M0 0 Z", "s’écrit"),
        ("M0 0 L1 0 1 Z", "s’écrit"),
        ("m0 0 L1 0 L1 1 Z", "s’écrit"),
        ("M0 0 H1 V1 Z", "s’écrit"),
        ("M0 0 A1 1 0 0 1 1 1 Z", "s’écrit"),
        ("M0 0 L1 0 L1 1 Z M0 0 L1 1 L0 1 Z", "s’écrit"),
        ("M0 0 L1 nan L1 1 Z", "s’écrit"),
        ("M0 0 L1٫2 0 L1 1 Z", "s’écrit"),
        ("M0 0 L1 0 L1 1 Z <script>", "s’écrit"),
        ("M0 0 L1.01 0 L1 1 Z", "de 0 à 1"),
        ("M0 0 C1 -0.2 1 0 1 1 L0 1 Z", "de 0 à 1"),
        ("M0 0 L1e9 0 L1 1 Z", "de 0 à 1"),
        ("M0 0 L1 0 L1 0.1 Z", "20\u00a0%"),
        ("M0 0 L1 1 L0 0 Z", "20\u00a0%"),
        ("M0 0 " + "L1 0 L1 1 " * MOST_POINTS + "Z", "trop long"),
        ("M" + "0" * 3000 + " 0 L1 0 L1 1 Z", "trop long"),
    ],
)
def test_what_is_no_outline_is_refused_with_its_reason(text: str, words: str) -> None:
    fault = outline_fault(text)
    assert fault
    assert words in fault.fr


@given(st.text(alphabet="MLQCZ0123456789. ,-", max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    if outline_fault(text) is None:
        assert all(0 <= value <= 1 for point in read_outline(text).corners() for value in (point.x, point.y))


def test_a_mirror_of_a_mirror_is_the_outline() -> None:
    contour = read_outline(ARROW)
    assert contour.mirrored().pieces[0] == (Point(0, 0.5),)
    assert contour.mirrored().mirrored() == contour
