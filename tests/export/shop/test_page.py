"""The sheet for a print shop: its boxes, its bleed, its marks, its inks, and what is checked of it."""

import re
from io import BytesIO
from typing import Any, cast

import pytest
from msgspec.structs import replace
from pypdf import PdfReader
from pypdfium2 import PdfDocument  # pyright: ignore[reportMissingTypeStubs] - it has none

from composer.core.color import Color
from composer.core.formats import Format
from composer.core.geometry import Point, Rect, Rotation
from composer.core.poster import Veil
from composer.core.visual import Visual
from composer.export.manifest import PrintCheck
from composer.export.metadata import Labels
from composer.export.pdf.objects import NO_ID, PdfObjects, drawing_streams, put_together, split, stream_of
from composer.export.shop.check import bare_share, checks
from composer.export.shop.page import shop_page
from composer.export.shop.profile import PressProfile, press_profile
from composer.export.shop.sheet import POINTS, sheet_of
from composer.render.bleed.bleed import bled
from composer.render.frame import Flat, Frame, Picture
from composer.render.legibility.veil import bake_veil
from tests.export.shop.press import press
from tests.formats import FORMAT_BY_ID
from tests.render.pixels import Patches, draw
from tests.render.stage import PERSON, PHOTO, QUOTES, Stage

_LABELS = Labels("Mireille Tremblay", photo="Mireille")


def _frame(stage: Stage, format_: Format) -> Frame:
    visual = Visual(stage.poster.id, quote=QUOTES["fr"][140], person=PERSON, photo=PHOTO)
    scene = stage.scene(visual, Patches("rgby" * 2, "byrg" * 2, "rgby" * 2))
    return bled(stage.arranged(visual, format_.id, scene.photo), scene, format_)


def _failed(found: tuple[PrintCheck, ...]) -> list[str]:
    assert len({each.point for each in found}) == 10
    return [each.point for each in found if not each.passed]


@pytest.mark.parametrize("profile", [None, press_profile(press(), "presse.icc")], ids=["srgb", "inks"])
@pytest.mark.parametrize(("format_id", "bleed"), [("letter", 0.125), ("tabloid", 0.125), ("24x36", 0.25)])
def test_a_sheet_has_its_boxes_and_all_ten_points(
    format_id: str, bleed: float, profile: PressProfile | None, stage: Stage
) -> None:
    format_ = replace(FORMAT_BY_ID[format_id], dots=150)
    frame = _frame(stage, format_)
    pdf = shop_page(frame, format_, _LABELS, profile)
    assert _failed(checks(pdf, frame, format_)) == []
    data = put_together(pdf)
    assert data == put_together(shop_page(frame, format_, _LABELS, profile))
    assert NO_ID not in data
    (page,) = PdfReader(BytesIO(data), strict=True).pages
    assert (float(page.trimbox.width), float(page.trimbox.height)) == (72 * format_.width, 72 * format_.height)
    assert float(page.trimbox.left - page.bleedbox.left) == 72 * bleed
    assert float(page.mediabox.width) > float(page.bleedbox.width)
    assert " ".join(page.extract_text().split()).count("J’ai repris mon secondaire") == 1


def test_with_a_profile_no_colour_of_a_screen_is_left_and_greys_are_black_alone(stage: Stage) -> None:
    format_ = FORMAT_BY_ID["letter"]
    pdf = shop_page(_frame(stage, format_), format_, _LABELS, press_profile(press(), "presse.icc"))
    data = put_together(pdf)
    assert b"DeviceRGB" not in data
    assert b"/N 4\n" in data
    (page,) = PdfReader(BytesIO(data), strict=True).pages
    assert {cast("Any", image.image).mode for image in page.images} <= {"CMYK", "L", "RGBA"}
    drawings = b"\n".join(stream_of(pdf.objects[number]) for number in drawing_streams(pdf))
    set_ = re.findall(rb"(?m)^(.*) (?:scn|SCN)$", drawings)
    assert all(len(each.split()) == 4 for each in set_ if b"/Pat" not in each)
    assert b"0.0000 0.0000 0.0000 1.0000" in set_  # the crop marks


def test_what_is_wrong_with_a_sheet_is_found(stage: Stage) -> None:
    """Each of the points fails on a sheet that breaks it."""
    format_ = FORMAT_BY_ID["letter"]
    frame = _frame(stage, format_)
    pdf = shop_page(frame, format_, _LABELS, press_profile(press(), "presse.icc"))

    def broken(old: bytes, new: bytes) -> PdfObjects:
        changed = {number: body.replace(old, new) for number, body in pdf.objects.items() if old in body}
        assert changed, old
        return pdf.with_objects(changed)

    def drawn(extra: bytes) -> PdfObjects:
        body = pdf.objects[pdf.content]
        head = re.sub(rb"/Length \d+\n/Filter /\w+\n", b"/Length 0\n", body.partition(b"stream\n")[0])
        return pdf.with_objects({pdf.content: head + b"stream\n" + stream_of(body) + extra + b"\nendstream"})

    wrongs = {
        "fonts": broken(b"/FontFile2", b"/FontNone2"),
        "colors": broken(b"/CSp /DeviceCMYK", b"/CSp /DeviceRGB"),
        "resolution": broken(b"/Width 1", b"/Width 0"),
        "boxes": broken(b"/BleedBox [27.0000", b"/BleedBox [36.0000"),
        "ink": drawn(b"\n1 1 1 0.5 scn\n"),
        "hairlines": drawn(b"\nq\n0.3 w\n0 0 m\n9 9 l\nS\nQ\n"),
        "transparency": broken(b"/AIS false", b"/BM /Multiply"),
        "version": broken(b'GTS_PDFXVersion="PDF/X-4"', b'GTS_PDFXVersion="PDF/X-9"'),
        "intent": broken(b"/N 4\n", b"/N 3\n"),
    }
    for point, wrong in wrongs.items():
        assert point in _failed(checks(wrong, frame, format_)), point
    assert _failed(checks(drawn(b"\n0.5 0.5 0.5 scn\n"), frame, format_)) == ["colors"]
    gradient = pdf.with_objects({pdf.free: b"<<\n/FunctionType 2\n/C0 [0 0 0 0]\n/C1 [1 1 1 0.1 ]\n>>"})
    assert _failed(checks(gradient, frame, format_)) == ["ink"]
    short = Flat("", format_.box, Color(20, 60, 40))
    assert _failed(checks(pdf, replace(frame, items=(short,)), format_)) == ["bleed"]


def test_a_bleed_that_turns_white_at_the_edge_is_bare_and_a_white_band_across_it_is_not() -> None:
    format_ = FORMAT_BY_ID["letter"]
    white, green = Color(255, 255, 255), Color(20, 60, 40)
    whole = format_.box.inset(-format_.bleed)
    paper, page, ground = Flat("", whole, white), Flat("", format_.box, green), Flat("", whole, green)
    band = Flat("", Rect(-400, -90, 1600, 90), white, turn=Rotation(8, Point(425, 0)))
    assert bare_share(Frame(format_.size, (paper, page)), format_) > 0.9
    assert bare_share(Frame(format_.size, (ground, band)), format_) == 0


def test_a_veil_is_one_colour_at_the_resolution_of_paper_and_looks_as_it_is_painted() -> None:
    format_ = FORMAT_BY_ID["letter"]
    box = Rect(-12.5, 700, 875, 412.5)
    veil = bake_veil(Veil(box, "ground", 0.6, 200), 0.6, [box.inset(100)], Color(11, 42, 32))
    assert veil
    frame = Frame(format_.size, (Flat("", format_.box.inset(-12.5), Color(240, 200, 90)), veil))
    pdf = shop_page(frame, format_, _LABELS, None)
    (picture,) = [split(body)[0] for body in pdf.objects.values() if b"/Indexed /DeviceRGB 0 <0b2a20>" in body]
    assert b"/Width 2625\n" in picture
    assert _failed(checks(pdf, frame, format_)) == []
    shown = cast("Any", PdfDocument(put_together(pdf))[0]).render().to_pil().convert("RGB")
    painted, page = draw(frame, POINTS), sheet_of(format_).page
    for y in (100, 620, 700, 780):
        there = shown.getpixel((round(page.x) + 300, round(page.y) + y))
        assert there == pytest.approx(painted[y, 300].tolist(), abs=4)
    inks = shop_page(frame, format_, _LABELS, press_profile(press(), "presse.icc"))
    assert any(b"/Indexed /DeviceCMYK 0 <" in body for body in inks.objects.values())
    assert _failed(checks(inks, frame, format_)) == []


def test_what_touches_an_edge_goes_on_into_the_bleed_and_a_photo_shows_more_of_itself(stage: Stage) -> None:
    format_ = FORMAT_BY_ID["letter"]
    photo = Patches("rgby" * 2, "byrg" * 2, "rgby" * 2)
    visual = Visual(stage.poster.id, quote=QUOTES["fr"][140], person=PERSON, photo=PHOTO)
    arranged = stage.arranged(visual, "letter", photo)
    (whole,) = [each for each in arranged.frame.items if isinstance(each, Picture)]
    frame = bled(arranged, stage.scene(visual, photo), format_)
    (wider,) = [each for each in frame.items if isinstance(each, Picture) and each.slot == "photo"]
    assert whole.box.right == format_.size.width
    pixel = whole.box.width / whole.image.width()
    past = Rect(whole.box.x, -format_.bleed, whole.box.width + format_.bleed, whole.box.height + format_.bleed)
    assert wider.box.contains(past, tolerance=1e-9)
    assert past.contains(wider.box, tolerance=pixel)
    # The page keeps its own pixels; only what is past them was cut, the next of the photo.
    width, height, above = whole.image.width(), whole.image.height(), wider.image.height() - whole.image.height()
    assert wider.image.copy(0, above, width, height) == whole.image
    (page, *_), (beside, pixels, _) = photo.asked
    assert (beside.x, pixels[1]) == (pytest.approx(page.right), height)
    assert wider.image.copy(width, above, *pixels) == photo.cut(beside, pixels)
    ground = next(each for each in frame.items if isinstance(each, Flat))
    assert ground.box == format_.box.inset(-format_.bleed)
