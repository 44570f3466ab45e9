"""A field for several lines, as high as the lines it shows, whatever the size of the letters."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

#: Pixels that the frame and the padding take above and below the lines.
_AROUND = 24


class WritingField(QPlainTextEdit):
    """Shows `lines` lines; more of them scroll."""

    def __init__(self, lines: int) -> None:
        """Begin empty."""
        super().__init__()
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as the lines take in the letters of the moment."""
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing() * self._lines + _AROUND)

    def minimumSizeHint(self) -> QSize:
        """As high as its lines, and as narrow as one likes."""
        return QSize(0, self.sizeHint().height())
