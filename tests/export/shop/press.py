"""A profile of a made-up press in four inks, in tables of eight bits (lut8Type: ICC.1:2022, 10.11)."""

import struct
from collections.abc import Iterable
from functools import cache
from itertools import product

_D50 = (0.9642, 1.0, 0.8249)
#: Steps each way of the tables from colours to inks and back.
_TO_INKS, _FROM_INKS = 9, 3
#: Of D50 to sRGB's light, by Bradford.
_TO_RGB = ((3.1339, -1.6169, -0.4906), (-0.9788, 1.9161, 0.0335), (0.0719, -0.2290, 1.4052))


@cache
def press(space: bytes = b"CMYK", device: bytes = b"prtr") -> bytes:
    """The profile's bytes; `space` and `device` make one that is not of a press."""
    tags = {
        b"desc": b"desc" + bytes(4) + struct.pack(">I", 10) + b"Presse no\0" + bytes(78),
        b"wtpt": b"XYZ " + bytes(4) + struct.pack(">3i", *(round(each * 65536) for each in _D50)),
        b"A2B0": _table(4, 3, _FROM_INKS, (_lab(inks) for inks in _grid(_FROM_INKS, 4))),
        b"B2A0": _table(3, 4, _TO_INKS, (_inks(lab) for lab in _grid(_TO_INKS, 3))),
    }
    return _packed(tags, space, device)


def _grid(steps: int, bands: int) -> Iterable[tuple[float, ...]]:
    return product([step / (steps - 1) for step in range(steps)], repeat=bands)


def _inks(coded: tuple[float, ...]) -> tuple[float, ...]:
    """Cyan, magenta, yellow and black of a colour of CIE L*a*b*, each from 0 to 1; at most 280 %."""
    light, a, b = 100 * coded[0], 255 * coded[1] - 128, 255 * coded[2] - 128
    y = (light + 16) / 116
    xyz = [_cube(each) * white for each, white in zip((y + a / 500, y, y - b / 200), _D50, strict=True)]
    rgb = [_curve(sum(part * each for part, each in zip(row, xyz, strict=True))) for row in _TO_RGB]
    black = min(1 - each for each in rgb)
    return (*(min(1.0, max(0.0, 1 - each - 0.4 * black)) for each in rgb), black**2)


def _lab(inks: tuple[float, ...]) -> tuple[float, ...]:
    cyan, magenta, yellow, black = inks
    light = (1 - black) * (1 - (cyan + magenta + yellow) / 4)
    return light, 0.5 + (magenta - cyan) / 4, 0.5 + (yellow - (cyan + magenta) / 2) / 4


def _cube(part: float) -> float:
    return part**3 if part > 6 / 29 else (part - 4 / 29) * 108 / 841


def _curve(part: float) -> float:
    part = min(1.0, max(0.0, part))
    return 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _table(ins: int, outs: int, steps: int, rows: Iterable[tuple[float, ...]]) -> bytes:
    straight = bytes(range(256))
    unit = struct.pack(">9i", *(65536 * each for each in (1, 0, 0, 0, 1, 0, 0, 0, 1)))
    colors = bytes(round(255 * each) for row in rows for each in row)
    return b"mft1" + bytes(4) + bytes((ins, outs, steps, 0)) + unit + straight * ins + colors + straight * outs


def _packed(tags: dict[bytes, bytes], space: bytes, device: bytes) -> bytes:
    at, rows, data = 132 + 12 * len(tags), b"", b""
    for name, body in tags.items():
        whole = body + bytes(-len(body) % 4)
        rows += struct.pack(">4sII", name, at + len(data), len(whole))
        data += whole
    size = at + len(data)
    white = struct.pack(">3i", *(round(each * 65536) for each in _D50))
    head = struct.pack(">I4sI4s4s4s", size, bytes(4), 0x02400000, device, space, b"Lab ")
    date = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    rest = b"acsp" + bytes(4) + bytes(4) + bytes(16) + bytes(4) + white + bytes(48)
    return head + date + rest + struct.pack(">I", len(tags)) + rows + data
