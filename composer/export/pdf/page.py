"""Encodes a frame as a one-page PDF: words as text in embedded fonts, the same bytes on every run."""

import re
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter

from composer.core.formats import Format
from composer.export.metadata import Labels
from composer.export.pdf.objects import NO_ID, PdfObjects, put_together, taken_apart
from composer.export.pdf.photos import PdfEdit, edited, photo_edits, without_photos
from composer.export.pdf.tags import marked, tagged
from composer.export.raster import jpeg_pixels
from composer.render.frame import Frame
from composer.render.paint import paint

#: Points for one design pixel. Paper: 1/100 inch. Screens: 0.8 gives every screen format whole points, to which
#: QPageSize always rounds.
_POINTS = {"print": 0.72, "screen": 0.8}
#: Dots to the inch of what Qt counts in; and the identifier it writes, for which the file's own is put.
RESOLUTION = 300
FIXED_ID = QUuid(f"{{{NO_ID.decode()}}}")
# Qt writes the time of day and its zone in the document information, and in the XMP packet that it makes when none is
# given: they are replaced by one fixed time, in UTC, whatever the length of the zone.
_PDF_DATE = re.compile(rb"\(D:\d{14}(?:Z|[+-]\d\d'\d\d')\)")
_XMP_DATE = re.compile(rb'(xmp:\w+Date)="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)"')
_XMP = re.compile(rb"/Subtype /XML\n/Length (?P<length>\d+)\n>>\nstream\n(?P<packet>.*?)\nendstream", re.DOTALL)
_FIXED_TIME, _XMP_FIXED_TIME = b"(D:20260101000000Z)", rb'\1="2026-01-01T00:00:00Z"'
# Several characters share a glyph, and Qt names it by the lowest: the apostrophe U+2019 by U+02BC, so that a search for
# « l’école » would find nothing, and the space by the tabulation.
_NAMES = ((b"<02BC>", b"<2019>"), (b"<0009>", b"<0020>"))


def encode_pdf(frame: Frame, format_: Format, labels: Labels) -> bytes:
    """Encode `frame` as a PDF of one page, of `format_`'s physical size."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    points = _POINTS[format_.medium]
    size = QSizeF(format_.size.width * points, format_.size.height * points)
    writer = pdf_writer(buffer, size, format_.id, labels.title)
    if labels.xmp:
        writer.setDocumentXmpMetadata(labels.xmp)
    painter = QPainter(writer)
    scale = writer.width() / format_.size.width
    painter.scale(scale, scale)
    bare, photos = without_photos(frame)
    paint(painter, marked(bare))
    painter.end()
    return put_together(tagged(settled(buffer, photos), frame, labels))


def settled(written: QBuffer, photos: Sequence[QImage], encoded: Callable[[QImage], bytes] = jpeg_pixels) -> PdfObjects:
    """The objects of the page that Qt has `written`, with its `photos`, the same on every run."""
    data = _named(bytes(written.data().data()))
    return taken_apart(edited(data, [*_fixed_times(data), *photo_edits(data, photos, encoded)]))


def pdf_writer(buffer: QBuffer, size: QSizeF, name: str, title: str) -> QPdfWriter:
    """What paints a page of `size`, in points, without margins, under a title."""
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point, name, QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(RESOLUTION)
    writer.setTitle(title)
    writer.setDocumentId(FIXED_ID)
    return writer


def _named(data: bytes) -> bytes:
    return b"".join(
        _named_in(part) if part.startswith(b"begincmap") else part
        for part in re.split(rb"(begincmap.*?endcmap)", data, flags=re.DOTALL)
    )


def _named_in(table: bytes) -> bytes:
    for wrong, right in _NAMES:
        table = table.replace(wrong, right)
    return table


def _fixed_times(data: bytes) -> Iterator[PdfEdit]:
    for date in _PDF_DATE.finditer(data):
        yield PdfEdit(*date.span(), _FIXED_TIME)
    for found in _XMP.finditer(data):
        packet = _XMP_DATE.sub(_XMP_FIXED_TIME, found["packet"])
        length = int(found["length"]) + len(packet) - len(found["packet"])
        yield PdfEdit(*found.span("packet"), packet)
        yield PdfEdit(*found.span("length"), str(length).encode())
