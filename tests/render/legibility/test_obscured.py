"""Words and faces that another part of the poster covers, or that the edge cuts, are errors."""

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage, QPainterPath

from composer.core.color import parse_color
from composer.core.geometry import Rect, rotation_of
from composer.core.poster import Style
from composer.core.text.fitting import Fitted
from composer.render.fonts import Fonts
from composer.render.frame import Flat, Frame, Item, Outline, Picture, Text
from composer.render.legibility.obscured import hidden_problems
from composer.render.text.glyphs import Setting, place_text
from tests.formats import FORMAT_BY_ID

_PORTRAIT = FORMAT_BY_ID["portrait"]
_INK = parse_color("#000000")


def _name(fonts: Fonts, x: float = 100, y: float = 200) -> Text:
    setting = Setting("name", Style("Manrope"), _INK, "left")
    return place_text(Fitted(50, ("Zoé Roy",)), setting, Rect(x, y, 400, 60), fonts)[0]


def _codes(*items: Item, faces: tuple[Rect, ...] = ()) -> list[str]:
    frame = Frame(_PORTRAIT.size, items)
    return [problem.code for problem in hidden_problems(frame, _PORTRAIT, faces)]


def test_what_lies_behind_or_beside_words_hides_nothing(fonts: Fonts) -> None:
    words = _name(fonts)
    behind = Flat("", Rect(0, 0, 1080, 1350), _INK)
    beside = Flat("qr", Rect(800, 900, 100, 100), _INK)
    assert _codes(behind, words, beside) == []


@pytest.mark.parametrize("box", [Rect(100, 190, 60, 60), Rect(0, 0, 1080, 1350), Rect(250, 215, 30, 30)])
def test_a_code_over_a_letter_is_reported(box: Rect, fonts: Fonts) -> None:
    assert _codes(_name(fonts), Flat("qr", box, _INK)) == ["text-covered"]


def test_a_photo_over_words_is_reported(fonts: Fonts) -> None:
    assert _codes(_name(fonts), Picture("photo", Rect(0, 150, 500, 500), QImage())) == ["text-covered"]


@pytest.mark.parametrize(("x", "y"), [(-40, 200), (1000, 200), (100, 1330), (100, -30)])
def test_words_beyond_the_edge_are_reported(x: float, y: float, fonts: Fonts) -> None:
    assert _codes(_name(fonts, x, y)) == ["text-clipped"]


def test_a_band_or_words_over_a_face_are_reported_once(fonts: Fonts) -> None:
    photo, face = Picture("photo", Rect(0, 0, 1080, 1350), QImage()), Rect(90, 150, 200, 200)
    band = Flat("", Rect(0, 200, 1080, 60), _INK)
    assert _codes(photo, band, faces=(face,)) == ["face-covered"]
    assert _codes(photo, _name(fonts), band, faces=(face,)) == ["face-covered", "text-covered"]
    assert _codes(photo, _name(fonts, 400, 900), faces=(face,)) == []


def test_a_false_start_or_a_crossing_over_a_face_is_reported() -> None:
    photo, face = Picture("photo", Rect(0, 0, 1080, 1350), QImage()), Rect(90, 150, 200, 200)
    over, beside = (Outline("", Rect(x, 200, 60, 90), QPainterPath(), _INK) for x in (120, 700))
    assert _codes(photo, over, faces=(face,)) == ["face-covered"]
    assert _codes(photo, beside, faces=(face,)) == []


def test_a_rotated_band_counts_where_it_is_drawn(fonts: Fonts) -> None:
    box = Rect(0, 600, 1080, 60)
    turned = Flat("", box, _INK, turn=rotation_of(45, box))
    assert _codes(_name(fonts, 100, 605), turned) == []
    assert _codes(_name(fonts, 450, 605), turned) == ["text-covered"]
    assert _codes(_name(fonts, 100, 605), replace(turned, turn=None)) == ["text-covered"]
