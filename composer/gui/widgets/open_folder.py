"""Opens a folder, a file, a page or a message in the system's own program for it."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def show_folder(folder: Path) -> None:
    """Open `folder` in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def show_file(file: Path) -> None:
    """Open `file` in the system's program for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def show_address(address: str) -> bool:
    """Open a web address, in ASCII, in the system's browser; whether one took it."""
    return QDesktopServices.openUrl(QUrl.fromEncoded(address.encode("ascii")))


def open_message(mailto: str) -> bool:
    """Open a new message, given as a `mailto:` address, in the system's mail program; whether one took it."""
    return QDesktopServices.openUrl(QUrl.fromEncoded(mailto.encode("ascii")))
