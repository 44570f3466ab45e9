"""What leaves the window: kits, the picture looked at, captions, paper; made beside, and taken back when asked."""

from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage

from composer.app.brief import Resolved
from composer.app.document.session import Session
from composer.app.example import require_own, require_publishable
from composer.app.studio import Studio
from composer.core.caption.caption import compose_caption
from composer.core.formats import Format, is_made
from composer.core.person.consent import consent_problems, has_answer
from composer.core.problems import Insistence, Problem, Refused, stopping
from composer.core.words import Words
from composer.gui.jobs import Jobs
from composer.gui.leaving import may_leave
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.gui.widgets.open_folder import show_folder
from composer.render.arrange import arrange
from composer.render.frame import Frame
from composer.render.picture import picture
from composer.storage.atomic_write import DISK_REFUSALS

if TYPE_CHECKING:
    # What makes files is imported when the first is made, or beside once the window is there: it is heavy.
    from composer.app.kit.make import Order
    from composer.app.kit.preflight import Preflight
    from composer.app.kit.undoable_export import Exported

#: What became of the last export.
#: asking: it waits to be told whose photo it is. held: it waits until errors are fixed, or insisted on.
Outcome = Literal["none", "running", "asking", "held", "done", "stopped", "refused", "taken-back"]
#: Milliseconds of rest after an edit before what holds an export is looked for again.
_LOOK_AFTER = 250

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
        # Measures of its own: Qt's are not shared between threads. The same faces, though: a PDF lists its fonts by the
        # names that Qt gives to faces, and one that is read a second time gets another.
        self._studio = Studio(state.studio.context, state.studio.application, state.studio.fonts.apart())
        self._stop = Event()
        self.outcome: Outcome = "none"
        self.exported: Exported | None = None
        self.problems: tuple[Problem, ...] = ()
        #: What holds the export.
        self.held: Preflight | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_LOOK_AFTER)
        self._rest.timeout.connect(self._look_again)
        state.visual_changed.connect(self._on_visual_changed)

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
        """Ids of the formats to export: the poster's usual ones but those left out, and the others asked for."""
        known, settings = self._state.studio.context.campaign.format_by_id, self._preferences.settings
        return tuple(
            each for each in self._state.poster.layouts if is_made(known[each], settings.left_out, settings.asked_for)
        )

    def start(self) -> None:
        """Export what is shown, as last time; held while it is not said whose photo it is, or while a file is wrong."""
        if not self.ready:
            return
        if not self._answered:
            self._become("asking")
            return
        self._stop.clear()
        self._become("running")
        order = self._order("stop-at-errors")
        self._jobs.start(partial(_preflight, order, self._studio), partial(self._judge, order), self._refuse)

    def start_rest(self) -> None:
        """Export what has no error, and leave out the rest."""
        self._make(self._order("stop-at-errors"))

    def start_anyway(self) -> None:
        """Export what has an error too, where a person may insist."""
        self._make(self._order("despite-errors"))

    @property
    def rest(self) -> tuple[str, ...]:
        """Ids of the formats to export in which nothing is wrong."""
        return (
            ()
            if self.held is None or self.held.whole
            else tuple(each for each in self.formats if each not in self.held.formats)
        )

    def _judge(self, order: "Order", held: "Preflight") -> None:
        self.held = held
        if self._stop.is_set():
            self._become("stopped")
        elif held.findings:
            self._become("held")
        else:
            self._make(order)

    def _on_visual_changed(self) -> None:
        if self.outcome == "held":
            self._rest.start()
        elif self.outcome == "asking" and self._answered:
            self._become("none")

    @property
    def _answered(self) -> bool:
        photo = self._state.visual.photo
        return photo is None or has_answer(photo.consent)

    def _look_again(self) -> None:
        """What holds the export may have been fixed."""
        order = self._order("stop-at-errors")
        self._jobs.start(partial(_preflight, order, self._studio), self._take_held)

    def _take_held(self, held: "Preflight") -> None:
        if self.outcome == "held":
            self.held = held
            self._become("held" if held.findings else "none")

    def _order(self, insistence: Insistence) -> "Order":
        from composer.app.kit.make import Order  # noqa: PLC0415 - as above

        settings = self._preferences.settings
        return Order(
            self._state.session.resolved(),
            self._preferences.export_folder,
            self.formats,
            settings.types,
            settings.metadata,
            insistence,
        )

    def _make(self, order: "Order") -> None:
        from composer.app.kit.undoable_export import export  # noqa: PLC0415 - as above

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
            from composer.app.kit.undoable_export import take_back  # noqa: PLC0415 - as above

            self._jobs.start(partial(take_back, self.exported), self._take_back, self._refuse)

    def open_folder(self) -> None:
        """Show the folder of the last export in the system's own window."""
        if self.exported is not None:
            show_folder(self.exported.made.folder)

    def copy_picture(self) -> None:
        """Put the format looked at on the clipboard, at its full size; what may not be published is refused."""
        if not may_leave(self._state, require_publishable):
            return
        work = partial(_full_picture, self._state.session.resolved(), self._studio, self._state.format)
        self._jobs.start(work, self._copy)

    def copy_caption(self, network: str) -> None:
        """Put the caption for `network` on the clipboard, unless it has an error or is the example's."""
        from composer.export.texts import caption_errors  # noqa: PLC0415 - as above

        if not may_leave(self._state, require_own):
            return
        campaign = self._state.studio.context.campaign
        caption = compose_caption(self._state.visual, campaign, network)
        if errors := caption_errors(caption, campaign):
            self._state.refused.emit(_not_copied(errors[0]))
            return
        QGuiApplication.clipboard().setText(caption.text)
        name = campaign.networks[network].name
        self.told.emit(_CAPTION_COPIED.format(network=name))

    def print(self) -> None:
        """Print the poster's paper format, or the one looked at, through the system's own dialog.

        What may not be published is refused.
        """
        if not may_leave(self._state, require_publishable):
            return
        known = self._state.studio.context.campaign.format_by_id
        formats = [known[each] for each in self._state.poster.layouts]
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
        from composer.app.kit.preflight import held_problem  # noqa: PLC0415 - as above

        session.written[exported.made.folder] = None
        held = held_problem(exported.made, self._state.studio.context.campaign.format_by_id)
        self.exported = exported
        self.problems = (*((held,) if held else ()), *exported.made.problems)
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
        from composer.gui.export.printing import print_frame  # noqa: PLC0415 - the printing system is heavy, and seldom wanted

        print_frame(frame)


def _preflight(order: "Order", studio: Studio) -> "Preflight":
    from composer.app.kit.preflight import preflight  # noqa: PLC0415 - as above

    return preflight(order, studio)


def _full_frame(resolved: Resolved, studio: Studio, format_: Format) -> Frame:
    """The frame at its full size; Refused when it is not to leave the program."""
    arranged = arrange(studio.scene(resolved), format_)
    if errors := stopping((*consent_problems(resolved.visual), *arranged.problems)):
        raise Refused(_not_copied(errors[0]))
    return arranged.frame


def _not_copied(problem: Problem) -> Problem:
    """`problem` as the reason why nothing was copied or printed."""
    words = Words(f"Rien n’a été copié. {problem.words.fr}", f"Nothing was copied. {problem.words.en}")
    return replace(problem, words=words)


def _full_picture(resolved: Resolved, studio: Studio, format_: Format) -> QImage:
    return picture(_full_frame(resolved, studio, format_), format_)
