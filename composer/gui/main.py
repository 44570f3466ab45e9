"""The window's entry: one application, one window, on a file or on the finished example."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from composer.app.context import load_context
from composer.app.session import new_session, open_session
from composer.app.studio import Studio
from composer.core.words import Language
from composer.gui.speech import Speech
from composer.gui.state import State
from composer.gui.theme import dress, read_theme, system_theme
from composer.gui.window import Window
from composer.render.fonts import Fonts


def main(files: Sequence[str], language: Language) -> int:
    """Open the window and stay until it closes; the exit code."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication([sys.argv[0]])
    window = build_window(application, files, language)
    window.show()
    return application.exec()


def build_window(application: QApplication, files: Sequence[str], language: Language) -> Window:
    """The window on the first of `files`, or on the example."""
    application.setApplicationName("jps-composer")
    dress(application, read_theme(), system_theme())
    context = load_context()
    session = open_session(context, Path(files[0])) if files else new_session(context)
    state = State(Studio(context, application, Fonts()), session, Speech(language))
    return Window(state)
