"""Writes a table as a CSV that French Excel opens with its accents and its columns."""

import csv
import io
from collections.abc import Iterable

#: How a cell that a spreadsheet would compute begins (OWASP, « CSV Injection »), in wide forms too.
_COMPUTED = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_bytes(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """The table in UTF-8 with its mark, and semicolons between columns; no cell is ever computed."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(headings)
    for row in rows:
        writer.writerow(map(_plain, row))
    return text.getvalue().encode("utf-8-sig", "replace")


def _plain(cell: str) -> str:
    """`cell` as a text, never as a formula, which another's name could be."""
    return f"'{cell}" if cell.lstrip().startswith(_COMPUTED) or cell.startswith(_COMPUTED) else cell
