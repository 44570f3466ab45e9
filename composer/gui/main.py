"""The window's entry point: one application, one window, on the given files or on an empty visual."""

import gc
import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TextIO

from PySide6.QtWidgets import QApplication

from composer.app.context import load_context
from composer.app.versions import versions
from composer.core.campaign.campaign import Campaign, past_words
from composer.core.problems import Problem
from composer.core.words import Language, Words
from composer.gui.application.appearance import Appearance, system_language
from composer.gui.application.application import Application, interruptible, name_program, show_icon
from composer.gui.application.crash_dialog import CrashHandler, report_start_failure
from composer.gui.application.garbage_collector import GarbageCollector
from composer.gui.application.windows import Tools, Windows, log_activity
from composer.gui.preferences import Folders, Preferences, keep_beside, platform_folders
from composer.gui.widgets.asking import Ask
from composer.gui.window.window import Window
from composer.render.fonts import Fonts
from composer.render.qt_ready import settle_qt
from composer.storage.activity_log import ActivityLog
from composer.storage.paths import PROGRAM

#: Needed soon, and too slow to import before the window shows: what checks captions, draws the dots of a poster's
#: card, makes files, reads answers.
_SOON = (
    "composer.core.linter.lint",
    "composer.render.photo.halftone",
    "composer.app.kit.undoable_export",
    "composer.app.answers",
)

#: Seconds that a background thread may keep the interpreter from the window. Python's 5 ms are waited for again at
#: each call of Qt that releases it, many in a keystroke: a key that met such a thread took 50 to 100 ms, now 20 to 40.
_SWITCH_AFTER = 0.0005

#: Width, in points, of a screen below which the window starts maximized; a laptop's is often 1366.
_SMALL = 1500


def main(
    files: Sequence[str],
    language: Language | None = None,
    echo: TextIO | None = None,
    today: Callable[[], date] = date.today,
) -> int:
    """Open the window, run until it closes and return the exit code; activity is also written to `echo`."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        settle_qt()
        application = Application([sys.argv[0]])
    folders, unkept = keep_beside(platform_folders())
    journal = ActivityLog(folders.journal, echo)
    journal.begin(versions().items())
    # What is imported lasts as long as the program: a full collection would look through all of it, for 30 ms and more.
    gc.freeze()
    try:
        window = build_window(application, files, language, folders)
    except Exception as error:  # nothing is on the screen yet to show it
        return report_start_failure(error, language or system_language(), journal)
    windows = windows_of(window)
    # Installed for as long as a window exists.
    crash_handler = CrashHandler(windows.keep_now, journal, windows)
    crash_handler.reported.connect(windows.warn)
    crash_handler.install()
    _attend(windows, application, journal)
    _once_painted(window, today, unkept)
    # The visual needs all of a small screen.
    small = window.screen().availableSize().width() < _SMALL
    (window.showMaximized if small else window.show)()

    try:
        return _until_closed(application, windows)
    finally:
        crash_handler.uninstall()
        journal.note("end")


def _attend(windows: Windows, application: QApplication, journal: ActivityLog) -> None:
    """Log what happens in each window, collect its garbage, name it, handle the files that the system wants opened."""
    collector = GarbageCollector(windows)

    def attend(window: Window) -> None:
        log_activity(window, journal)
        collector.attend(window.ahead)

    attend(windows.current)
    windows.changed.connect(attend)
    name_program(application)
    windows.current.canvas.appeared.connect(partial(show_icon, application))
    if isinstance(application, Application):
        application.file_wanted.connect(windows.take_file)


def _once_painted(window: Window, today: Callable[[], date], unkept: Problem | None) -> None:
    """Do in the background what can wait, and say once that the campaign is over or, sooner, why nothing is kept."""
    appeared, notice = window.canvas.appeared, window.notice
    campaign, preferences = window.state.campaign, window.preferences
    appeared.connect(window.autosaver.look_for_leftovers)
    appeared.connect(lambda: window.jobs.start(import_soon, lambda _: None))
    if unkept:
        appeared.connect(partial(notice.warn, unkept))
    else:
        appeared.connect(lambda: report_past_campaign(campaign, preferences, today(), notice.note))


def report_past_campaign(
    campaign: Campaign, preferences: Preferences, today: date, note: Callable[[Words], object]
) -> None:
    """Report that the campaign is over as of `today`, unless that day's message was already shown."""
    words, day = past_words(campaign, today), today.isoformat()
    if words is None or preferences.settings.told_past == day:
        return
    preferences.change(told_past=day)
    note(words)


def _until_closed(application: QApplication, windows: Windows) -> int:
    """Run until the person closes the window or a signal stops the program; return the exit code."""

    def leave(code: int) -> None:
        windows.current.stop()
        application.exit(code)

    with interruptible(leave):
        return application.exec()


def import_soon() -> None:
    """Import the heavy modules ahead of their first use."""
    for module in _SOON:
        import_module(module)


def build_window(
    application: QApplication,
    files: Sequence[str] = (),
    language: Language | None = None,
    folders: Folders | None = None,
    ask: Ask | None = None,
    fonts: Fonts | None = None,
) -> Window:
    """Build the window on `files`, handled as if dropped on it, or on an empty visual.

    Without `folders` nothing is remembered or autosaved; `ask` answers the window's questions instead of the person;
    `fonts` are the typefaces where they are loaded already.
    """
    sys.setswitchinterval(_SWITCH_AFTER)
    application.setApplicationName(PROGRAM)
    folders = folders or Folders(platform_folders().exports)
    preferences = Preferences(folders)
    appearance = Appearance(application, preferences, language or system_language())
    window = Windows(Tools(application, preferences, appearance, fonts or Fonts(), ask), load_context()).current
    # Once the window is whole: see `dress`.
    appearance.follow()
    if files:
        window.drop_target.take_files([Path(each).absolute() for each in files])
    return window


def windows_of(window: Window) -> Windows:
    """The one that keeps `window`, and builds those that follow it."""
    (windows,) = window.findChildren(Windows)
    return windows
