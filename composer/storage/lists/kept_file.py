"""Reads and writes a small file beside the settings, in which something about lists is remembered."""

from pathlib import Path
from typing import Final, TypeVar, cast

import msgspec
from msgspec import Struct

from composer.core.problems import Refused
from composer.storage.atomic_write import make_folder, write_atomic
from composer.storage.decoding import decode, refuse_newer
from composer.storage.limited_read import read_bytes

#: The number of the file formats that this version writes and reads.
KEPT_FORMAT: Final = 1
Kept = TypeVar("Kept", bound=Struct)


def read_kept(path: Path, nothing: Kept, largest: int) -> Kept:
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


def write_kept(path: Path, kept: Struct) -> None:
    """Write `kept` at `path`, for this person's eyes alone; Refused when it cannot be written."""
    make_folder(path.parent, 0o700)
    write_atomic(path, msgspec.json.format(msgspec.json.encode(kept), indent=2) + b"\n", 0o600)
