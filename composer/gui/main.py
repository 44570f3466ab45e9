"""The window's entry: one application, one window, on a file or on the finished example."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from composer.app.context import load_context
from composer.app.session import new_session
from composer.app.studio import Studio
from composer.core.words import Language
from composer.gui.appearance import Appearance, system_language
from composer.gui.dialogs.asking import Ask
from composer.gui.preferences import Folders, Preferences, platform_folders
from composer.gui.state import State
from composer.gui.window import Window
from composer.render.fonts import Fonts

_NAME = "jps-composer"


def main(files: Sequence[str], language: Language | None = None) -> int:
    """Open the window and stay until it closes; the exit code."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication([sys.argv[0]])
    # The platform names the folders after it.
    application.setApplicationName(_NAME)
    window = build_window(application, files, language, platform_folders())
    window.show()
    # Once it is painted: what a crash left is looked for beside.
    QTimer.singleShot(0, window.autosaver.look_for_lost)
    return application.exec()


def build_window(
    application: QApplication,
    files: Sequence[str] = (),
    language: Language | None = None,
    folders: Folders | None = None,
    ask: Ask | None = None,
) -> Window:
    """The window on the first of `files`, or on the example.

    Without `folders` nothing is remembered or kept; `ask` answers the window's questions instead of the person.
    """
    application.setApplicationName(_NAME)
    preferences = Preferences(folders or Folders(platform_folders().exports))
    appearance = Appearance(application, preferences, language or system_language())
    context = load_context()
    state = State(Studio(context, application, Fonts()), new_session(context), appearance.speech)
    window = Window(state, preferences, ask)
    # It lives as long as the window it dresses.
    appearance.setParent(window)
    if files:
        window.documents.open_path(Path(files[0]))
    return window
