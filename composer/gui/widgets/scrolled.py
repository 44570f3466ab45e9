"""A scroll area without a border, whose size hint follows its content."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scrolled(QScrollArea):
    """Scrolls `inside` when there is too little room; the focus goes straight to its widgets."""

    def __init__(self, inside: QWidget) -> None:
        """Contain `inside`, as wide as there is room for."""
        super().__init__()
        self.inside = inside
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass on a new size hint of the content, which Qt reports to the scroll area alone."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.inside:
            self.updateGeometry()
        return super().eventFilter(watched, event)
