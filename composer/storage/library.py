"""The library: the posters of a home folder, by id."""

from pathlib import Path

from composer.core.naming import meant, named
from composer.core.poster import Poster
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.storage.poster_file import POSTER_FILE, read_poster


def poster_ids(home: Path) -> tuple[str, ...]:
    """The ids of the posters in `home`, in alphabetical order; none when the folder is not there."""
    return tuple(sorted(each.parent.name for each in home.glob(f"*/{POSTER_FILE}")))


def load_poster(poster_id: str, home: Path) -> Poster:
    """The poster `poster_id` of `home`; Refused, with all ids and the nearest, when it has none of that name."""
    known = poster_ids(home)
    if poster_id in known:
        return read_poster(home / poster_id)
    said, all_of_them = named(poster_id), ", ".join(known)
    words = Words(
        f"L’affiche {said.fr} n’existe pas. Les affiches\u00a0: {all_of_them}.",
        f"The poster {said.en} does not exist. The posters: {all_of_them}.",
    )
    raise Refused(Problem("unknown-poster", "error", words, "", meant(poster_id, known)))
