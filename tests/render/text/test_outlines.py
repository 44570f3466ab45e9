"""A file's letters are shapes: where the glyphs would stand, whole, and none of what has no shape is lost."""

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QFontDatabase

from composer.core.color import Color
from composer.core.geometry import Point, Rotation
from composer.core.poster import Style
from composer.core.visual import Visual
from composer.render.fonts import Fonts
from composer.render.frame import Frame, Outline, Text
from composer.render.text.outlines import with_outlines
from tests.render.made_fonts import emoji_font
from tests.render.photo.files import Pixels
from tests.render.pixels import draw, drawn
from tests.render.stage import PERSON, QUOTES, Stage
from tests.render.text.test_glyphs import SANS, SERIF, SURFACE, put


def outlined(*texts: Text) -> Frame:
    return with_outlines(Frame(SURFACE, texts))


def test_a_visual_has_the_same_letters_at_the_same_places(stage: Stage) -> None:
    frame = stage.arranged(Visual("bloc", quote=QUOTES["fr"][140], person=PERSON), "portrait").frame
    shapes = with_outlines(frame)
    assert not list(shapes.texts())
    apart = abs(draw(frame).astype(int) - draw(shapes).astype(int))
    # Glyphs stand on whole rows of pixels, shapes anywhere.
    assert apart.mean() < 1.5
    moved = abs(draw(frame)[4:].astype(int) - draw(shapes)[:-4].astype(int))
    assert moved.mean() > 3


@pytest.mark.parametrize("angle", [0.0, -8.0])
@pytest.mark.parametrize("size", [40, 120])
def test_letters_whose_contours_overlap_have_no_holes(size: int, angle: float, fonts: Fonts) -> None:
    text, _ = put("fiance", fonts=fonts, style=Style("Manrope", 800), size=size)
    leaning = replace(text, turn=Rotation(angle, Point(350, 200)) if angle else None)
    # In Manrope, a stem and a bowl are contours of their own, of which a part is in both.
    dark = [(pixels < 128).sum() for pixels in (drawn(leaning, size=SURFACE), draw(outlined(leaning)))]
    assert dark[1] == pytest.approx(dark[0], rel=0.02)


@pytest.mark.parametrize("angle", [-8.0, 90.0])
def test_a_text_that_leans_leans_as_a_shape(angle: float, fonts: Fonts) -> None:
    text, _ = put("Persévérance", fonts=fonts, style=SERIF, size=60)
    leaning = replace(text, turn=Rotation(angle, Point(350, 200)))
    apart = abs(drawn(leaning, size=SURFACE).astype(int) - draw(outlined(leaning)).astype(int))
    assert apart.mean() < 1


def test_each_letter_is_a_shape_of_the_text_s_colour_and_slot(fonts: Fonts) -> None:
    text, _ = put("Oui, non.", fonts=fonts, style=SANS)
    shapes = [each for each in outlined(text).items if isinstance(each, Outline)]
    assert {(each.slot, each.color) for each in shapes} == {(text.slot, text.color)}
    assert sum(not each.path.isEmpty() for each in shapes) == len("Oui,non.")


def test_the_box_of_a_character_that_no_font_has_is_still_drawn(fonts: Fonts) -> None:
    text, _ = put("ܡܣܝܒܪܢܘܬܐ", fonts=fonts)
    assert (draw(outlined(text)) < 255).any()


def test_a_letter_is_whole_where_its_strokes_overlap(fonts: Fonts) -> None:
    text, _ = put("ene", fonts=fonts, style=Style("Manrope", 800), size=180)
    apart = abs(drawn(text, size=SURFACE).astype(int) - draw(outlined(text)).astype(int))
    assert (apart > 150).sum() < 50


RED = Color(240, 20, 20)
#: Emoji as pictures, on the systems that have this font.
NOTO = "Noto Color Emoji"


def reds(pixels: Pixels) -> int:
    """How many pixels are RED."""
    return int((pixels == (RED.red, RED.green, RED.blue)).all(axis=2).sum())


@pytest.mark.parametrize("size", [30, 100])
def test_an_emoji_keeps_its_colours_beside_letters_that_are_shapes(size: int, fonts: Fonts) -> None:
    with emoji_font(colors=(Color(0, 0, 0), RED)):
        text, _ = put("Fière 💪.", fonts=fonts, size=size)
        frame = outlined(text)
        assert reds(draw(frame)) > 0.3 * size**2
        assert reds(draw(frame)) == reds(drawn(text, size=SURFACE))
    assert sum(isinstance(each, Outline) for each in frame.items) == len("Fière.")


@pytest.mark.parametrize("size", [30, 100])
def test_an_emoji_that_is_a_picture_is_drawn_before_and_after_its_line_was_made_shapes(size: int, fonts: Fonts) -> None:
    if NOTO not in QFontDatabase.families():
        pytest.skip(f"{NOTO} is not on this system")
    text, _ = put("Fière 💪.", fonts=fonts, size=size)
    shapes = draw(outlined(text))
    screen = drawn(text, size=SURFACE)
    colored = [(pixels.max(axis=2).astype(int) - pixels.min(axis=2) > 90).sum() for pixels in (shapes, screen)]
    assert colored[0] == colored[1] > 0.2 * size**2
