"""A kit made so that it can be taken back: what it replaces is kept until the next one."""

import contextlib
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from composer.app.make import Made, Order, Progress, make_kit, touched
from composer.app.studio import Studio
from composer.core.naming import named
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.storage.bounded_read import read_bytes
from composer.storage.whole_write import write_whole

#: Bytes. No file of a kit comes near this; what does is somebody else's, and the kit is not made over it.
_LARGEST_KEPT = 64 << 20


class Replaced(Struct, frozen=True):
    """What a file held before the kit was made; None where there was none."""

    path: Path
    data: bytes | None


class Exported(Struct, frozen=True):
    """A kit, and what stood in its place."""

    made: Made
    replaced: tuple[Replaced, ...]


class _Stopped(Exception):
    """The person asked to stop."""


def export(order: Order, studio: Studio, progress: Progress, stopped: Callable[[], bool]) -> Exported | None:
    """Make the kit of `order`; None, with everything as it was, when `stopped` says so between two files.

    Refused when no folder could be had, or when what stands there could not be kept for « Annuler ».
    """
    replaced = tuple(_kept(path) for path in touched(order, studio.context.campaign))

    def watched(done: int, total: int, name: str) -> None:
        if stopped():
            raise _Stopped
        progress(done, total, name)

    try:
        return Exported(make_kit(order, studio, watched), replaced)
    except _Stopped:
        put_back(replaced)
        return None


def take_back(exported: Exported) -> tuple[Problem, ...]:
    """Restore what the kit replaced and remove what was new; the problems of those files that resisted."""
    return put_back(exported.replaced)


def put_back(replaced: tuple[Replaced, ...]) -> tuple[Problem, ...]:
    """Every file as it was; a folder that is left empty goes too."""
    problems = [problem for each in replaced for problem in _restored(each)]
    for folder in {each.path.parent for each in replaced}:
        with contextlib.suppress(OSError):  # it still holds something, or was never made
            folder.rmdir()
    return tuple(problems)


def _kept(path: Path) -> Replaced:
    # A link that leads nowhere is nothing to keep: the kit will write where it leads.
    return Replaced(path, read_bytes(path, _LARGEST_KEPT) if _may_be_there(path) else None)


def _may_be_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # the disk does not say: reading will
        return True


def _restored(before: Replaced) -> tuple[Problem, ...]:
    try:
        if before.data is not None:
            write_whole(before.path, before.data)
        else:
            before.path.unlink(missing_ok=True)
    except Refused as refused:
        return refused.problems
    except OSError:
        return (_still_there(before.path),)
    return ()


def _still_there(path: Path) -> Problem:
    name = named(path.name)
    words = Words(
        f"Le fichier {name.fr} n’a pas pu être retiré. Le reste est comme avant.",
        f"The file {name.en} could not be removed. The rest is as it was.",
    )
    mend = Words("Fermez le programme qui le tient ouvert.", "Close the program that holds it open.")
    return Problem("not-removed", "error", words, path.name, mend)
