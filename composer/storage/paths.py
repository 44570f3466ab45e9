"""Where the data that ships with the program lies, and the folder of what a person adds to it."""

import os
import sys
from pathlib import Path

from composer.core.location import in_file
from composer.core.problems import Problem, Refused
from composer.core.words import Words

#: The name of the program in the folders that platforms keep for it.
PROGRAM = "jps-composer"

_PACKAGE = Path(__file__).resolve().parents[1]


def poster_home() -> Path:
    """The folder of the posters that ship with the program."""
    return _shipped("assets", "posters")


def own_poster_home() -> Path | None:
    """The folder of the posters that a person added, which may not be there yet; None for somebody without a home.

    In the place each platform keeps for a program's data, the one Qt calls AppLocalDataLocation: asked of the system
    itself, so that the command line finds it without loading Qt.
    """
    try:
        return _data_folder(sys.platform) / PROGRAM / "posters"
    except RuntimeError:  # what pathlib says where no home is known
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
    """A file or folder of `resources/`, by the parts of its path; Refused when the installation lacks it."""
    return _shipped("resources", *parts)


def _shipped(top: str, *parts: str) -> Path:
    # An installed wheel and a frozen program carry the data inside the package, a checkout beside it.
    root = _PACKAGE if (_PACKAGE / top).is_dir() else _PACKAGE.parent
    place = root.joinpath(top, *parts)
    if place.exists():
        return place
    raise Refused(
        Problem(
            "incomplete-installation",
            "error",
            Words(
                "Une partie du programme manque sur cet ordinateur\u00a0: ses données n’ont pas été trouvées.",
                "A part of the program is missing on this computer: its data was not found.",
            ),
            in_file(place),
            Words("Réinstallez le programme; vos visuels ne bougeront pas.", "Install it again; your visuals stay."),
        )
    )
