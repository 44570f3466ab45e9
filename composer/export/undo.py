"""Undoes an export: restores every file of the kit, except those that somebody has changed since."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from composer.core.location import in_file
from composer.core.naming import named
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.export.kit_files import Replaced, read_content
from composer.export.manifest import MANIFEST, sha256
from composer.storage.atomic_write import write_atomic


def put_back(replaced: Iterable[Replaced]) -> tuple[Problem, ...]:
    """Restore every file of a locked kit; the problems of those that could not be, or were changed since.

    Nothing is touched when `kit.json` is not what the run left: another run has made the kit again, and owns it.
    """
    touched = tuple(replaced)
    for manifest in touched:
        if manifest.path.name == MANIFEST and _is_changed(manifest):
            return (_made_again(manifest.path.parent),)
    # The manifest last: until then it lists every file as the program's.
    return tuple(_restored(sorted(touched, key=lambda each: each.path.name == MANIFEST)))


def _restored(replaced: Iterable[Replaced]) -> Iterator[Problem]:
    for each in replaced:
        try:
            if _is_changed(each):
                yield _changed_since(each.path)
            else:
                _restore(each)
        except Refused as refused:
            yield from refused.problems
        except OSError:
            yield _still_there(each.path)


def _is_changed(each: Replaced) -> bool:
    """Whether the file is neither what it was before nor what the run left; Refused when it cannot be read."""
    found = read_content(each.path)
    before = "" if each.data is None else sha256(each.data)
    return (found.digest if found else "") not in {before, *each.left}


def _restore(before: Replaced) -> None:
    if before.data is None:
        before.path.unlink(missing_ok=True)
    else:
        write_atomic(before.path, before.data)


def _made_again(folder: Path) -> Problem:
    words = Words(
        "La trousse {name} a été refaite depuis\u00a0: elle est gardée telle quelle.",
        "The kit {name} has been made again since: it is kept as it is.",
    ).format(name=named(folder.name))
    return Problem("kit-made-anew", "warning", words, in_file(folder.name))


def _changed_since(path: Path) -> Problem:
    words = Words(
        "Le fichier {name} a été changé depuis l’exportation\u00a0: il est gardé tel quel.",
        "The file {name} has been changed since the export: it is kept as it is.",
    ).format(name=named(path.name))
    return Problem("changed-since", "warning", words, in_file(path.name))


def _still_there(path: Path) -> Problem:
    words = Words(
        "Le fichier {name} n’a pas pu être retiré. Le reste est comme avant.",
        "The file {name} could not be removed. The rest is as it was.",
    ).format(name=named(path.name))
    fix = Words("Fermez le programme qui le tient ouvert.", "Close the program that has it open.")
    return Problem("not-removed", "error", words, in_file(path.name), fix)
