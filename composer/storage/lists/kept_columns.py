"""Remembers which column is what in lists of one shape, as a person said; a small file beside the settings."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from composer.core.lists.meanings import Meaning
from composer.core.lists.table import MOST_COLUMNS
from composer.core.naming import Digest
from composer.storage.lists.kept_file import KEPT_FORMAT, read_kept, write_kept

FILE = "lists.json"
_LARGEST = 256 << 10
#: Shapes of lists that are remembered: those of a person's last years.
_MOST_SHAPES = 40


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
    shape = next((each for each in _read(folder).shapes if each.headings == headings), None)
    return {each.meaning: each.column for each in shape.columns} if shape else {}


def keep_columns(folder: Path, headings: Digest, columns: Mapping[Meaning, int]) -> None:
    """Remember `columns` for lists with these headings, or forget what was; Refused when it cannot be written."""
    others = tuple(each for each in _read(folder).shapes if each.headings != headings)
    said = tuple(KeptColumn(meaning, column) for meaning, column in columns.items())
    kept = KeptLists(shapes=((KeptShape(headings, said), *others) if said else others)[:_MOST_SHAPES])
    write_kept(folder / FILE, kept)


def _read(folder: Path) -> KeptLists:
    return read_kept(folder / FILE, KeptLists(), _LARGEST)
