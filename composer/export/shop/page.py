"""Writes a page for a print shop: a PDF/X-4 with bleed and crop marks, in sRGB or in the inks of a profile."""

import re
import zlib
from collections.abc import Iterator, Sequence
from functools import partial
from typing import cast

from msgspec.structs import replace
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter

from composer.core.formats import Format
from composer.core.geometry import Rect, Size
from composer.export.metadata import Labels
from composer.export.pdf.objects import PdfObjects, split, stream, stream_of, text_string
from composer.export.pdf.page import RESOLUTION, pdf_writer, settled
from composer.export.pdf.photos import without_photos
from composer.export.pdf.tags import marked, tagged
from composer.export.raster import jpeg_pixels, pillow_picture
from composer.export.shop.inks import in_inks, jpeg_inks
from composer.export.shop.profile import PressProfile
from composer.export.shop.sheet import POINTS, Sheet, crop_marks, sheet_of
from composer.render.frame import Frame, Scrim
from composer.render.paint import paint, qt_rect

_TRIM = re.compile(rb"/TrimBox \[[^\]]*\]")
_INTENT = re.compile(rb"/DestOutputProfile (\d+) 0 R")
_IDENTIFIERS = re.compile(rb"/(OutputConditionIdentifier|Info|OutputCondition|RegistryName) \([^\n]*\)\n")
#: Pixels a side of a placeholder. It is known by its mask: as strong, of 255, as its number.
_SIDE = 8
_MASK = re.compile(rb"/Width %(side)d\n/Height %(side)d\n(?:/[^\n]*\n)*?/SMask (\d+) 0 R\n" % {b"side": _SIDE})
_WIDE, _HIGH, _SPACE = re.compile(rb"/Width \d+"), re.compile(rb"/Height \d+"), re.compile(rb"/ColorSpace [^\n]*")
_PACKED = re.compile(rb"/Filter /\w+\n")
#: What packs a ramp in a third of the time of the usual level, to as little.
_LEVEL = 1


def shop_page(frame: Frame, format_: Format, labels: Labels, profile: PressProfile | None) -> PdfObjects:
    """`frame`, which has its bleed, as a sheet of `format_` in the inks of `profile`, or in sRGB for None."""
    sheet = sheet_of(format_)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    unveiled, veils = _without_veils(frame)
    bare, photos = without_photos(unveiled)
    writer = pdf_writer(buffer, QSizeF(sheet.size.width, sheet.size.height), "", labels.title)
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_X4)
    writer.setColorModel(QPdfWriter.ColorModel.RGB)
    _paint_sheet(writer, bare, format_, sheet)
    encoded = partial(_photo_inks, profile=profile) if profile else jpeg_pixels
    pdf = _with_boxes(tagged(settled(buffer, photos, encoded), frame, labels), sheet)
    whole = _with_intent(in_inks(pdf, profile), profile) if profile else _without_inks(pdf)
    return _with_veils(whole, veils, format_.scale, profile)


def _paint_sheet(writer: QPdfWriter, frame: Frame, format_: Format, sheet: Sheet) -> None:
    painter = QPainter(writer)
    scale = RESOLUTION / 72
    painter.scale(scale * POINTS, scale * POINTS)
    painter.translate(sheet.page.x / POINTS, sheet.page.y / POINTS)
    painter.save()
    painter.setClipRect(qt_rect(format_.box.inset(-format_.bleed)))
    paint(painter, marked(frame))
    painter.restore()
    paint(painter, Frame(frame.size, tuple(crop_marks(format_))))
    painter.end()


def _photo_inks(photo: QImage, profile: PressProfile) -> bytes:
    return jpeg_inks(pillow_picture(photo), profile)


def _with_boxes(pdf: PdfObjects, sheet: Sheet) -> PdfObjects:
    """The page with the boxes of the cut page and of its bleed, and the space in which what is see-through is mixed."""
    boxes = b"/TrimBox %s\n/BleedBox %s" % (_box(sheet.page, sheet.size), _box(sheet.bleed, sheet.size))
    page = _TRIM.sub(boxes, pdf.objects[pdf.page])
    return pdf.with_objects({pdf.page: page}).with_entries(pdf.page, b"/Group << /S /Transparency /CS /DeviceRGB >>")


def _box(box: Rect, sheet: Size) -> bytes:
    """A box as PDF has it: left, bottom, right, top, from the bottom of the sheet."""
    return b"[%.4f %.4f %.4f %.4f]" % (box.x, sheet.height - box.bottom, box.right, sheet.height - box.y)


def _without_inks(pdf: PdfObjects) -> PdfObjects:
    """`pdf` without the inks that Qt names on every page, and no drawing uses."""
    changed = dict[int, bytes]()
    for number, body in pdf.objects.items():
        head, rest = split(body)
        if b"/DeviceCMYK" in head:
            bare = head.replace(b"/CSpcmyk /DeviceCMYK\n", b"").replace(b"/Pattern /DeviceCMYK", b"/Pattern /DeviceRGB")
            changed[number] = bare if not rest else bare + body[len(head) :]
    return pdf.with_objects(changed)


def _with_intent(pdf: PdfObjects, profile: PressProfile) -> PdfObjects:
    number, body = next((each, body) for each, body in pdf.objects.items() if b"/Type /OutputIntent" in body)
    found = _INTENT.search(body)
    if found is None:
        raise ValueError("no intent")
    name = text_string(profile.name)
    names = b"/OutputConditionIdentifier %s\n/Info %s\n>>" % (name, name)
    intent = _IDENTIFIERS.sub(b"", body).rstrip().removesuffix(b">>") + names
    icc = stream(b"<<\n/N 4\n/Alternate /DeviceCMYK\n/Length 0\n>>\n", profile.data, b"")
    return pdf.with_objects({number: intent, int(found[1]): icc})


def _without_veils(frame: Frame) -> tuple[Frame, tuple[Scrim, ...]]:
    """Replace each veil of `frame` by a placeholder; return the veils in order."""
    veils = tuple(item for item in frame.items if isinstance(item, Scrim))
    places = iter([replace(veil, image=_placeholder(number)) for number, veil in enumerate(veils, 1)])
    items = tuple(next(places) if isinstance(item, Scrim) else item for item in frame.items)
    return replace(frame, items=items), veils


def _with_veils(pdf: PdfObjects, veils: Sequence[Scrim], scale: float, profile: PressProfile | None) -> PdfObjects:
    """`pdf` with `veils`, at `scale` pixels to the design pixel, for their placeholders, in inks or in sRGB."""
    changed = dict[int, bytes]()
    for number, mask, veil in _places(pdf, veils):
        strength = _strength(veil, scale)
        space = b"/ColorSpace [/Indexed %s]" % _only_color(veil, profile)
        picture = _resized(pdf.objects[number], strength.size)
        changed[number] = stream(_SPACE.sub(space, picture), *_deflated(bytes(strength.width * strength.height)))
        changed[mask] = stream(_resized(pdf.objects[mask], strength.size), *_deflated(strength.tobytes()))
    return pdf.with_objects(changed)


def _placeholder(number: int) -> QImage:
    image = QImage(_SIDE, _SIDE, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, number))
    return image


def _places(pdf: PdfObjects, veils: Sequence[Scrim]) -> Iterator[tuple[int, int, Scrim]]:
    """The number of each placeholder, that of its mask, and the veil that it stands for."""
    by_mask = {bytes([number]) * _SIDE**2: veil for number, veil in enumerate(veils, 1)}
    for number, body in pdf.objects.items():
        found = _MASK.search(split(body)[0])
        veil = by_mask.get(stream_of(pdf.objects[int(found[1])])) if found else None
        if found and veil:
            yield number, int(found[1]), veil


def _strength(veil: Scrim, scale: float) -> Image.Image:
    """How strong `veil` is, at `scale` pixels to the design pixel: it is baked at those of a screen."""
    alpha = veil.image.convertToFormat(QImage.Format.Format_Alpha8)
    levels = cast("bytes", alpha.constBits())
    mask = Image.frombuffer("L", (alpha.width(), alpha.height()), levels, "raw", "L", alpha.bytesPerLine(), 1)
    size = max(1, round(veil.box.width * scale)), max(1, round(veil.box.height * scale))
    return mask.resize(size, Image.Resampling.BILINEAR)


def _only_color(veil: Scrim, profile: PressProfile | None) -> bytes:
    """The colour of `veil` as the only one of a table of colours, with its space."""
    one = Image.new("RGB", (1, 1), (veil.color.red, veil.color.green, veil.color.blue))
    space, levels = (b"/DeviceCMYK", profile.inks(one)) if profile else (b"/DeviceRGB", one)
    return b"%s 0 <%s>" % (space, levels.tobytes().hex().encode())


def _resized(body: bytes, size: tuple[int, int]) -> bytes:
    head = _PACKED.sub(b"", split(body)[0])
    return _HIGH.sub(b"/Height %d" % size[1], _WIDE.sub(b"/Width %d" % size[0], head))


def _deflated(data: bytes) -> tuple[bytes, bytes]:
    return zlib.compress(data, _LEVEL), b"/Filter /FlateDecode"
