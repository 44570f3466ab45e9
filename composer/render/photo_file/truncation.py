"""Detects truncated photos: a file that ends early decodes without error, and what is missing is one flat colour."""

from typing import cast

from PIL import Image

from composer.render.photo_file.file_kinds import open_clean
from composer.render.photo_file.strip_metadata import first_scan_end

#: The share of the height that must be there: a telephone's photo without it has lost what nobody can overlook.
_LAST = 10
#: What libjpeg puts where a file has nothing, inks counted from either end.
_GREY = (127, 128)

#: Bytes that any table of Huffman decodes to something, and marks of a restart among them: whichever comes next is one.
_PAD = bytes(range(1, 0xFF))
_MORE = _PAD + b"".join(bytes((0xFF, mark)) + _PAD for mark in range(0xD0, 0xD8)) + _PAD


def lacks_bottom(data: bytes, picture: Image.Image) -> bool:
    """Whether the last tenth of `picture`, a decode of the cleaned photo `data`, was never in the file.

    One glance at the picture tells nearly always; one whose bottom is of just that colour is decoded once more.
    """
    levels = _flat(picture)
    if data.startswith(b"\xff\xd8"):
        return bool(levels) and all(level in _GREY for level in levels) and lacks_some(data)
    paletted = open_clean(data).mode == "P"
    return bool(levels) and (paletted or not any(levels)) and _takes_ground(data)


def lacks_some(data: bytes) -> bool:
    """Whether a cleaned JPEG lacks any of its pixels.

    It then shows something else once there are more bytes after its own, for which a whole one has no use.
    """
    end = first_scan_end(data)
    return _decoded(data) != _decoded(data[:end] + _MORE + data[end:])


def _flat(picture: Image.Image) -> tuple[int, ...]:
    """The one colour of the last tenth of `picture`, without its alpha; nothing when it has several."""
    bands = _bottom(picture).split()
    colors = bands[:-1] if picture.mode in ("RGBA", "RGBa", "LA") else bands
    ends = [_ends(band) for band in colors]
    return tuple(low for low, _ in ends) if all(low == high for low, high in ends) else ()


def _ends(band: Image.Image) -> tuple[int, int]:
    """The lowest and the highest level of one band, which Pillow leaves open to be of several."""
    return cast("tuple[int, int]", band.getextrema())


def _bottom(picture: Image.Image) -> Image.Image:
    return picture.crop((0, picture.height - -(-picture.height // _LAST), picture.width, picture.height))


def _decoded(data: bytes) -> bytes:
    picture = open_clean(data)
    picture.draft("L", (picture.width // 8, picture.height // 8))
    picture.load()
    return picture.tobytes()


def _takes_ground(data: bytes) -> bool:
    """Whether the bottom of a PNG is still of the colour that it is decoded over."""
    picture = open_clean(data)
    bands = len(picture.getbands())
    picture.im = Image.new(picture.mode, picture.size, (255,) * bands if bands > 1 else 255).im
    picture.load()
    return all(_ends(band)[0] for band in _bottom(picture).split())
