"""A QR code on the screen, dark on light in every theme, each module a whole number of pixels."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from composer.core.geometry import Rect
from composer.render.qr import QUIET, Modules, modules_path, text_modules

#: Pixels of a module at least: a phone's camera reads every code from three on, and not all of them below.
LEAST_MODULE = 3
#: Pixels of a side that phones read from a desk's distance: some 12 cm.
_USUAL = 456


class QrView(QWidget):
    """Shows the code of one text, as large as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Modules = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    def show_text(self, text: str) -> None:
        """Show the code of `text`."""
        self._rows = text_modules(text)
        least = LEAST_MODULE * (len(self._rows) + 2 * QUIET)
        self.setMinimumSize(least, least)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that phones read from a desk's distance."""
        return QSize(_USUAL, _USUAL).expandedTo(self.minimumSize())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the light square, then the dark modules."""
        painter = QPainter(self)
        side = min(self.width(), self.height())
        left = (self.width() - side) // 2
        painter.fillRect(left, 0, side, side, Qt.GlobalColor.white)
        if self._rows:
            box = Rect(left, 0, side, side)
            painter.fillPath(modules_path(self._rows, box, self.devicePixelRatioF()), Qt.GlobalColor.black)
        painter.end()
