"""Contact sheets from the window: the visual in every format or on every poster, saved as a PNG."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from composer.app.brief import Resolved
from composer.app.document.session import Session
from composer.app.studio import Studio
from composer.core.words import Language, Words, shown
from composer.gui.jobs import Jobs
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.gui.widgets.asking import Ask
from composer.storage.atomic_write import write_atomic

if TYPE_CHECKING:
    from composer.app.proof.contact_sheet import Shown, Wanted

_BEGUN = Words("La planche se prépare…", "Making the contact sheet…")
_SAVED = Words("La planche est enregistrée\u00a0: {name}.", "The contact sheet was saved: {name}.")
_NAMES: dict["Shown", str] = {"formats": "planche-formats.png", "posters": "planche-affiches.png"}


class ContactSheets:
    """Asks for a file, then draws and writes the sheet in the background."""

    def __init__(self, state: State, jobs: Jobs, preferences: Preferences, ask: Ask) -> None:
        self._state, self._jobs, self._preferences, self._ask = state, jobs, preferences, ask

    def save(self, shown: "Shown") -> None:
        """Ask for a file and save the sheet there."""
        path = self._ask.new_file("sheet", self._preferences.export_folder / _NAMES[shown])
        if path is None:
            return
        from composer.app.proof.contact_sheet import Wanted  # noqa: PLC0415 - it loads encoders, and is seldom used

        state = self._state
        wanted = Wanted(shown, state.format.id if shown == "posters" else "")
        work = partial(_write, path, state.session.resolved(), state.studio.apart(), wanted, state.translator.language)
        self._state.noted.emit(_BEGUN)
        self._jobs.start(work, partial(self._report, state.session, path), state.refuse)

    def _report(self, session: Session, path: Path, _: None) -> None:
        session.written[path] = None
        self._state.reported.emit(_SAVED.format(name=shown(path.name)))


def _write(path: Path, resolved: Resolved, studio: Studio, wanted: "Wanted", language: Language) -> None:
    from composer.app.proof.contact_sheet import contact_sheet  # noqa: PLC0415 - as above
    from composer.export.raster import encode_png  # noqa: PLC0415

    write_atomic(path, encode_png(contact_sheet(resolved, studio, wanted, language)))
