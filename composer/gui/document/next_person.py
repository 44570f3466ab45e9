"""« Personne suivante »: keeps the visual without a question, and begins an empty one with the same poster."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from composer.app.document.session import Session, next_session
from composer.core.kit_names import slug
from composer.core.problems import Refused
from composer.core.words import Words, shown
from composer.gui.document.documents import SUFFIX, Documents
from composer.gui.export.exports import Exports
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.storage.atomic_write import make_folder

_KEPT = Words(
    "Le visuel est gardé\u00a0: {name}. À la personne suivante!", "The visual is kept: {name}. On to the next person!"
)
_EXPORTED = Words("Le visuel est exporté. À la personne suivante!", "The visual is exported. On to the next person!")
#: Where there was nothing to keep.
_BEGUN = Words("À la personne suivante!", "On to the next person!")


class NextPerson(QObject):
    """Goes on to the next person: what was exported as it is stays so; else it is saved, in the export folder at first.

    Undoing at the beginning of the next visual goes back to the one before.
    """

    #: The next visual is there: Words that say where the one before is, and the Session of that one.
    begun = Signal(object, object)

    def __init__(self, state: State, documents: Documents, exports: Exports, preferences: Preferences) -> None:
        super().__init__(documents)
        self._state, self._documents = state, documents
        self._exports, self._preferences = exports, preferences
        exports.ended.connect(self.go_on)

    @property
    def ready(self) -> bool:
        """Whether there is a visual to go on from, and no export of it is running."""
        return not self._exports.running and not self._state.session.untouched

    def go_on(self) -> None:
        """Keep the visual; once it is on the disk, begin the next one."""
        session = self._state.session
        if not session.unsaved:
            self._begin(session, _BEGUN if session.path is None else _kept(session.path))
        elif self._exports.has_exported(session):
            self._begin(session, _EXPORTED)
        else:
            self._keep(session)

    def _keep(self, session: Session) -> None:
        try:
            path = session.path or self._free_path(session)
        except Refused as refused:
            self._state.refuse(refused)
            return
        self._documents.save_in(path, partial(self._begin, session, _kept(path)))

    def _begin(self, session: Session, words: Words) -> None:
        self._exports.forget()
        self._state.show(next_session(session))
        self._state.go_to("photo")
        self.begun.emit(words, session)

    def _free_path(self, session: Session) -> Path:
        """A file that does not exist yet, beside the kits, named after the person; Refused without such a folder."""
        folder, person = self._preferences.export_folder, session.visual.person.name.strip()
        name = slug(person) if person else "visuel"
        make_folder(folder)
        path, number = folder / f"{name}{SUFFIX}", 1
        while path.exists():
            number += 1
            path = folder / f"{name}-{number}{SUFFIX}"
        return path


def _kept(path: Path) -> Words:
    return _KEPT.format(name=shown(path.name))
