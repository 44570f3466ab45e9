"""Reads the colours that each kind of file declares, the most authoritative first."""

import struct
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from composer.render.photo_file.color_space import (
    SRGB,
    SRGB_CURVE,
    SRGB_PRIMARIES,
    DeclaredColors,
    Power,
    Profile,
    Unusable,
    coded,
    measured,
    srgb_primaries,
)
from composer.render.photo_file.exif import exif_colors
from composer.render.photo_file.iso_boxes import box_colors

if TYPE_CHECKING:
    from PIL.Image import Image

#: What a chunk of a PNG holds, by its name; empty when there is none.
Find = Callable[[bytes], bytes]

#: What nearly every program writes in gAMA, within a rounding, for sRGB: 1 / 2.2.
_SRGB_GAMMA = range(45_400, 45_511)
#: Black and white of eight bits that leave room as video does (ITU-R BT.709, 5.6).
_NARROW = (16 / 255, 235 / 255)

#: Bytes of the headers of Windows that declare colours.
_BMP_V4, _BMP_V5 = 108, 124

#: A profile of 4 MB: beyond this it is none.
_MOST_PIECES = 1 << 14
_GIF_PROFILE = b"\x21\xff\x0bICCRGBG1012"


def png_colors(find: Find, profile: bytes) -> Iterator[DeclaredColors]:
    """The colours in the chunks of a PNG, its iCCP unpacked as `profile` (PNG third edition, 4.3 and table 7)."""
    if cicp := find(b"cICP"):
        yield _png_codes(cicp)
    if find(b"iCCP"):
        yield Profile(profile)
    if find(b"sRGB"):
        yield SRGB
    if find(b"gAMA") or find(b"cHRM"):
        yield _png_measured(find(b"gAMA"), find(b"cHRM"))
    yield from exif_colors(find(b"eXIf"))


def _png_codes(cicp: bytes) -> DeclaredColors:
    """Primaries, transfer, a matrix that must be that of RGB, and whether black is 0 and white the highest level."""
    if len(cicp) != 4 or cicp[2] != 0 or cicp[3] > 1:
        return Unusable()
    return coded(cicp[0], cicp[1]) if cicp[3] else coded(cicp[0], cicp[1], levels=_NARROW)


def _png_measured(gama: bytes, chrm: bytes) -> DeclaredColors:
    """A gamma and chromaticities, in hundred-thousandths, white before red; sRGB's for the one that is missing."""
    if len(gama) not in (0, 4) or len(chrm) not in (0, 32):
        return Unusable()
    numbers = struct.unpack(">8I", chrm) if chrm else ()
    white, colors = numbers[:2], numbers[2:]
    primaries = [number / 100_000 for number in (*colors, *white)] or SRGB_PRIMARIES
    gamma = int.from_bytes(gama)
    if not gama or (gamma in _SRGB_GAMMA and srgb_primaries(primaries)):
        return measured(primaries, (SRGB_CURVE,))
    return measured(primaries, (Power(100_000 / gamma),)) if gamma else Unusable()


def other_colors(kind: str, data: bytes, header: "Image") -> Iterator[DeclaredColors]:
    """The colours declared by a file of `kind`, neither JPEG nor PNG; `header` is its opened picture."""
    if profile := header.info.get("icc_profile"):
        yield Profile(profile)
    match kind:
        case "AVIF" | "HEIF":
            yield from box_colors(data)
        case "TIFF":
            yield from exif_colors(data)
        case "WEBP":
            yield from exif_colors(header.info.get("exif") or b"")
        case "BMP":
            yield from _bmp_colors(data)
        case "GIF":
            yield from _gif_colors(data)
        case _:
            pass


# BMP and GIF, whose colours Pillow takes for sRGB whatever they say --------------------------------------------------


def _bmp_colors(data: bytes) -> Iterator[DeclaredColors]:
    """BITMAPV4HEADER and BITMAPV5HEADER: sRGB, a profile inside or elsewhere, or end points and gammas (Wingdi.h)."""
    if int.from_bytes(data[14:18], "little") < _BMP_V4 or len(data) < 14 + _BMP_V4:
        return
    match data[14 + 56 : 14 + 60]:
        case b"DEBM":
            start, size = struct.unpack_from("<II", data.ljust(14 + _BMP_V5, b"\x00"), 14 + 112)
            yield Profile(data[14 + start : 14 + start + size])
        case b"KNIL":
            yield Unusable()
        case b"\x00\x00\x00\x00" if any(data[14 + 60 : 14 + 108]):
            yield _bmp_measured(*struct.unpack_from("<9i3I", data, 14 + 60))
        case _:
            pass


def _bmp_measured(*numbers: int) -> DeclaredColors:
    """Nine numbers of X, Y and Z with 30 binary places, and three gammas with 16.

    Some programs write the colours' light, whose sum is white's; others x, y and z, which say nothing of white.
    """
    ends = [numbers[at : at + 3] for at in (0, 3, 6)]
    sums = [sum(end) for end in ends]
    if not all(sums) or not all(numbers[9:]):
        return Unusable()
    x_and_y = [part / total for end, total in zip(ends, sums, strict=True) for part in end[:2]]
    plain = all(abs(total / (1 << 30) - 1) < 0.01 for total in sums)
    light = [sum(column) for column in zip(*ends, strict=True)]
    white = SRGB_PRIMARIES[6:] if plain else (light[0] / sum(light), light[1] / sum(light))
    red, green, blue = (Power(gamma / 65536) for gamma in numbers[9:])
    return measured((*x_and_y, *white), (red, green, blue))


def _gif_colors(data: bytes) -> Iterator[DeclaredColors]:
    """An extension « ICCRGBG1012 »: a profile in pieces, each after its length (ICC.1:2022, annex B.6)."""
    at = data.find(_GIF_PROFILE) + len(_GIF_PROFILE)
    if at < len(_GIF_PROFILE):
        return
    pieces: list[bytes] = []
    while (size := int.from_bytes(data[at : at + 1])) and len(pieces) < _MOST_PIECES:
        pieces.append(data[at + 1 : at + 1 + size])
        at += 1 + size
    yield Profile(b"".join(pieces))
