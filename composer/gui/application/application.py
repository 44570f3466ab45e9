"""The application object, which on macOS gets a double-clicked file by an event, not on its command line."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Reports which file the system asks to open: https://doc.qt.io/qt-6/qfileopenevent.html."""

    #: The file's Path.
    file_wanted = Signal(object)

    def event(self, event: QEvent) -> bool:
        """Handle the events of the application itself; those of widgets do not pass here."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_wanted.emit(Path(event.file()))
            return True
        return super().event(event)
