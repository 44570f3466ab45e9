"""Puts photos into a finished PDF as JPEG by Pillow: seven times faster than Qt's own writer, and better.

Qt paints a page with a placeholder of a few pixels for each photo; the streams of the placeholders are then replaced.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace
from PySide6.QtGui import QImage

from composer.export.pdf.edits import PdfEdit
from composer.export.raster import jpeg_pixels
from composer.render.frame import Frame, Item, Picture

#: Pixels a side: few enough for Qt to encode at once.
_SIDE = 8
# A picture object as Qt 6 writes it: its dictionary, the number of the object that contains its length, its stream.
_PLACEHOLDER = re.compile(
    rb"/Subtype /Image\n/Width (?P<width>8)\n/Height (?P<height>8)\n(?:/[^\n]*\n)*?"
    rb"/Length (?P<length>\d+) 0 R\n/Filter /DCTDecode\n>>\nstream\n(?P<stream>.*?)\nendstream",
    re.DOTALL,
)


def without_photos(frame: Frame) -> tuple[Frame, tuple[QImage, ...]]:
    """Replace each opaque photo of `frame`, but those without loss, by a placeholder; return these photos in order."""
    photos: list[QImage] = []
    items: list[Item] = []
    for item in frame.items:
        if isinstance(item, Picture) and not item.lossless and item.image.format() == QImage.Format.Format_RGB32:
            photos.append(item.image)
            items.append(replace(item, image=_placeholder(len(photos))))
        else:
            items.append(item)
    return replace(frame, items=tuple(items)), tuple(photos)


def photo_edits(
    data: bytes, photos: Sequence[QImage], encoded: Callable[[QImage], bytes] = jpeg_pixels
) -> Iterator[PdfEdit]:
    """Make the edits that replace placeholders by `photos` in the PDF `data`, painted from a frame without photos."""
    for found, photo in zip(_PLACEHOLDER.finditer(data), photos, strict=True):
        stream = encoded(photo)
        yield PdfEdit(*found.span("width"), str(photo.width()).encode())
        yield PdfEdit(*found.span("height"), str(photo.height()).encode())
        yield PdfEdit(*found.span("stream"), stream)
        yield PdfEdit(*_length_span(data, int(found["length"])), str(len(stream)).encode())


def _placeholder(number: int) -> QImage:
    """A few pixels unlike those of any other photo: Qt writes one object for two equal pictures."""
    image = QImage(_SIDE, _SIDE, QImage.Format.Format_RGB32)
    image.fill(number)
    return image


def _length_span(data: bytes, number: int) -> tuple[int, int]:
    found = re.search(rb"\n%d 0 obj\n(\d+)\nendobj" % number, data)
    if found is None:
        raise ValueError(number)
    return found.span(1)
