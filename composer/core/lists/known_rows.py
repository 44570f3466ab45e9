"""Rows of a list known again when it is sorted or corrected: by an id that stays, and with what was chosen for them."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Annotated, TypeAlias

from msgspec import Meta, Struct
from msgspec.structs import replace

from composer.core.lists.cell_values import folded
from composer.core.lists.columns import Columns
from composer.core.lists.meanings import Meaning
from composer.core.lists.table import Row, Table
from composer.core.problems import Problem

#: Of the cells that are filled, the share that must be as before for a row to be the same one, corrected.
_SAME = 0.5
#: Characters of a text that is chosen: a cell of a spreadsheet has no more.
MOST_CHARACTERS = 32_767
#: Changes of what is chosen, by the number of a row and by what a text is about; None takes it back.
Changes: TypeAlias = Mapping[int, Mapping[Meaning, str | None]]


class RowTraces(Struct, frozen=True):
    """What a row is known again by: the id that its list gives, its folded name, and a digest of each filled cell."""

    own_id: str = ""
    name: str = ""
    cells: tuple[str, ...] = ()


#: What rows that may be one have in common, by which known rows are looked up.
_Clues: TypeAlias = Callable[[RowTraces], Iterable[object]]
#: Whether a row is a known one.
_Alike: TypeAlias = Callable[[RowTraces, RowTraces], bool]


def traces_of(own_id: str, name: str, cells: Iterable[str]) -> RowTraces:
    """The traces of a row; what its cells say cannot be read from them."""
    return RowTraces(folded(own_id), folded(name), tuple(_text_digest(each)[:12] for each in cells if each.strip()))


def veiled(traces: RowTraces) -> RowTraces:
    """Traces from which not even a name can be read; they know the same row again among others that are veiled."""
    own_id, name = (_text_digest(each)[:24] if each else "" for each in (traces.own_id, traces.name))
    return RowTraces(own_id, name, traces.cells)


def row_ids(rows: Sequence[RowTraces], known: Sequence[tuple[str, RowTraces]]) -> tuple[str, ...]:
    """The id of each row: that of the known row it is, corrected or moved, else a new one made from what it says.

    A row is known by the id in the list, else by all its cells, else by its name where no other has it, else by most
    of its cells. No two rows get the same id.
    """
    ids: dict[int, str] = {}
    left, named = dict(known), Counter(row.name for row in rows)
    for clues, alike in _RULES:
        index = _by_clue(left, clues)
        for number, row in enumerate(rows):
            if number in ids or (alike is _same_name and named[row.name] > 1):
                continue
            likely = dict.fromkeys(each for clue in clues(row) for each in index.get(clue, ()) if each in left)
            found = [each for each in likely if alike(row, left[each])]
            # Rows with the same cells are as good as one another.
            if len(found) == 1 or (found and alike is _same_cells):
                ids[number] = found[0]
                del left[found[0]]
    used = {each for each, _ in known}
    for number, row in enumerate(rows):
        if number not in ids:
            ids[number] = _new(row, used)
            used.add(ids[number])
    return tuple(ids[number] for number in range(len(rows)))


def _by_clue(known: Mapping[str, RowTraces], clues: _Clues) -> dict[object, list[str]]:
    """The ids of known rows by each of their clues: comparing every row with every other would take a minute."""
    index: dict[object, list[str]] = {}
    for each, row in known.items():
        for clue in clues(row):
            index.setdefault(clue, []).append(each)
    return index


def _same_own_id(row: RowTraces, known: RowTraces) -> bool:
    return bool(row.own_id) and row.own_id == known.own_id


def _same_cells(row: RowTraces, known: RowTraces) -> bool:
    return row == known


def _same_name(row: RowTraces, known: RowTraces) -> bool:
    return bool(row.name) and (row.own_id, row.name) == (known.own_id, known.name)


def _most_cells(row: RowTraces, known: RowTraces) -> bool:
    same = len(set(row.cells) & set(known.cells))
    return row.own_id == known.own_id and same >= 1 and same >= _SAME * max(len(row.cells), len(known.cells))


#: In this order; the first that knows a row decides.
_RULES: tuple[tuple[_Clues, _Alike], ...] = (
    (lambda row: filter(None, (row.own_id,)), _same_own_id),
    (lambda row: (row,), _same_cells),
    (lambda row: filter(None, (row.name,)), _same_name),
    (lambda row: set(row.cells), _most_cells),
)


def _new(row: RowTraces, used: set[str]) -> str:
    numbered = (f"{row.own_id}|{row.name}|{row.cells}|{number}" for number in range(len(used) + 1))
    return next(each for seed in numbered if (each := f"lot-{_text_digest(seed)[:20]}") not in used)


def _text_digest(text: str) -> str:
    """The SHA-256 of a text."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


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
    holding = (each for each in choices.chosen if each.cell == _text_digest(columns.cell(row, each.meaning)))
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
            Chosen(meaning, text, _text_digest(columns.cell(row, meaning)))
            for meaning, text in texts.items()
            if text is not None
        )
        if chosen:
            yield RowChoices(veiled(each), chosen)
