"""Looks in a workbook's own files for what its cells do not show: hidden rows, formulas, errors, hostile sizes."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

# Expat, on which it stands, bounds what entities unfold to, and resolves none from outside.
from xml.etree.ElementTree import Element, iterparse
from zipfile import ZipFile

from msgspec import Struct

from composer.core.lists.table import MOST_COLUMNS, MOST_ROWS

#: Bytes of all that a workbook unpacks to, and cells that a sheet may span.
_MOST_UNPACKED, _MOST_SPANNED = 64 << 20, 2_000_000
_CHUNK = 1 << 20
#: Elements of one file: those of all the cells that a sheet may span, each with its text, and what is beside them.
_MOST_ELEMENTS = 5_000_000
_WORKBOOK, _RELATIONS, _ODS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "content.xml"
#: Where LibreOffice says that the value of a cell is an error.
_ERROR_KIND = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")

Mark = Literal["formula", "error", "merged", "hidden-row", "hidden-column"]


class Marked(Struct, frozen=True):
    """What a cell, a row or a column is, beside its text; both are counted from 1, 0 for a whole row or column."""

    mark: Mark
    row: int
    column: int = 0


def is_safe(archive: ZipFile) -> bool:
    """Whether a workbook, and each of its sheets, unfolds to no more than memory should hold.

    Each file is unpacked once, since a zip may lie. Raises what `zipfile` and the parser do on damaged bytes.
    """
    return _unpacks_safely(archive) and not any(_span(archive, name) > _MOST_SPANNED for name in _sheets(archive))


def marks_in(archive: ZipFile, sheet: str) -> tuple[Marked, ...]:
    """What is hidden, computed or wrong in a sheet of a workbook, by its name; in OpenDocument's, merged cells too."""
    if _ODS in archive.namelist():
        return tuple(_ods_marks(archive, sheet))
    path = _path_of(archive, sheet) if _WORKBOOK in archive.namelist() else ""
    return tuple(_marks(archive, path)) if path else ()


def _unpacks_safely(archive: ZipFile) -> bool:
    if sum(entry.file_size for entry in archive.infolist()) > _MOST_UNPACKED:
        return False
    for entry in archive.infolist():
        # Reading raises where there is more than the zip says.
        with archive.open(entry) as file:
            while file.read(_CHUNK):
                pass
    return True


def _sheets(archive: ZipFile) -> list[str]:
    return [each for each in archive.namelist() if each == _ODS or re.fullmatch(r"/?xl/worksheets/[^/]+\.xml", each)]


def _elements(archive: ZipFile, name: str) -> Iterator[tuple[str, Mapping[str, str], Element]]:
    """Each element of a file as it ends: its name without its space of names, its attributes likewise, and itself."""
    return ((tag, attributes, element) for event, tag, attributes, element in _events(archive, name) if event == "end")


def _events(archive: ZipFile, name: str) -> Iterator[tuple[str, str, Mapping[str, str], Element]]:
    """Each element of a file as it starts, when its attributes are known but nothing in it is, and as it ends."""
    with archive.open(name) as file:
        for number, (event, element) in enumerate(iterparse(file, ("start", "end"))):  # noqa: S314 - see its import
            if number > 2 * _MOST_ELEMENTS:
                raise ValueError(number)
            yield event, _local(element.tag), _bare(element), element


def _bare(element: Element) -> dict[str, str]:
    return {_local(key): value for key, value in element.attrib.items()}


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _span(archive: ZipFile, name: str) -> int:
    """The cells in the smallest rectangle, from the first cell on, that has every filled cell of a sheet."""
    return _ods_span(archive, name) if name == _ODS else _xlsx_span(archive, name)


def _xlsx_span(archive: ZipFile, name: str) -> int:
    row = column = 0
    for tag, attributes, element in _elements(archive, name):
        if tag == "c" and len(element):
            at = _place(attributes.get("r", ""))
            row, column = max(row, at[0]), max(column, at[1])
        elif tag == "row":
            element.clear()
    return row * column


def _ods_span(archive: ZipFile, name: str) -> int:
    """The same, each sheet after the other: repeated rows and cells unfold, but for the empty ones at the end."""
    row = filled_row = column = filled_column = 0
    for tag, attributes, element in _elements(archive, name):
        if tag in {"table-cell", "covered-table-cell"}:
            column += _repeated(attributes, "number-columns-repeated")
            filled_column = column if len(element) or "value" in attributes else filled_column
        elif tag == "table-row":
            row += _repeated(attributes, "number-rows-repeated")
            filled_row = row if column and _has_text(element) else filled_row
            column = 0
            element.clear()
    return filled_row * filled_column


def _has_text(row: Element) -> bool:
    return any(len(cell) or any(_local(key) == "value" for key in cell.attrib) for cell in row)


def _repeated(attributes: Mapping[str, str], name: str) -> int:
    text = attributes.get(name, "1")[:10]
    return int(text) if text.isdecimal() else 1


def _path_of(archive: ZipFile, sheet: str) -> str:
    ids = [a.get("id", "") for tag, a, _ in _elements(archive, _WORKBOOK) if (tag, a.get("name")) == ("sheet", sheet)]
    targets = {
        a.get("Id"): a.get("Target", "") for tag, a, _ in _elements(archive, _RELATIONS) if tag == "Relationship"
    }
    target = targets.get(ids[0], "") if ids else ""
    path = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    return path if path in archive.namelist() else ""


def _marks(archive: ZipFile, path: str) -> Iterator[Marked]:
    for tag, attributes, element in _elements(archive, path):
        if tag == "c":
            yield from _of_cell(attributes, element)
        elif tag == "col" and _is_hidden(attributes):
            yield from _hidden_columns(attributes)
        elif tag == "row":
            if _is_hidden(attributes) and attributes.get("r", "").isdecimal():
                yield Marked("hidden-row", int(attributes["r"]))
            element.clear()


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    return attributes.get("hidden") in {"1", "true"}


def _of_cell(attributes: Mapping[str, str], cell: Element) -> Iterator[Marked]:
    row, column = _place(attributes.get("r", ""))
    if attributes.get("t") == "e":
        yield Marked("error", row, column)
    elif any(_local(each.tag) == "f" for each in cell):
        yield Marked("formula", row, column)


def _hidden_columns(attributes: Mapping[str, str]) -> Iterator[Marked]:
    first, last = attributes.get("min", ""), attributes.get("max", "")
    if first.isdecimal() and last.isdecimal():
        # All the columns to the right may be hidden at once.
        yield from (Marked("hidden-column", 0, each) for each in range(int(first), min(int(last), MOST_COLUMNS) + 1))


def _place(reference: str) -> tuple[int, int]:
    """The row and the column, from 1, of a reference such as « B4 »; zeros for none."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        return 0, 0
    column = 0
    for letter in found[1]:
        column = 26 * column + ord(letter) - ord("A") + 1
    return int(found[2]), column


def _ods_marks(archive: ZipFile, sheet: str) -> Iterator[Marked]:
    """The marks of a sheet of OpenDocument, where rows and cells that are alike are written once, with their count."""
    table, row, column = "", 0, 0
    for event, tag, attributes, element in _events(archive, _ODS):
        if event == "start":
            if tag == "table":
                table, row, column = attributes.get("name", ""), 0, 0
        elif tag == "table-column" and table == sheet:
            count = _repeated(attributes, "number-columns-repeated")
            yield from _ods_hidden("hidden-column", attributes, column, min(count, MOST_COLUMNS))
            column += count
        elif tag == "table-row":
            if table == sheet:
                count = _repeated(attributes, "number-rows-repeated")
                yield from _ods_hidden("hidden-row", attributes, row, min(count, MOST_ROWS))
                yield from _ods_cells(element, row + 1)
                row += count
            element.clear()


def _ods_hidden(mark: Mark, attributes: Mapping[str, str], before: int, count: int) -> Iterator[Marked]:
    """The rows, or the columns, of one element that shows none of them; `before` are those before it."""
    if attributes.get("visibility") in {"collapse", "filter"}:
        numbers = range(before + 1, before + count + 1)
        yield from (Marked(mark, each) if mark == "hidden-row" else Marked(mark, 0, each) for each in numbers)


def _ods_cells(row: Element, number: int) -> Iterator[Marked]:
    column = 1
    for cell in row:
        attributes = _bare(cell)
        if attributes.get("formula"):
            # Its own kind is « string », and what a later version of the format adds tells that it is an error.
            wrong = cell.get(_ERROR_KIND) == "error"
            yield Marked("error" if wrong else "formula", number, column)
        if any(_repeated(attributes, each) > 1 for each in ("number-columns-spanned", "number-rows-spanned")):
            yield Marked("merged", number, column)
        column += _repeated(attributes, "number-columns-repeated")
