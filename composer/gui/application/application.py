"""The application, which on macOS is told by an event, not on its command line, of a file double-clicked."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Says which file the system wants opened: https://doc.qt.io/qt-6/qfileopenevent.html."""

    #: The file's Path.
    file_wanted = Signal(object)

    def event(self, event: QEvent) -> bool:
        """Take what is for the application itself; what is for a widget does not come by here."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_wanted.emit(Path(event.file()))
            return True
        return super().event(event)
