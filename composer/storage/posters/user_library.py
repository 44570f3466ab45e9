"""A person's own posters: checked aside by the reader of those that ship, then put in their home whole or not."""

import contextlib
import os
import re
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Collection, Generator, Iterator, Sequence
from pathlib import Path
from typing import Literal

from composer.core.formats import Formats
from composer.core.location import NOWHERE, in_file
from composer.core.naming import LONGEST_ID, is_id, is_reserved, named
from composer.core.poster import Poster
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.storage.atomic_write import write_atomic
from composer.storage.posters.import_sources import Brought, read_sources
from composer.storage.posters.library import poster_ids
from composer.storage.posters.poster_file import POSTER_FILE, read_poster
from composer.storage.toml_file import read_toml

#: What a folder is called while it is not a poster yet, or no longer: it holds no poster.toml of its own.
_ASIDE = ".aside-"
#: Seconds after which what is still aside is nobody's.
_STALE = 24 * 3600
#: What a folder's name may lack on some system.
_UNSAFE = re.compile(r"[^\w.-]+")

#: What becomes of a poster of the same id that the person already has.
Existing = Literal["keep", "replace"]


def add_posters(
    sources: Sequence[Path],
    home: Path,
    *,
    shipped: Collection[str],
    existing: Existing = "keep",
    prove: Callable[[Poster], object] | None = None,
    formats: Formats | None = None,
) -> tuple[str, ...]:
    """Put the posters of folders and zips in `home`, and give their ids; Refused with every reason, `home` as it was.

    The problem « poster-exists » says that the person has one of that id: with `replace` it gives way. One that
    ships, whose id is among `shipped`, never does. `prove`, if any, raises Refused for a poster that cannot be used;
    `formats` are those of the campaign, or else of the program.
    """
    brought = read_sources(sources)
    with _aside(home) as aside:
        folders, problems = _staged(brought, aside, prove, formats)
        problems += _taken([folder.name for folder in folders], home, shipped, existing)
        if problems:
            raise Refused(*problems)
        _install(folders, aside, home)
    return tuple(folder.name for folder in folders)


def remove_poster(poster_id: str, home: Path) -> None:
    """Take a poster out of `home`; Refused, and it stays whole, when the system will not."""
    if poster_id in poster_ids(home):
        with _aside(home) as aside:
            (home / poster_id).replace(aside / poster_id)


@contextlib.contextmanager
def _aside(home: Path) -> Generator[Path]:
    """A folder beside the posters, on the same disk, gone at the end; Refused when the system resists."""
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        _sweep(home)
        aside = Path(tempfile.mkdtemp(prefix=_ASIDE, dir=home))
        try:
            yield aside
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    except OSError as error:
        raise Refused(_resists()) from error


def _sweep(home: Path) -> None:
    """Remove what a program that was killed left aside; another one that runs now left its own just now."""
    for left in home.glob(f"{_ASIDE}*"):
        if time.time() - left.stat().st_mtime > _STALE:
            shutil.rmtree(left, ignore_errors=True)


def _staged(
    brought: Sequence[Brought],
    aside: Path,
    prove: Callable[[Poster], object] | None,
    formats: Formats | None,
) -> tuple[list[Path], list[Problem]]:
    """The folders in `aside` of the posters that are sound, and what is wrong with the others."""
    folders: list[Path] = []
    problems: list[Problem] = []
    for number, each in enumerate(brought):
        try:
            folder = _written(each, aside / str(number))
            poster = read_poster(folder, formats)
            if prove is not None:
                prove(poster)
            folders.append(folder)
        except Refused as refused:
            problems += refused.problems
    return folders, problems


def _written(poster: Brought, place: Path) -> Path:
    """The files of a poster in a folder of `place` that has its id for a name: a system may have renamed its own."""
    name = _UNSAFE.sub("-", poster.name).strip(".-")[:LONGEST_ID]
    folder = place / (name if name and not is_reserved(name) else "affiche")
    folder.mkdir(parents=True)
    for name, data in poster.files.items():
        write_atomic(folder / name, data)
    poster_id = read_toml(folder / POSTER_FILE, f"{folder.name}/{POSTER_FILE}").get("id")
    if not isinstance(poster_id, str) or not is_id(poster_id):
        return folder  # the reader says what is wrong with it
    return folder.replace(place / poster_id)


def _taken(ids: Sequence[str], home: Path, shipped: Collection[str], existing: Existing) -> Iterator[Problem]:
    """The ids that are another poster's already."""
    own = poster_ids(home) if existing == "keep" else ()
    for poster_id, number in Counter(ids).items():
        if number > 1:
            yield _twice(poster_id)
        if poster_id in shipped:
            yield _ships(poster_id)
        elif poster_id in own:
            yield _exists(poster_id)


def _install(folders: Sequence[Path], aside: Path, home: Path) -> None:
    """Move `folders` to `home`, all of them or, when the system resists, none."""
    done: list[Path] = []
    try:
        for folder in folders:
            _swap(folder, home / folder.name, aside)
            done.append(home / folder.name)
    except OSError:
        for target in done:
            with contextlib.suppress(OSError):
                target.replace(aside / f"after-{target.name}")
                _put_back(target, aside)
        raise


def _swap(folder: Path, target: Path, aside: Path) -> None:
    """Move `folder` to `target`, and what was there aside; OSError, nothing moved, when the system resists."""
    if os.path.lexists(target):
        target.replace(aside / f"before-{target.name}")
    try:
        folder.replace(target)
    except OSError:
        _put_back(target, aside)
        raise


def _put_back(target: Path, aside: Path) -> None:
    before = aside / f"before-{target.name}"
    if os.path.lexists(before):
        before.replace(target)


def _ships(poster_id: str) -> Problem:
    said = named(poster_id)
    words = Words(
        f"L’affiche {said.fr} vient avec le programme; elle ne se remplace pas.",
        f"The poster {said.en} comes with the program; it cannot be replaced.",
    )
    fix = Words(
        f"Donnez un autre «\u00a0id\u00a0» à la vôtre, dans {POSTER_FILE}.",
        f"Give yours another “id”, in {POSTER_FILE}.",
    )
    return Problem("poster-ships", "error", words, in_file(poster_id), fix)


def _exists(poster_id: str) -> Problem:
    said = named(poster_id)
    words = Words(f"Vous avez déjà une affiche {said.fr}.", f"You already have a poster {said.en}.")
    return Problem("poster-exists", "error", words, in_file(poster_id))


def _twice(poster_id: str) -> Problem:
    said = named(poster_id)
    words = Words(f"L’affiche {said.fr} est là deux fois.", f"The poster {said.en} is there twice.")
    fix = Words("Gardez la bonne et recommencez.", "Keep the right one and try again.")
    return Problem("poster-twice", "error", words, in_file(poster_id), fix)


def _resists() -> Problem:
    words = Words(
        "Le système n’a pas laissé changer le dossier de vos affiches. Elles sont comme avant.",
        "The system did not let the folder of your posters change. They are as they were.",
    )
    fix = Words("Libérez de l’espace sur le disque et recommencez.", "Free some space on the disk and try again.")
    return Problem("posters-unkept", "error", words, NOWHERE, fix)
