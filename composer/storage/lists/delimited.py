"""Reads a delimited text (CSV, TSV) as spreadsheets write it, its delimiter found or given."""

import csv
import io
from collections.abc import Iterator
from itertools import islice

from composer.core.lists.table import MOST_COLUMNS, MOST_ROWS, Table, table_of
from composer.core.location import Location
from composer.core.naming import named
from composer.core.problems import Misused, Problem, Refused, file_problem
from composer.core.words import Words, grouped
from composer.storage.lists.encodings import decoded, deduced_problem

#: The delimiters looked for, French Excel's first.
DELIMITERS = (";", "\t", ",", "|")
_NAMED = {"tab": "\t", "\\t": "\t", "tabulation": "\t"}
#: Records looked at to find the delimiter.
_SAMPLE = 30
_OPEN = Words(
    "Le fichier {name} n’a pas pu être lu jusqu’au bout\u00a0: un guillemet ouvert à la ligne {row} n’est pas fermé. "
    "Rien n’a été fait.",
    "The file {name} could not be read to its end: a quotation mark opened on row {row} is not closed. "
    "Nothing was done.",
)
_CLOSE = Words("Fermez-le, ou doublez-le s’il fait partie du texte.", "Close it, or double it if it is in the text.")
_LONG = Words(
    "Une cellule du fichier {name} est beaucoup trop longue, à la ligne {row}. Rien n’a été fait.",
    "A cell of the file {name} is far too long, on row {row}. Nothing was done.",
)
_MANY = Words(
    "Le fichier {name} a plus de {most} lignes\u00a0: ce n’est pas une liste de personnes. Rien n’a été fait.",
    "The file {name} has more than {most} rows: it is no list of people. Nothing was done.",
)
_ONE_SIGN = Words("Le séparateur est un seul caractère.", "The delimiter is one character.")
_SUCH_AS = Words(
    "Donnez un point-virgule, une virgule ou le mot «\u00a0tab\u00a0».", "Give a semicolon, a comma or the word “tab”."
)


def read_delimited(data: bytes, file: str, encoding: str = "", delimiter: str = "") -> Table:
    """Read the list `file` from its bytes; an encoding and a delimiter that are given decide.

    Refused when it is no list; Misused for a delimiter or an encoding that cannot be one.
    """
    found = decoded(data, file, encoding)
    given, text, skipped = _without_declaration(found.text)
    sign = _sign(delimiter) or given or _found(text)
    above: list[list[str]] = [[]] * skipped
    grid = above + _records(text, sign, file)
    table = table_of(grid, file)
    if not found.deduced:
        return table
    row = next((number for number, cells in enumerate(grid, 1) if any(found.example in cell for cell in cells)), 1)
    return Table(table.file, table.headings, table.rows, (deduced_problem(found, file, row), *table.problems))


def too_many_rows(file: str) -> Problem:
    """A list that has too many rows."""
    return file_problem("input-too-long", "error", _MANY, file, most=grouped(MOST_ROWS))


def _sign(delimiter: str) -> str:
    sign = _NAMED.get(delimiter.lower(), delimiter)
    if len(sign) > 1 or sign in {'"', "\n", "\r"}:
        raise Misused(Problem("list-delimiter", "error", _ONE_SIGN, fix=_SUCH_AS))
    return sign


def _without_declaration(text: str) -> tuple[str, str, int]:
    """The delimiter that a first line « sep=; » declares, for Excel; the text after it; the rows it takes."""
    line, _, rest = text.partition("\n")
    bare = line.strip('\r"')
    declared = bare[4:] if bare.lower().startswith("sep=") else ""
    return (declared, rest, 1) if len(declared) == 1 else ("", text, 0)


def _found(text: str) -> str:
    """The delimiter that gives the headings most columns, with rows as wide as they are."""
    return max(DELIMITERS, key=lambda sign: (_evenness(text, sign), -DELIMITERS.index(sign)))


def _evenness(text: str, sign: str) -> float:
    try:
        widths = [len(cells) for cells in islice(_reader(text, sign), _SAMPLE) if any(cells)]
    except csv.Error:
        return 0
    if not widths or widths[0] < 2:
        return 0
    return widths[0] * widths.count(widths[0]) / len(widths)


def _reader(text: str, sign: str) -> Iterator[list[str]]:
    # A null would end the text; no list has one.
    return csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=sign)


def _records(text: str, sign: str, file: str) -> list[list[str]]:
    found: list[list[str]] = []
    try:
        for cells in _reader(text, sign):
            found.append(cells[: 2 * MOST_COLUMNS])
            if len(found) > MOST_ROWS:
                raise Refused(too_many_rows(file))
    except csv.Error as error:
        raise Refused(_unreadable(_LONG, file, len(found) + 1)) from error
    if found and _is_open(text, sign):
        raise Refused(_unreadable(_OPEN, file, len(found)))
    return found


def _is_open(text: str, sign: str) -> bool:
    """Whether the last record ends with the text, inside a quotation mark: one more row would be swallowed too."""
    probe = "\ue000"
    records = list(_reader(f"{text.rstrip()}\n{probe}", sign))
    return records[-1] != [probe]


def _unreadable(words: Words, file: str, row: int) -> Problem:
    return Problem(
        "list-unreadable", "error", words.format(name=named(file), row=row), Location(file=file, line=row), _CLOSE
    )
