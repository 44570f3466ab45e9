"""Keeps the one window, logs what happens in it, and builds the next when its visual goes on under another campaign.

Captions, addresses, questions and posters come from the campaign: a new window has nothing of the former one.
"""

from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from composer.app.context import Context
from composer.app.crash_report import Work
from composer.app.document.session import Session, new_session
from composer.app.studio import Studio, proving
from composer.core.problems import Problem
from composer.gui.application.appearance import Appearance
from composer.gui.jobs import Jobs
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.gui.widgets.asking import Ask
from composer.gui.window.window import Window
from composer.render.fonts import Fonts
from composer.storage.activity_log import ActivityLog


class Tools(Struct, frozen=True):
    """What every window is built with, whatever its campaign; `ask` answers its questions instead of the person."""

    application: QApplication
    preferences: Preferences
    appearance: Appearance
    fonts: Fonts
    ask: Ask | None = None

    def window(self, session: Session) -> Window:
        """Build a window on `session`, under its campaign."""
        # Its posters are read anew: those of the person are drawn first, with the fonts of this campaign.
        context = replace(session.context, own_posters=self.preferences.folders.posters, read={})
        fonts = self.fonts.carrying(context.fonts)
        session.context = proving(context, fonts)
        studio = Studio(session.context, self.application, fonts)
        return Window(State(studio, session, self.appearance.translator), self.preferences, self.ask)


class Windows(QObject):
    """The window that is open; it lives as long as that one."""

    #: Another window took the place of the one before.
    changed = Signal(Window)

    def __init__(self, tools: Tools, context: Context) -> None:
        super().__init__()
        self._tools = tools
        tools.appearance.setParent(self)
        self.current = self._built(new_session(context, tools.appearance.translator.language))

    def take_file(self, file: Path) -> None:
        """Handle a file that the system wants opened, as if dropped on the window."""
        self.current.drop_target.take_file(file)

    def keep_now(self) -> Work:
        """Autosave the visual at once, after a failure; return what became of it."""
        return self.current.autosaver.keep_now()

    def warn(self, problem: Problem) -> None:
        """Report what could not be done."""
        self.current.notice.warn(problem)

    def _built(self, session: Session) -> Window:
        window = self._tools.window(session)
        window.state.elsewhere.connect(self._show_session_soon)
        self.setParent(window)
        return window

    def _show_session_soon(self, session: Session) -> None:
        # Not inside the event that asked for it: the window it happened in is about to be closed.
        QTimer.singleShot(0, self, partial(self._show_session, session))

    def _show_session(self, session: Session) -> None:
        """Show `session` in a window of its own campaign, in the place of the present one."""
        former = self.current
        window = self.current = self._built(session)
        _take_place(window, former)
        if not former.start_sheet.covers():
            window.start_sheet.leave()
        window.state.go_to(former.state.step)
        window.state.look_at(former.state.format.id)
        window.show()
        # Written by the new window before the former one removes its own copy.
        window.autosaver.keep_unsaved()
        former.leave()
        former.deleteLater()
        # Locks its file, which the former window has released, and tells of what was found as it was opened.
        window.state.show(session)
        self.changed.emit(window)


def _take_place(window: Window, former: Window) -> None:
    """Put `window` where `former` is, as large, be it maximized."""
    usual = not (former.isMaximized() or former.isFullScreen())
    window.setGeometry(former.geometry() if usual else former.normalGeometry())
    window.setWindowState(former.windowState())


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
