"""Keeps the shortcuts of undo, redo and export for the window, even while a field has the focus."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from composer.gui.window.actions import WINDOW_KEYS


class WindowKeys(QObject):
    """Filters the keys of the widget that has the focus in `window`; a filter on all events would cost too much."""

    def __init__(self, application: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._keys = [QKeySequence(each) for each in WINDOW_KEYS]
        application.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the field from taking the shortcut before the window's action, and from acting on it itself."""
        if not isinstance(event, QKeyEvent) or not self._is_ours(event):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return True
        return event.type() == QEvent.Type.KeyPress

    def _is_ours(self, event: QKeyEvent) -> bool:
        return QKeySequence(event.keyCombination()) in self._keys

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if now is not None and now.window() is self._window:
            now.installEventFilter(self)
