"""Remembers what a person said or chose of lists, each in a small file beside the settings."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Final, TypeVar, cast

import msgspec
from msgspec import Meta, Struct

from composer.core.lists.known_rows import RowChoices
from composer.core.lists.meanings import Meaning
from composer.core.lists.table import MOST_COLUMNS
from composer.core.naming import Digest
from composer.core.problems import Refused
from composer.storage.atomic_write import make_folder, write_atomic
from composer.storage.decoding import decode, refuse_newer
from composer.storage.limited_read import read_bytes

#: Which column is what in lists of one shape; what was chosen for rows in place of their cells.
COLUMNS_FILE, CHOICES_FILE = "lists.json", "list-choices.json"
#: Bytes of each.
_LARGEST_COLUMNS, _LARGEST_CHOICES = 256 << 10, 64 << 20
#: Lists, and shapes of lists, that are remembered: those of a person's last years.
_MOST = 40
#: The number of the file formats that this version writes and reads.
KEPT_FORMAT: Final = 1

_Kept = TypeVar("_Kept", bound=Struct)


class KeptColumn(Struct, frozen=True, forbid_unknown_fields=True):
    """What one column says, by its number from 0; -1 when no column says it."""

    meaning: Meaning
    column: Annotated[int, Meta(ge=-1, lt=MOST_COLUMNS)]


class KeptShape(Struct, frozen=True, forbid_unknown_fields=True):
    """The columns of lists with the same headings, of which only the SHA-256 is kept."""

    headings: Digest
    columns: tuple[KeptColumn, ...]


class KeptLists(Struct, frozen=True, forbid_unknown_fields=True):
    """The shapes that are remembered, the latest first."""

    format: int = KEPT_FORMAT
    shapes: tuple[KeptShape, ...] = ()


def kept_columns(folder: Path, headings: Digest) -> dict[Meaning, int]:
    """What a person last said of the columns of a list with these headings; empty for nothing.

    A file that cannot be read counts for nothing: a list is then read by its headings, as any other.
    """
    shape = next((each for each in _shapes(folder) if each.headings == headings), None)
    return {each.meaning: each.column for each in shape.columns} if shape else {}


def keep_columns(folder: Path, headings: Digest, columns: Mapping[Meaning, int]) -> None:
    """Remember `columns` for lists with these headings, or forget what was; Refused when it cannot be written."""
    others = tuple(each for each in _shapes(folder) if each.headings != headings)
    said = tuple(KeptColumn(meaning, column) for meaning, column in columns.items())
    kept = KeptLists(shapes=((KeptShape(headings, said), *others) if said else others)[:_MOST])
    _write(folder / COLUMNS_FILE, kept)


class KeptChoices(Struct, frozen=True, forbid_unknown_fields=True):
    """What was chosen for the rows of one list, of whose path only the SHA-256 is kept."""

    list: Digest
    rows: tuple[RowChoices, ...]


class ChosenInLists(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists that are remembered, the latest first."""

    format: int = KEPT_FORMAT
    lists: tuple[KeptChoices, ...] = ()


def kept_choices(folder: Path, path: Path) -> tuple[RowChoices, ...]:
    """What a person chose for rows of the list at `path`; empty for nothing, or when it cannot be read."""
    mark = _mark(path)
    return next((each.rows for each in _lists(folder) if each.list == mark), ())


def keep_choices(folder: Path, path: Path, rows: Iterable[RowChoices]) -> None:
    """Remember what is chosen for the rows of the list at `path`, or forget what was when nothing is.

    Refused when it cannot be written.
    """
    mark, chosen = _mark(path), tuple(rows)
    others = tuple(each for each in _lists(folder) if each.list != mark)
    kept = (KeptChoices(mark, chosen), *others) if chosen else others
    _write(folder / CHOICES_FILE, ChosenInLists(lists=kept[:_MOST]))


def _shapes(folder: Path) -> tuple[KeptShape, ...]:
    return _read(folder / COLUMNS_FILE, KeptLists(), _LARGEST_COLUMNS).shapes


def _lists(folder: Path) -> tuple[KeptChoices, ...]:
    return _read(folder / CHOICES_FILE, ChosenInLists(), _LARGEST_CHOICES).lists


def _mark(path: Path) -> Digest:
    """The SHA-256 of the path: another list of the same shape may be of other people of the same names."""
    return hashlib.sha256(str(path.resolve()).encode("utf-8", "replace")).hexdigest()


def _read(path: Path, nothing: _Kept, largest: int) -> _Kept:
    """What is remembered in the file at `path`, of at most `largest` bytes.

    A file that is not there, or cannot be read, counts for `nothing`.
    """
    try:
        table: object = msgspec.json.decode(read_bytes(path, largest)) if path.exists() else None
        if not isinstance(table, dict):
            return nothing
        found = cast("dict[str, object]", table)
        refuse_newer(found, KEPT_FORMAT, path.name)
        return decode(found, type(nothing), path.name)
    except (Refused, OSError, ValueError, RecursionError):
        return nothing


def _write(path: Path, kept: Struct) -> None:
    """Write `kept` at `path`, for this person's eyes alone; Refused when it cannot be written."""
    make_folder(path.parent, 0o700)
    write_atomic(path, msgspec.json.format(msgspec.json.encode(kept), indent=2) + b"\n", 0o600)
