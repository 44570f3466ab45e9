"""Photos dropped anywhere on the window, or pasted when the keyboard is not in a text."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QWidget

from composer.gui.photo_taking import PhotoTaking, may_hold_photo


class PhotoDoor(QObject):
    """Watches a window; fields keep the words that are dropped on them, and give their files to the visual."""

    def __init__(self, window: QWidget, taking: PhotoTaking) -> None:
        """Let photos in by `window`."""
        super().__init__(window)
        self._taking = taking
        window.setAcceptDrops(True)
        fields = (*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit))
        for widget in (window, *fields):
            # Qt brings what is dropped on a scrolled area to its viewport.
            (widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget).installEventFilter(self)
        # Fields take this key for themselves before a shortcut sees it.
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), window)
        paste.activated.connect(self._paste)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a photo that is dropped; say beforehand that it may be."""
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            return self._may_come(event)
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._come(event)
        return False

    def _may_come(self, event: QDropEvent) -> bool:
        if not may_hold_photo(event.mimeData()):
            return False
        event.acceptProposedAction()
        return True

    def _come(self, event: QDropEvent) -> bool:
        taken = self._taking.take_from(event.mimeData())
        if taken:
            event.acceptProposedAction()
        return taken

    def _paste(self) -> None:
        self._taking.take_from(QGuiApplication.clipboard().mimeData())
