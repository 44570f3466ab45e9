"""A check box beside a text that wraps."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from composer.gui.widgets.labels import PlainTick, plain_label


class TickRow(QWidget):
    """A check box beside a text of several lines; a click on the text toggles it too."""

    def __init__(self) -> None:
        super().__init__()
        self.box = PlainTick()
        self.label: QLabel = plain_label()
        self.setMinimumHeight(40)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 4)
        line.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.label, 1)

    def say(self, text: str) -> None:
        """Show `text`, which is also the accessible name of the box."""
        self.label.setText(text)
        self.box.setAccessibleName(text)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Toggle the box."""
        self.box.toggle()
