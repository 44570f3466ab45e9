"""A folder shown by the system's own browser of files."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def show_folder(folder: Path) -> None:
    """Have the system show `folder`."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
