"""Fonts as they come in packs: one that the program carries, whole or with a table changed."""

import struct
from functools import cache
from importlib.resources import files

LICENCE = b"SIL OPEN FONT LICENSE Version 1.1\n"


@cache
def font() -> bytes:
    """A TrueType font that may be embedded, of the family Manrope."""
    return (files("font_manrope") / "files" / "Manrope-Regular.ttf").read_bytes()


@cache
def other_font() -> bytes:
    """A CFF font that may be embedded, of another family: Hanken Grotesk."""
    return (files("font_hanken_grotesk") / "files" / "HankenGrotesk-Regular.otf").read_bytes()


def with_number(table: str, offset: int, number: int, kind: str = ">H") -> bytes:
    """The font with a number in the place of the one at `offset` in `table`."""
    data, (_, _, start, _) = bytearray(font()), _record(table)
    struct.pack_into(kind, data, start + offset, number)
    return bytes(data)


def with_record(table: str, **changed: int) -> bytes:
    """The font with `offset`, `length` or `tag` (its four bytes) changed in the record of `table`."""
    data, (at, tag, offset, length) = bytearray(font()), _record(table)
    values = {"tag": tag, "offset": offset, "length": length} | changed
    struct.pack_into(">L", data, at, values["tag"])
    struct.pack_into(">LL", data, at + 8, values["offset"], values["length"])
    return bytes(data)


def _record(table: str) -> tuple[int, int, int, int]:
    """Where the record of a table is, and its tag, offset and length."""
    (number,) = struct.unpack_from(">H", font(), 4)
    for at in range(12, 12 + 16 * number, 16):
        tag, _, offset, length = struct.unpack_from(">4sLLL", font(), at)
        if tag == table.encode():
            return at, int.from_bytes(tag, "big"), offset, length
    raise KeyError(table)
