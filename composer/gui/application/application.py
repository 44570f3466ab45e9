"""The application object, and how the desktop knows the program."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from composer.storage.paths import PROGRAM, resource


class Application(QApplication):
    """Reports which file the system asks to open, by an event on macOS: https://doc.qt.io/qt-6/qfileopenevent.html."""

    #: The file's Path.
    file_wanted = Signal(object)

    def event(self, event: QEvent) -> bool:
        """Handle the events of the application itself; those of widgets do not pass here."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_wanted.emit(Path(event.file()))
            return True
        return super().event(event)


def name_program(application: QApplication) -> None:
    """Name the desktop's entry of the program, with which its windows are grouped."""
    application.setDesktopFileName(PROGRAM)


def show_icon(application: QApplication) -> None:
    """Give the windows their icon; it is drawn when the desktop asks, and so after the first picture."""
    application.setWindowIcon(QIcon(str(resource("application.svg"))))
