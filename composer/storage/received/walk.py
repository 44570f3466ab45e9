"""Finds files in a folder and its subfolders, within limits and without following links."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from composer.core.problems import Problem, Refused, file_problem
from composer.core.words import Words, grouped

#: A folder is a region's, at most: more is a whole disk by mistake.
_MOST_FILES, _MOST_FOLDERS, _DEEPEST = 2_000, 5_000, 8
_VISUAL = ".jps"
#: The file that makes a folder a kit.
KIT_FILE = "kit.json"
_NO_FOLDER = Words("Le dossier {name} n’existe pas.", "The folder {name} does not exist.")
_TOO_MANY = Words(
    "Le dossier {name} a plus de {most} fichiers à lire, ou trop de dossiers\u00a0: rien n’a été fait.",
    "The folder {name} has more than {most} files to read, or too many folders: nothing was done.",
)
_ONE_FOLDER = Words("Donnez un dossier à la fois.", "Give one folder at a time.")


def files_in(folder: Path, wanted: Callable[[Path], bool]) -> tuple[Path, ...]:
    """Find the files that are `wanted`, sorted; Refused when it is no folder, or has far too many of them.

    Hidden files and folders are passed over. Links are not followed, so that nothing outside is read.
    """
    found: list[Path] = []
    for here, names in folders_in(folder):
        found += (here / name for name in names if _is_plain(here / name) and wanted(here / name))
        if len(found) > _MOST_FILES:
            raise Refused(_too_many(folder))
    return tuple(sorted(found))


def folders_in(folder: Path) -> Iterator[tuple[Path, list[str]]]:
    """Find the folder and its subfolders, each with the names of its files; Refused as `files_in` is.

    Hidden folders are passed over, and links are not followed.
    """
    if not is_folder(str(folder)):
        raise Refused(file_problem("no-folder", "error", _NO_FOLDER, folder))
    for number, (at, folders, names) in enumerate(os.walk(folder)):
        here = Path(at)
        deep = len(here.relative_to(folder).parts) >= _DEEPEST
        folders[:] = [] if deep else sorted(each for each in folders if not each.startswith("."))
        if number > _MOST_FOLDERS:
            raise Refused(_too_many(folder))
        yield here, names


def is_visual(path: Path) -> bool:
    """Whether the file is called as visuals are."""
    return path.suffix.lower() == _VISUAL


def is_folder(source: str) -> bool:
    """Whether a folder is at the path typed; never where the path is empty, or one that no file can have."""
    return os.path.isdir(source)  # noqa: PTH112 - a Path takes an empty one for this folder, and refuses a long one


def _is_plain(path: Path) -> bool:
    return not path.name.startswith(".") and not path.is_symlink()


def _too_many(folder: Path) -> Problem:
    return file_problem("input-too-long", "error", _TOO_MANY, folder, _ONE_FOLDER, most=grouped(_MOST_FILES))
