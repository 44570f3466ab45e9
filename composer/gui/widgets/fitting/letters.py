"""How large the system's letters are."""

from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

#: Pixels of a system's default font size: 12 on Windows, 13 on macOS, 12 to 15 on Linux.
_USUAL = 13


def system_letters() -> float:
    """Return the system's font size as a multiple of the usual one; at least 1."""
    return max(1.0, QFontInfo(QApplication.font()).pixelSize() / _USUAL)
