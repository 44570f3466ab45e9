"""Logs a window's activity: which jobs ran and how long they took, and the codes of problems."""

from composer.core.problems import Problem
from composer.gui.jobs import Jobs
from composer.gui.window.window import Window
from composer.storage.activity_log import ActivityLog


def log_activity(window: Window, journal: ActivityLog) -> None:
    """Log in `journal` what happens in `window`: names of functions and codes, never the content of the visual."""

    def note_work(name: str, milliseconds: float) -> None:
        journal.note(f"job {name}", milliseconds=milliseconds)

    def note_refusal(problem: Problem) -> None:
        journal.note("refused", (problem,))

    state, exports = window.state, window.exports
    for jobs in window.findChildren(Jobs):
        jobs.timed.connect(note_work)
    for refused in (state.refused, window.preferences.refused):
        refused.connect(note_refusal)
    state.step_changed.connect(lambda: journal.note(f"step {state.step}"))
    state.session_changed.connect(lambda: journal.note("document"))
    state.problems_changed.connect(lambda: journal.note("found", state.problems))
    exports.changed.connect(lambda: journal.note(f"export {exports.outcome}", exports.problems))
