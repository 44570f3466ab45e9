"""How the desktop knows the program: its entry in the menu, and the icon of its windows."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from composer.storage.paths import PROGRAM, resource


def name_program(application: QApplication) -> None:
    """Name the desktop's entry of the program, with which its windows are grouped."""
    application.setDesktopFileName(PROGRAM)


def show_icon(application: QApplication) -> None:
    """Give the windows their icon; it is drawn when the desktop asks, and so after the first picture."""
    application.setWindowIcon(QIcon(str(resource("application.svg"))))
