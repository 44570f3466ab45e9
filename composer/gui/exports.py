"""What leaves the window: kits, the picture looked at, captions, paper; made beside, and taken back when asked."""

from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage

from composer.app.brief import Resolved
from composer.app.example import require_own, require_publishable
from composer.app.session import Session
from composer.app.studio import Studio
from composer.core.caption import compose_caption
from composer.core.formats import FORMAT_BY_ID, Format
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.gui.jobs import Jobs
from composer.gui.leaving import may_leave
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.render.arrange import arrange
from composer.render.fonts import Fonts
from composer.render.frame import Frame
from composer.render.picture import picture
from composer.storage.whole_write import DISK_REFUSALS

if TYPE_CHECKING:
    # What makes files is imported when the first is made, or beside once the window is there: it is heavy.
    from composer.app.exporting import Exported

#: What became of the last export.
Outcome = Literal["none", "running", "done", "stopped", "refused", "taken-back"]

_PICTURE_COPIED = Words(
    "L’image est copiée\u00a0: collez-la où vous voulez.", "The picture is copied: paste it where you like."
)
_CAPTION_COPIED = Words("La légende pour {network} est copiée.", "The caption for {network} is copied.")


class Exports(QObject):
    """The export in hand and the one before it. One runs at a time."""

    #: An export began, ended or was taken back.
    changed = Signal()
    #: So many pictures are done, of so many; the name of the next. Comes from the thread beside.
    progressed = Signal(int, int, str)
    #: Something is done, in Words.
    told = Signal(object)

    def __init__(self, state: State, jobs: Jobs, preferences: Preferences, parent: QObject | None = None) -> None:
        """Export what `state` shows."""
        super().__init__(parent)
        self._state, self._jobs, self._preferences = state, jobs, preferences
        # Fonts of its own: Qt's are not shared between threads.
        self._studio = Studio(state.studio.context, state.studio.application, Fonts())
        self._stop = Event()
        self.outcome: Outcome = "none"
        self.exported: Exported | None = None
        self.problems: tuple[Problem, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether there is something to export, and no export is under way."""
        return self.outcome != "running" and bool(self.formats)

    @property
    def running(self) -> bool:
        """Whether an export is under way."""
        return self.outcome == "running"

    @property
    def can_take_back(self) -> bool:
        """Whether the last export can be undone."""
        return self.outcome == "done" and self.exported is not None

    @property
    def disk_refused(self) -> bool:
        """Whether the last export lacks files that another folder may take."""
        return any(problem.code in DISK_REFUSALS for problem in self.problems) and not self.running

    @property
    def formats(self) -> tuple[str, ...]:
        """Ids of the formats to export: all of the poster's but those left out."""
        return tuple(each for each in self._state.poster.layouts if each not in self._preferences.settings.left_out)

    def start(self) -> None:
        """Export what is shown, as last time, without asking anything."""
        if not self.ready:
            return
        from composer.app.exporting import export  # noqa: PLC0415 - as above
        from composer.app.make import Order  # noqa: PLC0415

        settings = self._preferences.settings
        order = Order(
            self._state.session.resolved(),
            self._preferences.export_folder,
            self.formats,
            settings.types,
            settings.metadata,
        )
        self._stop.clear()
        self._become("running")
        work = partial(export, order, self._studio, self.progressed.emit, self._stop.is_set)
        self._jobs.start(work, partial(self._finish, self._state.session), self._refuse)

    def stop(self) -> None:
        """Stop after the file being made, and put everything back as it was."""
        self._stop.set()

    def take_back(self) -> None:
        """Restore what the last export replaced, and remove what it made."""
        if self.exported is not None and self.can_take_back:
            from composer.app.exporting import take_back  # noqa: PLC0415 - as above

            self._jobs.start(partial(take_back, self.exported), self._take_back, self._refuse)

    def open_folder(self) -> None:
        """Show the folder of the last export in the system's own window."""
        if self.exported is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.exported.made.folder)))

    def copy_picture(self) -> None:
        """Put the format looked at on the clipboard, at its full size; what may not be published is refused."""
        if not may_leave(self._state, require_publishable):
            return
        work = partial(_full_picture, self._state.session.resolved(), self._studio, self._state.format)
        self._jobs.start(work, self._copy)

    def copy_caption(self, network: str) -> None:
        """Put the caption for `network` on the clipboard; nothing of the example's."""
        if not may_leave(self._state, require_own):
            return
        campaign = self._state.studio.context.campaign
        QGuiApplication.clipboard().setText(compose_caption(self._state.visual, campaign, network).text)
        name = campaign.networks[network].name
        self.told.emit(Words(_CAPTION_COPIED.fr.format(network=name), _CAPTION_COPIED.en.format(network=name)))

    def print(self) -> None:
        """Print the poster's paper format, or the one looked at, through the system's own dialog.

        What may not be published is refused.
        """
        if not may_leave(self._state, require_publishable):
            return
        formats = [FORMAT_BY_ID[each] for each in self._state.poster.layouts]
        format_ = next((each for each in formats if each.medium == "print"), self._state.format)
        self._jobs.start(partial(_full_frame, self._state.session.resolved(), self._studio, format_), self._print)

    def forget(self) -> None:
        """Let go of the last export, and of what it replaced: it cannot be taken back any more."""
        self.exported, self.problems = None, ()
        self._become("none")

    def _finish(self, session: Session, exported: "Exported | None") -> None:
        if exported is None:
            self.problems = ()
            self._become("stopped")
            return
        session.written[exported.made.folder] = None
        self.exported, self.problems = exported, exported.made.problems
        self._become("done")

    def _refuse(self, refused: Refused) -> None:
        self.problems = refused.problems
        self._become("refused")

    def _take_back(self, problems: tuple[Problem, ...]) -> None:
        self.exported, self.problems = None, problems
        self._become("taken-back")

    def _become(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.changed.emit()

    def _copy(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        self.told.emit(_PICTURE_COPIED)

    def _print(self, frame: Frame) -> None:
        from composer.gui.printing import print_frame  # noqa: PLC0415 - the printing system is heavy, and seldom wanted

        print_frame(frame)


def _full_frame(resolved: Resolved, studio: Studio, format_: Format) -> Frame:
    return arrange(studio.scene(resolved), format_).frame


def _full_picture(resolved: Resolved, studio: Studio, format_: Format) -> QImage:
    return picture(_full_frame(resolved, studio, format_), format_)
