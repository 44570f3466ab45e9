"""A file's letters are shapes: where the glyphs would stand, whole, and none of what has no shape is lost."""

import pytest
from msgspec.structs import replace

from composer.core.geometry import Point, Turn
from composer.core.visual import Visual
from composer.render.fonts import Fonts
from composer.render.frame import Frame, Outline, Text
from composer.render.outlines import with_outlines
from tests.render.pixels import draw, drawn
from tests.render.stage import PERSON, QUOTES, Stage
from tests.render.test_text import SANS, SERIF, SURFACE, put


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


@pytest.mark.parametrize("angle", [-8.0, 90.0])
def test_a_text_that_leans_leans_as_a_shape(angle: float, fonts: Fonts) -> None:
    text, _ = put("Persévérance", fonts=fonts, style=SERIF, size=60)
    leaning = replace(text, turn=Turn(angle, Point(350, 200)))
    apart = abs(drawn(leaning, size=SURFACE).astype(int) - draw(outlined(leaning)).astype(int))
    assert apart.mean() < 1


def test_each_letter_is_a_shape_of_the_text_s_colour_and_slot(fonts: Fonts) -> None:
    text, _ = put("Oui, non.", fonts=fonts, style=SANS)
    shapes = [each for each in outlined(text).items if isinstance(each, Outline)]
    assert {(each.slot, each.color) for each in shapes} == {(text.slot, text.color)}
    assert sum(not each.path.isEmpty() for each in shapes) == len("Oui,non.")


def test_the_box_of_a_sign_that_no_font_has_is_drawn_still(fonts: Fonts) -> None:
    text, _ = put("ܡܣܝܒܪܢܘܬܐ", fonts=fonts)
    assert (draw(outlined(text)) < 255).any()
