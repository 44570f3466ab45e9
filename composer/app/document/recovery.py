"""Autosaves the open visual in a private folder, and recovers it after a crash."""

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
from composer.app.logo import stored_logo, with_logo
from composer.app.poster.find_poster import PosterMissing, missing_words, nearest_poster, on_poster, poster_at_hand
from composer.core.problems import Problem, Refused, at_slot
from composer.core.text.unseen_characters import has_halves
from composer.core.words import Words
from composer.render.logo import Logo
from composer.render.photo.intake import Intake, take_in
from composer.storage import autosave
from composer.storage.file_lock import FileLock
from composer.storage.file_stamp import Stamp

_LOCK = "lock"
#: Visuals offered at one start: nobody recovers more, and showing all of them would take long.
MOST_OFFERED = 20


class Safe:
    """The private autosave folder of one open visual; its lock tells it from the folders that a crash left behind."""

    def __init__(self, folder: Path) -> None:
        """Name the folder; it is created when there is something to keep."""
        self.folder = folder
        self._lock = FileLock(folder / _LOCK)

    def claim(self) -> bool:
        """Lock the folder; False when a running program has it, or the system refuses it."""
        with contextlib.suppress(OSError):
            return self._lock.claim()
        return False

    def release(self) -> None:
        """Unlock the folder, and leave its content."""
        self._lock.release()

    def keep(self, snapshot: Snapshot, path: Path | None, stamp: Stamp | None = None) -> None:
        """Keep the visual of the file `path`, whose stamp was last `stamp`, as it is now; Refused when that fails."""
        # A name that is not valid Unicode cannot be written: the work is kept as one without a file.
        name = str(path) if path and not has_halves(str(path)) else ""
        kept = autosave.Autosaved(snapshot.visual, name, stamp.digest if stamp else "", facts=snapshot.facts)
        # Locked before anything is in it, so that it is never taken for one that a crash left.
        if not self._lock.held:
            autosave.make_private(self.folder)
            self.claim()
        photo, logo = (each.data if each else None for each in (snapshot.intake, snapshot.logo))
        autosave.write_autosaved(self.folder, kept, photo, logo)

    def forget(self) -> None:
        """Remove what was kept: it is saved, or the person discarded it."""
        # The lock is released last, just before the folder: nobody else may recover what is being removed.
        autosave.delete_autosaved(self.folder)
        self._lock.release()
        with contextlib.suppress(OSError):
            self.folder.rmdir()


class Leftover(Struct, frozen=True):
    """The texts of a visual that a crash left behind; its folder stays locked until it is resumed or forgotten."""

    safe: Safe
    kept: autosave.Autosaved
    #: What had to be removed from its texts.
    problems: tuple[Problem, ...] = ()

    @property
    def photo(self) -> Intake | None:
        """Its photo, read each time: many of them would fill the memory. None when it has none, or it is lost."""
        stored = autosave.read_photo(self.safe.folder, self.kept)
        # The texts are recovered even when the photo is not.
        with contextlib.suppress(Refused):
            return take_in(stored, self.safe.folder.name) if stored is not None else None
        return None

    @property
    def logo(self) -> Logo | None:
        """Its logo, read each time; None when it has none, or it is lost."""
        stored = autosave.read_logo(self.safe.folder, self.kept)
        with contextlib.suppress(Refused):
            return stored_logo(stored, self.safe.folder.name)
        return None

    def resume(self, context: Context) -> Session:
        """Return the session as it was, on the nearest poster when its own is gone; it saves under its own name."""
        photo, logo = self.photo, self.logo
        visual = recognised(with_logo(with_digest(self.kept.visual, photo), logo))
        session = Session(context, visual, photo, Path(self.kept.path) if self.kept.path else None, logo)
        session.stamp = Stamp(self.kept.seen) if self.kept.seen else None
        session.notices = self.problems
        try:
            session.poster_of(poster_at_hand(visual, context).id)
        except PosterMissing as missing:
            _show_on_another(session, missing_words(visual.poster), missing.nearest)
        except Refused as refused:
            # The poster is here but can no longer be read or drawn: the work must not be lost with it.
            shipped = tuple(each for each in context.poster_ids() if each not in context.own_ids())
            _show_on_another(session, refused.problems[0].words, nearest_poster(visual.poster, shipped))
        session.mark_unsaved()
        return session


class Unread(Struct, frozen=True):
    """Autosaved work that this program cannot read; its folder stays locked until it is erased or left alone."""

    safe: Safe
    problem: Problem


class LostWork(Struct, frozen=True):
    """What crashes left in `home`: what is offered, what cannot be read, and the folders of older work."""

    home: Path
    leftovers: tuple[Leftover, ...] = ()
    unread: tuple[Unread, ...] = ()
    others: tuple[Path, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was lost."""
        return not (self.leftovers or self.unread or self.others)


def new_safe(home: Path) -> Safe:
    """Name an unused autosave folder in `home`."""
    return Safe(home / secrets.token_hex(8))


def lost_work(home: Path) -> LostWork:
    """Find what crashes left in `home`, the latest first; work that is open now is not included.

    No photo is read, and beyond MOST_OFFERED nothing at all: those folders are only listed.
    """
    folders = autosave.autosave_folders(home)
    erase(folders.empty[:MOST_OFFERED])
    waiting = iter(folders.kept)
    offered = list(itertools.islice(_all_found(waiting), MOST_OFFERED))
    leftovers = tuple(each for each in offered if isinstance(each, Leftover))
    unread = tuple(each for each in offered if isinstance(each, Unread))
    # `waiting` now has the rest. One of them may be another window's: it is claimed before it is erased.
    return LostWork(home, leftovers, unread, tuple(waiting))


def left_behind(home: Path) -> tuple[Leftover, ...]:
    """Find all the visuals that crashes left in `home` and that can be read, the latest first."""
    folders = autosave.autosave_folders(home)
    erase(folders.empty)
    found = list(_all_found(folders.kept))
    for each in found:
        if isinstance(each, Unread):
            each.safe.release()
    return tuple(each for each in found if isinstance(each, Leftover))


def erase(folders: Iterable[Path]) -> None:
    """Remove what is kept in `folders`, except in those that are in use by now."""
    for folder in folders:
        safe = Safe(folder)
        if safe.claim():
            safe.forget()


def _all_found(folders: Iterable[Path]) -> Iterator[Leftover | Unread]:
    return (_found(safe) for safe in map(Safe, folders) if safe.claim())


def _found(safe: Safe) -> Leftover | Unread:
    try:
        found = autosave.read_words(safe.folder)
    except Refused as refused:
        # A later version of the program, or an expert, may read it: it stays until the person decides otherwise.
        return Unread(safe, refused.problems[0])
    return Leftover(safe, found.kept, found.problems)


def _show_on_another(session: Session, why: Words, nearest: str) -> None:
    """Start `session` on another poster than its own, with a notice."""
    poster = session.context.poster(nearest)
    session.start_on(on_poster(session.visual, poster))
    fix = Words(
        "Il est montré sur la plus proche, «\u00a0{name}\u00a0».", "It is shown on the most similar one, “{name}”."
    ).format(name=poster.name)
    session.notices = (*session.notices, Problem("poster-missing", "warning", why, at_slot("poster"), fix))
