"""Checks ICC profiles, and makes one for a colour space declared by primaries and curves."""

import struct
from collections.abc import Iterable
from itertools import product

from msgspec import Struct

from composer.core.codes import Code
from composer.render.photo_file.color_space import (
    Curve,
    DeclaredColors,
    Mixed,
    Power,
    Primaries,
    Profile,
    Space,
    is_srgb,
)

_MATRIX_TAGS = frozenset((b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC"))

#: The mode a picture must have for a profile of a colour space (ICC.1:2022, table 19).
PROFILE_MODES = {b"RGB ": "RGB", b"GRAY": "L", b"CMYK": "CMYK"}

#: Colours on each side of a profile's table: enough that what stands between is right within a level or two.
_GRID = 21

_Row = tuple[float, float, float]
_Matrix = tuple[_Row, _Row, _Row]

#: The white that profiles connect by (ICC.1:2022, 7.2.16), and Bradford's cones (annex E).
_D50: _Row = (0.9642, 1.0, 0.8249)
_BRADFORD: _Matrix = ((0.8951, 0.2664, -0.1614), (-0.7502, 1.7135, 0.0367), (0.0389, -0.0685, 1.0296))


class Colors(Struct, frozen=True):
    """The resolved colours of a file: their profile, empty for sRGB, and the codes of what was lost."""

    profile: bytes = b""
    reserves: tuple[Code, ...] = ()


def settled(declared: Iterable[DeclaredColors]) -> Colors:
    """Resolve to the first declaration that can be used; when none can, to sRGB with the warning of the first."""
    lost = ""
    for each in declared:
        match each:
            case Profile(data) if sound_profile(data):
                return Colors(data)
            case Space() if is_srgb(each):
                return Colors()
            case Space() | Mixed() if profile := profile_of(each):
                return Colors(profile)
            case Profile():
                lost = lost or "photo-profile"
            case _:
                lost = lost or "photo-colors"
    return Colors(b"", (lost,) if lost else ())


def sound_profile(profile: bytes) -> bool:
    """Whether `profile` has the header and the tags by which grey, RGB or CMYK is converted (ICC.1:2022, 7.2, 8.3)."""
    if profile[36:40] != b"acsp" or profile[16:20] not in PROFILE_MODES:
        return False
    try:
        (count,) = struct.unpack_from(">I", profile, 128)
        tags = [struct.unpack_from(">4sII", profile, 132 + 12 * at) for at in range(min(count, 200))]
    except struct.error:
        return False
    names = {name for name, _, _ in tags}
    inside = all(start + size <= len(profile) for _, start, size in tags)
    return inside and (bool(names & {b"A2B0", b"kTRC"}) or names >= _MATRIX_TAGS)


def profile_of(space: Space | Mixed) -> bytes:
    """The smallest ICC profile for `space`; empty when its primaries are on one line."""
    try:
        colorants = _colorants(space.primaries)
        tags = _by_matrix(colorants, space) if isinstance(space, Space) else _by_table(colorants, space)
    except (ZeroDivisionError, OverflowError, struct.error):
        return b""
    return _packed({b"wtpt": _xyz(_D50), **tags}, b"XYZ " if isinstance(space, Space) else b"Lab ")


def _by_matrix(colorants: _Matrix, space: Space) -> dict[bytes, bytes]:
    curves = (space.curves * 3)[:3]
    tags: dict[bytes, bytes] = {}
    for name, colorant, curve in zip((b"r", b"g", b"b"), colorants, curves, strict=True):
        tags |= {name + b"XYZ": _xyz(colorant), name + b"TRC": _curve(curve)}
    return tags


def _by_table(colorants: _Matrix, space: Mixed) -> dict[bytes, bytes]:
    """The L*, a* and b* of evenly spaced colours, as sixteen bits (lut16Type: ICC.1:2022, 10.10)."""
    steps = [step / (_GRID - 1) for step in range(_GRID)]
    spread = product(steps, steps, steps)
    colors = (_lab16(_times_matrix(space.light(color), colorants)) for color in spread)
    levels = [level for color in colors for level in color]
    straight = struct.pack(">HH", 0, 65535) * 3
    head = b"mft2" + bytes(4) + bytes((3, 3, _GRID, 0)) + _fixed(1, 0, 0, 0, 1, 0, 0, 0, 1) + struct.pack(">HH", 2, 2)
    return {b"A2B0": head + straight + struct.pack(f">{len(levels)}H", *levels) + straight}


def _lab16(xyz: _Row) -> tuple[int, int, int]:
    """CIE 15, in the encoding of lut16Type: L* of 100 is FF00, a* and b* of 0 are 8000."""
    x, y, z = (_root(part / white) for part, white in zip(xyz, _D50, strict=True))
    lab = ((116 * y - 16) * 652.8, 500 * (x - y) * 256 + 32768, 200 * (y - z) * 256 + 32768)
    lightness, a, b = (min(max(round(part), 0), 65535) for part in lab)
    return lightness, a, b


def _root(part: float) -> float:
    return part ** (1 / 3) if part > (6 / 29) ** 3 else part * 841 / 108 + 4 / 29


def _colorants(primaries: Primaries) -> _Matrix:
    """X, Y and Z of red, green and blue, for a white that was brought to D50."""
    red_x, red_y, green_x, green_y, blue_x, blue_y, white_x, white_y = primaries
    ways = (_tristimulus(red_x, red_y), _tristimulus(green_x, green_y), _tristimulus(blue_x, blue_y))
    white = _tristimulus(white_x, white_y)
    shares = _times_matrix(white, _inverse(ways))
    cones, wanted = _times_matrix(white, _transposed(_BRADFORD)), _times_matrix(_D50, _transposed(_BRADFORD))
    gains = tuple(after / before for after, before in zip(wanted, cones, strict=True))
    red, green, blue = (_adapted(way, share, gains) for way, share in zip(ways, shares, strict=True))
    return red, green, blue


def _adapted(way: _Row, share: float, gains: Iterable[float]) -> _Row:
    cones = _times_matrix((way[0] * share, way[1] * share, way[2] * share), _transposed(_BRADFORD))
    one, two, three = (cone * gain for cone, gain in zip(cones, gains, strict=True))
    return _times_matrix((one, two, three), _inverse(_transposed(_BRADFORD)))


def _tristimulus(x: float, y: float) -> _Row:
    return x / y, 1.0, (1 - x - y) / y


def _times_matrix(row: _Row, matrix: _Matrix) -> _Row:
    first, second, third = (sum(row[at] * matrix[at][column] for at in range(3)) for column in range(3))
    return first, second, third


def _transposed(matrix: _Matrix) -> _Matrix:
    first, second, third = zip(*matrix, strict=True)
    return first, second, third


def _inverse(matrix: _Matrix) -> _Matrix:
    first, second, third = matrix
    columns = (_cross(second, third), _cross(third, first), _cross(first, second))
    size = sum(one * other for one, other in zip(first, columns[0], strict=True))
    if abs(size) < 1e-6:
        raise ZeroDivisionError
    return _transposed(tuple((x / size, y / size, z / size) for x, y, z in columns))  # pyright: ignore[reportArgumentType]


def _cross(one: _Row, other: _Row) -> _Row:
    return (
        one[1] * other[2] - one[2] * other[1],
        one[2] * other[0] - one[0] * other[2],
        one[0] * other[1] - one[1] * other[0],
    )


# As bytes (ICC.1:2022, 7.2, 10.6, 10.18, 10.31) ----------------------------------------------------------------------


def _fixed(*values: float) -> bytes:
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _xyz(values: _Row) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(*values)


def _curve(curve: Curve) -> bytes:
    if isinstance(curve, Power):
        parts = (curve.exponent, curve.scale, curve.offset, curve.slope, curve.knee)
        return b"para" + struct.pack(">IHH", 0, 3, 0) + _fixed(*parts)
    return b"curv" + struct.pack(f">II{len(curve)}H", 0, len(curve), *curve)


def _packed(tags: dict[bytes, bytes], connection: bytes) -> bytes:
    """A profile of an RGB device with `tags`: the same data once, each padded to four bytes."""
    table, body, places = b"", b"", dict[bytes, int]()
    start = 132 + 12 * len(tags)
    for name, data in tags.items():
        if data not in places:
            places[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
        table += name + struct.pack(">II", places[data], len(data))
    size = start + len(body)
    head = struct.pack(">I4sI4s4s4s", size, bytes(4), 0x04400000, b"scnr", b"RGB ", connection)
    # No date: the same space gives the same bytes.
    dated = head + bytes(12) + b"acsp" + bytes(28) + _fixed(*_D50)
    return dated.ljust(128, b"\x00") + struct.pack(">I", len(tags)) + table + body
