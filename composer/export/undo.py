"""An export taken back: every file of the kit as it was before, but for those that somebody changed since."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from composer.core.location import in_file
from composer.core.naming import named
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.export.kit_files import Replaced, standing
from composer.export.manifest import MANIFEST, sha256
from composer.storage.atomic_write import write_atomic


def put_back(replaced: Iterable[Replaced]) -> tuple[Problem, ...]:
    """Every file as it was, in a kit that is held; the problems of those that resisted or were changed since.

    Nothing is touched when `kit.json` is not what the run left: another run has made the kit anew, and it is its own.
    """
    touched = tuple(replaced)
    for manifest in touched:
        if manifest.path.name == MANIFEST and _is_another_s(manifest):
            return (_made_anew(manifest.path.parent),)
    # The manifest last: until then it says of every file that it is the program's.
    return tuple(_each_back(sorted(touched, key=lambda each: each.path.name == MANIFEST)))


def _each_back(replaced: Iterable[Replaced]) -> Iterator[Problem]:
    for each in replaced:
        try:
            if _is_another_s(each):
                yield _changed_since(each.path)
            else:
                _restore(each)
        except Refused as refused:
            yield from refused.problems
        except OSError:
            yield _still_there(each.path)


def _is_another_s(each: Replaced) -> bool:
    """Whether the file is neither what it was before nor what the run left; Refused when the disk does not tell."""
    found = standing(each.path)
    before = "" if each.data is None else sha256(each.data)
    return (found.digest if found else "") not in {before, *each.left}


def _restore(before: Replaced) -> None:
    if before.data is None:
        before.path.unlink(missing_ok=True)
    else:
        write_atomic(before.path, before.data)


def _made_anew(folder: Path) -> Problem:
    name = named(folder.name)
    words = Words(
        f"La trousse {name.fr} a été refaite depuis\u00a0: elle est gardée telle quelle.",
        f"The kit {name.en} has been made anew since: it is kept as it is.",
    )
    return Problem("kit-made-anew", "warning", words, in_file(folder.name))


def _changed_since(path: Path) -> Problem:
    name = named(path.name)
    words = Words(
        f"Le fichier {name.fr} a été changé depuis l’exportation\u00a0: il est gardé tel quel.",
        f"The file {name.en} was changed since the export: it is kept as it is.",
    )
    return Problem("changed-since", "warning", words, in_file(path.name))


def _still_there(path: Path) -> Problem:
    name = named(path.name)
    words = Words(
        f"Le fichier {name.fr} n’a pas pu être retiré. Le reste est comme avant.",
        f"The file {name.en} could not be removed. The rest is as it was.",
    )
    fix = Words("Fermez le programme qui le tient ouvert.", "Close the program that holds it open.")
    return Problem("not-removed", "error", words, in_file(path.name), fix)
