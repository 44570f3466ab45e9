"""The colours offered as inks are those of the art, each once, the commonest first."""

from PIL import Image

from composer.core.color import Color
from composer.render.workshop.art_colors import main_colors


def art() -> Image.Image:
    """Half green, a quarter cream, an eighth gold, and the rest clear."""
    picture = Image.new("RGBA", (400, 400), (14, 70, 54, 255))
    picture.paste((250, 244, 228, 255), (0, 200, 200, 400))
    picture.paste((240, 178, 60, 255), (200, 200, 400, 300))
    picture.paste((255, 0, 255, 0), (200, 300, 400, 400))
    return picture


def test_the_colours_are_those_of_the_art_the_commonest_first_and_none_of_what_is_clear() -> None:
    assert main_colors(art()) == (Color(14, 70, 54), Color(250, 244, 228), Color(240, 178, 60))


def test_there_are_at_most_so_many_and_none_without_anything_opaque() -> None:
    assert main_colors(art(), most=1) == (Color(14, 70, 54),)
    assert main_colors(Image.new("RGBA", (20, 20))) == ()


def test_shades_that_look_alike_are_one() -> None:
    picture = art()
    picture.paste((18, 74, 58, 255), (0, 0, 400, 60))
    assert len(main_colors(picture)) == 3
