"""Locks that one program holds at a time, and that the system itself lets go when that program dies."""

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
    """The lock that stands in the file `path`.

    It is the system's own, held through the open file: a crash, a kill or a power cut ends it, and no file left behind
    ever blocks anybody. Where a file system has no locks, everybody gets it.
    """

    def __init__(self, path: Path) -> None:
        """Name the lock; nothing is made yet."""
        self.path = path
        self._file: int | None = None

    @property
    def held(self) -> bool:
        """Whether it is held here."""
        return self._file is not None

    def claim(self) -> bool:
        """Hold the lock from now on; False when another holder lives. OSError when its file cannot be made."""
        while self._file is None:
            file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
            if not _locked(file):
                os.close(file)
                return False
            if _still_named(self.path, file):
                self._file = file
            else:  # the holder before removed it meanwhile: the next one would lock another file of that name
                os.close(file)
        return True

    def release(self) -> None:
        """Let the lock go, and remove its file."""
        if self._file is None:
            return
        # Removed while it is still held, so that nobody's lock is removed by mistake; Windows allows it only after.
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
