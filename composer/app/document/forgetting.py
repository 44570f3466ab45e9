"""Forgets a visual: removes every copy that the program keeps of it, and lists the files made from it."""

from collections.abc import Iterable
from pathlib import Path

from composer.app.document.recovery import left_behind
from composer.app.document.session import Session
from composer.core.kit_names import person_record
from composer.core.problems import Problem, file_problem
from composer.core.words import Words
from composer.export.manifest import kits_in

_NOT_ERASED = Words(
    "Le fichier {name} n’a pas pu être effacé; le reste est oublié.",
    "The file {name} could not be deleted; the rest is forgotten.",
)
_ERASE_IT = Words("Effacez-le vous-même.", "Delete it yourself.")


def forget_leftovers(home: Path, session: Session) -> None:
    """Remove from `home` what crashes left of the visual of `session`, known by its file or one of its photos."""
    for leftover in left_behind(home):
        photo = leftover.kept.visual.photo
        if (photo and photo.digest in session.photos) or (session.path and leftover.kept.path == str(session.path)):
            leftover.safe.forget()
        else:
            leftover.safe.release()


def remove_file(path: Path) -> tuple[Problem, ...]:
    """Remove the visual's own file; a problem when that fails."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return (file_problem("not-erased", "warning", _NOT_ERASED, path.name, _ERASE_IT),)
    return ()


def leftover_files(session: Session, folders: Iterable[Path]) -> tuple[Path, ...]:
    """List the files and kits made from the visual of `session` that are still on the disk, in the order of writing.

    Those of this session are known; older kits are found in `folders` by their manifests: the same document, the same
    photo, or the same person by name.
    """
    person, document = person_record(session.visual.person), session.visual.id
    written = dict.fromkeys((*filter(None, (session.path,)), *session.written))
    found = [
        folder
        for parent in dict.fromkeys((*folders, *(path.parent for path in written)))
        for folder, manifest in kits_in(parent)
        if manifest.inputs.photo in session.photos
        or (person.name and manifest.person == person)
        or (document and manifest.id == document)
    ]
    return tuple(path for path in dict.fromkeys((*written, *found)) if path.exists())
