"""What scrolls when it has too little room, and says again how much it wishes when what it holds changes."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scrolled(QScrollArea):
    """`inside` without a frame; the keyboard goes straight to what it holds."""

    def __init__(self, inside: QWidget) -> None:
        """Hold `inside`, as wide as there is room for."""
        super().__init__()
        self.inside = inside
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt tells a scrolled area what its contents wish; whoever lays the area out is to know it too."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.inside:
            self.updateGeometry()
        return super().eventFilter(watched, event)
