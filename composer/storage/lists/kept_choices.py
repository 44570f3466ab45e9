"""Remembers what a person chose for rows of a list in place of their cells; a file beside the settings."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from composer.core.lists.row_choices import RowChoices
from composer.core.naming import Digest
from composer.storage.lists.kept_file import KEPT_FORMAT, read_kept, write_kept

FILE = "list-choices.json"
_LARGEST = 64 << 20
#: Lists whose choices are remembered: those of a person's last years.
_MOST_LISTS = 40


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
    return next((each.rows for each in _read(folder).lists if each.list == mark), ())


def keep_choices(folder: Path, path: Path, rows: Iterable[RowChoices]) -> None:
    """Remember what is chosen for the rows of the list at `path`, or forget what was when nothing is.

    Refused when it cannot be written.
    """
    mark, chosen = _mark(path), tuple(rows)
    others = tuple(each for each in _read(folder).lists if each.list != mark)
    kept = (KeptChoices(mark, chosen), *others) if chosen else others
    write_kept(folder / FILE, ChosenInLists(lists=kept[:_MOST_LISTS]))


def _mark(path: Path) -> Digest:
    """The SHA-256 of the path: another list of the same shape may be of other people of the same names."""
    return hashlib.sha256(str(path.resolve()).encode("utf-8", "replace")).hexdigest()


def _read(folder: Path) -> ChosenInLists:
    return read_kept(folder / FILE, ChosenInLists(), _LARGEST)
