"""The window's entry: one application, one window, on the files named or on an empty visual."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TextIO

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from composer.app.context import load_context
from composer.app.document.session import new_session
from composer.app.studio import Studio, proving
from composer.app.versions import versions
from composer.core.words import Language
from composer.gui.application.activity_log import follow
from composer.gui.application.appearance import Appearance, system_language
from composer.gui.application.application import Application
from composer.gui.application.crash_dialog import Failures, tell_at_start
from composer.gui.application.garbage_collector import Sweeper
from composer.gui.application.interruption import interruptible
from composer.gui.application.past_campaign import tell_past_campaign
from composer.gui.preferences import Folders, Preferences, platform_folders
from composer.gui.state import State
from composer.gui.widgets.asking import Ask
from composer.gui.window.window import Window
from composer.render.fonts import Fonts
from composer.render.qt_process import settle_qt
from composer.storage.activity_log import ActivityLog
from composer.storage.paths import PROGRAM

#: What is wanted soon, and is too heavy to be awaited before: what makes files, reads answers, knows the rules.
_SOON = ("composer.app.kit.undoable_export", "composer.app.answers", "composer.core.linter.lint")

#: Seconds that a thread beside may keep the interpreter from the window. Python's 5 ms are waited for again at each
#: call of Qt that lets it go, many in a keystroke: a key that met a measure took 50 to 100 ms, and takes 20 to 40.
_SWITCH_AFTER = 0.0005

#: Points across of a screen that the window fills; a laptop's are often 1366.
_SMALL = 1500


def main(
    files: Sequence[str],
    language: Language | None = None,
    echo: TextIO | None = None,
    today: Callable[[], date] = date.today,
) -> int:
    """Open the window and stay until it closes; the exit code. What is done is noted on `echo` too."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        settle_qt()
        application = Application([sys.argv[0]])
    folders = platform_folders()
    journal = ActivityLog(folders.journal, echo)
    journal.begin(versions().items())
    try:
        window = build_window(application, files, language, folders)
    except Exception as error:  # nothing is on the screen yet to say it
        return tell_at_start(error, language or system_language(), journal)
    # It stands guard for as long as the window lives.
    failures = Failures(window.autosaver.keep_now, journal, window)
    failures.told.connect(window.notice.warn)
    failures.install()
    follow(window, journal)
    Sweeper(window)
    if isinstance(application, Application):
        application.file_wanted.connect(window.drop_target.take_file)
    # Once it is painted: what a crash left is looked for beside.
    window.canvas.appeared.connect(window.autosaver.look_for_lost)
    window.canvas.appeared.connect(lambda: window.jobs.start(_bring_soon, lambda _: None))
    campaign, preferences = window.state.studio.context.campaign, window.preferences
    window.canvas.appeared.connect(lambda: tell_past_campaign(campaign, preferences, today(), window.notice.tell))
    # Its visual needs all that a small screen has.
    small = window.screen().availableSize().width() < _SMALL
    (window.showMaximized if small else window.show)()

    try:
        return _until_closed(application, window)
    finally:
        failures.uninstall()


def _until_closed(application: QApplication, window: Window) -> int:
    """The exit code, once the person has closed the window or a signal has stopped the program."""

    def leave(code: int) -> None:
        window.stop()
        application.exit(code)

    with interruptible(leave):
        return application.exec()


def _bring_soon() -> None:
    """Import what nobody should wait for when it is first asked for."""
    for module in _SOON:
        import_module(module)


def build_window(
    application: QApplication,
    files: Sequence[str] = (),
    language: Language | None = None,
    folders: Folders | None = None,
    ask: Ask | None = None,
) -> Window:
    """The window on `files`, taken as if they had been dropped on it, or on an empty visual.

    Without `folders` nothing is remembered or kept; `ask` answers the window's questions instead of the person.
    """
    sys.setswitchinterval(_SWITCH_AFTER)
    application.setApplicationName(PROGRAM)
    folders = folders or Folders(platform_folders().exports)
    preferences = Preferences(folders)
    appearance = Appearance(application, preferences, language or system_language())
    fonts = Fonts()
    context = proving(replace(load_context(), own_posters=folders.posters), fonts)
    state = State(Studio(context, application, fonts), new_session(context), appearance.translator)
    window = Window(state, preferences, ask)
    # It lives as long as the window it dresses.
    appearance.setParent(window)
    if files:
        window.drop_target.take_files([Path(each).absolute() for each in files])
    return window
