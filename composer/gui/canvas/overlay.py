"""What lies over the whole canvas; mouse events pass through to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from composer.gui.canvas.canvas import Canvas


class Overlay(QWidget):
    """Stays as large as the canvas."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        canvas.view.changed.connect(self._cover)

    def _cover(self) -> None:
        self.resize(self._canvas.size())


class SwitchedOverlay(Overlay):
    """An overlay that the person shows and hides; off at first."""

    #: It was shown or hidden.
    changed = Signal()

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.hide()

    @property
    def is_on(self) -> bool:
        """Whether it is switched on."""
        return not self.isHidden()

    def toggle(self) -> None:
        """Switch it on or off."""
        self.setVisible(self.isHidden())
        self.changed.emit()
