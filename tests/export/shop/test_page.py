"""The sheet for a print shop: its boxes, its bleed, its marks, its inks, and what is checked of it."""

import re
from io import BytesIO
from typing import Any, cast

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from composer.core.color import Color
from composer.core.formats import Format
from composer.core.visual import Visual
from composer.export.metadata import Labels
from composer.export.pdf.objects import PdfObjects, drawing_streams, put_together, stream_of
from composer.export.print_check import PrintCheck
from composer.export.shop.check import checks
from composer.export.shop.page import shop_page
from composer.export.shop.profile import PressProfile, press_profile
from composer.render.bleed.bleed import bled
from composer.render.frame import Flat, Frame, Picture
from tests.export.shop.press import press
from tests.formats import FORMAT_BY_ID
from tests.render.pixels import Patches
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
    white = replace(frame, items=(Flat("", format_.box, Color(20, 60, 40)),))
    assert _failed(checks(pdf, white, format_)) == ["bleed"]


def test_what_touches_an_edge_goes_on_into_the_bleed_and_a_photo_shows_more_of_itself(stage: Stage) -> None:
    format_ = FORMAT_BY_ID["letter"]
    photo = Patches("rgby" * 2, "byrg" * 2, "rgby" * 2)
    visual = Visual(stage.poster.id, quote=QUOTES["fr"][140], person=PERSON, photo=PHOTO)
    arranged = stage.arranged(visual, "letter", photo)
    (whole,) = [each for each in arranged.frame.items if isinstance(each, Picture)]
    frame = bled(arranged, stage.scene(visual, photo), format_)
    (wider,) = [each for each in frame.items if isinstance(each, Picture) and each.slot == "photo"]
    assert whole.box.right == format_.size.width
    assert wider.box.right == format_.size.width + format_.bleed
    assert wider.image.width() > whole.image.width()
    (first, *_), (last, *_) = photo.asked[0], photo.asked[-1]
    assert last.width > first.width
    assert last.contains(first, tolerance=1e-9)
    ground = next(each for each in frame.items if isinstance(each, Flat))
    assert ground.box == format_.box.inset(-format_.bleed)
