"""A list of people as a table: its headings, and its rows numbered as a spreadsheet shows them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from composer.core.codes import Code
from composer.core.lists.meanings import Meaning
from composer.core.problems import Location, Problem, Refused, Severity, file_problem
from composer.core.words import Words, counted, named, shown

#: The letters and marks of French texts beyond ASCII, and those that word processors put in.
FRENCH = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»‘’“”–—…•·°ªº€©®™ñÑáíóúÁÍÓÚ\u00a0\u202f")
#: How the bytes of UTF-8 are read by mistake.
_MISTAKEN = ("cp1252", "mac_roman")
_BEYOND = re.compile(r"[^\x00-\x7f]{2,}")
#: Most rows and columns of a list: more is a mistake, or a file made to harm.
MOST_ROWS, MOST_COLUMNS = 10_000, 200
#: Rows looked at for the headings: a title may be above them.
_MOST_ABOVE = 10
_SOFT_HYPHEN = "\u00ad"
_DOUBLED = re.compile(r"\S(?:  | \u00a0|\u00a0 )\s*\S")

_NO_ROW = Words("Le fichier {name} ne contient aucune ligne de texte.", "The file {name} has no line of text.")
_ALONE = Words("Le fichier {name} a des titres, mais aucune ligne dessous.", "The file {name} has headings but no row.")
_FILL = Words("Choisissez un autre fichier, ou une autre feuille.", "Choose another file, or another sheet.")
_SOFT = Words("contient des traits d’union invisibles, qui sont retirés", "has invisible hyphens, which are removed")
_SPACES = Words("contient des espaces doublées", "has doubled spaces")
_ONE_SPACE = Words("N’en laissez qu’une.", "Leave only one.")
_GARBLED = Words(
    "semble avoir été mal décodée avant d’arriver ici : {wrong} serait {right}",
    "seems to have been decoded wrongly before it came here: {wrong} would be {right}",
)
_RETYPE = Words(
    "Corrigez-la, ou exportez de nouveau la liste en UTF-8.", "Correct it, or export the list again in UTF-8."
)
_WIDER = Words(
    "La ligne {row} a {cells} cellules, mais il n’y a que {headings}\u00a0: ce qui dépasse n’est pas lu.",
    "Row {row} has {cells} cells, but there are only {headings}: what is beyond them is not read.",
)
_HEADING, _HEADINGS = Words("{count} titre", "{count} heading"), Words("{count} titres", "{count} headings")
_QUOTE = Words(
    'Entourez de guillemets droits (") un texte qui contient le séparateur.',
    'Put straight quotation marks (") around a text that contains the delimiter.',
)
_EMPTY = Words(
    "La ligne {row} est vide; la lecture a continué après elle.", "Row {row} is empty; reading went on after it."
)
_UNTITLED = Words(
    "La colonne {letter} n’a pas de titre\u00a0: elle n’est pas lue.",
    "Column {letter} has no heading: it is not read.",
)


class Row(Struct, frozen=True):
    """One row: its number as the person sees it, counted from 1, and its cells, one for each heading."""

    number: int
    cells: tuple[str, ...]
    #: By what they are about, the texts that a person chose in place of what the row says.
    chosen: Mapping[Meaning, str] = {}


class Table(Struct, frozen=True):
    """A list as it was read: its file's name, its sheet, its headings, its rows, and the problems found in it."""

    file: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...] = ()
    #: The name of the sheet; empty for a text.
    sheet: str = ""

    def cell(self, row: Row, column: int) -> Location:
        """The location of a cell of `row`; `column` from 0."""
        return Location(file=self.file, line=row.number, column=column + 1)


def letters(column: int) -> str:
    """The letters of a column, counted from 0, as a spreadsheet shows them: A to Z, then AA."""
    before, last = divmod(column, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)


def cell_name(row: int, column: int, heading: str = "") -> Words:
    """« Ligne 4, colonne B (Citation) », with which a sentence about a cell begins; `column` from 0."""
    column_of = f"{letters(column)}{f' ({shown(heading)})' if heading else ''}"
    return Words(f"Ligne {row}, colonne {column_of}", f"Row {row}, column {column_of}")


def cell_problem(
    code: Code, severity: Severity, location: Location, words: Words, heading: str = "", fix: Words | None = None
) -> Problem:
    """A problem of one cell, whose sentence names its row and column and then says `words` of it."""
    said = Words("{place}\u00a0: la cellule {words}.", "{place}: the cell {words}.").format(
        place=cell_name(location.line, location.column - 1, heading), words=words
    )
    return Problem(code, severity, said, location, fix)


def table_of(grid: Sequence[Sequence[str]], file: str, sheet: str = "") -> Table:
    """Make the table of a sheet's cells, `grid`, from its first row on.

    The headings are the first row with two texts, or the first with any, and empty rows are told and skipped. Soft
    hyphens, which nobody sees, are removed and told; every other character stays. Refused without any row.
    """
    at = _headings_at(grid)
    if at is None:
        raise Refused(file_problem("list-empty", "error", _NO_ROW, file, _FILL))
    headings = tuple(_heading(each) for each in _without_end(grid[at])[:MOST_COLUMNS])
    last = max((number for number, cells in enumerate(grid) if _is_filled(cells)), default=at)
    rows = tuple(_row(number, cells, len(headings)) for number, cells in _filled_below(grid, at))
    if not rows:
        raise Refused(file_problem("list-empty", "error", _ALONE, file, _FILL))
    bare = Table(file, headings, rows, sheet=sheet)
    problems = (
        *_of_columns(bare),
        *_empty_rows(grid[: last + 1], at, file),
        *_wider_rows(grid, at, bare),
        *_of_cells(grid, at, bare),
    )
    return Table(file, headings, rows, problems, sheet)


def _headings_at(grid: Sequence[Sequence[str]]) -> int | None:
    filled = [number for number, cells in enumerate(grid) if _is_filled(cells)]
    several = [number for number in filled[:_MOST_ABOVE] if sum(bool(cell.strip()) for cell in grid[number]) > 1]
    return next(iter((*several, *filled)), None)


def _filled_below(grid: Sequence[Sequence[str]], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    return ((number + 1, cells) for number, cells in enumerate(grid) if number > at and _is_filled(cells))


def _row(number: int, cells: Sequence[str], width: int) -> Row:
    kept = [cell.replace(_SOFT_HYPHEN, "") for cell in cells[:width]]
    return Row(number, (*kept, *[""] * (width - len(kept))))


def _is_filled(cells: Sequence[str]) -> bool:
    return any(cell.strip() for cell in cells)


def _without_end(cells: Sequence[str]) -> Sequence[str]:
    """`cells` without the empty ones at the end."""
    filled = [number for number, cell in enumerate(cells) if cell.strip()]
    return cells[: filled[-1] + 1] if filled else ()


def _heading(heading: str) -> str:
    return " ".join(heading.replace(_SOFT_HYPHEN, "").replace("\ufeff", "").split())


def _of_columns(table: Table) -> Iterator[Problem]:
    """A column that has texts, but no heading."""
    for column, heading in enumerate(table.headings):
        if not heading and any(row.cells[column].strip() for row in table.rows):
            location = Location(file=table.file, column=column + 1)
            yield Problem("list-column", "warning", _UNTITLED.format(letter=letters(column)), location)


def _empty_rows(grid: Sequence[Sequence[str]], at: int, file: str) -> Iterator[Problem]:
    for number, cells in enumerate(grid):
        if number > at and not _is_filled(cells):
            yield Problem("list-row", "notice", _EMPTY.format(row=number + 1), Location(file=file, line=number + 1))


def _wider_rows(grid: Sequence[Sequence[str]], at: int, table: Table) -> Iterator[Problem]:
    width = len(table.headings)
    for number, cells in _filled_below(grid, at):
        if len(_without_end(cells)) > width:
            words = _WIDER.format(
                row=number, cells=len(_without_end(cells)), headings=counted(width, _HEADING, _HEADINGS)
            )
            location = Location(file=table.file, line=number, column=width + 1)
            yield Problem("list-row", "warning", words, location, _QUOTE)


def _of_cells(grid: Sequence[Sequence[str]], at: int, table: Table) -> Iterator[Problem]:
    for number, cells in _filled_below(grid, at):
        for column, (cell, heading) in enumerate(zip(cells, table.headings, strict=False)):
            location = Location(file=table.file, line=number, column=column + 1)
            if _SOFT_HYPHEN in cell:
                yield cell_problem("list-cell", "notice", location, _SOFT, heading)
            if _DOUBLED.search(cell):
                yield cell_problem("list-cell", "notice", location, _SPACES, heading, _ONE_SPACE)
            if garbled := garbled_word(cell):
                words = _GARBLED.format(wrong=named(garbled.word), right=named(garbled.meant))
                yield cell_problem("list-encoding", "warning", location, words, heading, _RETYPE)


class Garbled(Struct, frozen=True):
    """A word as it is in a cell, and what it would be."""

    word: str
    meant: str


def garbled_word(text: str) -> Garbled | None:
    """The first word of `text` whose letters are the bytes of UTF-8 read in an older encoding; None without any.

    Only what yields French letters counts: marks that follow an accent by chance yield others.
    """
    for word in text.split():
        meant = _BEYOND.sub(lambda run: _meant(run[0]), word)
        if meant != word:
            return Garbled(word, meant)
    return None


def _meant(run: str) -> str:
    """The letters that `run` was before, or `run` itself."""
    for encoding in _MISTAKEN:
        try:
            found = run.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        if FRENCH.issuperset(found):
            return found
    return run
