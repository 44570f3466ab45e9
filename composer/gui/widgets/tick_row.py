"""A box to tick beside a text that wraps."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from composer.gui.widgets.labels import PlainTick, plain_label


class TickRow(QWidget):
    """A box to tick beside a text of several lines, which ticks it too."""

    def __init__(self) -> None:
        """Begin unticked."""
        super().__init__()
        self.box = PlainTick()
        self.label: QLabel = plain_label()
        self.setMinimumHeight(40)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 4)
        line.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.label, 1)

    def say(self, text: str) -> None:
        """Show `text`, and name the box by it."""
        self.label.setText(text)
        self.box.setAccessibleName(text)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick or untick."""
        self.box.toggle()
