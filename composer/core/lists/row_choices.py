"""What a person chose for rows of a list in place of their cells: each holds for as long as its cell says the same."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, TypeAlias

from msgspec import Meta, Struct
from msgspec.structs import replace

from composer.core.lists.columns import Columns
from composer.core.lists.meanings import Meaning
from composer.core.lists.row_ids import RowTraces, row_ids, text_digest, veiled
from composer.core.lists.table import Row, Table
from composer.core.problems import Problem

#: Characters of a text that is chosen: a cell of a spreadsheet has no more.
MOST_CHARACTERS = 32_767
#: Changes of what is chosen, by the number of a row and by what a text is about; None takes it back.
Changes: TypeAlias = Mapping[int, Mapping[Meaning, str | None]]


class Chosen(Struct, frozen=True, forbid_unknown_fields=True):
    """A text in place of a cell: what it is about, and a digest of what the cell said."""

    meaning: Meaning
    text: Annotated[str, Meta(max_length=MOST_CHARACTERS)]
    cell: str


class RowChoices(Struct, frozen=True, forbid_unknown_fields=True):
    """What was chosen for a row, and the veiled traces by which the row is known again."""

    traces: RowTraces
    chosen: tuple[Chosen, ...]


def with_choices(table: Table, columns: Columns, traces: Sequence[RowTraces], kept: Sequence[RowChoices]) -> Table:
    """`table` with what was chosen for its rows, wherever they are now; `traces` are those of its rows.

    What was found in a cell that is replaced is left out.
    """
    if not kept:
        return table
    known = {str(number): each for number, each in enumerate(kept)}
    ids = row_ids(tuple(map(veiled, traces)), [(each, choices.traces) for each, choices in known.items()])
    rows = tuple(_with(row, known.get(each), columns) for row, each in zip(table.rows, ids, strict=True))
    return replace(table, rows=rows, problems=tuple(_left(replace(table, rows=rows), columns)))


def _with(row: Row, choices: RowChoices | None, columns: Columns) -> Row:
    if choices is None:
        return row
    holding = (each for each in choices.chosen if each.cell == text_digest(columns.cell(row, each.meaning)))
    return replace(row, chosen={each.meaning: each.text for each in holding})


def _left(table: Table, columns: Columns) -> Iterator[Problem]:
    """The problems of `table` but those of cells that are replaced."""
    replaced = {
        (row.number, columns.by_meaning[each] + 1)
        for row in table.rows
        for each in row.chosen
        if each in columns.by_meaning
    }
    return (each for each in table.problems if (each.location.line, each.location.column) not in replaced)


def choices_in(table: Table, columns: Columns, traces: Sequence[RowTraces], changes: Changes) -> Iterator[RowChoices]:
    """All that is chosen for the rows of `table` once `changes` are made, to be remembered."""
    for row, each in zip(table.rows, traces, strict=True):
        changed = changes.get(row.number, {})
        texts = {**row.chosen, **changed}
        chosen = tuple(
            Chosen(meaning, text, text_digest(columns.cell(row, meaning)))
            for meaning, text in texts.items()
            if text is not None
        )
        if chosen:
            yield RowChoices(veiled(each), chosen)
