"""Edits a finished PDF, even where lengths change, by rewriting the table of offsets at its end."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

_TABLE = re.compile(rb"xref\n0 \d+\n(?P<rows>(?:\d{10} \d{5} [nf] \n)+)")
_START = re.compile(rb"startxref\n(?P<offset>\d+) ?\n")


class PdfEdit(Struct, frozen=True):
    """Bytes `start` to `end` of the file, and their replacement; never the first byte of an object."""

    start: int
    end: int
    bytes: bytes


def edited(data: bytes, edits: Sequence[PdfEdit]) -> bytes:
    """Apply `edits`, which do not overlap, to the PDF `data`, of one table of offsets; ValueError without a table."""
    return _applied(data, [*edits, *_offsets(data, edits)]) if edits else data


def _offsets(data: bytes, edits: Sequence[PdfEdit]) -> Iterator[PdfEdit]:
    table, start = _TABLE.search(data), _START.search(data)
    if table is None or start is None:
        raise ValueError("no table of offsets")
    rows = re.sub(rb"(?m)^\d{10}(?= \d{5} n)", lambda row: b"%010d" % _moved(int(row[0]), edits), table["rows"])
    yield PdfEdit(*table.span("rows"), rows)
    yield PdfEdit(*start.span("offset"), str(_moved(int(start["offset"]), edits)).encode())


def _moved(offset: int, edits: Sequence[PdfEdit]) -> int:
    """The position of the byte at `offset` once `edits` are made; they never change what it starts."""
    return offset + sum(len(edit.bytes) - (edit.end - edit.start) for edit in edits if edit.end <= offset)


def _applied(data: bytes, edits: Sequence[PdfEdit]) -> bytes:
    parts: list[bytes] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        parts += (data[done : edit.start], edit.bytes)
        done = edit.end
    return b"".join((*parts, data[done:]))
