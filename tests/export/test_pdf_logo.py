"""A logo in a PDF: vectors stay vectors, and a picture keeps its pixels and what is clear of them."""

from io import BytesIO
from typing import Any, cast

from pypdf import PdfReader

from composer.core.geometry import Rect, Size
from composer.export.metadata import Labels
from composer.export.pdf.page import encode_pdf
from composer.render.frame import Frame
from composer.render.logo import Logo, take_in_logo
from composer.render.logo_item import logo_item
from tests.formats import FORMAT_BY_ID
from tests.logos import SVG, a_logo

_LETTER = FORMAT_BY_ID["letter"]


def _page(logo: Logo) -> tuple[list[dict[str, Any]], bytes]:
    """The pictures of a page with that logo alone, and what is drawn on it."""
    item = logo_item(logo, Rect(100, 100, 90, 30), _LETTER.scale)
    data = encode_pdf(Frame(Size(850, 1100), (item,)), _LETTER, Labels("Zoé"))
    (page,) = PdfReader(BytesIO(data)).pages
    resources = cast("dict[str, Any]", page["/Resources"])
    objects = [each.get_object() for each in resources.get("/XObject", {}).values()]
    contents = page.get_contents()
    assert contents is not None
    return [each for each in objects if each["/Subtype"] == "/Image"], contents.get_data()


def test_an_svg_is_drawn_as_curves() -> None:
    images, drawn = _page(take_in_logo(SVG.encode(), "a.svg"))
    assert images == []
    assert b" c\n" in drawn


def test_a_picture_is_neither_blurred_nor_filled_in() -> None:
    ((image,), _) = _page(a_logo(900, 300))
    assert (image["/Width"], image["/Height"]) == (270, 90)
    assert image["/Filter"] != "/DCTDecode"
    assert "/SMask" in image
