"""What a file was at one moment, so that a change made by somebody else is seen before it is written over."""

import contextlib
import hashlib
from pathlib import Path

from msgspec import Struct


class Stamp(Struct, frozen=True):
    """A file's SHA-256, its size in bytes, its time of change in nanoseconds and its number on the disk.

    What is not known of it is 0: such a file looks changed until its content says that it is not.
    """

    digest: str
    size: int = 0
    changed: int = 0
    inode: int = 0


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of the file `path`; None when there is none, or it cannot be read."""
    with contextlib.suppress(OSError, ValueError):
        if path.is_file():
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            # Read after the content: a change in between is then seen by its content, at the latest before writing.
            return Stamp(digest, *_looks(path))
    return None


def stamp_after(path: Path, digest: str) -> Stamp | None:
    """The stamp of the file `path`, in which bytes of `digest` have just been written; None when it is gone already."""
    with contextlib.suppress(OSError):
        return Stamp(digest, *_looks(path))
    return None


def looks_changed(path: Path, stamp: Stamp) -> bool:
    """Whether `path` seems to be another file than when `stamp` was taken; its content is not read.

    A file that is gone has not been changed by anybody who could lose something by it.
    """
    with contextlib.suppress(OSError, ValueError):
        return _looks(path) != (stamp.size, stamp.changed, stamp.inode)
    return False


def has_changed(path: Path, stamp: Stamp) -> bool:
    """Whether `path` holds other bytes than when `stamp` was taken.

    The content decides: some sticks tell times by two seconds, some networks and copies give another time or number
    to the same bytes.
    """
    now = stamp_of(path)
    return now is not None and now.digest != stamp.digest


def _looks(path: Path) -> tuple[int, int, int]:
    found = path.stat()
    return found.st_size, found.st_mtime_ns, found.st_ino
