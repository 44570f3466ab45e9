"""The settings while the window is open: each change is told to whoever follows, and kept at once."""

from pathlib import Path
from typing import cast

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QSettings, QStandardPaths, QUrl, Signal

from composer.app.platform_folders import data_folder_of, journal_folder
from composer.core.problems import Problem, Refused
from composer.storage.paths import own_poster_home
from composer.storage.settings import Settings, read_settings, with_recent, write_settings


class Folders(Struct, frozen=True):
    """Where the program keeps its own; what has no folder is not remembered.

    `exports` is where kits go until the person says otherwise.
    """

    exports: Path
    settings: Path | None = None
    autosave: Path | None = None
    posters: Path | None = None
    #: Where open files are told to other windows.
    locks: Path | None = None
    journal: Path | None = None


def platform_folders() -> Folders:
    """The folders the platform sets aside for this program, by the application's name."""
    places = QStandardPaths.StandardLocation
    own = data_folder_of(places.AppLocalDataLocation)
    return Folders(
        data_folder_of(places.PicturesLocation),
        data_folder_of(places.AppConfigLocation),
        own / "sessions",
        own_poster_home(),
        own / "open",
        journal_folder(),
    )


def forget_visited(folder: Path) -> None:
    """Take `folder` out of where Qt's file dialog, of any program of this person's, remembers to have been.

    Source: QFileDialogPrivate::saveSettings of Qt 6, which writes the group FileDialog of the user's QtProject.
    """
    dialog = QSettings(QSettings.Scope.UserScope, "QtProject")
    address = QUrl.fromLocalFile(str(folder)).toString()
    visited = cast("list[str]", dialog.value("FileDialog/history", [], list))
    if address in visited:
        dialog.setValue("FileDialog/history", [each for each in visited if each != address])
    if dialog.value("FileDialog/lastVisited", "", str) in {address, str(folder)}:
        dialog.remove("FileDialog/lastVisited")


class Preferences(QObject):
    """The settings in force."""

    changed = Signal()
    #: The settings cannot be kept, or could not be read: a Problem.
    refused = Signal(object)

    def __init__(self, folders: Folders, parent: QObject | None = None) -> None:
        """Begin with what was kept."""
        super().__init__(parent)
        self.folders = folders
        self.settings = Settings()
        #: What could not be read at the start, for whoever can tell it later.
        self.unread: tuple[Problem, ...] = ()
        if folders.settings is not None:
            read = read_settings(folders.settings)
            self.settings, self.unread = read.settings, read.problems

    @property
    def export_folder(self) -> Path:
        """Where kits go."""
        return Path(self.settings.export_folder) if self.settings.export_folder else self.folders.exports

    def change(self, **fields: object) -> None:
        """Change some settings, by their names."""
        self._take(replace(self.settings, **fields))

    def remember(self, path: Path) -> None:
        """The visual in the file `path` is the latest."""
        self._take(with_recent(self.settings, path.absolute()))

    def forget(self, path: Path) -> None:
        """The visual in the file `path` is not there any more."""
        self.change(recent=tuple(each for each in self.settings.recent if each != str(path)))

    def forget_traces(self, path: Path) -> None:
        """Nothing here, nor in the file dialog's own memory, says any more where the file `path` was."""
        folder = path.absolute().parent
        self.forget(path.absolute())
        if self.settings.open_folder == str(folder):
            self.change(open_folder="")
        forget_visited(folder)

    def _take(self, settings: Settings) -> None:
        if settings == self.settings:
            return
        self.settings = settings
        self.changed.emit()
        if self.folders.settings is not None:
            try:
                write_settings(self.folders.settings, settings)
            except Refused as refused:
                self.refused.emit(refused.problems[0])
