"""Finds the folders where the platform wants a program to keep its data, or those beside a portable program."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths

from composer.storage.paths import PROGRAM, portable_home


def own_folder() -> Path:
    """Return the folder of what this program keeps for this person."""
    return portable_home() or _folder_of(QStandardPaths.StandardLocation.AppLocalDataLocation)


def settings_folder() -> Path:
    """Return the folder of this person's settings."""
    home = portable_home()
    return home / "settings" if home else _folder_of(QStandardPaths.StandardLocation.AppConfigLocation)


def kits_folder() -> Path:
    """Return the folder where kits are written until the person chooses another."""
    home = portable_home()
    return home.with_name("trousses") if home else _folder_of(QStandardPaths.StandardLocation.PicturesLocation)


def journal_folder() -> Path:
    """Return the folder of the activity log and of crash reports."""
    return own_folder() / "journal"


def photo_folders() -> tuple[Path | None, Path | None]:
    """Return the folders of pictures and downloads, none where the system names the whole home instead."""
    locations = QStandardPaths.StandardLocation
    pictures, downloads = map(_folder_of, (locations.PicturesLocation, locations.DownloadLocation))
    return _below_home(pictures), _below_home(downloads)


def _below_home(folder: Path) -> Path | None:
    return folder if folder.is_absolute() and folder != Path.home() else None


def _folder_of(location: QStandardPaths.StandardLocation) -> Path:
    """Return the folder of this person, for this program, at `location`."""
    QCoreApplication.setApplicationName(PROGRAM)
    return Path(QStandardPaths.writableLocation(location))
