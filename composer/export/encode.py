"""A frame as the bytes of a file, whichever its type."""

from typing import Literal

from composer.core.formats import Format
from composer.export.metadata import Labels
from composer.render.frame import Frame
from composer.render.picture import picture

FileType = Literal["jpeg", "png", "pdf"]
#: File name suffixes, by type.
SUFFIXES: dict[FileType, str] = {"jpeg": "jpg", "png": "png", "pdf": "pdf"}


def usual_type(format_: Format) -> FileType:
    """What a format is written as when nobody says: JPEG for screens, PDF for paper."""
    return "jpeg" if format_.medium == "screen" else "pdf"


def file_name(poster_id: str, format_: Format, file_type: FileType) -> str:
    """Name of a picture in a kit."""
    return f"{poster_id}-{format_.id}.{SUFFIXES[file_type]}"


def encode(frame: Frame, format_: Format, file_type: FileType, labels: Labels) -> bytes:
    """`frame` as a file of `file_type` that says `labels` of itself."""
    # The window knows the types before it needs an encoder, and few ever need both.
    if file_type == "pdf":
        from composer.export.pdf import encode_pdf  # noqa: PLC0415

        return encode_pdf(frame, format_, labels)
    from composer.export.raster import encode_jpeg, encode_png  # noqa: PLC0415

    encode_picture = encode_jpeg if file_type == "jpeg" else encode_png
    return encode_picture(picture(frame, format_), format_.dots, labels.xmp)
