"""Looks in an XLS workbook for what its cells do not show: hidden rows and columns, formulas, errors, merged cells.

Sources: [MS-CFB], the compound file, and [MS-XLS], the records of its stream « Workbook », both by Microsoft.
"""

import struct
from collections.abc import Iterator

from composer.core.lists.table import MOST_COLUMNS
from composer.storage.lists.workbook_xml import Marked

#: Where the compound file says the size of its sectors and finds its directory and its table, and what ends a chain.
_SECTOR_SHIFT, _DIRECTORY, _SMALLEST, _TABLE, _TABLE_NEXT, _IN_HEADER = 30, 48, 56, 76, 68, 109
_LAST = 0xFFFFFFFA
_SECTORS = {512, 4096}
#: Bytes of an entry of the directory; where it has the length of its name, its first sector and its size.
_ENTRY, _NAME_LENGTH, _FIRST, _SIZE = 128, 64, 116, 120
#: The records of a workbook that are looked at.
_FORMULA, _END, _COLUMNS, _SHEET, _MERGED, _ERROR, _ROW = 0x06, 0x0A, 0x7D, 0x85, 0xE5, 0x205, 0x208


def xls_marks(data: bytes, sheet: str) -> tuple[Marked, ...]:
    """What is hidden, computed, wrong or merged in a sheet of an XLS workbook, by its name.

    Empty for an earlier format, or where the file is not as it says: its cells were read all the same.
    """
    try:
        stream = _workbook(data)
        start = next((at for at, name in _sheets(stream) if name == sheet), None)
        return tuple(_marks(stream, start)) if start is not None else ()
    except (struct.error, IndexError, ValueError):
        return ()


def _workbook(data: bytes) -> bytes:
    """The stream of the workbook, of the compound file `data`; ValueError where it has none of a usual size."""
    size = 1 << (_word(data, _SECTOR_SHIFT) & 0xF)
    if size not in _SECTORS:
        raise ValueError(size)
    table = _table(data, size)
    directory = _chain(data, _long(data, _DIRECTORY), table, size)
    for at in range(0, len(directory), _ENTRY):
        entry = directory[at : at + _ENTRY]
        name = entry[: max(0, _word(entry, _NAME_LENGTH) - 2)].decode("utf-16-le", "replace")
        # A smaller stream is elsewhere; no program writes a workbook that small.
        if name == "Workbook" and _long(entry, _SIZE) >= _long(data, _SMALLEST):
            return _chain(data, _long(entry, _FIRST), table, size)[: _long(entry, _SIZE)]
    raise ValueError(len(directory))


def _table(data: bytes, size: int) -> list[int]:
    sectors = list(struct.unpack_from(f"<{_IN_HEADER}I", data, _TABLE))
    further, each = _long(data, _TABLE_NEXT), size // 4
    while further < _LAST and len(sectors) * size < len(data):
        *more, further = struct.unpack_from(f"<{each}I", data, (further + 1) * size)
        sectors += more
    used = (sector for sector in sectors if sector < _LAST)
    return [entry for sector in used for entry in struct.unpack_from(f"<{each}I", data, (sector + 1) * size)]


def _chain(data: bytes, first: int, table: list[int], size: int) -> bytes:
    """The sectors from `first` on; ValueError for a chain that comes back to itself."""
    parts: list[bytes] = []
    while first < _LAST:
        if len(parts) > len(table):
            raise ValueError(first)
        parts.append(data[(first + 1) * size : (first + 2) * size])
        first = table[first]
    return b"".join(parts)


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Each record from `at` on to the end of its part: its kind and its bytes."""
    kind = 0
    while kind != _END:
        kind, length = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _sheets(stream: bytes) -> Iterator[tuple[int, str]]:
    for kind, record in _records(stream, 0):
        if kind == _SHEET:
            length, wide = record[6], record[7] & 1
            name = record[8 : 8 + length * (1 + wide)]
            yield _long(record, 0), name.decode("utf-16-le" if wide else "latin-1")


def _marks(stream: bytes, start: int) -> Iterator[Marked]:
    for kind, record in _records(stream, start):
        if kind == _ROW and _word(record, 12) & 0x20:
            yield Marked("hidden-row", _word(record, 0) + 1)
        elif kind == _COLUMNS and _word(record, 8) & 1:
            last = min(_word(record, 2), MOST_COLUMNS)
            yield from (Marked("hidden-column", 0, each + 1) for each in range(_word(record, 0), last + 1))
        elif kind == _FORMULA:
            # Of a result that is no number, the first byte says what it is: 2 for an error.
            wrong = record[12:14] == b"\xff\xff" and record[6] == 2
            yield Marked("error" if wrong else "formula", *_cell(record))
        elif kind == _ERROR and record[7]:
            yield Marked("error", *_cell(record))
        elif kind == _MERGED:
            ranges = struct.iter_unpack("<4H", record[2 : 2 + 8 * _word(record, 0)])
            yield from (Marked("merged", row + 1, column + 1) for row, _, column, _ in ranges)


def _cell(record: bytes) -> tuple[int, int]:
    return _word(record, 0) + 1, _word(record, 2) + 1


def _word(data: bytes, at: int) -> int:
    return struct.unpack_from("<H", data, at)[0]


def _long(data: bytes, at: int) -> int:
    return struct.unpack_from("<I", data, at)[0]
