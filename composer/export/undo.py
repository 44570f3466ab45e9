"""Undoes an export: restores every file of the kit, except those that somebody has changed since."""

from collections.abc import Iterable, Iterator

from composer.core.problems import Problem, Refused, file_problem
from composer.core.words import Words
from composer.export.kit_files import Replaced, read_content
from composer.export.manifest import MANIFEST, sha256
from composer.storage.atomic_write import write_atomic

_MADE_AGAIN = Words(
    "La trousse {name} a été refaite depuis\u00a0: elle est gardée telle quelle.",
    "The kit {name} has been made again since: it is kept as it is.",
)
_CHANGED = Words(
    "Le fichier {name} a été changé depuis l’exportation\u00a0: il est gardé tel quel.",
    "The file {name} has been changed since the export: it is kept as it is.",
)
_STILL_THERE = Words(
    "Le fichier {name} n’a pas pu être retiré. Le reste est comme avant.",
    "The file {name} could not be removed. The rest is as it was.",
)
_CLOSE_IT = Words("Fermez le programme qui le tient ouvert.", "Close the program that has it open.")


def put_back(replaced: Iterable[Replaced]) -> tuple[Problem, ...]:
    """Restore every file of a locked kit; the problems of those that could not be, or were changed since.

    Nothing is touched when `kit.json` is not what the run left: another run has made the kit again, and owns it.
    """
    touched = tuple(replaced)
    for manifest in touched:
        if manifest.path.name == MANIFEST and _is_changed(manifest):
            return (file_problem("kit-made-anew", "warning", _MADE_AGAIN, manifest.path.parent.name),)
    # The manifest last: until then it lists every file as the program's.
    return tuple(_restored(sorted(touched, key=lambda each: each.path.name == MANIFEST)))


def _restored(replaced: Iterable[Replaced]) -> Iterator[Problem]:
    for each in replaced:
        try:
            if _is_changed(each):
                yield file_problem("changed-since", "warning", _CHANGED, each.path.name)
            else:
                _restore(each)
        except Refused as refused:
            yield from refused.problems
        except OSError:
            yield file_problem("not-removed", "error", _STILL_THERE, each.path.name, _CLOSE_IT)


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
