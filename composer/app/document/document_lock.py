"""A visual's file held by one window: the next one knows, and what somebody else wrote is never overwritten unasked."""

import hashlib
import os
from pathlib import Path

from composer.app.document.session import Snapshot
from composer.core.location import in_file
from composer.core.naming import named
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.storage.atomic_write import make_folder, sweep
from composer.storage.file_lock import FileLock
from composer.storage.file_stamp import Stamp, has_changed, stamp_after


class OpenElsewhere(Refused):
    """Another window, of this program or of another one that runs, has the file open."""

    def __init__(self, path: Path) -> None:
        """Say so of the file `path`."""
        super().__init__(_open_elsewhere(path))


class ChangedElsewhere(Refused):
    """Somebody else wrote the file since it was last read or written here."""

    def __init__(self, path: Path) -> None:
        """Say so of the file `path`."""
        super().__init__(_changed_elsewhere(path))


class DocumentLock:
    """The right to one file, told to other windows by a lock among the program's own files.

    Not beside the visual: a stick or a network may have no locks, and what a crash leaves there would be seen.
    """

    def __init__(self, home: Path | None, path: Path) -> None:
        """Name the file `path`; without `home`, nobody is told and nobody is kept out."""
        self._real = os.path.normcase(os.path.realpath(path))
        key = hashlib.sha256(self._real.encode("utf-8", "surrogateescape")).hexdigest()[:32]
        self._home = home
        self._lock = FileLock(home / f"{key}.lock") if home else None

    def claim(self) -> bool:
        """Hold the file from now on; False when another window that lives has it."""
        if self._home is None or self._lock is None:
            return True
        try:
            make_folder(self._home, 0o700)
            return self._lock.claim()
        except (Refused, OSError):
            # Without a place for locks a file must still open; writing over it is watched by its stamp.
            return True

    def is_for(self, path: Path) -> bool:
        """Whether `path` leads to the same file."""
        return self._real == os.path.normcase(os.path.realpath(path))

    def release(self) -> None:
        """Let the next window have the file."""
        if self._lock is not None:
            self._lock.release()


def write_over(snapshot: Snapshot, path: Path, stamp: Stamp | None) -> Stamp | None:
    """Write `snapshot` in `path`, last seen as `stamp`; the new stamp.

    Refused, the old file intact, when that fails: ChangedElsewhere when it is not as it was last seen any more.
    """
    if stamp is not None and has_changed(path, stamp):
        raise ChangedElsewhere(path)
    sweep(path.parent)
    return stamp_after(path, snapshot.write(path))


def _open_elsewhere(path: Path) -> Problem:
    name = named(path.name)
    words = Words(
        f"Le visuel {name.fr} est déjà ouvert dans une autre fenêtre. Il n’a pas été touché.",
        f"The visual {name.en} is already open in another window. It was not touched.",
    )
    fix = Words("Continuez dans cette fenêtre-là, ou ouvrez une copie.", "Go on in that window, or open a copy of it.")
    return Problem("open-elsewhere", "warning", words, in_file(path), fix)


def _changed_elsewhere(path: Path) -> Problem:
    name = named(path.name)
    words = Words(
        f"Le fichier {name.fr} a été changé par quelqu’un d’autre depuis son ouverture. Il n’a pas été touché.",
        f"The file {name.en} was changed by somebody else since it was opened. It was not touched.",
    )
    fix = Words("Enregistrez votre travail sous un autre nom.", "Save your work under another name.")
    return Problem("changed-elsewhere", "warning", words, in_file(path), fix)
