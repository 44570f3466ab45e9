"""Locks a visual's file for one window, and never overwrites unasked what somebody else wrote in it."""

import hashlib
import os
from pathlib import Path

from composer.app.document.session import Snapshot
from composer.core.problems import Refused, file_problem
from composer.core.words import Words
from composer.storage.atomic_write import make_folder, sweep
from composer.storage.file_lock import FileLock
from composer.storage.file_stamp import Stamp, has_changed, stamp_after

_OPEN_ELSEWHERE = Words(
    "Le visuel {name} est déjà ouvert dans une autre fenêtre. Il n’a pas été touché.",
    "The visual {name} is already open in another window. It was not touched.",
)
_CONTINUE_THERE = Words(
    "Continuez dans cette fenêtre-là, ou ouvrez une copie.", "Continue in that window, or open a copy."
)
_CHANGED_ELSEWHERE = Words(
    "Le fichier {name} a été changé par quelqu’un d’autre depuis son ouverture. Il n’a pas été touché.",
    "Somebody else has changed the file {name} since it was opened. It was not touched.",
)
_SAVE_ELSEWHERE = Words("Enregistrez votre travail sous un autre nom.", "Save your work under another name.")


class OpenElsewhere(Refused):
    """Another window, of this process or of another, has the file open."""

    def __init__(self, path: Path) -> None:
        """Report it for the file `path`."""
        super().__init__(file_problem("open-elsewhere", "warning", _OPEN_ELSEWHERE, path, _CONTINUE_THERE))


class ChangedElsewhere(Refused):
    """Somebody else has written the file since it was last read or written here."""

    def __init__(self, path: Path) -> None:
        """Report it for the file `path`."""
        super().__init__(file_problem("changed-elsewhere", "warning", _CHANGED_ELSEWHERE, path, _SAVE_ELSEWHERE))


class DocumentLock:
    """The right to write one file, visible to other windows as a lock among the program's own files.

    Not beside the visual: a USB stick or a network drive may have no locks, and people would see what a crash leaves.
    """

    def __init__(self, home: Path | None, path: Path) -> None:
        """Name the file `path`; without `home` nothing is locked."""
        self._real = os.path.normcase(os.path.realpath(path))
        key = hashlib.sha256(self._real.encode("utf-8", "surrogateescape")).hexdigest()[:32]
        self._home = home
        self._lock = FileLock(home / f"{key}.lock") if home else None

    def claim(self) -> bool:
        """Take the lock; False when another running window has it."""
        if self._home is None or self._lock is None:
            return True
        try:
            make_folder(self._home, 0o700)
            return self._lock.claim()
        except (Refused, OSError):
            # Without a folder for locks a file must still open; its stamp still protects it from being overwritten.
            return True

    def is_for(self, path: Path) -> bool:
        """Whether `path` leads to the same file."""
        return self._real == os.path.normcase(os.path.realpath(path))

    def release(self) -> None:
        """Release the lock, for the next window."""
        if self._lock is not None:
            self._lock.release()


def write_over(snapshot: Snapshot, path: Path, stamp: Stamp | None) -> Stamp | None:
    """Write `snapshot` to `path`, whose stamp was last `stamp`, and return the new stamp.

    Refused, the old file intact, when that fails: ChangedElsewhere when the file has changed since.
    """
    if stamp is not None and has_changed(path, stamp):
        raise ChangedElsewhere(path)
    sweep(path.parent)
    return stamp_after(path, snapshot.write(path))
