"""Checks the pictures of poster art, PNG, JPEG or WebP, by their first bytes: kind and size, before any is decoded."""

import struct

from composer.core.geometry import Size
from composer.core.problems import Problem, in_file
from composer.core.words import Words, named

#: The ends of the names of pictures, as poster files name them.
PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp")
#: Bytes of one picture and of all of a poster's; pixels of one: a page of 11 × 17 inches at 300 dots has 17 million.
LARGEST_PICTURE, MOST_PICTURE_BYTES, MOST_PIXELS = 8 << 20, 32 << 20, 36_000_000
#: A side is at most so many times the other: no picture is a thread.
_MOST_RATIO = 100
# JPEG, ITU T.81: markers without a length, and those of a frame, whose header has the size.
_BARE_MARKERS = frozenset((0x01, *range(0xD0, 0xD9)))
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
#: Bytes before the frame: profiles and other metadata, at most.
_LONGEST_HEADER = 1 << 20
_AGAIN = Words("Exportez-le de nouveau, en PNG ou en JPEG.", "Export it again, as PNG or JPEG.")
_SMALLER = Words("Réduisez-le, puis exportez-le de nouveau.", "Make it smaller, then export it again.")


def is_picture(name: str) -> bool:
    """Whether a drawing of this name is a picture, and not an SVG."""
    return name.endswith(PICTURE_SUFFIXES)


def picture_problem(data: bytes, name: str, file: str) -> Problem | None:
    """The reason why the picture `name` of a poster cannot be drawn, located in `file`; None when its header is sound.

    What follows the header is checked when it is decoded.
    """
    suffix = name.rpartition(".")[2].replace("jpg", "jpeg")
    size = picture_size(data) if _kind(data) == suffix else None
    quoted = named(name)
    if size is None:
        words = Words(
            "Le dessin {quoted} est abîmé, ou n’est pas de la sorte que dit son nom.",
            "The drawing {quoted} is damaged, or not of the kind that its name says.",
        ).format(quoted=quoted)
        return Problem("art-damaged", "error", words, in_file(file), _AGAIN)
    short, long = sorted((size.width, size.height))
    if short * long > MOST_PIXELS or long > _MOST_RATIO * short:
        words = Words(
            "Le dessin {quoted} est immense, ou est un fil\u00a0: la limite est de 36\u00a0millions de pixels.",
            "The drawing {quoted} is immense, or a thread: the limit is 36 million pixels.",
        ).format(quoted=quoted)
        return Problem("file-too-big", "error", words, in_file(file), _SMALLER)
    return None


def picture_size(data: bytes) -> Size | None:
    """The size in pixels that a picture's header gives, before any turn; None when it gives none."""
    try:
        width, height = _READERS[_kind(data)](data)
    except (KeyError, IndexError, struct.error):
        return None
    return Size(width, height) if width > 0 and height > 0 else None


def _kind(data: bytes) -> str:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    return "webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else ""


def _png_size(data: bytes) -> tuple[int, int]:
    length, kind, width, height = struct.unpack_from(">I4sII", data, 8)
    return (width, height) if (length, kind) == (13, b"IHDR") else (0, 0)


def _jpeg_size(data: bytes) -> tuple[int, int]:
    at, data = 2, data[:_LONGEST_HEADER]
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF or marker in _BARE_MARKERS:
            at += 1 if marker == 0xFF else 2
            continue
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        (length,) = struct.unpack_from(">H", data, at + 2)
        at += 2 + max(2, length)
    return 0, 0


def _webp_size(data: bytes) -> tuple[int, int]:
    """The size by the first chunk: lossy (RFC 6386), lossless, or extended (RFC 9649)."""
    match data[12:16]:
        case b"VP8 ":
            width, height = struct.unpack_from("<HH", data, 26)
            return width & 0x3FFF, height & 0x3FFF
        case b"VP8L":
            (bits,) = struct.unpack_from("<I", data, 21)
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8X":
            sides = struct.unpack_from("<HBHB", data, 24)
            return sides[0] + (sides[1] << 16) + 1, sides[2] + (sides[3] << 16) + 1
        case _:
            return 0, 0


_READERS = {"png": _png_size, "jpeg": _jpeg_size, "webp": _webp_size}
