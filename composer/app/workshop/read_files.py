"""Reads the files of official art that an agency supplied, each within limits; what cannot be read is reported."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.render.workshop.limits import LARGEST_FILE
from composer.render.workshop.read_art import ReadArt, read_art
from composer.storage.limited_read import read_bytes

#: The most files of one poster: one for each format that there is, and one more.
MOST_SOURCES = 12
_TOO_MANY = Words(
    f"{{count}} fichiers, c’est trop pour une affiche\u00a0: un par format, {MOST_SOURCES} au plus. "
    "Rien n’a été écrit.",
    f"{{count}} files are too many for one poster: one for each format, {MOST_SOURCES} at most. Nothing was written.",
)
_ONE_EACH = Words("Gardez une image par format.", "Keep one picture for each format.")


def read_files(sources: Sequence[Path]) -> tuple[tuple[ReadArt, ...], tuple[Problem, ...]]:
    """Read the art in `sources` and return it with the problems; Refused, with every reason, when none can be read.

    Files of the same name, from several folders, are numbered, so that each can be told from the others.
    """
    if len(sources) > MOST_SOURCES:
        raise Refused(Problem("art-too-large", "error", _TOO_MANY.format(count=len(sources)), fix=_ONE_EACH))
    reads: list[ReadArt] = []
    problems: list[Problem] = []
    for path, name in zip(sources, _names(sources), strict=True):
        try:
            reads.append(read_art(read_bytes(path, LARGEST_FILE), name))
            problems += reads[-1].artwork.findings
        except Refused as refused:
            problems += refused.problems
    if not reads:
        raise Refused(*problems)
    return tuple(reads), tuple(problems)


def _names(sources: Sequence[Path]) -> Iterator[str]:
    known: dict[str, int] = {}
    for path in sources:
        count = known[path.name] = known.get(path.name, 0) + 1
        yield path.name if count == 1 else f"{path.stem} ({count}){path.suffix}"
