"""Writes small workbooks as Excel did until 2003, with what a reader of cells does not tell."""

import struct

_SECTOR = 512
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def record(kind: int, data: bytes = b"") -> bytes:
    """One record of a workbook's stream."""
    return struct.pack("<HH", kind, len(data)) + data


def label(row: int, column: int, text: str) -> bytes:
    """A cell with a text; rows and columns are counted from 0 in all of these."""
    return record(0x204, struct.pack("<HHHHB", row, column, 15, len(text), 1) + text.encode("utf-16-le"))


def formula(row: int, column: int, result: bytes) -> bytes:
    """A cell with a formula, here the number 1, and its last result."""
    parsed = b"\x1e\x01\x00"
    return record(6, struct.pack("<HHH", row, column, 15) + result + struct.pack("<HIH", 0, 0, len(parsed)) + parsed)


def hidden_row(row: int) -> bytes:
    """A row that does not show."""
    return record(0x208, struct.pack("<8H", row, 0, 2, 255, 0, 0, 0x20, 0))


def hidden_columns(first: int, last: int) -> bytes:
    """Columns that do not show."""
    return record(0x7D, struct.pack("<6H", first, last, 2000, 15, 1, 0))


def merged(first: int, last: int, column: int) -> bytes:
    """Rows of one column merged."""
    return record(0xE5, struct.pack("<5H", 1, first, last, column, column))


def error(row: int, column: int) -> bytes:
    """A cell with an error that no formula gives."""
    return record(0x205, struct.pack("<HHHBB", row, column, 15, 7, 1))


def xls(**sheets: bytes) -> bytes:
    """A workbook with these sheets, each given by its records."""
    parts = [_start(0x10) + each + record(0x0A) for each in sheets.values()]
    at = len(_start(5)) + sum(len(_named(name, 0)) for name in sheets) + len(record(0x0A))
    listed = b""
    for name, part in zip(sheets, parts, strict=True):
        listed += _named(name, at)
        at += len(part)
    return _compound(_start(5) + listed + record(0x0A) + b"".join(parts))


def _start(kind: int) -> bytes:
    return record(0x809, struct.pack("<HHHHII", 0x600, kind, 0, 0, 0, 0))


def _named(name: str, at: int) -> bytes:
    return record(0x85, struct.pack("<IBBBB", at, 0, 0, len(name), 1) + name.encode("utf-16-le"))


def _compound(stream: bytes) -> bytes:
    """The compound file of a stream « Workbook »: a header, its table, its directory, then the stream."""
    stream = stream.ljust(max(4096, -(-len(stream) // _SECTOR) * _SECTOR), b"\0")
    count = len(stream) // _SECTOR
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<IIIIIIII", 1, 1, 0, 4096, _END, 0, _END, 0)
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    chain = [_TABLE, _END, *range(3, count + 2), _END]
    table = struct.pack("<128I", *chain, *[_FREE] * (128 - len(chain)))
    directory = _entry("Root Entry", 5, _END, 0, 1) + _entry("Workbook", 2, 2, len(stream), _FREE) + bytes(256)
    return header + table + directory + stream


def _entry(name: str, kind: int, first: int, size: int, child: int) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    place = struct.pack("<HBBIII", len(text), kind, 1, _FREE, _FREE, child)
    return text.ljust(64, b"\0") + place + bytes(36) + struct.pack("<III", first, size, 0)
