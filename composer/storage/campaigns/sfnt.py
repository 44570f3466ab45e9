"""Reads the tables of a font file within limits, and writes a font of some of them under another name."""

import re
import struct
from collections.abc import Iterable, Mapping

from msgspec import Struct

#: What each table must be at least, in bytes, for the fields read here to be in it.
_LEAST = {"head": 54, "hhea": 36, "maxp": 6, "OS/2": 68, "hmtx": 4, "cmap": 4, "name": 6, "post": 32}
_OUTLINES = (("glyf", "loca"), ("CFF ",))
#: What shapes letters; instructions, bitmaps, colours and variations are left out: nothing of them is drawn.
_SHAPING = ("GDEF", "GPOS", "GSUB", "kern")
_MOST_TABLES = 64
#: Of `head`: the mark of a font, and where the sum over the whole file stands.
_MAGIC, _ADJUSTMENT, _WHOLE_SUM = 0x5F0F3CF5, 8, 0xB1B0AFBA
_WINDOWS, _UNICODE, _MACINTOSH = 3, 0, 1
_ENGLISH = 0x409


class UnsoundFont(Exception):
    """The bytes are not a font that can be drawn with."""


class Table(Struct, frozen=True):
    """One table of a font: its bytes, and their sum as the file gives it."""

    data: bytes
    checksum: int


Tables = Mapping[str, Table]


def tables_of(data: bytes) -> Tables:
    """Read the tables that letters are drawn from, each checked; raises UnsoundFont when one lacks or is damaged."""
    try:
        tables = _kept(data)
        _check(tables)
    except struct.error as error:
        raise UnsoundFont from error
    return tables


def names_in(table: Table) -> Mapping[int, str]:
    """Read the texts of a `name` table by their number, the English one of Windows before any other."""
    try:
        _, count, texts = struct.unpack_from(">HHH", table.data)
        records = [struct.unpack_from(">6H", table.data, 6 + 12 * each) for each in range(min(count, 400))]
    except struct.error as error:
        raise UnsoundFont from error
    found: dict[int, str] = {}
    for platform, _, _, number, length, offset in sorted(records, key=_least_wanted_first):
        raw = table.data[texts + offset : texts + offset + length]
        text = raw.decode("mac-roman" if platform == _MACINTOSH else "utf-16-be", "replace").strip()
        found |= {number: text} if text else {}
    return found


def renamed(tables: Tables, name: str) -> bytes:
    """Write a font of `tables`, which calls itself `name` and nothing else."""
    texts = _name_table(name)
    whole = {**tables, "name": Table(texts, _sum(texts)), "head": _unsummed(tables["head"])}
    return _written(dict(sorted(whole.items())))


def _kept(data: bytes) -> dict[str, Table]:
    (count,) = struct.unpack_from(">H", data, 4)
    if count > _MOST_TABLES:
        raise UnsoundFont
    wanted = {*_LEAST, *_SHAPING, *(tag for tags in _OUTLINES for tag in tags)}
    found: dict[str, Table] = {}
    for index in range(count):
        raw, checksum, offset, length = struct.unpack_from(">4s3I", data, 12 + 16 * index)
        tag = raw.decode("latin-1")
        if tag in wanted:
            if offset + length > len(data) or tag in found:
                raise UnsoundFont
            found[tag] = Table(data[offset : offset + length], checksum)
    return found


def _check(tables: Tables) -> None:
    sizes = {tag: len(table.data) for tag, table in tables.items()}
    outlined = any(all(sizes.get(tag) for tag in tags) for tags in _OUTLINES)
    if not outlined or any(sizes.get(tag, 0) < least for tag, least in _LEAST.items()):
        raise UnsoundFont
    head, maxp, hhea = (tables[tag].data for tag in ("head", "maxp", "hhea"))
    magic, _, em = struct.unpack_from(">IHH", head, 12)
    (glyphs,), (widths,) = struct.unpack_from(">H", maxp, 4), struct.unpack_from(">H", hhea, 34)
    measured = 1 <= widths <= glyphs and sizes["hmtx"] >= 2 * (widths + glyphs)
    if magic != _MAGIC or not 16 <= em <= 16_384 or not measured or not _placed(tables, glyphs):
        raise UnsoundFont


def _placed(tables: Tables, glyphs: int) -> bool:
    """Whether each outline of a font that has `glyf` is inside it, one after the other."""
    if "glyf" not in tables or "loca" not in tables:
        return True
    (long,) = struct.unpack_from(">h", tables["head"].data, 50)
    offsets = struct.unpack_from(f">{glyphs + 1}{'I' if long else 'H'}", tables["loca"].data)
    last = offsets[-1] * (1 if long else 2)
    return last <= len(tables["glyf"].data) and list(offsets) == sorted(offsets)


def _least_wanted_first(record: tuple[int, ...]) -> tuple[int, bool]:
    platform, _, language, *_ = record
    return (_MACINTOSH, _UNICODE, _WINDOWS).index(platform) if platform in (0, 1, 3) else -1, language == _ENGLISH


def _name_table(name: str) -> bytes:
    plain = re.sub("[^A-Za-z0-9]", "", name)
    texts = {1: name, 2: "Regular", 3: name, 4: name, 6: plain}
    records, stored = b"", b""
    for number, text in texts.items():
        raw = text.encode("utf-16-be")
        records += struct.pack(">6H", _WINDOWS, 1, _ENGLISH, number, len(raw), len(stored))
        stored += raw
    return struct.pack(">HHH", 0, len(texts), 6 + len(records)) + records + stored


def _unsummed(head: Table) -> Table:
    """The table that holds the sum of the whole file, without it, as it is summed."""
    data = head.data[:_ADJUSTMENT] + bytes(4) + head.data[_ADJUSTMENT + 4 :]
    return Table(data, _sum(data))


def _written(tables: Tables) -> bytes:
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    version = b"OTTO" if "CFF " in tables else b"\0\1\0\0"
    directory = version + struct.pack(">4H", count, 16 * power, power.bit_length() - 1, 16 * (count - power))
    start, bodies = 12 + 16 * count, b""
    heads = 0
    for tag, table in tables.items():
        heads = start + len(bodies) if tag == "head" else heads
        directory += struct.pack(">4s3I", tag.encode("latin-1"), table.checksum, start + len(bodies), len(table.data))
        bodies += _padded(table.data)
    total = _total((_sum(directory), *(table.checksum for table in tables.values())))
    at = heads + _ADJUSTMENT
    whole = directory + bodies
    return whole[:at] + struct.pack(">I", _total((_WHOLE_SUM, -total))) + whole[at + 4 :]


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


def _sum(data: bytes) -> int:
    padded = _padded(data)
    return _total(struct.unpack(f">{len(padded) // 4}I", padded))


def _total(figures: Iterable[int]) -> int:
    return sum(figures) & 0xFFFFFFFF
