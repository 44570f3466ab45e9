"""Finds or creates the folder of a kit, one for each person, and locks it for one run at a time."""

import contextlib
import re
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from composer.core.kit_names import KitOwner, same_kit
from composer.core.problems import Problem, Refused, file_problem
from composer.core.words import Words, named
from composer.export.manifest import MANIFEST, Manifest, kits_in, manifest_bytes, plain_names, read_manifest
from composer.storage.atomic_write import make_folder, make_new_folder, sweep
from composer.storage.disk_errors import ANOTHER_FOLDER
from composer.storage.file_lock import FileLock

_LOCK = ".jps-kit.lock"
#: The most people of one name in one folder: more is a mistake in a list.
_NAMESAKES = 999
#: How many times another run may take or give up the folder just before it is locked here: each is rare.
_TRIES = 20
#: Seconds that another run may take with the same kit, and between two looks at whether it is done.
_PATIENCE, _LOOK = 600, 0.05
_ANOTHER_PERSON = Words(
    "Le dossier {taken} est à une autre personne du même nom, ou à un autre visuel. Il n’a pas été touché; "
    "cette trousse est dans {name}.",
    "The folder {taken} belongs to another person of the same name, or to another visual. It was not touched; "
    "this kit is in {name}.",
)
_KEEP_THE_SAME = Words(
    "Pour refaire une même trousse, gardez les mêmes nom, pronoms, rôle, organisation, comptes et photo, "
    "ou partez du même visuel enregistré.",
    "To make the same kit again, keep the same name, pronouns, role, organisation, handles and photo, "
    "or start from the same saved visual.",
)
_ANOTHER_NAME = Words(
    "Ce visuel a déjà une trousse sous un autre nom, dans {there}. Elle n’a pas été touchée; celle-ci est dans {name}.",
    "This visual already has a kit under another name, in {there}. It was not touched; this one is in {name}.",
)
_DELETE_THERE = Words(
    "Si le nom n’a été que corrigé, effacez {there} vous-même.",
    "If the name was only corrected, delete {there} yourself.",
)
_BUSY = Words(
    "Le dossier {name} est utilisé par une autre exportation, qui ne finit pas. Celle-ci n’a rien changé.",
    "The folder {name} is in use by another export, which does not end. This one changed nothing.",
)
_WAIT = Words("Attendez qu’elle finisse, ou arrêtez-la.", "Wait for it to end, or stop it.")
_TOO_MANY = Words(
    f"Le dossier {{name}} contient déjà {_NAMESAKES} dossiers nommés {{quoted}}. Rien n’a changé.",
    f"The folder {{name}} already has {_NAMESAKES} folders named {{quoted}}. Nothing was changed.",
)


class LockedKit(Struct, frozen=True):
    """A kit's folder locked for one run, its manifest as it was, and whether this run has just made it."""

    folder: Path
    manifest: Manifest
    new: bool


@contextmanager
def locked_kit(out: Path, name: str, manifest: Manifest, waiting: Callable[[], None]) -> Generator[LockedKit]:
    """Lock the kit folder of the owner of `manifest`: the one from before, or a new one, `name`, `name-2` and so on.

    A new folder appears with `manifest` in it, so that a run cut short is still known as this owner's. While another
    run writes to the same kit this waits, calling `waiting` now and then. Refused when no folder can be used.
    """
    make_folder(out)
    sweep(out)
    for _ in range(_TRIES):
        own = _own(out, name, manifest.owner)
        folder = own or make_new_folder(_names(out, name, manifest.owner), {MANIFEST: manifest_bytes(manifest)})
        if folder is None:
            if _own(out, name, manifest.owner) is None:
                raise Refused(
                    file_problem("kit-namesakes", "error", _TOO_MANY, out.name, ANOTHER_FOLDER, quoted=named(name))
                )
            continue
        with locked(folder, waiting):
            found = read_manifest(folder)
            if found is not None and same_kit(found.owner, manifest.owner):
                sweep(folder)
                yield LockedKit(folder, found, own is None)
                return
    raise Refused(file_problem("kit-busy", "error", _BUSY, name, _WAIT))


@contextmanager
def locked(folder: Path, waiting: Callable[[], None]) -> Generator[None]:
    """Lock the kit in `folder` for this run, waiting for the run that has it; Refused after ten minutes.

    A folder that is left empty is removed.
    """
    lock, until = FileLock(folder / _LOCK), time.monotonic() + _PATIENCE
    while not _claimed(lock):
        if time.monotonic() > until:
            raise Refused(file_problem("kit-busy", "error", _BUSY, folder.name, _WAIT))
        waiting()
        time.sleep(_LOOK)
    try:
        yield
    finally:
        lock.release()
        with contextlib.suppress(OSError):  # most often it contains the kit
            folder.rmdir()


def new_kit_notices(kit: LockedKit, name: str, document: str, before: str | None = None) -> tuple[Problem, ...]:
    """Report a kit that is in a new folder although there is one of its name, or of its document.

    `before` is the folder in which the document's kit was, empty for none; None to look for it among all the kits,
    which takes long where there are thousands.
    """
    if not kit.new:
        return ()
    found = kits_in(kit.folder.parent) if before is None else _kit_called(before, kit.folder.parent)
    earlier = [folder for folder, manifest in found if document and manifest.id == document]
    others = [folder.name for folder in earlier if folder != kit.folder]
    here, taken = kit.folder.name, named(name)
    if others:
        return (file_problem("another-kit", "notice", _ANOTHER_NAME, here, _DELETE_THERE, there=named(others[0])),)
    if here != name:
        return (file_problem("another-kit", "notice", _ANOTHER_PERSON, here, _KEEP_THE_SAME, taken=taken),)
    return ()


def _kit_called(name: str, out: Path) -> Iterator[tuple[Path, Manifest]]:
    manifest = read_manifest(out / name) if plain_names([name]) else None
    if manifest is not None:
        yield out / name, manifest


def _own(out: Path, name: str, owner: KitOwner) -> Path | None:
    """The folder in `out` that is already the owner's; that of the same document before that of the same person."""
    own = [
        (manifest.id != owner.id, number, folder)
        for number, folder in _series(out, name)
        if (manifest := read_manifest(folder)) and same_kit(manifest.owner, owner)
    ]
    return min(own)[2] if own else None


def _series(out: Path, name: str) -> Iterator[tuple[int, Path]]:
    """The folders in `out` called `name`, `name-2` and so on that are there, by their number."""
    numbered = re.compile(re.escape(name) + "(?:-([0-9]{1,3}))?")
    with contextlib.suppress(OSError):
        for each in out.iterdir():
            if found := numbered.fullmatch(each.name):
                yield int(found[1] or 1), each


def _names(out: Path, name: str, owner: KitOwner) -> Iterator[Path]:
    """The names a new folder may have, each to be tried before the next is requested.

    They end where another run for the same owner has just taken one: its kit is this one's.
    """
    for number in range(1, _NAMESAKES + 1):
        folder = out / (name if number == 1 else f"{name}-{number}")
        yield folder
        taken = read_manifest(folder)
        if taken is not None and same_kit(taken.owner, owner):
            return


def _claimed(lock: FileLock) -> bool:
    try:
        return lock.claim()
    except OSError:
        # The folder is gone, which is noticed next, or accepts no lock: then writing to it reports why, or succeeds.
        return True
