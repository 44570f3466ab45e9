"""Gives each row of a list an id that stays when the list is sorted, added to or corrected."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from msgspec import Struct

from composer.core.lists.folding import folded

#: Of the cells that are filled, the share that must be as before for a row to be the same one, corrected.
_SAME = 0.5


class RowTraces(Struct, frozen=True):
    """What a row is known again by: the id that its list gives, its folded name, and a digest of each filled cell."""

    own_id: str = ""
    name: str = ""
    cells: tuple[str, ...] = ()


#: Whether a row is a known one.
_Alike: TypeAlias = Callable[[RowTraces, RowTraces], bool]


def traces_of(own_id: str, name: str, cells: Iterable[str]) -> RowTraces:
    """The traces of a row; what its cells say cannot be read from them."""
    return RowTraces(folded(own_id), folded(name), tuple(_digest(each)[:12] for each in cells if each.strip()))


def row_ids(rows: Sequence[RowTraces], known: Sequence[tuple[str, RowTraces]]) -> tuple[str, ...]:
    """The id of each row: that of the known row it is, corrected or moved, else a new one made from what it says.

    A row is known by the id in the list, else by all its cells, else by its name where no other has it, else by most
    of its cells. No two rows get the same id.
    """
    ids: dict[int, str] = {}
    left = dict(known)
    for alike in (_same_own_id, _same_cells, _same_name, _most_cells):
        for number, row in enumerate(rows):
            found = None if number in ids else _only(row, rows, left, alike)
            if found:
                ids[number] = found
                del left[found]
    used = {each for each, _ in known}
    for number, row in enumerate(rows):
        if number not in ids:
            ids[number] = _new(row, used)
            used.add(ids[number])
    return tuple(ids[number] for number in range(len(rows)))


def _only(row: RowTraces, rows: Sequence[RowTraces], left: dict[str, RowTraces], alike: _Alike) -> str | None:
    found = [each for each, known in left.items() if alike(row, known)]
    if alike is _same_name and sum(each.name == row.name for each in rows) > 1:
        return None
    return found[0] if len(found) == 1 or (found and alike is _same_cells) else None


def _same_own_id(row: RowTraces, known: RowTraces) -> bool:
    return bool(row.own_id) and row.own_id == known.own_id


def _same_cells(row: RowTraces, known: RowTraces) -> bool:
    return row == known


def _same_name(row: RowTraces, known: RowTraces) -> bool:
    return bool(row.name) and (row.own_id, row.name) == (known.own_id, known.name)


def _most_cells(row: RowTraces, known: RowTraces) -> bool:
    same = len(set(row.cells) & set(known.cells))
    return row.own_id == known.own_id and same >= 1 and same >= _SAME * max(len(row.cells), len(known.cells))


def _new(row: RowTraces, used: set[str]) -> str:
    numbered = (f"{row.own_id}|{row.name}|{row.cells}|{number}" for number in range(len(used) + 1))
    return next(each for seed in numbered if (each := f"lot-{_digest(seed)[:20]}") not in used)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
