"""Lists the photos in a folder and its subfolders, for a list of people."""

import os
from pathlib import Path

from composer.core.file_kinds import kind_of
from composer.core.lists.photo_match import PhotoNames, photo_names
from composer.core.problems import Refused, file_problem
from composer.core.words import Words, grouped

#: A folder of photos is a school's or an event's, at most: more is a whole disk by mistake.
_MOST_PHOTOS, _MOST_FOLDERS, _DEEPEST = 20_000, 2_000, 6
_NONE = Words("Le dossier de photos {name} n’existe pas.", "The folder of photos {name} does not exist.")
_MANY = Words(
    "Le dossier {name} a plus de {most} photos, ou trop de dossiers\u00a0: rien n’a été fait.",
    "The folder {name} has more than {most} photos, or too many folders: nothing was done.",
)
_ONE = Words("Donnez le dossier des photos de cette liste seulement.", "Give the folder of this list’s photos only.")


def photos_in(folder: Path | None) -> PhotoNames:
    """The photos of `folder` by their path in it; none without a folder.

    Links and hidden files are left out, so that nothing outside is read. Refused when there is no such folder, or when
    it has far too many files.
    """
    if folder is None:
        return photo_names(())
    if not folder.is_dir():
        raise Refused(file_problem("no-folder", "error", _NONE, folder))
    found: list[str] = []
    for number, (at, folders, names) in enumerate(os.walk(folder)):
        here = Path(at)
        deep = len(here.relative_to(folder).parts) >= _DEEPEST
        folders[:] = [] if deep else sorted(each for each in folders if not each.startswith("."))
        found += ((here / name).relative_to(folder).as_posix() for name in names if _is_photo(here / name))
        if len(found) > _MOST_PHOTOS or number > _MOST_FOLDERS:
            most = grouped(_MOST_PHOTOS)
            raise Refused(file_problem("input-too-long", "error", _MANY, folder, _ONE, most=most))
    return photo_names(found)


def _is_photo(path: Path) -> bool:
    return kind_of(path.name.strip()) == "photo" and not path.name.startswith(".") and not path.is_symlink()
