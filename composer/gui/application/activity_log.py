"""Logs a window's activity: which jobs ran and how long they took, and the codes of problems."""

from PySide6.QtCore import QObject

from composer.core.problems import Problem
from composer.gui.jobs import Jobs
from composer.gui.window.window import Window
from composer.storage.activity_log import ActivityLog


def log_activity(window: Window, journal: ActivityLog) -> None:
    """Log in `journal` what happens in `window`: names of functions and codes, never the content of the visual."""
    _Follower(window, journal)


class _Follower(QObject):
    """Follows a window until it is deleted: a function in its place would keep the state that it listens to."""

    def __init__(self, window: Window, journal: ActivityLog) -> None:
        super().__init__(window)
        self._journal, self._state, self._exports = journal, window.state, window.exports
        for jobs in window.findChildren(Jobs):
            jobs.timed.connect(self._note_work)
        for refused in (self._state.refused, window.preferences.refused):
            refused.connect(self._note_refusal)
        self._state.step_changed.connect(self._note_step)
        self._state.session_changed.connect(self._note_document)
        self._state.problems_changed.connect(self._note_found)
        self._exports.changed.connect(self._note_export)

    def _note_work(self, name: str, milliseconds: float) -> None:
        self._journal.note(f"job {name}", milliseconds=milliseconds)

    def _note_refusal(self, problem: Problem) -> None:
        self._journal.note("refused", (problem,))

    def _note_step(self) -> None:
        self._journal.note(f"step {self._state.step}")

    def _note_document(self) -> None:
        self._journal.note("document")

    def _note_found(self) -> None:
        self._journal.note("found", self._state.problems)

    def _note_export(self) -> None:
        self._journal.note(f"export {self._exports.outcome}", self._exports.problems)
