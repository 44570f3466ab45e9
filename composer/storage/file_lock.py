"""File locks that one process has at a time, and that the system releases when that process ends."""

import contextlib
import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """A lock on the file `path`.

    It is the system's own lock on an open file: a crash, a kill or a power cut releases it, and a file left behind
    never blocks anybody. Where a file system has no locks, every claim succeeds.
    """

    def __init__(self, path: Path) -> None:
        """Name the lock; nothing is created yet."""
        self.path = path
        self._file: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object has the lock."""
        return self._file is not None

    def claim(self) -> bool:
        """Take the lock; False when another running process has it. OSError when its file cannot be created."""
        while self._file is None:
            file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
            if not _locked(file):
                os.close(file)
                return False
            if _still_named(self.path, file):
                self._file = file
            else:  # its last owner removed it meanwhile: the next claim would lock another file of that name
                os.close(file)
        return True

    def release(self) -> None:
        """Release the lock, and remove its file."""
        if self._file is None:
            return
        # Removed while still locked, so that nobody else's lock is removed by mistake; Windows allows it only after.
        with contextlib.suppress(OSError):
            self.path.unlink()
        file, self._file = self._file, None
        with contextlib.suppress(OSError):  # it is closed all the same
            os.close(file)
        if sys.platform == "win32":
            with contextlib.suppress(OSError):
                self.path.unlink()


def _locked(file: int) -> bool:
    try:
        _lock(file)
    except OSError as error:
        return not isinstance(error, BlockingIOError | PermissionError)
    return True


def _still_named(path: Path, file: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file))
    except OSError:
        return False
