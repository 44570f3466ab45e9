"""Work kept as it goes, and offered back when the program did not end well."""

import secrets
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QLockFile

from composer.app.context import Context
from composer.app.session import Session, Snapshot
from composer.core.problems import Refused
from composer.render.photo_intake import Intake, take_in
from composer.storage.autosave import WORDS_FILE, Kept, forget_kept, kept_folders, make_private, read_kept, write_kept

_LOCK = "lock"


class Safe:
    """The private folder of one visual in hand. A lock tells it from the folders that a crash left behind."""

    def __init__(self, folder: Path) -> None:
        """Name the folder; it is made when there is something to keep."""
        self.folder = folder
        self._lock = QLockFile(str(folder / _LOCK))
        # A visual may stay open for days: only the death of its program makes its lock void.
        self._lock.setStaleLockTime(0)

    def claim(self) -> bool:
        """Hold the folder from now on; False when a program that runs holds it."""
        return self._lock.isLocked() or self._lock.tryLock(0)

    def release(self) -> None:
        """Let the folder go, and leave what is in it."""
        self._lock.unlock()

    def keep(self, snapshot: Snapshot, path: Path | None) -> None:
        """Keep the visual as it is at this moment; Refused when it cannot be."""
        kept = Kept(snapshot.visual, str(path) if path else "")
        # Held before anything is in it, so that it is never taken for one that a crash left.
        make_private(self.folder)
        self.claim()
        write_kept(self.folder, kept, snapshot.intake.data if snapshot.intake else None)

    def forget(self) -> None:
        """Remove what was kept: it is saved, or the person gave it up."""
        self._lock.unlock()
        forget_kept(self.folder)


class Leftover:
    """A visual that a crash left behind; its folder is held until it is taken up again or forgotten."""

    def __init__(self, safe: Safe, kept: Kept, photo: Intake | None) -> None:
        """Show what `safe` holds."""
        self.safe, self.kept, self.photo = safe, kept, photo

    def resume(self, context: Context) -> Session:
        """The session as it was, to be saved under its own name; Refused when its poster is gone."""
        visual = self.kept.visual
        if visual.photo is not None:
            visual = replace(visual, photo=replace(visual.photo, digest=self.photo.digest) if self.photo else None)
        session = Session(context, visual, self.photo, Path(self.kept.path) if self.kept.path else None)
        session.mark_unsaved()
        # Asked for now, so that a poster that is gone is told before the window shows it.
        session.poster_of(visual.poster)
        return session


def new_safe(home: Path) -> Safe:
    """A folder of `home` that nobody has used."""
    return Safe(home / secrets.token_hex(8))


def left_behind(home: Path) -> tuple[Leftover, ...]:
    """The visuals that crashes left in `home`, the latest first; what is still being worked on is not among them."""
    found = [_leftover(Safe(folder)) for folder in kept_folders(home)]
    return tuple(each for each in found if each is not None)


def _leftover(safe: Safe) -> Leftover | None:
    if not safe.claim():
        return None
    if not (safe.folder / WORDS_FILE).exists():
        safe.forget()
        return None
    try:
        kept, stored = read_kept(safe.folder)
        return Leftover(safe, kept, take_in(stored, safe.folder.name) if stored is not None else None)
    except Refused:
        # A later version of the program may read it: it stays.
        safe.release()
        return None
