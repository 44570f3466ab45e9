"""Writes a page for a print shop: a PDF/X-4 with bleed and crop marks, in sRGB or in the inks of a profile."""

import re
from functools import partial

from PySide6.QtCore import QBuffer, QIODevice, QSizeF
from PySide6.QtGui import QImage, QPainter, QPdfWriter

from composer.core.formats import Format
from composer.core.geometry import Rect, Size
from composer.export.metadata import Labels
from composer.export.pdf.objects import PdfObjects, split, stream, text_string
from composer.export.pdf.page import RESOLUTION, pdf_writer, settled
from composer.export.pdf.photos import without_photos
from composer.export.pdf.tags import marked, tagged
from composer.export.raster import jpeg_pixels, pillow_picture
from composer.export.shop.inks import in_inks, jpeg_inks
from composer.export.shop.profile import PressProfile
from composer.export.shop.sheet import POINTS, Sheet, crop_marks, sheet_of
from composer.export.shop.veils import with_veils, without_veils
from composer.render.frame import Frame
from composer.render.paint import paint, qt_rect

_TRIM = re.compile(rb"/TrimBox \[[^\]]*\]")
_INTENT = re.compile(rb"/DestOutputProfile (\d+) 0 R")
_IDENTIFIERS = re.compile(rb"/(OutputConditionIdentifier|Info|OutputCondition|RegistryName) \([^\n]*\)\n")


def shop_page(frame: Frame, format_: Format, labels: Labels, profile: PressProfile | None) -> PdfObjects:
    """`frame`, which has its bleed, as a sheet of `format_` in the inks of `profile`, or in sRGB for None."""
    sheet = sheet_of(format_)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    unveiled, veils = without_veils(frame)
    bare, photos = without_photos(unveiled)
    writer = pdf_writer(buffer, QSizeF(sheet.size.width, sheet.size.height), "", labels.title)
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_X4)
    writer.setColorModel(QPdfWriter.ColorModel.RGB)
    _paint_sheet(writer, bare, format_, sheet)
    encoded = partial(_photo_inks, profile=profile) if profile else jpeg_pixels
    pdf = _with_boxes(tagged(settled(buffer, photos, encoded), frame, labels), sheet)
    whole = _with_intent(in_inks(pdf, profile), profile) if profile else _without_inks(pdf)
    return with_veils(whole, veils, format_.scale, profile)


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
    mixed = b"/Group << /S /Transparency /CS /DeviceRGB >>"
    return pdf.with_objects({pdf.page: page}).with_entries(pdf.page, mixed)


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
