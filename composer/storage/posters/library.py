"""Finds the posters of one or several library folders by id."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import takewhile
from pathlib import Path

import rtoml

from composer.core.formats import Formats
from composer.core.location import NOWHERE
from composer.core.naming import named, one_of_these, shown
from composer.core.poster import Poster
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.storage.decoding import decode
from composer.storage.posters.poster_file import POSTER_FILE, read_poster

#: The folder, among the posters, of those that are no longer offered.
_RETIRED = "retired"
#: Characters at the start of a poster's file that have its name: it is among the first keys.
_HEAD = 2048


def poster_ids(*homes: Path) -> tuple[str, ...]:
    """List the ids of the posters in `homes`, in alphabetical order in each; a folder may be missing."""
    return tuple(dict.fromkeys(folder.name for home in homes for folder in _folders(home)))


def retired_ids(home: Path) -> tuple[str, ...]:
    """List the ids of the posters of `home` that are no longer offered, and that open what was made with them."""
    return poster_ids(home / _RETIRED)


def load_poster(poster_id: str, *homes: Path, formats: Formats | None = None) -> Poster:
    """Read the poster `poster_id` from the first home that has it; Refused, with all ids and the nearest, if none has.

    One that is retired is read too, and not listed. Its layouts are for `formats`, by default those of the program.
    """
    for folder in (folder for home in homes for place in (home, home / _RETIRED) for folder in _folders(place)):
        # Compared, not joined: « bloc/ » names the same folder, and is no poster's id.
        if folder.name == poster_id:
            return read_poster(folder, formats)
    known = poster_ids(*homes)
    words = Words(
        "L’affiche {quoted} n’existe pas. Les affiches\u00a0: {all_of_them}.",
        "The poster {quoted} does not exist. The posters: {all_of_them}.",
    ).format(quoted=named(poster_id), all_of_them=", ".join(known))
    raise Refused(Problem("unknown-poster", "error", words, NOWHERE, one_of_these(poster_id, known)))


def poster_name(poster_id: str, *homes: Path) -> Words:
    """Read the name of a poster alone, from the first lines of its file; its id where they do not give one.

    The whole of it takes ten times as long to read, and a gallery names all of them at once.
    """
    for folder in (folder for home in homes for folder in _folders(home) if folder.name == poster_id):
        with suppress(Refused, OSError, ValueError, rtoml.TomlParsingError):
            name = decode(rtoml.loads(_first_keys(folder / POSTER_FILE)).get("name"), Words, POSTER_FILE)
            return Words(shown(name.fr), shown(name.en))
    return Words(shown(poster_id), shown(poster_id))


def _first_keys(file: Path) -> str:
    """The lines of a TOML file before its first table, as far as its first characters go."""
    with file.open(encoding="utf-8") as text:
        head = text.read(_HEAD)
    whole = head if len(head) < _HEAD else head[: head.rfind("\n") + 1]
    return "".join(takewhile(lambda line: not line.startswith("["), whole.splitlines(keepends=True)))


def _folders(home: Path) -> Iterator[Path]:
    yield from sorted(file.parent for file in home.glob(f"*/{POSTER_FILE}"))
