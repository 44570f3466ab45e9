"""Exports from the window: kits, which can be undone, copied pictures and captions, printing."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage

from composer.app.brief import Resolved
from composer.app.document.session import Session
from composer.app.example import require_own, require_publishable
from composer.app.studio import Studio
from composer.core.caption.caption import compose_caption
from composer.core.formats import Format, is_made
from composer.core.kit_names import slug
from composer.core.person.consent import consent_problems, has_answer
from composer.core.problems import Insistence, Problem, Refused, stopping
from composer.core.words import Words
from composer.gui.jobs import Jobs
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.gui.widgets.open_folder import show_folder
from composer.gui.widgets.turns import single_shot
from composer.render.arrange import arrange
from composer.render.frame import Frame
from composer.render.picture import picture
from composer.storage.atomic_write import DISK_REFUSALS

if TYPE_CHECKING:
    # The making of files is heavy: it is imported at first use, or in the background once the window is open.
    from composer.app.kit.make import Planned
    from composer.app.kit.order import ForShop, Order
    from composer.app.kit.preflight import Preflight
    from composer.app.kit.undoable_export import Exported

#: asking: it waits for the answer whose photo it is. blocked: it waits until errors are fixed, or exported anyway.
Outcome = Literal["none", "running", "asking", "blocked", "done", "stopped", "refused", "taken-back"]
#: Milliseconds after an edit before a blocked export is checked again.
_CHECK_AFTER = 250

PICTURE_COPIED = Words(
    "L’image est copiée\u00a0: collez-la où vous voulez.", "The picture was copied: paste it where you like."
)
_NOT_COPIED = Words("Rien n’a été copié. {words}", "Nothing was copied. {words}")
_NOT_PRINTED = Words("Rien n’a été imprimé. {words}", "Nothing was printed. {words}")
CAPTION_COPIED = Words("La légende pour {network} est copiée.", "The caption for {network} was copied.")


class Exports(QObject):
    """Runs exports, one at a time, and keeps the last one so that it can be undone."""

    #: An export began, ended or was undone.
    changed = Signal()
    #: Pictures done, their total, and the name of the next. Emitted from the background thread.
    progressed = Signal(int, int, str)
    #: The last export no longer matches the visual and the choices, or does again.
    outdated_changed = Signal()
    #: Everything made of the visual is to be forgotten.
    forgotten = Signal()
    #: What was made is all that is wanted of this visual: the person goes on to the next one.
    ended = Signal()

    def __init__(self, state: State, jobs: Jobs, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._jobs, self._preferences = state, jobs, preferences
        self._stop = Event()
        self.outcome: Outcome = "none"
        self.exported: Exported | None = None
        #: What it was made from, and as what: the visual and the choices may have changed since.
        self.exported_from: Resolved | None = None
        self._exported_as: tuple[object, ...] = ()
        self._was_outdated = False
        self.problems: tuple[Problem, ...] = ()
        #: The wish for sheets for a print shop, None for none.
        self.shop: ForShop | None = None
        #: The errors that hold the export.
        self.preflight: Preflight | None = None
        self._pause = single_shot(self, _CHECK_AFTER, self._check_again)
        state.visual_changed.connect(self._on_visual_changed)
        for changed in (state.visual_changed, preferences.changed, self.changed):
            changed.connect(self._look_at_age)

    @cached_property
    def _studio(self) -> Studio:
        """The studio of the background thread, made once something is exported: it loads every face.

        With the same faces, though: a PDF lists its fonts by the names that Qt gives to faces, and a face loaded a
        second time gets another name.
        """
        return self._state.studio.apart()

    @property
    def ready(self) -> bool:
        """Whether there is something to export, and no export is running."""
        return self.outcome != "running" and bool(self.formats)

    @property
    def running(self) -> bool:
        """Whether an export is running."""
        return self.outcome == "running"

    def has_exported(self, session: Session) -> bool:
        """Whether the last export is that of the visual of `session`, as it is now."""
        made_from = self.exported_from
        return self.can_take_back and made_from is not None and made_from.visual == session.resolved().visual

    @property
    def can_take_back(self) -> bool:
        """Whether the last export can be undone."""
        return self.outcome == "done" and self.exported is not None

    @property
    def disk_refused(self) -> bool:
        """Whether the disk refused files of the last export, so that another folder may accept them."""
        return any(problem.code in DISK_REFUSALS for problem in self.problems) and not self.running

    @property
    def formats(self) -> tuple[str, ...]:
        """Ids of the formats to export: the poster's usual ones except those left out, and others asked for."""
        known, settings = self._state.campaign.format_by_id, self._preferences.settings
        return tuple(
            each for each in self._state.poster.layouts if is_made(known[each], settings.left_out, settings.asked_for)
        )

    @property
    def outdated(self) -> bool:
        """Whether the last export no longer matches the visual and the choices."""
        return self.outcome == "done" and self._exported_as != _identity(self._order("stop-at-errors"))

    def planned(self) -> "Planned":
        """Count what the choices would make."""
        from composer.app.kit.make import planned  # noqa: PLC0415 - as above

        return planned(self._order("stop-at-errors"), self._state.campaign)

    def start(self) -> None:
        """Export the visual with the last settings, once it is known whose photo it is and no file has an error."""
        if not self.ready:
            return
        if not self._answered:
            self._set_outcome("asking")
            return
        self._stop.clear()
        self._set_outcome("running")
        order = self._order("stop-at-errors")
        self._jobs.start(partial(_preflight, order, self._studio), partial(self._on_preflight, order), self._refuse)

    def start_rest(self) -> None:
        """Export the formats that have no error, and leave out the others."""
        self._make(self._order("stop-at-errors"))

    def start_anyway(self) -> None:
        """Export formats that have an error too, where that is allowed."""
        self._make(self._order("despite-errors"))

    @property
    def rest(self) -> tuple[str, ...]:
        """Ids of the formats to export that have no error, while others do."""
        if self.preflight is None or self.preflight.whole:
            return ()
        return tuple(each for each in self.formats if each not in self.preflight.formats)

    def _on_preflight(self, order: "Order", preflight: "Preflight") -> None:
        self.preflight = preflight
        if self._stop.is_set():
            self._set_outcome("stopped")
        elif preflight.findings:
            self._set_outcome("blocked")
        else:
            self._make(order)

    def _on_visual_changed(self) -> None:
        if self.outcome == "blocked":
            self._pause.start()
        elif self.outcome == "asking" and self._answered:
            self._set_outcome("none")

    @property
    def _answered(self) -> bool:
        photo = self._state.visual.photo
        return photo is None or has_answer(photo.consent)

    def _check_again(self) -> None:
        order = self._order("stop-at-errors")
        self._jobs.start(partial(_preflight, order, self._studio), self._on_checked)

    def _on_checked(self, preflight: "Preflight") -> None:
        if self.outcome == "blocked":
            self.preflight = preflight
            self._set_outcome("blocked" if preflight.findings else "none")

    def _order(self, insistence: Insistence) -> "Order":
        from composer.app.kit.order import Order  # noqa: PLC0415 - as above

        settings = self._preferences.settings
        return Order(
            self._state.session.resolved(),
            self._preferences.export_folder,
            self.formats,
            settings.types,
            settings.metadata,
            insistence,
            shop=self.shop,
        )

    def recall_shop(self) -> None:
        """Wish for the sheets for a print shop that were last chosen; without a profile that is gone, which is said."""
        if self._preferences.settings.for_shop:
            self.ask_for_shop(Path(known) if (known := self._preferences.settings.press_profile) else None)
            if self.shop is None:
                self.ask_for_shop(None)

    def ask_for_shop(self, profile: Path | None) -> None:
        """Make sheets for a print shop too, with the profile in a file, None for sRGB; one that is unfit is refused."""
        from composer.app.kit.order import for_shop  # noqa: PLC0415 - as above

        try:
            self.shop = for_shop(profile)
        except Refused as refused:
            self._state.refuse(refused)
        else:
            self._preferences.change(for_shop=True, press_profile=str(profile or ""))
        self.changed.emit()

    def forget_shop(self) -> None:
        """Make no sheets for a print shop."""
        self.shop = None
        self._preferences.change(for_shop=False)
        self.changed.emit()

    def _make(self, order: "Order") -> None:
        from composer.app.kit.undoable_export import export  # noqa: PLC0415 - as above

        self._stop.clear()
        self._set_outcome("running")
        work = partial(export, order, self._studio, self.progressed.emit, self._stop.is_set)
        self._jobs.start(work, partial(self._finish, self._state.session, order), self._refuse)

    def stop(self) -> None:
        """Stop after the current file, and restore everything as it was."""
        self._stop.set()

    def take_back(self) -> None:
        """Undo the last export: restore what it replaced, and remove what it made."""
        if self.exported is not None and self.can_take_back:
            from composer.app.kit.undoable_export import take_back  # noqa: PLC0415 - as above

            self._jobs.start(partial(take_back, self.exported), self._on_taken_back, self._refuse)

    def open_folder(self) -> None:
        """Show the folder of the last export in the system's file manager."""
        if self.exported is not None:
            show_folder(self.exported.made.folder)

    def copy_picture(self) -> None:
        """Copy the displayed format to the clipboard at full size; refused when it may not be published."""
        if not self._state.may_leave(require_publishable):
            return
        work = partial(_full_picture, self._state.session.resolved(), self._studio, self._state.format)
        self._jobs.start(work, self._copy)

    def copy_caption(self, network: str) -> None:
        """Copy the caption for `network` to the clipboard; refused when it has an error or is the example's."""
        from composer.export.texts import caption_errors  # noqa: PLC0415 - as above

        if not self._state.may_leave(require_own):
            return
        campaign = self._state.campaign
        caption = compose_caption(self._state.visual, campaign, network)
        if errors := caption_errors(caption, campaign):
            self._state.refused.emit(not_copied(errors[0]))
            return
        QGuiApplication.clipboard().setText(caption.text)
        self._state.reported.emit(CAPTION_COPIED.format(network=campaign.networks[network].name))

    def print(self) -> None:
        """Print the displayed format, or the poster's first one of paper if it is none, through the system's dialog.

        Refused when it may not be published.
        """
        if not self._state.may_leave(require_publishable):
            return
        known = self._state.campaign.format_by_id
        formats = [self._state.format, *(known[each] for each in self._state.poster.layouts)]
        format_ = next((each for each in formats if each.medium == "print"), self._state.format)
        frame = partial(_full_frame, self._state.session.resolved(), self._studio, format_, not_printed)
        self._jobs.start(frame, partial(self._print, format_))

    def forget(self) -> None:
        """Forget the last export and what it replaced: it can no longer be undone."""
        self.exported, self.exported_from, self.problems = None, None, ()
        self._set_outcome("none")
        self.forgotten.emit()

    def _finish(self, session: Session, order: "Order", exported: "Exported | None") -> None:
        if exported is None:
            self.problems = ()
            self._set_outcome("stopped")
            return
        from composer.app.kit.preflight import withheld_problem  # noqa: PLC0415 - as above

        session.written[exported.made.folder] = None
        withheld = withheld_problem(exported.made, self._state.campaign.format_by_id)
        self.exported, self.exported_from, self._exported_as = exported, order.resolved, _identity(order)
        self.problems = (*((withheld,) if withheld else ()), *exported.made.problems)
        self._set_outcome("done")

    def _refuse(self, refused: Refused) -> None:
        self.problems = refused.problems
        self._set_outcome("refused")

    def _on_taken_back(self, problems: tuple[Problem, ...]) -> None:
        self.exported, self.exported_from, self.problems = None, None, problems
        self._set_outcome("taken-back")

    def _look_at_age(self) -> None:
        if self.outdated != self._was_outdated:
            self._was_outdated = not self._was_outdated
            self.outdated_changed.emit()

    def _set_outcome(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.changed.emit()

    def _copy(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        self._state.reported.emit(PICTURE_COPIED)

    def _print(self, format_: Format, frame: Frame) -> None:
        # The printing system is heavy, and seldom used.
        from composer.gui.export.printing import DeskPrint, print_frame  # noqa: PLC0415 - as above

        person = self._state.visual.person.name.strip()
        name = f"{slug(person) if person else self._state.poster.id}-{format_.id}"
        try:
            done = print_frame(DeskPrint(frame, format_, self._preferences.settings.per_page, name))
        except Refused as refused:
            self._state.refuse(refused)
            return
        if done:
            self._state.reported.emit(done)


def _identity(order: "Order") -> tuple[object, ...]:
    """What the files of a kit depend on, but for the person's insistence."""
    made = order.resolved
    return (made.visual, made.poster.digest, order.out, order.formats, order.types, order.metadata, order.shop)


def _preflight(order: "Order", studio: Studio) -> "Preflight":
    from composer.app.kit.preflight import preflight  # noqa: PLC0415 - as above

    return preflight(order, studio)


def _full_frame(resolved: Resolved, studio: Studio, format_: Format, kept: Callable[[Problem], Problem]) -> Frame:
    """The frame at full size; Refused when it may not leave the program."""
    arranged = arrange(studio.scene(resolved), format_)
    if errors := stopping((*consent_problems(resolved.visual), *arranged.problems)):
        raise Refused(kept(errors[0]))
    return arranged.frame


def not_copied(problem: Problem) -> Problem:
    """Give `problem` as the reason why nothing was copied."""
    return replace(problem, words=_NOT_COPIED.format(words=problem.words))


def not_printed(problem: Problem) -> Problem:
    """Give `problem` as the reason why nothing was printed."""
    return replace(problem, words=_NOT_PRINTED.format(words=problem.words))


def _full_picture(resolved: Resolved, studio: Studio, format_: Format) -> QImage:
    return picture(_full_frame(resolved, studio, format_, not_copied), format_)
