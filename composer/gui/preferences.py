"""The settings while the window is open: each change is signalled at once, and saved in the background."""

import tempfile
from pathlib import Path
from typing import cast

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QSettings, QUrl, Signal

from composer.app.platform_folders import journal_folder, kits_folder, own_folder, photo_folders, settings_folder
from composer.core.location import in_file
from composer.core.problems import Problem, Refused
from composer.core.visual import CampaignMark
from composer.core.words import Words
from composer.gui.jobs import Jobs
from composer.storage.paths import own_poster_home, portable_home
from composer.storage.settings import (
    Settings,
    is_kept,
    read_settings,
    with_kept,
    with_recent,
    without_kept,
    write_settings,
)


class Folders(Struct, frozen=True):
    """The folders of the program's own data; what has no folder is not remembered.

    `exports` is where kits are written until the person chooses another folder.
    """

    exports: Path
    settings: Path | None = None
    autosave: Path | None = None
    posters: Path | None = None
    #: Locks that show other windows which files are open.
    locks: Path | None = None
    journal: Path | None = None
    pictures: Path | None = None
    downloads: Path | None = None

    @property
    def photos(self) -> tuple[Path, ...]:
        """Where the person's photos are likely to be: their names are read, and the newest ones shown."""
        return tuple(each for each in (self.pictures, self.downloads) if each is not None)


def platform_folders() -> Folders:
    """Return the platform's folders for this program, by the application's name, or those beside a portable one."""
    own = own_folder()
    return Folders(
        kits_folder(),
        settings_folder(),
        own / "sessions",
        own_poster_home(),
        own / "open",
        journal_folder(),
        *photo_folders(),
    )


def forget_visited(folder: Path) -> None:
    """Remove `folder` from the history of Qt's file dialog, which all of this person's Qt programs share.

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
    """Holds the current settings, and saves each change in a background thread: a disk takes its time to sync."""

    changed = Signal()
    #: The settings cannot be saved, or could not be read: a Problem.
    refused = Signal(object)

    def __init__(self, folders: Folders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folders = folders
        self.settings = Settings()
        #: Problems of reading them at the start, for the window to report later.
        self.unread: tuple[Problem, ...] = ()
        if folders.settings is not None:
            read = read_settings(folders.settings)
            self.settings, self.unread = read.settings, read.problems
        # Its own thread: a change waits for no photo and no export, which a power cut could precede.
        self._jobs = Jobs(self)
        #: What is on the disk.
        self._saved = self.settings

    @property
    def export_folder(self) -> Path:
        """The folder that kits are written to."""
        return Path(self.settings.export_folder) if self.settings.export_folder else self.folders.exports

    def change(self, **fields: object) -> None:
        """Change some settings, by name."""
        self._take(replace(self.settings, **fields))

    def remember(self, path: Path) -> None:
        """Put the file `path` first among the recent visuals."""
        self._take(with_recent(self.settings, path.absolute()))

    def forget(self, path: Path) -> None:
        """Remove the file `path` from the recent visuals."""
        self.change(recent=tuple(each for each in self.settings.recent if each != str(path)))

    @property
    def is_first_start(self) -> bool:
        """Whether no visual was begun here yet; never where nothing is remembered."""
        return self.folders.settings is not None and not self.settings.begun

    def keep_campaign(self, path: Path, in_force: CampaignMark) -> None:
        """Remember that the visual in `path` stays under its own campaign while `in_force` is the one in force."""
        self._take(with_kept(self.settings, path, in_force))

    def keeps_campaign(self, path: Path, in_force: CampaignMark) -> bool:
        """Whether that was remembered."""
        return is_kept(self.settings, path, in_force)

    def forget_traces(self, path: Path) -> None:
        """Remove every mention of the file `path` and its folder, from the settings and the file dialog's history."""
        folder = path.absolute().parent
        self.forget(path.absolute())
        self._take(without_kept(self.settings, path))
        if self.settings.open_folder == str(folder):
            self.change(open_folder="")
        forget_visited(folder)
        self.save_now()

    def save_now(self) -> None:
        """Wait until the last change is on the disk: the window is closing, or a file is being forgotten."""
        self._jobs.drop()
        try:
            self._save()
        except Refused as refused:
            self._refuse(refused)

    def _take(self, settings: Settings) -> None:
        if settings == self.settings:
            return
        self.settings = settings
        self.changed.emit()
        if self.folders.settings is not None:
            self._jobs.start(self._save, lambda _: None, self._refuse)

    def _save(self) -> None:
        """Write the settings as they are by now, unless an earlier job wrote them already."""
        settings = self.settings
        if self.folders.settings is not None and settings != self._saved:
            write_settings(self.folders.settings, settings)
            self._saved = settings

    def _refuse(self, refused: Refused) -> None:
        self.refused.emit(refused.problems[0])


def keep_beside(folders: Folders) -> tuple[Folders, Problem | None]:
    """Keep what Qt remembers beside a portable program too; where nothing can be written, remember nothing, and why."""
    home = portable_home()
    if home is None:
        return folders, None
    # The history of Qt's file dialog; Windows and macOS have dialogs of their own.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(home / "settings"))
    if _can_be_written(home):
        return folders, None
    return replace(folders, settings=None, autosave=None, locks=None, journal=None), _read_only(home)


def _can_be_written(home: Path) -> bool:
    try:
        home.mkdir(exist_ok=True)
        with tempfile.TemporaryFile(dir=home):
            return True
    except OSError:
        return False


def _read_only(home: Path) -> Problem:
    return Problem(
        "portable-read-only",
        "warning",
        Words(
            "Rien ne peut être écrit à côté du programme\u00a0: vos réglages et votre travail en cours n’y seront pas "
            "gardés. Vos fichiers sont intacts.",
            "Nothing can be written beside the program: your settings and your work in progress will not be kept "
            "there. Your files are safe.",
        ),
        in_file(home.parent),
        Words(
            "Enregistrez votre visuel ailleurs, ou permettez l’écriture sur la clé, puis rouvrez le programme.",
            "Save your visual elsewhere, or allow writing on the stick, then reopen the program.",
        ),
    )
