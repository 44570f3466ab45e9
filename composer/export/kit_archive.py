"""Puts a kit in one zip, ready to be sent: the same files give the same bytes."""

from collections.abc import Iterator
from pathlib import Path

from composer.core.problems import Refused, file_problem
from composer.core.words import Words
from composer.storage.limited_zip import zip_of

_UNREAD = Words(
    "Le fichier {name} n’a pas pu être lu\u00a0: il n’est pas copié.",
    "The file {name} could not be read: it is not copied.",
)
_AGAIN = Words("Fermez ce qui l’utilise, puis recommencez.", "Close what uses it, then try again.")


def kit_archive(folder: Path) -> bytes:
    """The zip of the kit in `folder`, all in one folder of the same name; Refused when one of its files is unreadable.

    Pictures are compressed already: they are stored as they are.
    """
    return zip_of({f"{folder.name}/{path.name}": read_of_kit(path) for path in kit_contents(folder)})


def kit_contents(folder: Path) -> Iterator[Path]:
    """The files of a kit, by name; what is hidden, a link or a folder is no part of it."""
    for path in sorted(folder.iterdir()):
        if not path.name.startswith(".") and path.is_file() and not path.is_symlink():
            yield path


def read_of_kit(path: Path) -> bytes:
    """The bytes of a file of a kit; Refused when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused(file_problem("unreadable-file", "error", _UNREAD, path.name, _AGAIN)) from error
