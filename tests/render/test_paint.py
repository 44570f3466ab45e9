import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter, QPainterPath, QTransform

from composer.core.color import Color
from composer.core.geometry import Rect, Size
from composer.core.poster import Style
from composer.core.visual import Visual
from composer.render.fonts import Fonts
from composer.render.frame import Flat, Frame, Item, Outline, Picture, Scrim, Shape
from composer.render.paint import paint
from tests.render.photo.made_pixels import pixels_of
from tests.render.pixels import (
    LETTERS,
    Patches,
    assert_different_renderings,
    assert_letters,
    assert_same_rendering,
    draw,
    drawn,
    reduced,
)
from tests.render.stage import PERSON, PHOTO, QUOTES, Stage

WHOLE = Rect(0, 0, 1, 1)
R, G, B = LETTERS["r"], LETTERS["g"], LETTERS["b"]


def photo(box: Rect, shape: Shape = "rectangle") -> Picture:
    image = Patches("r").cut(WHOLE, (round(box.width), round(box.height)))
    return Picture("photo", box, image, shape)


def ground(size: Size) -> Flat:
    return Flat("", Rect(0, 0, size.width, size.height), G)


def test_a_flat_fills_its_box_to_the_pixel() -> None:
    assert_letters(
        drawn(Flat("", Rect(1, 1, 3, 1), R), size=Size(5, 3)),
        """wwwww
           wrrrw
           wwwww""",
    )


def test_later_items_are_in_front() -> None:
    size = Size(4, 2)
    assert_letters(drawn(ground(size), Flat("", Rect(1, 0, 2, 2), R), size=size), "grrg grrg")
    assert_letters(drawn(Flat("", Rect(1, 0, 2, 2), R), ground(size), size=size), "gggg gggg")


def test_a_picture_is_drawn_pixel_for_pixel() -> None:
    image = Patches("rgb", "bwy").cut(WHOLE, (3, 2))
    assert_letters(
        drawn(Picture("", Rect(1, 1, 3, 2), image), size=Size(5, 4)),
        """wwwww
           wrgbw
           wbwyw
           wwwww""",
    )


def test_an_ellipse_shows_its_middle_and_none_of_its_corners() -> None:
    size = Size(12, 8)
    assert_letters(
        drawn(ground(size), photo(Rect(0, 0, 12, 8), "ellipse"), size=size),
        """gg????????gg
           ??rrrrrrrr??
           ?rrrrrrrrrr?
           ?rrrrrrrrrr?
           ?rrrrrrrrrr?
           ?rrrrrrrrrr?
           ??rrrrrrrr??
           gg????????gg""",
    )


def test_an_upright_capsule_is_straight_along_its_sides_and_round_at_its_ends() -> None:
    size = Size(10, 16)
    assert_letters(
        drawn(ground(size), photo(Rect(0, 0, 10, 16), "capsule"), size=size),
        """gg??????gg
           g??rrrr??g
           ??rrrrrr??
           ?rrrrrrrr?
           ?rrrrrrrr?
           rrrrrrrrrr
           rrrrrrrrrr
           rrrrrrrrrr
           rrrrrrrrrr
           rrrrrrrrrr
           rrrrrrrrrr
           ?rrrrrrrr?
           ?rrrrrrrr?
           ??rrrrrr??
           g??rrrr??g
           gg??????gg""",
    )


def test_a_capsule_that_lies_down_is_round_at_its_left_and_right() -> None:
    size = Size(16, 10)
    assert_letters(
        drawn(ground(size), photo(Rect(0, 0, 16, 10), "capsule"), size=size),
        """gg???rrrrrr???gg
           g??rrrrrrrrrr??g
           ??rrrrrrrrrrrr??
           ?rrrrrrrrrrrrrr?
           ?rrrrrrrrrrrrrr?
           ?rrrrrrrrrrrrrr?
           ?rrrrrrrrrrrrrr?
           ??rrrrrrrrrrrr??
           g??rrrrrrrrrr??g
           gg???rrrrrr???gg""",
    )


@pytest.mark.parametrize("shape", ["ellipse", "capsule"])
def test_the_shape_of_a_photo_clips_nothing_that_comes_after_it(shape: Shape) -> None:
    size = Size(8, 8)
    items = (ground(size), photo(Rect(0, 0, 8, 8), shape), Flat("", Rect(0, 0, 8, 1), B))
    assert_letters(drawn(*items, size=size), "bbbbbbbb " + " ".join(["????????"] * 7))


def test_an_outline_is_filled_with_its_colour() -> None:
    path = QPainterPath()
    path.addRect(1, 1, 2, 1)
    path.addRect(4, 0, 1, 3)
    assert_letters(
        drawn(Outline("qr", Rect(0, 0, 6, 3), path, R), size=Size(6, 3)),
        """wwwwrw
           wrrwrw
           wwwwrw""",
    )


def test_a_scrim_darkens_what_is_behind_it_by_its_alpha() -> None:
    half = QImage(2, 2, QImage.Format.Format_ARGB32)
    half.fill(0x80000000)
    pixels = drawn(Scrim("", Rect(0, 0, 2, 2), half, Color(0, 0, 0)), size=Size(4, 2))
    assert pixels[:, :2].tolist() == np.full((2, 2, 3), 127).tolist()
    assert (pixels[:, 2:] == 255).all()


def text_frame(stage: Stage, fonts: Fonts) -> Frame:
    assert fonts.measure(Style("Source Serif Pro", 900)).rise > 0
    visual = Visual("bloc", quote=QUOTES["fr"][140], person=PERSON, photo=PHOTO, qr="https://exemple.org")
    return stage.arranged(visual, "landscape", Patches("rgb", "byw")).frame


def test_twice_the_scale_is_the_same_drawing(stage: Stage, fonts: Fonts) -> None:
    frame = text_frame(stage, fonts)
    # Letters are smoothed anew at each scale, and stand on whole rows of pixels: so ten pixels at a time are compared,
    # where half a level in all and sixteen anywhere come of that, and a line moved by one pixel would give more.
    assert_same_rendering(reduced(draw(frame), 10), reduced(draw(frame, 2), 20), mean=0.6, most=16)


def test_painting_twice_gives_the_same_bytes(stage: Stage, fonts: Fonts) -> None:
    frame = text_frame(stage, fonts)
    assert_same_rendering(draw(frame), draw(frame))


def test_the_photo_of_a_visual_changes_the_picture(stage: Stage) -> None:
    visual = Visual("bloc", quote="Oui", person=PERSON, photo=PHOTO)
    photos = [Patches("r"), Patches("g"), Patches("rg")]
    assert_different_renderings(*(draw(stage.arranged(visual, "portrait", each).frame, 0.25) for each in photos))


def test_painting_leaves_the_painter_where_it_was(stage: Stage, fonts: Fonts) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(0.5, 0.5)
    paint(painter, text_frame(stage, fonts))
    assert painter.worldTransform() == QTransform.fromScale(0.5, 0.5)
    assert not painter.hasClipping()
    painter.end()


def test_a_frame_is_drawn_where_the_painter_is() -> None:
    image = QImage(4, 2, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.translate(2, 0)
    items: tuple[Item, ...] = (Flat("", Rect(0, 0, 1, 2), R),)
    paint(painter, Frame(Size(1, 2), items))
    painter.end()
    assert_letters(pixels_of(image)[..., :3], "wwrw wwrw")
