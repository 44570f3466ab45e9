"""Work kept as it goes, and offered back when the program did not end well."""

import contextlib
import secrets
from pathlib import Path

from composer.app.context import Context
from composer.app.poster_at_hand import PosterMissing, missing_words, on_poster, poster_at_hand
from composer.app.session import Session, Snapshot, with_digest
from composer.core.problems import Problem, Refused
from composer.core.signs import has_halves
from composer.core.words import Words
from composer.render.photo_intake import Intake, take_in
from composer.storage.autosave import Kept, forget_kept, holds_words, kept_folders, make_private, read_found, write_kept
from composer.storage.file_lock import FileLock
from composer.storage.file_stamp import Stamp

_LOCK = "lock"


class Safe:
    """The private folder of one visual in hand. A lock tells it from the folders that a crash left behind."""

    def __init__(self, folder: Path) -> None:
        """Name the folder; it is made when there is something to keep."""
        self.folder = folder
        self._lock = FileLock(folder / _LOCK)

    def claim(self) -> bool:
        """Hold the folder from now on; False when a program that runs holds it, or the system refuses it."""
        with contextlib.suppress(OSError):
            return self._lock.claim()
        return False

    def release(self) -> None:
        """Let the folder go, and leave what is in it."""
        self._lock.release()

    def keep(self, snapshot: Snapshot, path: Path | None, stamp: Stamp | None = None) -> None:
        """Keep the visual of the file `path`, last seen as `stamp`, as it is at this moment; Refused when it cannot."""
        # A name that is no text cannot be written: the work is kept as one without a file.
        named = str(path) if path and not has_halves(str(path)) else ""
        kept = Kept(snapshot.visual, named, stamp.digest if stamp else "")
        # Held before anything is in it, so that it is never taken for one that a crash left.
        if not self._lock.held:
            make_private(self.folder)
            self.claim()
        write_kept(self.folder, kept, snapshot.intake.data if snapshot.intake else None)

    def forget(self) -> None:
        """Remove what was kept: it is saved, or the person gave it up."""
        # The lock goes last but for the folder: nobody else may take up what is being removed.
        forget_kept(self.folder)
        self._lock.release()
        with contextlib.suppress(OSError):
            self.folder.rmdir()


class Leftover:
    """A visual that a crash left behind; its folder is held until it is taken up again or forgotten."""

    def __init__(self, safe: Safe, kept: Kept, photo: Intake | None, problems: tuple[Problem, ...] = ()) -> None:
        """Show what `safe` holds; `problems` say what of its texts had to be removed."""
        self.safe, self.kept, self.photo, self.problems = safe, kept, photo, problems

    @property
    def photo_lost(self) -> bool:
        """Whether the visual had a photo that the disk did not give back."""
        return self.kept.visual.photo is not None and self.photo is None

    def resume(self, context: Context) -> Session:
        """The session as it was, to be saved under its own name, on the nearest poster when its own is gone."""
        visual = with_digest(self.kept.visual, self.photo)
        session = Session(context, visual, self.photo, Path(self.kept.path) if self.kept.path else None)
        session.stamp = Stamp(self.kept.seen) if self.kept.seen else None
        session.notices = self.problems
        try:
            session.poster_of(poster_at_hand(visual, context).id)
        except PosterMissing as missing:
            poster = context.poster(missing.nearest)
            session.start_on(on_poster(visual, poster))
            session.notices = (*self.problems, _on_another(visual.poster, poster.name))
        session.mark_unsaved()
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
    if not holds_words(safe.folder):
        safe.forget()
        return None
    try:
        found = read_found(safe.folder)
    except Refused:
        # A later version of the program may read it: it stays.
        safe.release()
        return None
    return Leftover(safe, found.kept, _taken_in(found.photo, safe.folder.name), found.problems)


def _taken_in(stored: bytes | None, name: str) -> Intake | None:
    """The photo again; the words come back even when it does not."""
    with contextlib.suppress(Refused):
        return take_in(stored, name) if stored is not None else None
    return None


def _on_another(poster_id: str, name: Words) -> Problem:
    words = missing_words(poster_id)
    mend = Words(
        f"Il est montré sur la plus proche, «\u00a0{name.fr}\u00a0».", f"It is shown on the nearest one, “{name.en}”."
    )
    return Problem("poster-missing", "warning", words, "poster", mend)
