"""Reads Exif and TIFF metadata: the orientation and the colours of a picture."""

import struct
from collections.abc import Mapping
from itertools import islice

from msgspec import Struct

from composer.render.photo_file.color_space import (
    ADOBE_RGB,
    SRGB,
    SRGB_CURVE,
    SRGB_PRIMARIES,
    Curve,
    DeclaredColors,
    Power,
    Unusable,
    measured,
    resampled,
)

EXIF_NAME = b"Exif\x00\x00"

# Tags: EXIF 2.32, 4.6; TIFF 6.0, section 20.
_ORIENTATION, _TRANSFER, _WHITE, _PRIMARIES = 0x0112, 0x012D, 0x013E, 0x013F
_EXIF, _COLOR_SPACE, _INTEROPERABILITY, _GAMMA = 0x8769, 0xA001, 0xA005, 0xA500
_INDEX = 1
_IS_SRGB, _UNCALIBRATED = 1, 0xFFFF
#: Not of the standard; what some makers write for Adobe RGB.
_IS_ADOBE_RGB = 2

#: By type of TIFF: the format of one number, and how many of them make a value (a fraction is two).
_TYPES: Mapping[int, tuple[str, int]] = {
    1: ("B", 1),
    2: ("B", 1),
    3: ("H", 1),
    4: ("I", 1),
    5: ("I", 2),
    10: ("i", 2),
    13: ("I", 1),
    16: ("Q", 1),
}
#: The longest value read: curves of sixteen bits for three channels.
_MOST_NUMBERS = 3 << 16

_Values = tuple[float, ...]


class _Tiff(Struct, frozen=True):
    """A TIFF, the order of its bytes, and the formats of an offset, of a count of entries and of an entry."""

    data: bytes
    order: str
    offset: str
    count: str
    entry: str

    def read(self, layout: str, at: int) -> tuple[int, ...]:
        return struct.unpack_from(self.order + layout, self.data, at)


def orientation_in(exif: bytes) -> int:
    """The orientation, 1 to 8, in a block of EXIF; 1 when it has none, or an invalid one (EXIF 2.32, 4.6.4)."""
    turn = _number(_first_directory(_tiff(exif), _ORIENTATION), _ORIENTATION)
    return turn if 1 <= turn <= 8 else 1


def orientation_exif(turn: int) -> bytes:
    """The smallest EXIF with an orientation: a TIFF header and one directory of one entry."""
    return struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, _ORIENTATION, 3, 1, turn, 0, 0)


def exif_colors(exif: bytes) -> tuple[DeclaredColors, ...]:
    """The colours declared by a block of EXIF, or a whole TIFF, besides a profile; none when there are none.

    DCF says Adobe RGB by the interoperability index R03 (DCF 2.0, 3.3; EXIF 2.32, 4.6.8 and annex C).
    """
    tiff = _tiff(exif)
    first = _first_directory(tiff, _EXIF, _TRANSFER, _WHITE, _PRIMARIES)
    details = _directory(tiff, _number(first, _EXIF), _COLOR_SPACE, _INTEROPERABILITY, _GAMMA)
    index = _directory(tiff, _number(details, _INTEROPERABILITY), _INDEX).get(_INDEX, ())
    space = _number(details, _COLOR_SPACE)
    if space == _IS_SRGB:
        return (SRGB,)
    if space == _IS_ADOBE_RGB or index[:3] == tuple(b"R03"):
        return (ADOBE_RGB,)
    if first.keys() & {_TRANSFER, _WHITE, _PRIMARIES} or _GAMMA in details:
        return (_measured(first, details.get(_GAMMA, ())),)
    if index[:3] == tuple(b"R98"):
        return (SRGB,)
    return (Unusable(),) if space == _UNCALIBRATED else ()


def _measured(first: dict[int, _Values], gamma: _Values) -> DeclaredColors:
    """The space of chromaticities, white, and curves or a gamma; sRGB's own where one of them is unsaid."""
    primaries = first.get(_PRIMARIES, SRGB_PRIMARIES[:6])
    white = first.get(_WHITE, SRGB_PRIMARIES[6:])
    plain = (Power(gamma[0]) if gamma else SRGB_CURVE,)
    curves = _tables(first[_TRANSFER]) if _TRANSFER in first else plain
    return measured((*primaries, *white), curves) if curves else Unusable()


def _tables(levels: _Values) -> tuple[Curve, ...]:
    """TransferFunction: the light of every level, once for all channels or once for each; nothing of another length."""
    each = len(levels) // 3 if len(levels) in (3 << 8, 3 << 16) else len(levels)
    if each not in (1 << 8, 1 << 16):
        return ()
    return tuple(resampled(levels[at : at + each]) for at in range(0, len(levels), each))


# The format ----------------------------------------------------------------------------------------------------------


def _tiff(exif: bytes) -> _Tiff:
    data = exif.removeprefix(EXIF_NAME)
    order = "<" if data[:2] == b"II" else ">"
    if data[2:4] == struct.pack(f"{order}H", 43):
        return _Tiff(data, order, "Q", "Q", "HHQ8s")
    return _Tiff(data, order, "I", "H", "HHI4s")


def _first_directory(tiff: _Tiff, *wanted: int) -> dict[int, _Values]:
    try:
        (start,) = tiff.read(tiff.offset, struct.calcsize(f"={tiff.offset}"))
    except struct.error:
        return {}
    return _directory(tiff, start, *wanted)


def _directory(tiff: _Tiff, start: int, *wanted: int) -> dict[int, _Values]:
    """The values of the `wanted` tags; those that are cut short are left out: no photo is refused for its metadata."""
    found: dict[int, _Values] = {}
    if start <= 0:
        return found
    length = struct.calcsize(f"={tiff.entry}")
    try:
        (count,) = tiff.read(tiff.count, start)
        first = start + struct.calcsize(f"={tiff.count}")
        for at in islice(range(first, len(tiff.data), length), min(count, 0xFFFF)):
            tag, kind, many, _ = tiff.read(tiff.entry, at)
            if tag in wanted and tag not in found and kind in _TYPES and many <= _MOST_NUMBERS:
                found[tag] = _values(tiff, kind, many, at + length - struct.calcsize(f"={tiff.offset}"))
    except struct.error:
        pass
    return found


def _values(tiff: _Tiff, kind: int, many: int, at: int) -> _Values:
    """`many` values of a type, stored `at` that offset when they fit, else at the offset it gives."""
    number, parts = _TYPES[kind]
    layout = f"{many * parts}{number}"
    if struct.calcsize(f"={layout}") > struct.calcsize(f"={tiff.offset}"):
        (at,) = tiff.read(tiff.offset, at)
    numbers = tiff.read(layout, at)
    if parts == 1:
        return numbers
    return tuple(over / under if under else 0.0 for over, under in zip(numbers[::2], numbers[1::2], strict=True))


def _number(directory: dict[int, _Values], tag: int) -> int:
    """The one value of `tag` as a whole number; 0 when it has none."""
    return int(directory.get(tag, (0,))[0]) if directory.get(tag) else 0
