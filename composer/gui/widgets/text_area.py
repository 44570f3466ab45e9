"""A field for several lines, as high as the lines it shows, whatever the font size."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

#: Pixels that the border and the padding take above and below the lines.
_AROUND = 24


class TextArea(QPlainTextEdit):
    """A text field of `lines` lines; more of them scroll."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of the lines in the current font."""
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing() * self._lines + _AROUND)

    def minimumSizeHint(self) -> QSize:
        """Return the height of the lines, with any width."""
        return QSize(0, self.sizeHint().height())
