"""A frame as a one-page PDF: words as text in embedded fonts, the same bytes on every run."""

import re

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from composer.core.formats import Format
from composer.export.metadata import Labels
from composer.export.pdf_photos import with_photos, without_photos
from composer.render.frame import Frame
from composer.render.paint import paint

#: Points for one design pixel. Paper: 1/100 inch. Screens: 0.8 gives every screen format whole points, and
#: QPageSize rounds to whole points whatever it is asked.
_POINTS = {"print": 0.72, "screen": 0.8}
_RESOLUTION = 300
# Qt writes the time of day, and the zone, in several places; one fixed moment of the same length stands there instead.
_PDF_DATE = re.compile(rb"\(D:\d{14}(Z|[+-]\d\d'\d\d')\)")
_XMP_DATE = re.compile(rb'(xmp:\w+Date)="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)"')
_MOMENT = b"20260101000000", b"2026-01-01T00:00:00"
# The apostrophe U+2019 shares its glyph with U+02BC in several faces, and Qt names the glyph by the lower one:
# a search for « l’école » would find nothing.
_MODIFIER_APOSTROPHE, _APOSTROPHE = b"<02BC>", b"<2019>"


def encode_pdf(frame: Frame, format_: Format, labels: Labels) -> bytes:
    """`frame` as a PDF of one page, of `format_`'s physical size."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, format_, labels)
    painter = QPainter(writer)
    scale = writer.width() / format_.size.width
    painter.scale(scale, scale)
    bare, photos = without_photos(frame)
    paint(painter, bare)
    painter.end()
    return with_photos(_settled(bytes(buffer.data().data())), photos)


def _writer(buffer: QBuffer, format_: Format, labels: Labels) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    points = _POINTS[format_.medium]
    size = QSizeF(format_.size.width * points, format_.size.height * points)
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point, format_.id, exact))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_RESOLUTION)
    writer.setTitle(labels.title)
    if labels.xmp:
        writer.setDocumentXmpMetadata(labels.xmp)
    writer.setDocumentId(QUuid("{00000000-0000-0000-0000-000000000000}"))
    return writer


def _settled(data: bytes) -> bytes:
    """The file with its moments fixed and its apostrophes findable; every length stays, so every offset holds."""
    data = _PDF_DATE.sub(lambda found: b"(D:" + _MOMENT[0] + _utc(found[1]) + b")", data)
    data = _XMP_DATE.sub(lambda found: found[1] + b'="' + _MOMENT[1] + _utc(found[2]) + b'"', data)
    return b"".join(
        part.replace(_MODIFIER_APOSTROPHE, _APOSTROPHE) if part.startswith(b"begincmap") else part
        for part in re.split(rb"(begincmap.*?endcmap)", data, flags=re.DOTALL)
    )


def _utc(zone: bytes) -> bytes:
    """A time zone as written, brought to Greenwich without a change of length."""
    return re.sub(rb"\d", b"0", zone).replace(b"-", b"+")
