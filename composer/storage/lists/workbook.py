"""Reads a list from a workbook: Excel's (XLSX, XLS) or OpenDocument's (ODS)."""

import datetime
import io
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING
from zipfile import ZipFile

from composer.core.lists.table import MOST_COLUMNS, MOST_ROWS, Table, cell_problem, letters, table_of
from composer.core.problems import Location, Misused, Problem, Refused, file_problem, in_file
from composer.core.words import Words, meant, named
from composer.storage.limited_zip import open_zip
from composer.storage.lists.delimited import too_many_rows
from composer.storage.lists.workbook_xml import Mark, Marked, is_safe, marks_in
from composer.storage.lists.xls_marks import xls_marks

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

#: How a zip, and the compound files of earlier Excels, begin.
ZIP, COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Files of a workbook, and bytes in which their list fits: pictures may be in it.
_ENTRIES, _DIRECTORY = 2_000, 1 << 20
#: A cell as the library gives it.
_Cell = int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta

_UNREAD = Words(
    "Le fichier {name} n’est pas un classeur que le programme sait lire, ou il est abîmé. Rien n’a été fait.",
    "The file {name} is not a workbook that this program can read, or it is damaged. Nothing was done.",
)
_SAVE_AS = Words("Enregistrez la liste en .xlsx ou en CSV UTF-8.", "Save the list as .xlsx or as CSV UTF-8.")
_LOCKED = Words(
    "Le classeur {name} est protégé par un mot de passe. Rien n’a été fait.",
    "The workbook {name} is protected by a password. Nothing was done.",
)
_UNLOCK = Words("Enregistrez-en une copie sans mot de passe.", "Save a copy of it without a password.")
_HUGE = Words(
    "Le classeur {name} occupe beaucoup trop de cellules pour une liste. Rien n’a été fait.",
    "The workbook {name} spans far too many cells for a list. Nothing was done.",
)
_COPY = Words("Copiez la liste seule dans un nouveau classeur.", "Copy the list alone to a new workbook.")
_NO_SHEET = Words("Le classeur n’a pas de feuille {name}.", "The workbook has no sheet {name}.")
_OTHERS = Words(
    "Le classeur a d’autres feuilles qui ne sont pas lues\u00a0: {names}. La feuille lue est {read}.",
    "The workbook has other sheets that are not read: {names}. The sheet read is {read}.",
)
_HIDDEN = Words("{name} (masquée)", "{name} (hidden)")
_HIDDEN_SHEET = Words("La feuille lue, {name}, est masquée.", "The sheet read, {name}, is hidden.")
_SHEET_OPTION = Words("--sheet …", "--sheet …")
_HIDDEN_ROW = Words(
    "La ligne {row} est masquée dans le classeur; elle est lue quand même.",
    "Row {row} is hidden in the workbook; it is read all the same.",
)
_HIDDEN_COLUMN = Words(
    "La colonne {letter} est masquée dans le classeur; elle est lue quand même.",
    "Column {letter} is hidden in the workbook; it is read all the same.",
)
_OF_CELL: dict[Mark, Words] = {
    "formula": Words("contient une formule; son dernier résultat est lu", "has a formula; its last result is read"),
    "error": Words("contient une formule en erreur", "has a formula in error"),
    "merged": Words(
        "est fusionnée avec d’autres\u00a0: son texte compte pour la première seulement",
        "is merged with others: its text counts for the first one only",
    ),
}
_FIXES: dict[Mark, Words] = {
    "error": Words("Corrigez la formule, ou écrivez la valeur.", "Correct the formula, or write the value."),
    "merged": Words(
        "Défusionnez-la, et écrivez le texte à chaque ligne.", "Unmerge it, and write the text on each row."
    ),
}


def read_workbook(data: bytes, file: str, sheet: str = "") -> Table:
    """Read the sheet called `sheet`, or the first one that is not hidden, of the workbook `file` from its bytes.

    What the eye would miss is told: hidden sheets, rows and columns, merged cells, formulas. Refused when it is no
    workbook, is damaged, locked, or made to harm; Misused for a sheet that is not there.
    """
    archive = _archive(data, file) if data.startswith(ZIP) else None
    workbook = _opened(data, file)
    name = _chosen(workbook, sheet)
    found = _sheet(workbook, name, file)
    table = table_of(_grid(found, file), file, name)
    marks = _marks(archive, name, file) if archive else xls_marks(data, name)
    every = tuple(dict.fromkeys((*_merged(found), *marks)))
    problems = (*_of_sheets(workbook, table), *_marked(every, table))
    return Table(table.file, table.headings, table.rows, (*problems, *table.problems), name)


def _archive(data: bytes, file: str) -> ZipFile:
    """The zip of a workbook, once it is known not to unfold to more than memory should hold."""
    try:
        archive = open_zip(data, entries=_ENTRIES, directory=_DIRECTORY)
        safe = is_safe(archive)
    except Exception as error:
        # `zipfile` raises almost anything on bytes made to harm it.
        raise Refused(file_problem("list-unreadable", "error", _UNREAD, file, _SAVE_AS)) from error
    if not safe:
        raise Refused(file_problem("list-unreadable", "error", _HUGE, file, _COPY))
    return archive


def _opened(data: bytes, file: str) -> "CalamineWorkbook":
    # Imported here: only a list needs it.
    from python_calamine import CalamineWorkbook, PasswordError  # noqa: PLC0415

    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(data))
    except PasswordError as error:
        raise Refused(file_problem("list-unreadable", "error", _LOCKED, file, _UNLOCK)) from error
    except BaseException as error:
        raise _refused(error, file) from error


def _refused(error: BaseException, file: str) -> BaseException:
    """The refusal of a workbook that its reader gave up on; a key that interrupts the program stays what it is."""
    # A panic of the reader's Rust is no Exception.
    stays = isinstance(error, KeyboardInterrupt | SystemExit | MemoryError)
    return error if stays else Refused(file_problem("list-unreadable", "error", _UNREAD, file, _SAVE_AS))


def _chosen(workbook: "CalamineWorkbook", sheet: str) -> str:
    names = workbook.sheet_names
    if sheet:
        if sheet in names:
            return sheet
        words = _NO_SHEET.format(name=named(sheet))
        raise Misused(Problem("list-sheet", "error", words, fix=meant(sheet, names)))
    hidden = _hidden_sheets(workbook)
    return next((each for each in names if each not in hidden), next(iter(names), ""))


def _hidden_sheets(workbook: "CalamineWorkbook") -> set[str]:
    from python_calamine import SheetVisibleEnum  # noqa: PLC0415 - as above

    return {each.name for each in workbook.sheets_metadata if each.visible != SheetVisibleEnum.Visible}


def _sheet(workbook: "CalamineWorkbook", name: str, file: str) -> "CalamineSheet":
    try:
        return workbook.get_sheet_by_name(name)
    except BaseException as error:
        raise _refused(error, file) from error


def _grid(sheet: "CalamineSheet", file: str) -> list[list[str]]:
    try:
        rows: Sequence[Sequence[_Cell]] = sheet.to_python(skip_empty_area=False, nrows=MOST_ROWS + 1)
    except BaseException as error:
        raise _refused(error, file) from error
    if len(rows) > MOST_ROWS:
        raise Refused(too_many_rows(file))
    return [[_written(cell) for cell in row[: 2 * MOST_COLUMNS]] for row in rows]


def _written(cell: _Cell) -> str:
    """A cell as a person would type it."""
    if isinstance(cell, bool):
        return "oui" if cell else "non"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell if isinstance(cell, str) else str(cell)


def _of_sheets(workbook: "CalamineWorkbook", table: Table) -> Iterator[Problem]:
    hidden, others = _hidden_sheets(workbook), [each for each in workbook.sheet_names if each != table.sheet]
    read, place = named(table.sheet), in_file(table.file)
    if table.sheet in hidden:
        yield Problem("list-sheet", "warning", _HIDDEN_SHEET.format(name=read), place)
    if others:
        shown = [_HIDDEN.format(name=each) if each in hidden else Words(each, each) for each in others]
        names = Words(", ".join(each.fr for each in shown), ", ".join(each.en for each in shown))
        yield Problem("list-sheet", "notice", _OTHERS.format(names=names, read=read), place, command=_SHEET_OPTION)


def _merged(sheet: "CalamineSheet") -> Iterator[Marked]:
    ranges = None
    with suppress(Exception):  # some kinds of workbooks do not tell
        ranges = sheet.merged_cell_ranges
    yield from (Marked("merged", row + 1, column + 1) for (row, column), _ in ranges or ())


def _marks(archive: ZipFile, sheet: str, file: str) -> tuple[Marked, ...]:
    try:
        return marks_in(archive, sheet)
    except Exception as error:
        # What the reader of cells overlooks, a stricter one may not.
        raise Refused(file_problem("list-unreadable", "error", _UNREAD, file, _SAVE_AS)) from error


def _marked(marks: Sequence[Marked], table: Table) -> Iterator[Problem]:
    """What is hidden or computed in the rows and columns that are read."""
    rows = {row.number for row in table.rows}
    for each in marks:
        place = Location(file=table.file, line=each.row, column=each.column)
        if each.mark == "hidden-column":
            if each.column <= len(table.headings):
                yield Problem("list-column", "notice", _HIDDEN_COLUMN.format(letter=letters(each.column - 1)), place)
        elif each.mark == "hidden-row":
            if each.row in rows:
                yield Problem("list-row", "warning", _HIDDEN_ROW.format(row=each.row), place)
        elif each.column <= len(table.headings):
            heading, fix = table.headings[each.column - 1], _FIXES.get(each.mark)
            severity = "warning" if fix else "notice"
            yield cell_problem("list-cell", severity, place, _OF_CELL[each.mark], heading, fix)
