"""Where the data that ships with the program lies."""

from pathlib import Path

from composer.core.problems import Problem, Refused
from composer.core.words import Words

_PACKAGE = Path(__file__).resolve().parents[1]


def poster_home() -> Path:
    """The folder of the posters that ship with the program."""
    return _shipped("assets", "posters")


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
            str(place),
            Words("Réinstallez le programme; vos visuels ne bougeront pas.", "Install it again; your visuals stay."),
        )
    )
