"""Photos set into a finished PDF: the file stays sound, and each photo is the one of its frame."""

import io
import re
from itertools import product

import numpy as np
import pytest
from msgspec.structs import replace
from PIL import Image, ImageChops
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication, QImage

from composer.core.geometry import Rect, Size
from composer.core.poster import Shape
from composer.export.metadata import Labels
from composer.export.pdf.page import encode_pdf
from composer.export.pdf.photos import without_photos
from composer.render.frame import Frame, Picture
from tests.formats import FORMAT_BY_ID
from tests.render.photo.made_pixels import pixels_of

COLORS = (0xFFCC2020, 0xFF20CC20, 0xFF2020CC)
LETTER = FORMAT_BY_ID["letter"]


def _photo(color: int, side: int = 300) -> QImage:
    image = QImage(side, side + 40, QImage.Format.Format_RGB32)
    image.fill(color)
    return image


def _frame(*photos: QImage) -> Frame:
    boxes = (Rect(100, 100 + 300 * number, 200, 220) for number in range(len(photos)))
    return Frame(Size(850, 1100), tuple(Picture("photo", box, image) for box, image in zip(boxes, photos, strict=True)))


def _pictures(pdf: bytes) -> list[Image.Image]:
    page = PdfReader(io.BytesIO(pdf), strict=True).pages[0]
    return [Image.open(io.BytesIO(image.data)).convert("RGB") for image in page.images]


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_every_photo_of_a_page_is_its_own(count: int, application: QGuiApplication) -> None:
    assert application
    pdf = encode_pdf(_frame(*(_photo(color, 300 + 10 * color % 7) for color in COLORS[:count])), LETTER, Labels("t"))
    found = _pictures(pdf)
    assert len(found) == count
    for picture, color in zip(found, COLORS, strict=False):
        wanted = Image.new("RGB", picture.size, (color >> 16 & 255, color >> 8 & 255, color & 255))
        apart = ImageChops.difference(picture, wanted).convert("L")
        assert sum(apart.histogram()[6:]) == 0


def test_the_same_photo_twice_stands_twice(application: QGuiApplication) -> None:
    assert application
    photo = _photo(COLORS[0])
    assert [picture.size for picture in _pictures(encode_pdf(_frame(photo, photo), LETTER, Labels("t")))] == [
        (300, 340)
    ] * 2


def test_the_table_says_where_each_object_starts(application: QGuiApplication) -> None:
    assert application
    pdf = encode_pdf(_frame(*map(_photo, COLORS)), LETTER, Labels("t"))
    start = int(re.findall(rb"startxref\n(\d+)", pdf)[-1])
    assert pdf[start : start + 5] == b"xref\n"
    rows = re.findall(rb"(\d{10}) \d{5} n", pdf[start:])
    assert rows
    for number, row in enumerate(rows, 1):
        assert pdf[int(row) :].startswith(b"%d 0 obj" % number)


def test_a_photo_partly_see_through_is_left_to_qt(application: QGuiApplication) -> None:
    assert application
    image = QImage(40, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0x80808080)
    frame, photos = without_photos(_frame(image))
    assert photos == ()
    assert frame.items[0].box == Rect(100, 100, 200, 220)
    assert len(_pictures(encode_pdf(_frame(image), LETTER, Labels("t")))) == 1


@pytest.mark.parametrize("shape", ["rectangle", "ellipse"])
def test_a_photo_without_loss_keeps_every_pixel(shape: Shape, application: QGuiApplication) -> None:
    assert application
    dots = QImage(60, 60, QImage.Format.Format_RGB32)
    dots.fill(COLORS[0])
    for x, y in product(range(0, 60, 2), range(0, 60, 3)):
        dots.setPixel(x, y, COLORS[2])
    lossless = Picture("photo", Rect(500, 500, 60, 60), dots, shape, lossless=True)
    beside = _frame(_photo(COLORS[1]))
    pdf = encode_pdf(replace(beside, items=(lossless, *beside.items)), LETTER, Labels("t"))
    found, other = _pictures(pdf)
    assert other.size == (300, 340)
    assert pdf.count(b"/Filter /DCTDecode") == 1
    assert np.array_equal(np.asarray(found), pixels_of(dots)[..., :3])
