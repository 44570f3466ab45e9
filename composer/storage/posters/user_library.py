"""Adds a person's own posters to their library, each validated in a staging folder first, all of them or none."""

import contextlib
import os
import re
from collections import Counter
from collections.abc import Callable, Collection, Generator, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Literal

from composer.core.formats import Formats
from composer.core.naming import LONGEST_ID, is_id, is_reserved
from composer.core.poster import Poster
from composer.core.problems import Problem, Refused, file_problem, refuse, tried
from composer.core.words import Words
from composer.storage.atomic_write import staging_folder, write_atomic
from composer.storage.disk_errors import FREE_SPACE
from composer.storage.posters.import_sources import SourcePoster, read_sources
from composer.storage.posters.library import poster_ids
from composer.storage.posters.poster_file import POSTER_FILE, read_poster
from composer.storage.toml_file import read_toml

#: What a folder's name cannot have on some system.
_UNSAFE = re.compile(r"[^\w.-]+")

#: What becomes of a poster of the same id that the person already has.
Existing = Literal["keep", "replace"]
_SHIPS = Words(
    "L’affiche {name} vient avec le programme; elle ne se remplace pas.",
    "The poster {name} comes with the program; it cannot be replaced.",
)
_ANOTHER_ID = Words(
    f"Donnez un autre «\u00a0id\u00a0» à la vôtre, dans {POSTER_FILE}.",
    f"Give yours another “id”, in {POSTER_FILE}.",
)
_EXISTS = Words("Vous avez déjà une affiche {name}.", "You already have a poster {name}.")
_TWICE = Words("L’affiche {name} est là deux fois.", "The poster {name} appears twice.")
_KEEP_ONE = Words("Gardez la bonne et recommencez.", "Keep the right one and try again.")
_NOT_CHANGED = Words(
    "Le système n’a pas permis de modifier le dossier de vos affiches. Elles sont comme avant.",
    "The system did not allow changing the folder of your posters. They are as they were.",
)


def add_posters(
    sources: Sequence[Path],
    home: Path,
    *,
    shipped: Collection[str],
    existing: Existing = "keep",
    prove: Callable[[Poster], object] | None = None,
    formats: Formats | None = None,
) -> tuple[str, ...]:
    """Add the posters in folders and zips to `home`, and return their ids; Refused with every reason, `home` unchanged.

    The problem « poster-exists » reports that the person has one of that id: with `replace` it is replaced. A shipped
    one, whose id is among `shipped`, never is. `prove`, if any, raises Refused for a poster that cannot be used;
    `formats` are those of the campaign, or else of the program.
    """
    posters = read_sources(sources)
    with _staging(home) as staging:
        folders, problems = tried(partial(_staged, staging=staging, prove=prove, formats=formats), enumerate(posters))
        refuse((*problems, *_taken([folder.name for folder in folders], home, shipped, existing)))
        _install(folders, staging, home)
    return tuple(folder.name for folder in folders)


def remove_poster(poster_id: str, home: Path) -> None:
    """Remove a poster from `home`; Refused, and it stays whole, when the system does not allow it."""
    if poster_id in poster_ids(home):
        with _staging(home) as staging:
            (home / poster_id).replace(staging / poster_id)


@contextlib.contextmanager
def _staging(home: Path) -> Generator[Path]:
    """A staging folder beside the posters, on the same disk; Refused when the system fails."""
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        with staging_folder(home) as staging:
            yield staging
    except OSError as error:
        raise Refused(Problem("posters-unkept", "error", _NOT_CHANGED, fix=FREE_SPACE)) from error


def _staged(
    numbered: tuple[int, SourcePoster],
    staging: Path,
    prove: Callable[[Poster], object] | None,
    formats: Formats | None,
) -> Path:
    number, poster = numbered
    folder = _written(poster, staging / str(number))
    read = read_poster(folder, formats)
    if prove is not None:
        prove(read)
    return folder


def _written(poster: SourcePoster, parent: Path) -> Path:
    """Write a poster to a folder in `parent` named by its id: a system may have renamed its own folder."""
    name = _UNSAFE.sub("-", poster.name).strip(".-")[:LONGEST_ID]
    folder = parent / (name if name and not is_reserved(name) else "affiche")
    folder.mkdir(parents=True)
    for name, data in poster.files.items():
        write_atomic(folder / name, data)
    poster_id = read_toml(folder / POSTER_FILE, f"{folder.name}/{POSTER_FILE}").get("id")
    if not isinstance(poster_id, str) or not is_id(poster_id):
        return folder  # the reader reports what is wrong with it
    return folder.replace(parent / poster_id)


def _taken(ids: Sequence[str], home: Path, shipped: Collection[str], existing: Existing) -> Iterator[Problem]:
    own = poster_ids(home) if existing == "keep" else ()
    for poster_id, number in Counter(ids).items():
        if number > 1:
            yield file_problem("poster-twice", "error", _TWICE, poster_id, _KEEP_ONE)
        if poster_id in shipped:
            yield file_problem("poster-ships", "error", _SHIPS, poster_id, _ANOTHER_ID)
        elif poster_id in own:
            yield file_problem("poster-exists", "error", _EXISTS, poster_id)


def _install(folders: Sequence[Path], staging: Path, home: Path) -> None:
    """Move `folders` to `home`, all of them or, when the system fails, none."""
    done: list[Path] = []
    try:
        for folder in folders:
            _swap(folder, home / folder.name, staging)
            done.append(home / folder.name)
    except OSError:
        for target in done:
            with contextlib.suppress(OSError):
                target.replace(staging / f"after-{target.name}")
                _put_back(target, staging)
        raise


def _swap(folder: Path, target: Path, staging: Path) -> None:
    """Move `folder` to `target`, and what was there to `staging`; OSError, nothing moved, when the system fails."""
    if os.path.lexists(target):
        target.replace(staging / f"before-{target.name}")
    try:
        folder.replace(target)
    except OSError:
        _put_back(target, staging)
        raise


def _put_back(target: Path, staging: Path) -> None:
    before = staging / f"before-{target.name}"
    if os.path.lexists(before):
        before.replace(target)
