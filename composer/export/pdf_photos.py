"""Photos put into a finished PDF as Pillow writes JPEG: seven times faster than Qt's own writer, and better.

Qt paints a page with a stand-in of a few pixels for each photo; the stand-ins' streams are then replaced, and the table
of offsets at the end of the file is written anew.
"""

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtGui import QImage

from composer.export.raster import encode_jpeg
from composer.render.frame import Frame, Item, Picture

#: Pixels a side: what Qt takes no time to encode.
_SIDE = 8
# A picture object as Qt 6 writes it: its dictionary, the number of the object that holds its length, its stream.
_STAND_IN = re.compile(
    rb"/Subtype /Image\n/Width (?P<width>8)\n/Height (?P<height>8)\n(?:/[^\n]*\n)*?"
    rb"/Length (?P<length>\d+) 0 R\n/Filter /DCTDecode\n>>\nstream\n(?P<stream>.*?)\nendstream",
    re.DOTALL,
)
_TABLE = re.compile(rb"xref\n0 \d+\n(?P<rows>(?:\d{10} \d{5} [nf] \n)+)")
_START = re.compile(rb"startxref\n(?P<offset>\d+) ?\n")


class _Edit(Struct, frozen=True):
    """Bytes `start` to `end` of the file, and what stands there instead."""

    start: int
    end: int
    bytes: bytes


def without_photos(frame: Frame) -> tuple[Frame, tuple[QImage, ...]]:
    """`frame` with a stand-in for each opaque photo, and those photos in order."""
    photos: list[QImage] = []
    items: list[Item] = []
    for item in frame.items:
        if isinstance(item, Picture) and item.image.format() == QImage.Format.Format_RGB32:
            photos.append(item.image)
            items.append(replace(item, image=_stand_in(len(photos))))
        else:
            items.append(item)
    return replace(frame, items=tuple(items)), tuple(photos)


def with_photos(data: bytes, photos: Sequence[QImage]) -> bytes:
    """The PDF `data`, painted from a frame without photos, with `photos` in the place of their stand-ins."""
    edits: list[_Edit] = []
    for found, photo in zip(_STAND_IN.finditer(data), photos, strict=True):
        stream = encode_jpeg(photo)
        edits += [
            _Edit(*found.span("width"), str(photo.width()).encode()),
            _Edit(*found.span("height"), str(photo.height()).encode()),
            _Edit(*found.span("stream"), stream),
            _Edit(*_length_span(data, int(found["length"])), str(len(stream)).encode()),
        ]
    return _applied(data, [*edits, *_offsets(data, edits)]) if edits else data


def _stand_in(number: int) -> QImage:
    """A few pixels unlike those of any other photo: Qt writes one object for two equal pictures."""
    image = QImage(_SIDE, _SIDE, QImage.Format.Format_RGB32)
    image.fill(number)
    return image


def _length_span(data: bytes, number: int) -> tuple[int, int]:
    """Where the object `number`, a length, says its figure."""
    found = re.search(rb"\n%d 0 obj\n(\d+)\nendobj" % number, data)
    if found is None:
        raise ValueError(number)
    return found.span(1)


def _offsets(data: bytes, edits: Sequence[_Edit]) -> list[_Edit]:
    """The table of offsets, and where it starts, as they are once `edits` are made."""
    table, start = _TABLE.search(data), _START.search(data)
    if table is None or start is None:
        raise ValueError("no table of offsets")
    rows = re.sub(rb"(?m)^\d{10}(?= \d{5} n)", lambda row: b"%010d" % _moved(int(row[0]), edits), table["rows"])
    at = _moved(int(start["offset"]), edits)
    return [_Edit(*table.span("rows"), rows), _Edit(*start.span("offset"), str(at).encode())]


def _moved(offset: int, edits: Sequence[_Edit]) -> int:
    """Where the byte at `offset` stands once `edits` are made; they never change what it starts."""
    return offset + sum(len(edit.bytes) - (edit.end - edit.start) for edit in edits if edit.end <= offset)


def _applied(data: bytes, edits: Sequence[_Edit]) -> bytes:
    parts: list[bytes] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        parts += (data[done : edit.start], edit.bytes)
        done = edit.end
    return b"".join((*parts, data[done:]))
