"""Finds the data that ships with the program, and the folder of the posters that a person adds."""

import os
import sys
from pathlib import Path

from composer.core.problems import Problem, Refused, in_file
from composer.core.words import Words

#: The name of the program in the folders that platforms keep for it.
PROGRAM = "jps-composer"

#: Files beside the program that make it portable: everything is then kept beside it, and nothing on the computer.
#: The second is what an editor of Windows makes of the first.
PORTABLE = ("portable", "portable.txt")
_KEPT_BESIDE = "portable-data"

_PACKAGE = Path(__file__).resolve().parents[1]


def poster_home() -> Path:
    """Return the folder of the posters that ship with the program."""
    return _shipped("assets", "posters")


def own_poster_home() -> Path | None:
    """Return the folder of a person's own posters, which may not exist yet; None for a user without a home folder."""
    return _own_home("posters")


def own_campaign_home() -> Path | None:
    """Return the folder of the campaigns that a person added, which may not exist yet; None as above."""
    return _own_home("campaigns")


def portable_home() -> Path | None:
    """Return the folder beside a portable program where it keeps everything; None for a program that is not portable.

    Only a bundle can be: the sources and an installed package belong to a Python of the computer.
    """
    if not getattr(sys, "frozen", False):
        return None
    program = Path(sys.executable).resolve()
    # On macOS the program is inside an application, which people see as one file.
    application = next((each for each in program.parents if each.suffix == ".app"), program)
    beside = application.parent
    return beside / _KEPT_BESIDE if any((beside / name).is_file() for name in PORTABLE) else None


def _own_home(name: str) -> Path | None:
    """A folder where each platform wants a program's data, which Qt calls AppLocalDataLocation.

    It is found from the system itself so that the command line does not load Qt.
    """
    if home := portable_home():
        return home / name
    try:
        return _data_folder(sys.platform) / PROGRAM / name
    except RuntimeError:  # what pathlib raises where no home is known
        return None


def _data_folder(platform: str) -> Path:
    if platform == "win32":
        local = os.environ.get("LOCALAPPDATA", "")
        return Path(local) if local else Path.home() / "AppData" / "Local"
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    # Only an absolute path counts: freedesktop.org, XDG Base Directory Specification.
    named = Path(os.environ.get("XDG_DATA_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".local" / "share"


def resource(*parts: str) -> Path:
    """Find a file or folder of `resources/` by the parts of its path; Refused when the installation lacks it."""
    return _shipped("resources", *parts)


def guide_home() -> Path:
    """Return the folder of the guides and of their pictures; Refused when the installation lacks it."""
    return _shipped("docs", "guide.fr.md").parent


def _shipped(top: str, *parts: str) -> Path:
    # An installed wheel and a frozen program have the data inside the package, a checkout beside it.
    root = _PACKAGE if (_PACKAGE / top).is_dir() else _PACKAGE.parent
    path = root.joinpath(top, *parts)
    if path.exists():
        return path
    raise Refused(
        Problem(
            "incomplete-installation",
            "error",
            Words(
                "Une partie du programme manque sur cet ordinateur\u00a0: ses données n’ont pas été trouvées.",
                "Part of the program is missing on this computer: its data was not found.",
            ),
            in_file(path),
            Words(
                "Réinstallez le programme; vos visuels restent intacts.",
                "Reinstall the program; your visuals are safe.",
            ),
        )
    )
