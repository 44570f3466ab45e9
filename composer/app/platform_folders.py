"""Finds the folders where the platform wants a program to keep its data, or those beside a portable program."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths

from composer.storage.paths import PROGRAM, portable_home


def own_folder() -> Path:
    """Return the folder of what this program keeps for this person."""
    return portable_home() or data_folder_of(QStandardPaths.StandardLocation.AppLocalDataLocation)


def settings_folder() -> Path:
    """Return the folder of this person's settings."""
    home = portable_home()
    return home / "settings" if home else data_folder_of(QStandardPaths.StandardLocation.AppConfigLocation)


def kits_folder() -> Path:
    """Return the folder where kits are written until the person chooses another."""
    home = portable_home()
    return home.with_name("trousses") if home else data_folder_of(QStandardPaths.StandardLocation.PicturesLocation)


def journal_folder() -> Path:
    """Return the folder of the activity log and of crash reports."""
    return own_folder() / "journal"


def data_folder_of(location: QStandardPaths.StandardLocation) -> Path:
    """Return the folder at `location` of the person who runs this program."""
    QCoreApplication.setApplicationName(PROGRAM)
    return Path(QStandardPaths.writableLocation(location))
