"""Encodes a frame as the bytes of a file of any export type."""

from typing import assert_never

from composer.core.file_types import EXPORT_TYPE, FileType
from composer.core.formats import Format
from composer.export.metadata import Labels
from composer.render.frame import Frame
from composer.render.picture import picture


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
