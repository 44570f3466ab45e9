"""Photo files built by hand, byte by byte where no encoder would write what cameras and press kits hold."""

import base64
import struct
import zlib
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]

#: Stands in every piece of metadata of these files: no cleaned file may hold it.
SECRET = b"PLANTED-SECRET"


def saved(picture: Image.Image | Pixels, format_: str, **options: object) -> bytes:
    image = picture if isinstance(picture, Image.Image) else Image.fromarray(picture)
    file = BytesIO()
    image.save(file, format_, **options)
    return file.getvalue()


def jpeg(picture: Image.Image | Pixels, **options: object) -> bytes:
    return saved(picture, "JPEG", **{"quality": 97, "subsampling": 0, **options})


def segment(marker: int, payload: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(payload) + 2) + payload


def with_segments(data: bytes, *segments: bytes) -> bytes:
    """A JPEG with `segments` right after its first mark."""
    return data[:2] + b"".join(segments) + data[2:]


def without_segment(data: bytes, marker: int) -> bytes:
    """A JPEG whose first segment of `marker` is gone."""
    start = data.index(bytes((0xFF, marker)))
    return data[:start] + data[start + 2 + struct.unpack_from(">H", data, start + 2)[0] :]


def exif(turn: int, order: str = ">", *, kind: int = 3) -> bytes:
    """An EXIF block with an orientation, as SHORT (3) or LONG (4), and a maker's note."""
    mark = b"MM" if order == ">" else b"II"
    value = struct.pack(f"{order}I" if kind == 4 else f"{order}HH", *((turn,) if kind == 4 else (turn, 0)))
    directory = struct.pack(f"{order}HHHI", 2, 0x0112, kind, 1) + value
    note = struct.pack(f"{order}HHII", 0x927C, 7, len(SECRET), 38)
    return mark + struct.pack(f"{order}HI", 42, 8) + directory + note + bytes(4) + SECRET


def jpeg_exif(turn: int, order: str = ">", *, kind: int = 3) -> bytes:
    return segment(0xE1, b"Exif\x00\x00" + exif(turn, order, kind=kind))


def icc_segments(profile: bytes, size: int = 60_000) -> list[bytes]:
    parts = [profile[at : at + size] for at in range(0, len(profile), size)]
    return [segment(0xE2, b"ICC_PROFILE\x00" + bytes((at, len(parts))) + part) for at, part in enumerate(parts, 1)]


def stored(upright: Pixels, turn: int) -> Pixels:
    """The pixels a camera stores so that the EXIF orientation `turn` shows `upright` (EXIF 2.32, table 6)."""
    turned = {
        1: upright,
        2: upright[:, ::-1],
        3: upright[::-1, ::-1],
        4: upright[::-1],
        5: upright.swapaxes(0, 1),
        6: np.rot90(upright, 1),
        7: upright[::-1, ::-1].swapaxes(0, 1),
        8: np.rot90(upright, -1),
    }
    return np.ascontiguousarray(turned[turn])


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def with_chunks(data: bytes, *chunks: bytes) -> bytes:
    """A PNG with `chunks` right after its header."""
    return data[:33] + b"".join(chunks) + data[33:]


def png(rows: NDArray[Any], bits: int, color: int, *chunks: bytes, interlaced: bool = False) -> bytes:
    """A PNG of `rows`: uint8 already packed, or uint16; `color` is the colour type of the format."""
    height, width = rows.shape[:2] if bits >= 8 else (rows.shape[0], rows.shape[1] * 8 // bits)
    header = struct.pack(">IIBBBBB", width, height, bits, color, 0, 0, int(interlaced))
    passes = ADAM7 if interlaced else ((0, 0, 1, 1),)
    packed = b"".join(_filtered(rows[y::down, x::across]) for x, y, across, down in passes)
    body = chunk(b"IHDR", header) + b"".join(chunks) + chunk(b"IDAT", zlib.compress(packed))
    return b"\x89PNG\r\n\x1a\n" + body + chunk(b"IEND", b"")


#: First column, first row, step across, step down of each pass (PNG third edition, 8.1).
ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))


def _filtered(rows: NDArray[Any]) -> bytes:
    return b"".join(b"\x00" + row.astype(row.dtype.newbyteorder(">")).tobytes() for row in rows)


def paletted(picture: Pixels) -> Image.Image:
    """An indexed picture of exactly the colours of `picture`, 256 at most."""
    colors, index = np.unique(picture.reshape(-1, 3), axis=0, return_inverse=True)
    image = Image.fromarray(index.reshape(picture.shape[:2]).astype(np.uint8))
    image.putpalette(colors.astype(np.uint8).tobytes())
    return image


def tiff(width: int, height: int, pixels: bytes, *entries: tuple[int, int, Sequence[int]]) -> bytes:
    """A little-endian TIFF of one strip; an entry is a tag, its type (3 SHORT, 4 LONG) and one or two values."""
    known = {256: (4, (width,)), 257: (4, (height,)), 259: (3, (1,)), 273: (4, (8,)), 278: (4, (height,))}
    known |= {279: (4, (len(pixels),))} | {tag: (kind, tuple(values)) for tag, kind, values in entries}
    at = 8 + len(pixels) + len(pixels) % 2
    directory = b"".join(_entry(tag, *known[tag]) for tag in sorted(known))
    body = pixels + b"\x00" * (len(pixels) % 2) + struct.pack("<H", len(known)) + directory + bytes(4)
    return b"II*\x00" + struct.pack("<I", at) + body


def _entry(tag: int, kind: int, values: Sequence[int]) -> bytes:
    packed = struct.pack(f"<{len(values)}{'I' if kind == 4 else 'H'}", *values)
    return struct.pack("<HHI", tag, kind, len(values)) + packed.ljust(4, b"\x00")


# Colour profiles (ICC.1:2022) --------------------------------------------------------------------------------------

#: Colorants adapted to D50, as published with each space: one row a channel, X Y Z.
SRGB = ((0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410))
DISPLAY_P3 = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))
ADOBE_RGB = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))
SRGB_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


def _fixed(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))


def xyz_tag(values: Sequence[float]) -> bytes:
    return b"XYZ \x00\x00\x00\x00" + b"".join(_fixed(value) for value in values)


def curve_tag(curve: float | Sequence[float]) -> bytes:
    """A gamma, or the five parameters of a curve with a straight foot."""
    if isinstance(curve, (float, int)):
        return b"curv" + struct.pack(">IIH", 0, 1, round(curve * 256))
    return b"para" + struct.pack(">IHH", 0, 3, 0) + b"".join(_fixed(value) for value in curve)


def profile(space: bytes, tags: dict[bytes, bytes], *, connection: bytes = b"XYZ ") -> bytes:
    """A version 4 input profile of `space` with `tags`, each tag's data padded to four bytes."""
    tags = {b"wtpt": xyz_tag((0.9642, 1.0, 0.8249)), **tags}
    table, body, at = b"", b"", 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        padded = data + b"\x00" * (-len(data) % 4)
        table += name + struct.pack(">II", at + len(body), len(data))
        body += padded
    content = struct.pack(">I", len(tags)) + table + body
    header = struct.pack(">I4sI4s4s4s", 128 + len(content), b"lcms", 0x04300000, b"scnr", space, connection)
    header += struct.pack(">6H4s", 2026, 1, 1, 0, 0, 0, b"acsp") + bytes(28)
    return (header + _fixed(0.9642) + _fixed(1.0) + _fixed(0.8249)).ljust(128, b"\x00") + content


def rgb_profile(colorants: Sequence[Sequence[float]], curve: float | Sequence[float] = SRGB_CURVE) -> bytes:
    tags = {name + b"XYZ": xyz_tag(values) for name, values in zip((b"r", b"g", b"b"), colorants, strict=True)}
    return profile(b"RGB ", tags | {name + b"TRC": curve_tag(curve) for name in (b"r", b"g", b"b")})


def grey_profile(gamma: float) -> bytes:
    return profile(b"GRAY", {b"kTRC": curve_tag(gamma)})


def ink_lab(ink: NDArray[np.float64]) -> NDArray[np.float64]:
    """The L*, a*, b* of four inks (0 to 1, last axis) in the printing condition that `ink_profile` describes."""
    cyan, magenta, yellow, black = np.moveaxis(ink, -1, 0)
    lightness = 100 - 22 * cyan - 26 * magenta - 12 * yellow - 40 * black
    return np.stack([lightness, 40 * (magenta - cyan), 40 * (yellow - cyan)], -1)


def ink_profile() -> bytes:
    """A CMYK profile whose table is linear in each ink, so that any interpolation agrees with `ink_lab`."""
    corners = np.array([[n >> 3 & 1, n >> 2 & 1, n >> 1 & 1, n & 1] for n in range(16)], float)
    lab = ink_lab(corners)
    # Legacy 16-bit Lab of lut16Type (ICC.1:2022, 10.10): L* 100 is FF00, a* and b* 0 are 8000.
    table = np.stack([lab[:, 0] * 652.8, lab[:, 1] * 256 + 32768, lab[:, 2] * 256 + 32768], -1).round().astype(">u2")
    matrix = b"".join(_fixed(value) for value in (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0))
    straight = struct.pack(">HH", 0, 65535)
    lut = b"mft2\x00\x00\x00\x00" + bytes((4, 3, 2, 0)) + matrix + struct.pack(">HH", 2, 2)
    return profile(b"CMYK", {b"A2B0": lut + straight * 4 + table.tobytes() + straight * 3}, connection=b"Lab ")


#: A HEIC of the table's scene, turned by 90 degrees, with EXIF. No HEIC encoder is among the test dependencies.
HEIC = base64.b64decode(
    "AAAAHGZ0eXBoZWl4AAAAAG1pZjFoZWl4bWlhZgAAAcltZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAADRpbG9j"
    "AAAAAERAAAIAAQAAAAAB7QABAAAAAAAAAUwAAgAAAAADOQABAAAAAAAAAD4AAAA4aWluZgAAAAAAAgAAABVpbmZlAgAAAAABAABodmMxAAAA"
    "ABVpbmZlAgAAAQACAABFeGlmAAAAAA5waXRtAAAAAAABAAABCGlwcnAAAADnaXBjbwAAAHdodmNDAQQIAAAAnjgAAAAAHvAA/P/4+AAADwNg"
    "AAEAF0ABDAH//wQIAAADAJ44AAADAAAeugJAYQABACpCAQEECAAAAwCeOAAAAwAAHpAEECCy3VyU1zcBDQYEAAADAGQAAAMABCBiAAEACEQB"
    "wXMYMAiQAAAAE2NvbHJuY2x4AAEADQAGgAAAABRpc3BlAAAAAAAAAEAAAABAAAAAKGNsYXAAAAAwAAAAAQAAACAAAAAB////8AAAAAL////g"
    "AAAAAgAAABBwaXhpAAAAAAMICAgAAAAJaXJvdAMAAAAZaXBtYQAAAAAAAAABAAEGgQIDBYSGAAAAGmlyZWYAAAAAAAAADmNkc2MAAgABAAEA"
    "AAGSbWRhdAAAAUgoAa8GOOlx5eiTlXyZH7FitX5euXqB7nPlASKGMzLaT2ZUQAWVqWkCfqKG7OFg0f4xtb/l9kle+XYJ89295CYz3Mu9OPjJ"
    "luTa00ehZ1fmd7D4FH6buUio8whtXdNDcHyrvvVyzkKRCqOpwywRWVM+fN8DmOGOuLBUhWkChoaRnrouBJgCaU2cJFBd7rgY/r/1amj5nLC7"
    "scKuttoQpXW3jNho0ClXu+xHQco+rd+dP7QJ/ccxYiMv81Ttbgwd5CAoypfwwA9iEsBDH22Igk+Ge65LTT1WLi4usH4HmHSHMAmFJcyTvMjz"
    "4x2Uz7TUyAr5x65r5ZlTkNcI7YuLQGGfYakiYWcKcALBaiumbHXVToYjNZjJ1xKhbhoDnFrDSwlkCcpaXj5oo0Awct2/wf/7k1nw88KBDyX0"
    "Apaz06MwWLhtE1aTKMUWAAAABkV4aWYAAE1NACoAAAAIAAIBEgADAAAAAQAGAACIJQAHAAAADgAAACYAAAAAUExBTlRFRC1TRUNSRVQ="
)
