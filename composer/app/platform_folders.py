"""Finds the folders where the platform wants a program to keep its data."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths

from composer.storage.paths import PROGRAM


def data_folder_of(location: QStandardPaths.StandardLocation) -> Path:
    """Return this person's folder for this program at `location`."""
    QCoreApplication.setApplicationName(PROGRAM)
    return Path(QStandardPaths.writableLocation(location))


def settings_folder() -> Path:
    """Return the folder of this person's settings."""
    return data_folder_of(QStandardPaths.StandardLocation.AppConfigLocation)


def journal_folder() -> Path:
    """Return the folder of the activity log and of crash reports."""
    return data_folder_of(QStandardPaths.StandardLocation.AppLocalDataLocation) / "journal"
