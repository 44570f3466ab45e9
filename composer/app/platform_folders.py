"""Where the program keeps its own on this machine, by the platform's rules."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths

from composer.storage.paths import PROGRAM


def data_folder_of(location: QStandardPaths.StandardLocation) -> Path:
    """The folder of this person and this program for `location`."""
    QCoreApplication.setApplicationName(PROGRAM)
    return Path(QStandardPaths.writableLocation(location))


def journal_folder() -> Path:
    """The folder of the log and of error reports."""
    return data_folder_of(QStandardPaths.StandardLocation.AppLocalDataLocation) / "journal"
