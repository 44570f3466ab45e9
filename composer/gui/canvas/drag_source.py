"""Tells when a button is dragged rather than clicked."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication


class DragSource(QObject):
    """Watches a button, which is then not clicked by the same press."""

    started = Signal()

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self._button = button
        self._pressed: QPointF | None = None
        self._is_dragged = False
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer from a press on."""
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._is_dragged = event.position(), False
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        elif event.type() == QEvent.Type.MouseMove and self._is_pulled_by(event):
            self._pressed, self._is_dragged = None, True
            self._button.setDown(False)
            self.started.emit()
        # Neither the moves nor the release of a drag are the button's.
        return self._is_dragged

    def _is_pulled_by(self, event: QMouseEvent) -> bool:
        if self._pressed is None:
            return False
        return (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
