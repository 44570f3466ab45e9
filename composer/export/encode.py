"""Encodes a frame as the bytes of a file of any export type, or within those that a network accepts."""

from collections.abc import Iterator
from typing import assert_never

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from composer.core.file_types import EXPORT_TYPE, FileType
from composer.core.formats import SCREEN_DOTS, Format
from composer.export.metadata import Labels
from composer.export.raster import encode_jpeg
from composer.render.frame import Frame
from composer.render.picture import picture

#: JPEG qualities, the best first; below the last one, letters on flats are hazy: fewer pixels look better.
_QUALITIES = (92, 88, 84, 80, 76, 72)
#: How much smaller each side becomes at each step, and the shorter one's fewest pixels.
_STEP, _FEWEST = 0.85, 320


def file_name(poster_id: str, format_: Format, file_type: FileType) -> str:
    """Name a picture in a kit."""
    return f"{poster_id}-{format_.id}.{EXPORT_TYPE[file_type].suffix}"


def encode(frame: Frame, format_: Format, file_type: FileType, labels: Labels) -> bytes:
    """Encode `frame` as a file of `file_type`, with `labels` as its metadata."""
    # Few runs need every encoder: each is imported when it is used. A type without one fails the type checker.
    match file_type:
        case "pdf":
            from composer.export.pdf.page import encode_pdf  # noqa: PLC0415 - as above

            return encode_pdf(frame, format_, labels)
        case "jpeg":
            from composer.export.raster import encode_jpeg, for_jpeg  # noqa: PLC0415 - as above

            return encode_jpeg(for_jpeg(picture(frame, format_)), format_.file_dots, labels.xmp)
        case "png":
            from composer.export.raster import encode_png  # noqa: PLC0415 - as above

            return encode_png(picture(frame, format_), format_.file_dots, labels.xmp)
        case "webp":
            from composer.export.raster import encode_webp  # noqa: PLC0415 - as above

            return encode_webp(picture(frame, format_), labels.xmp)
        case _:
            assert_never(file_type)


def own_file_name(poster_id: str, format_: Format, network: str) -> str:
    """Name the picture in a kit that is made for one network alone."""
    return f"{poster_id}-{format_.id}-{network}.jpg"


def encode_within(frame: Frame, format_: Format, labels: Labels, most: int) -> bytes:
    """Encode `frame` as a JPEG of at most `most` bytes, with `labels` as its metadata; see `jpeg_within`."""
    return jpeg_within(picture(frame, format_), most, format_.file_dots, labels.xmp)


def jpeg_within(image: QImage, most: int, dots: int = SCREEN_DOTS, xmp: bytes = b"") -> bytes:
    """Encode `image` as a JPEG of at most `most` bytes, labelled `dots` to the inch; an XMP packet, if any.

    Its quality is lowered first, never so far that it looks bad; then its size in pixels. When even that is not enough,
    the smallest one made is returned.
    """
    data = b""
    for tried, quality in _tries(image):
        data = encode_jpeg(tried, dots, xmp, quality=quality)
        if len(data) <= most:
            break
    return data


def _tries(image: QImage) -> Iterator[tuple[QImage, int]]:
    yield from ((image, quality) for quality in _QUALITIES)
    while min(image.width(), image.height()) * _STEP >= _FEWEST:
        size = image.size() * _STEP
        image = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
        yield image, _QUALITIES[-1]
