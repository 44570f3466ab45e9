"""« Oublier ce visuel »: asks once, erases every copy that the program keeps, and lists what remains."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from composer.app.document.forgetting import forget_leftovers, leftover_files, remove_file
from composer.app.document.own_details import forget_details_of
from composer.app.document.session import Session
from composer.core.problems import Problem, Refused
from composer.core.visual import Person
from composer.core.words import Words
from composer.gui.document.autosaver import Autosaver
from composer.gui.document.documents import Documents
from composer.gui.export.exports import Exports
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.gui.widgets.asking import Ask

_FORGOTTEN = Words(
    "Le visuel est oublié. Le programme n’en garde rien et n’en a rien exporté.",
    "The visual is forgotten. The program keeps nothing of it and exported nothing of it.",
)


class Forgetting(QObject):
    """Erases what the program keeps of the window's visual."""

    #: Something remains: the paths, a tuple.
    leftovers_found = Signal(object)

    def __init__(
        self,
        state: State,
        documents: Documents,
        exports: Exports,
        autosaver: Autosaver,
        preferences: Preferences,
        ask: Ask,
    ) -> None:
        super().__init__(autosaver)
        self._state, self._documents, self._exports = state, documents, exports
        self._autosaver, self._preferences, self._ask = autosaver, preferences, ask

    @property
    def ready(self) -> bool:
        """Whether the visual can be forgotten: no export of it is running."""
        return not self._exports.running

    def forget(self) -> None:
        """Ask once, then forget the visual, and erase its file if the person chooses so."""
        session = self._state.session
        answer = self._ask.forget(self._documents.name.to(self._state.translator.language), session.path)
        if answer == "cancel":
            return
        self._forget_details(session.visual.person)
        # Before all else, so that nothing autosaves it again meanwhile.
        self._documents.begin()
        problems = remove_file(session.path) if answer == "file-too" and session.path else ()
        self._forget_copies(session)
        self._report(leftover_files(session, (self._preferences.export_folder,)), problems)

    def _forget_details(self, person: Person) -> None:
        """Forget the details that are kept, where they are of the visual's person; what shows them reads them again."""
        folder = self._preferences.folders.settings
        try:
            if folder is not None:
                forget_details_of(folder, person)
        except Refused as refused:
            self._state.refuse(refused)

    def _forget_copies(self, session: Session) -> None:
        home = self._preferences.folders.autosave
        self._autosaver.close()
        if home is not None:
            forget_leftovers(home, session)
        self._exports.forget()
        for path in (*filter(None, (session.path,)), *session.written):
            if not path.is_dir():  # the program's file dialog never opened a kit's folder
                self._preferences.forget_traces(path)
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()

    def _report(self, left: tuple[Path, ...], problems: tuple[Problem, ...]) -> None:
        if left:
            self.leftovers_found.emit(left)
        else:
            self._state.reported.emit(_FORGOTTEN)
        for problem in problems:
            self._state.refused.emit(problem)
