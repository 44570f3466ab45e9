import numpy as np
import pytest
from PySide6.QtGui import QImage

from composer.core.formats import Format
from composer.core.geometry import Rect, Size
from composer.core.visual import Visual
from composer.render.frame import Flat, Frame
from composer.render.picture import picture, thumbnail
from tests.formats import FORMATS
from tests.render.photo.made_pixels import pixels_of
from tests.render.pixels import LETTERS, Patches, assert_same_rendering, draw, reduced
from tests.render.stage import PERSON, PHOTO, QUOTES, Stage

each_format = pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.id)


@each_format
def test_a_picture_has_the_pixels_of_its_format_and_no_transparency(format_: Format) -> None:
    image = picture(Frame(format_.size, ()), format_)
    assert (image.width(), image.height()) == (format_.pixels.width, format_.pixels.height)
    assert image.format() == QImage.Format.Format_RGB32
    assert not image.hasAlphaChannel()
    assert (pixels_of(image)[::50, ::50, :3] == 255).all()


@each_format
def test_a_frame_fills_its_picture_to_the_last_pixel(format_: Format) -> None:
    pixels = pixels_of(picture(Frame(format_.size, (Flat("", format_.box, LETTERS["g"]),)), format_))
    color = LETTERS["g"]
    for edge in (pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]):
        assert np.unique(edge[:, :3], axis=0).tolist() == [[color.red, color.green, color.blue]]


def test_a_design_pixel_of_paper_is_three_pixels_each_way() -> None:
    letter = next(format_ for format_ in FORMATS if format_.id == "letter")
    pixels = pixels_of(picture(Frame(letter.size, (Flat("", Rect(10, 20, 1, 2), LETTERS["k"]),)), letter))
    rows, columns = np.nonzero(pixels[..., 0] == 0)
    assert (columns.min(), columns.max(), rows.min(), rows.max()) == (30, 32, 60, 65)


def test_a_file_is_what_the_screen_shows_at_the_same_scale(stage: Stage) -> None:
    landscape = next(format_ for format_ in FORMATS if format_.id == "landscape")
    visual = Visual("bloc", quote=QUOTES["fr"][40], person=PERSON, photo=PHOTO)
    frame = stage.arranged(visual, "landscape", Patches("rgb", "byw")).frame
    filed, shown = pixels_of(picture(frame, landscape))[..., :3], draw(frame)
    # The screen smooths letters as its desktop wants, a file does not: of them, what a pixel's edge leaves is the same.
    assert_same_rendering(reduced(filed, 10), reduced(shown, 10), mean=0.5, most=16)
    for box in (line.inset(-4) for text in frame.texts() for line in text.line_boxes):
        rows, columns = slice(int(box.y), int(box.bottom)), slice(max(0, int(box.x)), int(box.right))
        filed[rows, columns] = shown[rows, columns]
    assert_same_rendering(filed, shown)


def test_a_small_picture_of_a_fine_pattern_is_its_average_and_not_a_part_of_it() -> None:
    stripes = tuple(Flat("", Rect(x, 0, 1, 400), LETTERS["k"]) for x in range(0, 400, 5))
    pixels = pixels_of(thumbnail(Frame(Size(400, 400), stripes), 0.1))
    assert pixels.shape[:2] == (40, 40)
    assert abs(pixels[..., :3].astype(int) - 204).max() <= 4


def test_a_small_picture_has_its_own_size_whatever_the_scale() -> None:
    frame = Frame(Size(1080, 1350), ())
    assert [(image.width(), image.height()) for image in (thumbnail(frame, s) for s in (1.0, 0.5, 0.3, 0.0001))] == [
        (1080, 1350),
        (540, 675),
        (324, 405),
        (1, 1),
    ]
