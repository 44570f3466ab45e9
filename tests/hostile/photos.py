"""Photos that are none, are cut short, lie about their size, or try to have something run."""

import struct
from collections.abc import Iterator

from tests.render.photo.files import chunk
from tests.render.photo.table import table

#: The name of the one input of a door that is as it should be: it is taken, or the door is shut to all.
SOUND = "sound"
_KINDS = (
    "jpeg full of metadata",
    "jpeg progressive",
    "png display p3, alpha",
    "webp turn 6",
    "avif turn 8",
    "tiff tiff_lzw",
    "gif, one clear",
    "heic turned",
)
_PNG = b"\x89PNG\r\n\x1a\n"


def photos() -> Iterator[tuple[str, bytes]]:
    """All of them; the table's damaged ones among them."""
    rows = table()
    yield next((SOUND, row.data) for row in rows if row.name == "jpeg progressive")
    for row in rows:
        if row.refusal or row.reserves:
            yield row.name, row.data
    sound = {row.name: row.data for row in rows if row.name in _KINDS}
    for name, data in sound.items():
        for tenths in (1, 5, 9):
            yield f"{name}, cut at {tenths} tenths", data[: len(data) * tenths // 10]
        yield f"{name}, its middle of zeros", _zeroed(data)
    # Found by the fuzzer: its few pixels are brought to 74 million, which took seconds to make small again.
    gif = sound["gif, one clear"]
    yield "gif of 74 megapixels in a kilobyte", gif[:6] + struct.pack("<HH", 4096, 17994) + gif[10:]
    yield from _sizes()
    yield from _disguised()


def _zeroed(data: bytes) -> bytes:
    third = len(data) // 3
    return data[:third] + bytes(third) + data[2 * third :]


def _sizes() -> Iterator[tuple[str, bytes]]:
    """Headers that promise what no computer has."""
    for width, height in ((0, 100), (100, 0), (1, 2**31 - 1), (2**31 - 1, 2**31 - 1), (2**32 - 1, 1), (65535, 65535)):
        header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        yield f"png of {width} by {height}", _PNG + header + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
    yield "gif of 65535 by 65535", b"GIF89a" + struct.pack("<HHBBB", 65535, 65535, 0x80, 0, 0) + bytes(6) + b";"
    yield "bmp of a negative size", _bmp(-5, -9)
    yield "bmp of 2 billion pixels", _bmp(46341, 46341)
    webp = b"VP8X" + struct.pack("<I", 10) + bytes(4) + b"\xff\x3f\x00\xff\x3f\x00"
    yield "webp of 16384 by 16384", b"RIFF" + struct.pack("<I", len(webp) + 4) + b"WEBP" + webp
    yield "tiff whose directory is itself", b"II*\x00\x08\x00\x00\x00\x00\x00\x08\x00\x00\x00"
    entry = struct.pack("<HHII", 0x0100, 4, 0xFFFFFFFF, 0xFFFFFFF0)
    yield "tiff of endless values", b"II*\x00\x08\x00\x00\x00\x01\x00" + entry + bytes(4)
    yield "jpeg whose segment has no end", b"\xff\xd8\xff\xe1\xff\xff" + bytes(64)
    yield "jpeg of markers alone", b"\xff\xd8" + b"\xff\xe0\x00\x02" * 100_000 + b"\xff\xd9"
    yield "png of a hundred thousand chunks", _PNG + chunk(b"tEXt", b"a\x00b") * 100_000


def _bmp(width: int, height: int) -> bytes:
    return b"BM" + struct.pack("<IIIIiiHHIIiiII", 60, 0, 54, 40, width, height, 1, 24, *[0] * 6)


def _disguised() -> Iterator[tuple[str, bytes]]:
    """Files of another kind under a photo's name."""
    yield "nothing", b""
    yield "one byte", b"\xff"
    yield "a megabyte of zeros", bytes(1 << 20)
    yield (
        "postscript that runs a program",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(%pipe%touch pwned) (w) file\n",
    )
    yield (
        "a pdf that starts a program",
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/Launch/F(sh)>>>>endobj\ntrailer<</Root 1 0 R>>",
    )
    yield "svg that names a file", b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'
    yield "html", b"<!DOCTYPE html><img src='http://127.0.0.1/'>"
    yield "photoshop", b"8BPS\x00\x01" + bytes(6) + struct.pack(">HIIHH", 3, 30000, 30000, 8, 3)
    yield "film", b"\x00\x00\x00\x18ftypmp42" + bytes(200)
    yield "fits", b"SIMPLE  =                    T" + b" " * 2850
    yield (
        "an x11 bitmap of any size",
        b"#define a_width 99999\n#define a_height 99999\nstatic char a_bits[] = {\n0x00};",
    )
    yield "an image list of a shell", b"P6\n# `touch pwned`\n99999 99999\n255\n"
    yield "an icon", b"\x00\x00\x01\x00\x01\x00\x00\x00\x00\x00\x01\x00\x20\x00\xff\xff\xff\x7f\x16\x00\x00\x00"
    yield "a program", b"\x7fELF" + bytes(60)
