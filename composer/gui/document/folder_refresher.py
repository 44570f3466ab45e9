"""Makes a folder of visuals again under the campaign of the window, in the background, and reports what changed."""

from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Event

from msgspec import Struct
from PySide6.QtCore import QObject

from composer.app.studio import Studio
from composer.core.problems import Refused
from composer.core.words import Language, Words, counted, shown
from composer.gui.jobs import Jobs
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.gui.widgets.asking import Ask
from composer.storage.atomic_write import write_atomic

_BEGUN = Words(
    "Les visuels du dossier se refont; vous pouvez continuer.",
    "The visuals in the folder are being remade; you can keep working.",
)
_MADE = Words("{count} visuel refait", "{count} visual remade")
_ALL_MADE = Words("{count} visuels refaits", "{count} visuals remade")
_DONE = Words(
    "{made}, dont {failed} à revoir. Le détail\u00a0: {file}.", "{made}, {failed} of them to review. Details: {file}."
)
_REPORT = Words("rapport-{id}.txt", "report-{id}.txt")


class _Summary(Struct, frozen=True):
    """How many visuals were made, how many of them are to be reviewed, and the file that tells of each."""

    count: int
    failed: int
    report: Path


class FolderRefresher(QObject):
    """Asks for the folder and for where the kits go, then makes every visual; the originals stay as they are."""

    def __init__(self, state: State, preferences: Preferences, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        # Jobs of its own: a folder takes minutes, and the window's go on meanwhile.
        self._state, self._preferences, self._ask, self._jobs = state, preferences, ask, Jobs(self)
        self._stop = Event()
        self.running = False

    def start(self) -> None:
        """Ask for both folders and begin."""
        visuals = self._ask.folder("visuals", self._preferences.export_folder)
        out = self._ask.folder("exports", self._preferences.export_folder) if visuals else None
        if visuals is None or out is None or self.running:
            return
        state = self._state
        studio = state.studio.apart()
        self.running = True
        self._state.noted.emit(_BEGUN)
        work = partial(_made_again, visuals, out, studio, state.translator.language, self._stop)
        self._jobs.start(work, self._report, self._refuse)

    def close(self) -> None:
        """Stop between two files, and let that end: the window is closing."""
        self._stop.set()
        self._jobs.finish()

    def _report(self, summary: _Summary) -> None:
        self.running = False
        name = shown(summary.report.name)
        made = counted(summary.count, _MADE, _ALL_MADE)
        (self._state.noted if summary.failed else self._state.reported).emit(
            _DONE.format(made=made, failed=summary.failed, file=name)
        )

    def _refuse(self, refused: Refused) -> None:
        self.running = False
        self._state.refuse(refused)


def _made_again(visuals: Path, out: Path, studio: Studio, language: Language, stop: Event) -> _Summary:
    # Imported here: it loads encoders, and is seldom used.
    from composer.app.campaign.refresh import (  # noqa: PLC0415
        Folder,
        Refreshed,
        refresh,
        refresh_report,
    )
    from composer.app.kit.make import Stopped  # noqa: PLC0415

    def go_on(_done: int, _total: int, _name: str) -> None:
        if stop.is_set():
            raise Stopped

    done: list[Refreshed] = []
    campaign = studio.context.campaign
    with suppress(Stopped):
        done.extend(refresh(Folder(visuals, out), studio, go_on))
    report = out / _REPORT.to(language).format(id=campaign.id)
    write_atomic(report, refresh_report(done, campaign.format_by_id, language).encode())
    return _Summary(len(done), sum(not each.complete for each in done), report)
