"""Stamps of files, which reveal a change made by somebody else before the file is overwritten."""

import contextlib
import hashlib
from pathlib import Path

from msgspec import Struct


class Stamp(Struct, frozen=True):
    """A file's SHA-256, its size in bytes, its time of modification in nanoseconds and its inode.

    An unknown value is 0: such a file looks changed until its content is compared.
    """

    digest: str
    size: int = 0
    changed: int = 0
    inode: int = 0


def stamp_of(path: Path) -> Stamp | None:
    """Stamp the file `path`; None when there is none, or it cannot be read."""
    with contextlib.suppress(OSError, ValueError):
        if path.is_file():
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            # Read after the content: a change in between is then detected by content, before writing at the latest.
            return Stamp(digest, *_looks(path))
    return None


def stamp_after(path: Path, digest: str) -> Stamp | None:
    """Stamp the file `path`, to which bytes of `digest` have just been written; None when it is already gone."""
    with contextlib.suppress(OSError):
        return Stamp(digest, *_looks(path))
    return None


def looks_changed(path: Path, stamp: Stamp) -> bool:
    """Whether `path` seems to have changed since `stamp`; its content is not read.

    A file that is gone counts as unchanged: nobody can lose work in it.
    """
    with contextlib.suppress(OSError, ValueError):
        return _looks(path) != (stamp.size, stamp.changed, stamp.inode)
    return False


def has_changed(path: Path, stamp: Stamp) -> bool:
    """Whether `path` contains other bytes than at `stamp`.

    The content decides: some USB sticks round times to two seconds, some networks and copies give another time or
    inode to the same bytes.
    """
    now = stamp_of(path)
    return now is not None and now.digest != stamp.digest


def _looks(path: Path) -> tuple[int, int, int]:
    found = path.stat()
    return found.st_size, found.st_mtime_ns, found.st_ino
