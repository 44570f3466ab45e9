"""Opens a folder, a page or a message in the system's own program for it."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def show_folder(folder: Path) -> None:
    """Open `folder` in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def show_page(page: Path) -> None:
    """Open the HTML file `page` in the system's browser."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))


def open_message(mailto: str) -> bool:
    """Open a new message, given as a `mailto:` address, in the system's mail program; whether one took it."""
    return QDesktopServices.openUrl(QUrl.fromEncoded(mailto.encode("ascii")))
