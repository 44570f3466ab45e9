"""Logos as they come in: small, cleaned, as clear as they were, or refused in one sentence."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from PySide6.QtGui import QImage

from composer.core.geometry import Rect, Size
from composer.core.problems import Refused
from composer.render.frame import Drawing, Picture
from composer.render.logo import LONGEST_SIDE, take_in_logo
from composer.render.logo_item import logo_item
from tests.logos import SVG, a_logo, png
from tests.render.photo.files import SECRET, jpeg, jpeg_exif, with_segments


def _opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data), formats=["PNG"])


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_large_picture_becomes_a_png_of_eight_hundred_pixels(kind: str) -> None:
    logo = take_in_logo(png(2000, 500, kind), "logo")
    assert (logo.kind, logo.size) == ("png", Size(LONGEST_SIDE, 200))
    assert _opened(logo.data).size == (800, 200)


def test_a_small_png_keeps_its_pixels_and_what_is_clear_stays_clear() -> None:
    data = png()
    logo = take_in_logo(data, "logo.png")
    assert _opened(logo.data).tobytes() == Image.open(BytesIO(data)).tobytes()
    for made in (logo, take_in_logo(png(1200, 400), "logo.png")):
        picture = _opened(made.data)
        assert picture.mode == "RGBA"
        pixels = np.asarray(picture).astype(int)
        assert pixels[0, 0, 3] == 0
        red = pixels[picture.height // 2, picture.width // 3]
        assert np.abs(red - (200, 30, 60, 255)).max() < 3


@pytest.mark.parametrize("data", [png(), png(1000, 100), png(1000, 900, "JPEG"), SVG.encode()])
def test_a_cleaned_logo_comes_back_unchanged(data: bytes) -> None:
    once = take_in_logo(data, "a")
    assert take_in_logo(once.data, "b") == once
    assert take_in_logo(data, "c") == once


def test_nothing_but_the_picture_stays() -> None:
    said = PngInfo()
    said.add_text("Author", "Zoé Roy")
    file = BytesIO()
    Image.new("RGB", (30, 10), "red").save(file, "PNG", pnginfo=said)
    assert b"Author" not in take_in_logo(file.getvalue(), "logo.png").data
    photo = with_segments(jpeg(Image.new("RGB", (30, 10), "red")), jpeg_exif(6))
    assert SECRET in photo
    logo = take_in_logo(photo, "logo.jpg")
    assert SECRET not in logo.data
    assert logo.size == Size(10, 30)


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"%PDF-1.7", "PDF"),
        (b"GIF", "ni une image ni un SVG"),
        (b"", "vide"),
        (png()[:60], "abîmé"),
        (png(2000, 10), "une bande"),
        (b"<svg", "bien formé"),
        (SVG.replace("<circle", "<text").encode(), "svg/text[1]"),
        (SVG.replace("<circle", '<image href="file:///etc/passwd"').encode(), "svg/image[1]"),
        (SVG.replace("viewBox", "class").encode(), "viewBox"),
        (SVG.replace("</svg>", "<!-- a -->" * 30_000 + "</svg>").encode(), "256"),
        (f'<!DOCTYPE svg [<!ENTITY a "b">]>{SVG}'.encode(), "contient"),
        (SVG.encode()[:-6] + b"\xff</svg>", "bien formé"),
    ],
)
def test_what_is_no_sound_logo_is_refused_in_one_sentence_with_what_to_do(data: bytes, named: str) -> None:
    with pytest.raises(Refused) as refused:
        take_in_logo(data, "le logo.png")
    (problem,) = refused.value.problems
    assert (problem.code, problem.severity) == ("logo-refused", "error")
    assert named in problem.words.fr
    assert "le logo.png" in problem.words.fr
    assert problem.fix
    assert "PNG" in problem.fix.fr
    assert "photo" not in problem.words.fr + problem.fix.fr


def test_a_picture_is_drawn_at_the_pixels_of_the_device_within_its_box() -> None:
    box = Rect(10.3, 20.6, 90, 30)
    item = logo_item(a_logo(), box, 3)
    assert isinstance(item, Picture)
    assert item.image.format() == QImage.Format.Format_ARGB32_Premultiplied
    assert box.contains(item.box)
    assert (item.image.width(), item.image.height()) == pytest.approx((3 * item.box.width, 3 * item.box.height))
    assert item.image.pixelColor(0, 0).alpha() == 0
    assert item.box.width == pytest.approx(90, abs=1)


def test_an_svg_is_drawn_as_it_is() -> None:
    box = Rect(10.3, 20.6, 60, 30)
    item = logo_item(take_in_logo(SVG.encode(), "a.svg"), box, 3)
    assert isinstance(item, Drawing)
    assert item.box == box
    assert item.art.isValid()
