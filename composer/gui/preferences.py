"""The settings while the window is open: each change is told to whoever follows, and kept at once."""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QStandardPaths, Signal

from composer.core.problems import Problem, Refused
from composer.storage.settings import Settings, read_settings, with_recent, write_settings


class Folders(Struct, frozen=True):
    """Where the program keeps its own; what has no folder is not remembered.

    `exports` is where kits go until the person says otherwise.
    """

    exports: Path
    settings: Path | None = None
    autosave: Path | None = None


def platform_folders() -> Folders:
    """The folders the platform sets aside for this program, by the application's name."""
    places = QStandardPaths.StandardLocation
    return Folders(
        _place(places.PicturesLocation),
        _place(places.AppConfigLocation),
        _place(places.AppLocalDataLocation) / "sessions",
    )


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


def _place(location: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(location))
