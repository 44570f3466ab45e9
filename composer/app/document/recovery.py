"""Work kept as it goes, and offered back when the program did not end well."""

import contextlib
import itertools
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from composer.app.brief import with_digest
from composer.app.context import Context
from composer.app.document.session import Session, Snapshot
from composer.app.example import recognised
from composer.app.poster.find_poster import PosterMissing, missing_words, nearest_poster, on_poster, poster_at_hand
from composer.core.location import at_slot
from composer.core.problems import Problem, Refused
from composer.core.text.unseen_characters import has_halves
from composer.core.words import Words
from composer.render.photo.intake import Intake, take_in
from composer.storage.autosave import (
    Kept,
    forget_kept,
    kept_folders,
    make_private,
    read_photo,
    read_words,
    write_kept,
)
from composer.storage.file_lock import FileLock
from composer.storage.file_stamp import Stamp

_LOCK = "lock"
#: Visuals offered back at one start: nobody takes up more, and all of them would take long to show.
MOST_OFFERED = 20


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


class Leftover(Struct, frozen=True):
    """A visual that a crash left behind: its words. Its folder is held until it is taken up again or forgotten."""

    safe: Safe
    kept: Kept
    #: What had to be removed from its texts.
    problems: tuple[Problem, ...] = ()

    @property
    def photo(self) -> Intake | None:
        """Its photo, read at each asking: many of them would fill the memory. None when it has none, or it is lost."""
        stored = read_photo(self.safe.folder, self.kept)
        # The words come back even when it does not.
        with contextlib.suppress(Refused):
            return take_in(stored, self.safe.folder.name) if stored is not None else None
        return None

    @property
    def photo_lost(self) -> bool:
        """Whether the visual had a photo that the disk does not give back."""
        return self.kept.visual.photo is not None and self.photo is None

    def resume(self, context: Context) -> Session:
        """The session as it was, to be saved under its own name, on the nearest poster when its own is gone."""
        photo = self.photo
        visual = recognised(with_digest(self.kept.visual, photo))
        session = Session(context, visual, photo, Path(self.kept.path) if self.kept.path else None)
        session.stamp = Stamp(self.kept.seen) if self.kept.seen else None
        session.notices = self.problems
        try:
            session.poster_of(poster_at_hand(visual, context).id)
        except PosterMissing as missing:
            _show_on_another(session, missing_words(visual.poster), missing.nearest)
        except Refused as refused:
            # It is here, and cannot be read or drawn any more: the work is not to be lost with it.
            shipped = tuple(each for each in context.poster_ids() if each not in context.own_ids())
            _show_on_another(session, refused.problems[0].words, nearest_poster(visual.poster, shipped))
        session.mark_unsaved()
        return session


class Unread(Struct, frozen=True):
    """What a crash left behind and this program cannot read; its folder is held until it is erased or left alone."""

    safe: Safe
    problem: Problem


class Lost(Struct, frozen=True):
    """What crashes left in `home`: what is offered, what cannot be read, and the folders of what is older."""

    home: Path
    leftovers: tuple[Leftover, ...] = ()
    unread: tuple[Unread, ...] = ()
    others: tuple[Path, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was lost."""
        return not (self.leftovers or self.unread or self.others)


def new_safe(home: Path) -> Safe:
    """A folder of `home` that nobody has used."""
    return Safe(home / secrets.token_hex(8))


def lost_work(home: Path) -> Lost:
    """What crashes left in `home`, the latest first; what is still being worked on is not among it.

    No photo is read, and of more than MOST_OFFERED nothing at all: they are counted.
    """
    folders = kept_folders(home)
    erase(folders.empty[:MOST_OFFERED])
    waiting = iter(folders.kept)
    offered = list(itertools.islice(_all_found(waiting), MOST_OFFERED))
    leftovers = tuple(each for each in offered if isinstance(each, Leftover))
    unread = tuple(each for each in offered if isinstance(each, Unread))
    # What the first ones left of `waiting`. One of them may be another window's: it is claimed before it is erased.
    return Lost(home, leftovers, unread, tuple(waiting))


def left_behind(home: Path) -> tuple[Leftover, ...]:
    """All the visuals that crashes left in `home` and that can be read, the latest first."""
    folders = kept_folders(home)
    erase(folders.empty)
    found = list(_all_found(folders.kept))
    for each in found:
        if isinstance(each, Unread):
            each.safe.release()
    return tuple(each for each in found if isinstance(each, Leftover))


def erase(folders: Iterable[Path]) -> None:
    """Remove what is kept in `folders`, but for those that somebody works in by now."""
    for folder in folders:
        safe = Safe(folder)
        if safe.claim():
            safe.forget()


def _all_found(folders: Iterable[Path]) -> Iterator[Leftover | Unread]:
    """What is in `folders`, but for those that somebody works in."""
    return (_found(safe) for safe in map(Safe, folders) if safe.claim())


def _found(safe: Safe) -> Leftover | Unread:
    try:
        found = read_words(safe.folder)
    except Refused as refused:
        # A later version of the program may read it, or somebody who knows: it stays until the person says otherwise.
        return Unread(safe, refused.problems[0])
    return Leftover(safe, found.kept, found.problems)


def _show_on_another(session: Session, why: Words, nearest: str) -> None:
    """Begin `session` on another poster than its own, and have it said."""
    poster = session.context.poster(nearest)
    session.start_on(on_poster(session.visual, poster))
    session.notices = (*session.notices, _on_another(why, poster.name))


def _on_another(why: Words, name: Words) -> Problem:
    fix = Words(
        f"Il est montré sur la plus proche, «\u00a0{name.fr}\u00a0».", f"It is shown on the nearest one, “{name.en}”."
    )
    return Problem("poster-missing", "warning", why, at_slot("poster"), fix)
