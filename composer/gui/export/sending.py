"""Sends a kit as far as the program does: zips the last export, then opens a message in the system's mail program."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from composer.app.brief import Resolved
from composer.app.document.session import Session
from composer.core.campaign.campaign import Campaign
from composer.core.problems import Problem, Refused
from composer.core.words import Language
from composer.gui.export.exports import Exports
from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.gui.widgets.open_folder import open_message, show_folder

if TYPE_CHECKING:
    # As in `exports`: the making of files is heavy.
    from composer.app.kit.send import ToSend

#: opened: a message is open, as far as the system says. unopened: no mail program took it. no-address: the campaign
#: gives none.
SendOutcome = Literal["none", "packing", "opened", "unopened", "no-address", "refused"]


class Sending(QObject):
    """Packs the last export on request, and keeps what became of it until another export."""

    #: What became of it is another.
    changed = Signal()

    def __init__(self, state: State, jobs: Jobs, exports: Exports, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._jobs, self._exports = state, jobs, exports
        self.outcome: SendOutcome = "none"
        self.sent: ToSend | None = None
        self.problems: tuple[Problem, ...] = ()
        exports.changed.connect(self._forget)

    @property
    def ready(self) -> bool:
        """Whether there is a kit to send, and it is not being packed."""
        return self._exports.outcome == "done" and self.outcome != "packing"

    @property
    def organisation(self) -> str:
        """Whom kits are sent to."""
        return self._state.campaign.organisation.value

    def start(self) -> None:
        """Pack the kit of the last export in the background, then open the message."""
        exported, resolved = self._exports.exported, self._exports.exported_from
        if not self.ready or exported is None or resolved is None:
            return
        self._set("packing")
        campaign, language = self._state.campaign, self._state.translator.language
        work = partial(_prepared, exported.made.folder, resolved, campaign, language)
        self._jobs.start(work, partial(self._finish, self._state.session), self._refuse)

    def show_zip(self) -> None:
        """Show the folder of the zip in the system's file manager."""
        if self.sent is not None:
            show_folder(self.sent.path.parent)

    def _finish(self, session: Session, sent: "ToSend") -> None:
        session.written[sent.path] = None
        self.sent, self.problems = sent, sent.problems
        if not sent.mailto:
            self._set("no-address")
        else:
            self._set("opened" if open_message(sent.mailto) else "unopened")

    def _refuse(self, refused: Refused) -> None:
        self.problems = refused.problems
        self._set("refused")

    def _forget(self) -> None:
        self.sent, self.problems = None, ()
        self._set("none")

    def _set(self, outcome: SendOutcome) -> None:
        self.outcome = outcome
        self.changed.emit()


def _prepared(folder: Path, resolved: Resolved, campaign: Campaign, language: Language) -> "ToSend":
    from composer.app.kit.send import prepare_to_send  # noqa: PLC0415 - as above

    return prepare_to_send(folder, resolved, campaign, language)
