"""The visual as a file: new, open, save, recent files, and one question before unsaved work would be lost."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from composer.app.session import Session, Snapshot, new_session, open_session
from composer.core.problems import Refused
from composer.core.slug import slug
from composer.core.words import Words
from composer.gui.dialogs.asking import Ask
from composer.gui.jobs import Jobs
from composer.gui.preferences import Preferences
from composer.gui.state import State

_UNNAMED = Words("Sans titre", "Untitled")
_SAVED = Words("Le visuel est enregistré\u00a0: {name}.", "The visual is saved: {name}.")
_SUFFIX = ".jps"


class Documents(QObject):
    """Opens and saves; reading and writing are done beside."""

    #: Something is done, in Words.
    told = Signal(object)

    def __init__(
        self, state: State, jobs: Jobs, preferences: Preferences, ask: Ask, parent: QObject | None = None
    ) -> None:
        """Work on the session of `state`."""
        super().__init__(parent)
        self._state, self._jobs, self._preferences, self._ask = state, jobs, preferences, ask

    @property
    def name(self) -> Words:
        """What the visual is called."""
        path = self._state.session.path
        return Words(path.stem, path.stem) if path else _UNNAMED

    def new(self) -> None:
        """Begin again from the example."""
        self.leave(lambda: self._state.show(new_session(self._state.studio.context)))

    def open(self) -> None:
        """Ask for a visual and open it."""
        self.leave(self._choose)

    def open_path(self, path: Path) -> None:
        """Open the visual in `path`."""
        self.leave(partial(self._read, path))

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Save the visual in its file, asking for one when it has none; `then` follows when it is saved."""
        path = self._state.session.path
        if path is None:
            self.save_as(then)
        else:
            self._write(path, then)

    def save_as(self, then: Callable[[], object] | None = None) -> None:
        """Ask where, and save the visual there."""
        path = self._ask.file_to_save(self._state.session.path or self._proposed())
        if path is not None:
            self._write(path if path.suffix else path.with_suffix(_SUFFIX), then)

    def leave(self, then: Callable[[], object]) -> None:
        """Do `then` once nothing would be lost by it: at once, or after one question; not at all on « Annuler »."""
        if not self._state.session.unsaved:
            then()
            return
        match self._ask.unsaved(self.name.to(self._state.speech.language)):
            case "save":
                self.save(then)
            case "discard":
                then()
            case "cancel":
                pass

    def _choose(self) -> None:
        folder = self._preferences.settings.open_folder
        path = self._ask.file_to_open(Path(folder) if folder else _documents())
        if path is not None:
            self._read(path)

    def _read(self, path: Path) -> None:
        work = partial(_opened, self._state, path)
        self._jobs.start(work, partial(self._show, path), partial(self._unread, path))

    def _show(self, path: Path, session: Session) -> None:
        self._preferences.remember(path)
        self._state.show(session)

    def _unread(self, path: Path, refused: Refused) -> None:
        self._preferences.forget(path)
        self._state.refused.emit(refused.problems[0])

    def _write(self, path: Path, then: Callable[[], object] | None) -> None:
        snapshot = self._state.session.snapshot()
        finish = partial(self._written, self._state.session, path, snapshot, then)
        self._jobs.start(partial(snapshot.write, path), finish, self._unwritten)

    def _written(
        self, session: Session, path: Path, snapshot: Snapshot, then: Callable[[], object] | None, _: None
    ) -> None:
        session.mark_saved(path, snapshot)
        self._preferences.remember(path)
        self._state.session_changed.emit()
        self.told.emit(Words(_SAVED.fr.format(name=path.name), _SAVED.en.format(name=path.name)))
        if then is not None:
            then()

    def _unwritten(self, refused: Refused) -> None:
        self._state.refused.emit(refused.problems[0])

    def _proposed(self) -> Path:
        folder = self._preferences.settings.open_folder
        name = self._state.visual.person.name
        return (Path(folder) if folder else _documents()) / f"{slug(name) if name else 'visuel'}{_SUFFIX}"


def _opened(state: State, path: Path) -> Session:
    """The session of a file; its poster is read here too, so that one that is gone is told before it is shown."""
    session = open_session(state.studio.context, path)
    session.poster_of(session.visual.poster)
    return session


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
