"""Opens and saves the visual as a file, and asks before unsaved work would be lost."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QObject, QStandardPaths, Signal

from composer.app.context import Context
from composer.app.document.document_lock import ChangedElsewhere, DocumentLock, OpenElsewhere, write_over
from composer.app.document.session import Session, Snapshot, example_session, new_session, open_own
from composer.app.example import EXAMPLE
from composer.app.poster.find_poster import PosterMissing, on_poster, poster_at_hand
from composer.core.kit_names import slug
from composer.core.problems import Problem, Refused, in_file
from composer.core.words import Words, named, shown
from composer.gui.document.file_watch import FileWatch
from composer.gui.jobs import Jobs
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.turns import single_shot
from composer.storage.file_stamp import Stamp

_UNNAMED = Words("Sans titre", "Untitled")
_COPY = Words("{name} (copie)", "{name} (copy)")
_SAVED = Words("Le visuel est enregistré\u00a0: {name}.", "The visual is saved: {name}.")
_OPEN_COPY = Words("Ouvrir une copie", "Open a copy")
_OPEN_ON = Words("Ouvrir avec «\u00a0{name}\u00a0»", "Open with “{name}”")
_SAVE_COPY = Words("Enregistrer sous un autre nom…", "Save under another name…")
_REPLACE = Words("Remplacer le fichier", "Replace the file")
SUFFIX = ".jps"
#: Milliseconds after which a save that is still running is reported: a disk that was disconnected may never answer.
_SLOW_AFTER = 4000


class _Wanted(Struct, frozen=True):
    """A file to open: with a lock, or as a copy without one; on its own poster, or on another."""

    path: Path
    lock: DocumentLock | None
    poster: str = ""


class _Saving(Struct, frozen=True):
    """A save in progress: what, where, under which lock, and what is called when it is done."""

    session: Session
    snapshot: Snapshot
    path: Path
    lock: DocumentLock
    then: Callable[[], object] | None


class Documents(QObject):
    """Opens and saves visuals; reading and writing run in a background thread used for nothing else."""

    #: The visual could not be saved: a Problem. Another folder may help.
    save_failed = Signal(object)

    def __init__(self, state: State, preferences: Preferences, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._preferences, self._ask = state, preferences, ask
        self._jobs = Jobs(self)
        self._lock: DocumentLock | None = None
        # The save in progress, the one whose disk does not answer, and the one asked for meanwhile.
        self._saving: _Saving | None = None
        self._late: _Saving | None = None
        self._next: Callable[[], object] | None = None
        self._slow = single_shot(self, _SLOW_AFTER, self._report_slow)
        self._watch = FileWatch(state, self)
        state.session_changed.connect(self._on_session_changed)
        state.translator.changed.connect(self._follow_language)

    @property
    def name(self) -> Words:
        """The name of the visual, for titles and questions."""
        session = self._state.session
        if session.copy_of is not None:
            return _COPY.format(name=shown(session.copy_of.stem))
        if session.path is None:
            return EXAMPLE if session.visual.sample else _UNNAMED
        name = shown(session.path.stem)
        return Words(name, name)

    def new(self) -> None:
        """Begin with an empty visual."""
        self.leave(self.begin)

    def begin(self) -> None:
        """Show an empty visual, in the language of the window, whatever was there."""
        self._state.show(new_session(self._state.studio.context, self._state.translator.language))

    def see_example(self) -> None:
        """Show the finished example, on the current poster and in the visual's language."""
        self.leave(self._show_example)

    def open(self) -> None:
        """Ask for a file and open it."""
        self.leave(self._choose)

    def open_path(self, path: Path) -> None:
        """Open the visual in `path`."""
        self.leave(partial(self._open, path))

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Save the visual in its file, asking for one when it has none; call `then` once it is saved."""
        path = self._state.session.path
        if path is None:
            self.save_as(then)
        else:
            self.save_in(path, then)

    def save_as(self, then: Callable[[], object] | None = None) -> None:
        """Ask for a file, and save the visual in it."""
        chosen = self._ask.new_file("visual", self._state.session.path or self._proposed())
        if chosen is None:
            return
        path = chosen if chosen.suffix.lower() == SUFFIX else chosen.with_name(chosen.name + SUFFIX)
        if path != chosen and path.exists():  # the dialog asked about another name
            self._offer(_already_there(path), {_REPLACE: partial(self.save_in, path, then, "already")})
        else:
            self.save_in(path, then)

    def leave(self, then: Callable[[], object]) -> None:
        """Call `then` once no work would be lost by it: at once, or after one question; never on « Annuler »."""
        if not self._state.session.unsaved:
            then()
            return
        match self._ask.unsaved(self.name.to(self._state.translator.language)):
            case "save":
                self.save(then)
            case "discard":
                then()
            case "cancel":
                pass

    def close(self) -> None:
        """Wait for the write in progress and release the file: the window is closing."""
        self._watch.close()
        self._jobs.finish()
        # A save that nobody waits for any more has claimed its file again.
        for saving in self._unfinished:
            saving.lock.release()
        self._take(None)

    @property
    def _unfinished(self) -> tuple[_Saving, ...]:
        return tuple(filter(None, (self._saving, self._late)))

    def _follow_language(self) -> None:
        """Put a visual that nobody touched in the language of the window."""
        session, language = self._state.session, self._state.translator.language
        if session.untouched and session.visual.language != language:
            self.begin()

    def _show_example(self) -> None:
        visual = self._state.visual
        self._state.show(example_session(self._state.studio.context, visual.poster, visual.language))

    def _choose(self) -> None:
        folder = self._preferences.settings.open_folder
        path = self._ask.file("visual", Path(folder) if folder else _documents())
        if path is not None:
            self._open(path)

    def _open(self, path: Path) -> None:
        self._read(_Wanted(path, self._lock_for(path)))

    def _read(self, wanted: _Wanted) -> None:
        work = partial(_opened, self._state.studio.context, wanted)
        self._jobs.start(work, partial(self._show, wanted), partial(self._on_read_refused, wanted))

    def _show(self, wanted: _Wanted, session: Session) -> None:
        self._take(wanted.lock)
        self._preferences.remember(wanted.path)
        self._state.show(session)

    def _on_read_refused(self, wanted: _Wanted, refused: Refused) -> None:
        if wanted.lock is not self._lock and wanted.lock is not None:
            wanted.lock.release()
        problem = refused.problems[0]
        if isinstance(refused, OpenElsewhere):
            self._offer(problem, {_OPEN_COPY: partial(self._read, _Wanted(wanted.path, None))})
        elif isinstance(refused, PosterMissing):
            name = self._state.studio.context.poster(refused.nearest).name
            on_nearest = _OPEN_ON.format(name=name)
            again = _Wanted(wanted.path, wanted.lock, refused.nearest)
            self._offer(Problem(problem.code, "warning", problem.words), {on_nearest: partial(self._read, again)})
        else:
            self._preferences.forget(wanted.path)
            self._state.refused.emit(problem)

    def save_in(self, path: Path, then: Callable[[], object] | None, asked: Literal["already"] | None = None) -> None:
        """Save the visual in `path`, then call `then`; unless `asked`, ask first if another program changed it."""
        if self._saving is not None:
            self._next = partial(self.save_in, path, then, asked)
            return
        session = self._state.session
        saving = self._saving = _Saving(session, session.snapshot(path), path, self._lock_for(path), then)
        stamp = session.stamp if path == session.path and asked is None else None
        self._late = None
        self._slow.start()
        self._jobs.start(
            partial(_saved, saving, stamp), partial(self._on_saved, saving), partial(self._on_save_refused, saving)
        )

    def _on_saved(self, saving: _Saving, stamp: Stamp | None) -> None:
        if not self._ends(saving):
            return
        if saving.session is not self._state.session:
            self._go_on()
            return
        self._take(saving.lock)
        saving.session.mark_saved(saving.path, saving.snapshot, stamp)
        self._preferences.remember(saving.path)
        self._state.session_changed.emit()
        name = shown(saving.path.name)
        self._state.reported.emit(_SAVED.format(name=name))
        self._next = self._next or saving.then
        self._go_on()

    def _go_on(self) -> None:
        """Do what waited for the end of a save."""
        follows, self._next = self._next, None
        if follows is not None:
            follows()

    def _on_save_refused(self, saving: _Saving, refused: Refused) -> None:
        if not self._ends(saving):
            return
        problem = refused.problems[0]
        if saving.session is not self._state.session:
            # Another visual is shown: that one must be offered no place where this one was.
            self._state.refused.emit(problem)
            self._go_on()
            return
        self._next = None
        if isinstance(refused, ChangedElsewhere):
            over = partial(self.save_in, saving.path, saving.then, "already")
            self._offer(problem, {_SAVE_COPY: partial(self.save_as, saving.then), _REPLACE: over})
            return
        if problem.code == "write-unconfirmed" and saving.path == saving.session.path:
            saving.session.stamp = None  # as far as can be known, the file is what was written
        self.save_failed.emit(problem)

    def _ends(self, saving: _Saving) -> bool:
        """End `saving`; return whether the person still waits for it, as nothing else was saved meanwhile."""
        awaited = saving is self._saving or saving is self._late
        if awaited:
            self._slow.stop()
            self._saving = self._late = None
        if saving.lock is not self._lock and (not awaited or saving.session is not self._state.session):
            saving.lock.release()
        return awaited

    def _report_slow(self) -> None:
        """Report that the disk does not answer, and leave its thread alone: the next save uses another."""
        if self._saving is not None:
            self._saving, self._late, self._next = None, self._saving, None
            self._jobs = Jobs(self)
            self.save_failed.emit(_no_answer(self._late.path))

    def _on_session_changed(self) -> None:
        """Lock the file of the current document and no other; a file that another window has locked becomes a copy."""
        session = self._state.session
        if session.path is None:
            self._take(None)
            return
        lock = self._lock_for(session.path)
        if lock.claim():
            self._take(lock)
        else:
            session.become_copy()

    def _lock_for(self, path: Path) -> DocumentLock:
        known = (self._lock, *(saving.lock for saving in self._unfinished))
        for lock in filter(None, known):
            if lock.is_for(path):
                return lock
        return DocumentLock(self._preferences.folders.locks, path)

    def _take(self, lock: DocumentLock | None) -> None:
        if self._lock is not None and self._lock is not lock:
            self._lock.release()
        self._lock = lock

    def _offer(self, problem: Problem, ways: dict[Words, Callable[[], object]]) -> None:
        way = self._ask.offer(problem, tuple(ways))
        if way is not None:
            ways[way]()

    def _proposed(self) -> Path:
        session = self._state.session
        if session.copy_of is not None:
            name = self._state.translator(_COPY.format(name=session.copy_of.stem))
            return session.copy_of.with_name(name + SUFFIX)
        folder = self._preferences.settings.open_folder
        visual = session.visual
        name = EXAMPLE.to(self._state.translator.language) if visual.sample else visual.person.name
        return (Path(folder) if folder else _documents()) / f"{slug(name) if name else 'visuel'}{SUFFIX}"


def _opened(context: Context, wanted: _Wanted) -> Session:
    """Open the session of a file; its poster is read here too, so that a missing one is reported before it is shown."""
    if wanted.lock is not None and not wanted.lock.claim():
        raise OpenElsewhere(wanted.path)
    session = open_own(context, wanted.path)
    if wanted.poster:
        session.start_on(on_poster(session.visual, session.poster_of(wanted.poster)))
    session.poster_of(poster_at_hand(session.visual, session.context).id)
    if wanted.lock is None:
        session.become_copy()
    return session


def _saved(saving: _Saving, stamp: Stamp | None) -> Stamp | None:
    if not saving.lock.claim():
        raise OpenElsewhere(saving.path)
    return write_over(saving.snapshot, saving.path, stamp)


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _already_there(path: Path) -> Problem:
    words = Words(
        "Un visuel nommé {name} est déjà dans ce dossier.", "A visual called {name} is already in this folder."
    ).format(name=named(path.name))
    return Problem("already-there", "warning", words, in_file(path))


def _no_answer(path: Path) -> Problem:
    words = Words(
        "Le disque n’a pas encore confirmé l’enregistrement de {name}. Votre travail est intact.",
        "The disk has not yet confirmed that {name} is saved. Your work is intact.",
    ).format(name=named(path.name))
    fix = Words("Attendez un peu, ou choisissez un autre dossier.", "Wait a little, or choose another folder.")
    return Problem("disk-silent", "warning", words, in_file(path), fix)
