"""What a window does differently when the program is portable, as on a USB stick."""

import tempfile
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QSettings

from composer.core.location import in_file
from composer.core.problems import Problem
from composer.core.words import Words
from composer.gui.preferences import Folders
from composer.storage.paths import portable_home


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
