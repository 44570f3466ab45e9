"""Says of a problem of a visual which row and column of the list it comes from."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from composer.core.lists.columns import Columns
from composer.core.lists.meanings import Field, Meaning
from composer.core.lists.table import Row, Table, cell_name
from composer.core.problems import Problem
from composer.core.words import Words

#: The slots of a visual whose fields have another name; an example's « name » is a whole name.
_FIELDS: Mapping[str, tuple[Field, ...]] = {
    "name": ("name", "first-name"),
    "format": ("formats",),
    "role": ("role", "organisation", "pronouns"),
    "word": ("quote",),
    "answers": ("answer",),
    "consent": ("publish", "photo-of"),
}
_ROW = Words("Ligne {row}", "Row {row}")


class RowPlace(Struct, frozen=True):
    """Where a row is, and by field the number, from 1, and the heading of its column."""

    file: str
    number: int
    columns: Mapping[str, tuple[int, str]]


def place_of(row: Row, table: Table, columns: Columns) -> RowPlace:
    """The place of a row of `table`."""
    found = {_key(meaning): (column + 1, table.headings[column]) for meaning, column in columns.by_meaning.items()}
    return RowPlace(table.file, row.number, found)


def placed(problem: Problem, place: RowPlace) -> Problem:
    """`problem` located in its row and column, which its sentence then names first."""
    if problem.location.line:
        return problem
    column, heading = _column(problem, place)
    words = Words("{spot}\u00a0: {words}", "{spot}: {words}").format(
        spot=cell_name(place.number, column - 1, heading) if column else _ROW.format(row=place.number),
        words=problem.words,
    )
    location = replace(problem.location, file=place.file, line=place.number, column=column)
    return replace(problem, words=words, location=location)


def within_row(problem: Problem) -> Words:
    """The sentence of a problem that is placed, from its column on: for where its row is named already."""
    row = _ROW.format(row=problem.location.line)
    return Words(_after(row.fr, problem.words.fr), _after(row.en, problem.words.en))


def _after(row: str, sentence: str) -> str:
    """What comes in `sentence` after its first words, `row`; the whole of one that begins otherwise."""
    beginnings = (f"{row}, ", f"{row}\u00a0: ", f"{row}: ")
    rest = next((sentence.removeprefix(each) for each in beginnings if sentence.startswith(each)), sentence)
    return rest[:1].upper() + rest[1:]


def _column(problem: Problem, place: RowPlace) -> tuple[int, str]:
    slots, networks = problem.location.slots, problem.location.networks
    handles = [f"handle-{each}" for each in networks if "handle" in slots]
    fields = [field for slot in slots for field in _FIELDS.get(slot, (slot,))]
    return next((place.columns[each] for each in (*handles, *fields) if each in place.columns), (0, ""))


def _key(meaning: Meaning) -> str:
    return f"{meaning.field}-{meaning.of}" if meaning.field == "handle" else meaning.field
