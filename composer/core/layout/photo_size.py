"""Reports a photo that is too small, once for all screens and once for all paper, with the same numbers everywhere."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from composer.core.codes import Code
from composer.core.formats import Format, Formats, Medium
from composer.core.problems import Problem, Severity, at_slot
from composer.core.words import Words, decimal

#: The code of the problem that a format enlarges the photo too much.
SMALL_PHOTO: Code = "photo-too-small"

#: Printing is often optional: that a photo is small for paper is a hint, unless paper was requested.
NEED_SEVERITIES: dict[Medium, Severity] = {"screen": "warning", "print": "notice"}


class Need(Struct, frozen=True):
    """The formats of one medium that a photo is too small for, and the problem of the one that enlarges it most."""

    formats: tuple[Format, ...]
    worst: Problem

    @property
    def enlargement(self) -> float:
        """The largest enlargement of the photo."""
        return self.worst.excess * self.formats[0].enlargement


def photo_needs(found: Iterable[Problem], formats: Formats) -> tuple[Need, ...]:
    """The problems of a photo that is too small among `found`, grouped by medium."""
    gathered: dict[Medium, dict[Format, Problem]] = {"screen": {}, "print": {}}
    for problem in found:
        if problem.code == SMALL_PHOTO:
            for format_ in map(formats.__getitem__, problem.location.formats):
                gathered[format_.medium][format_] = problem
    return tuple(
        Need(tuple(each), max(each.values(), key=lambda problem: problem.excess)) for each in gathered.values() if each
    )


def needs_as_one(found: Iterable[Problem], paper: Severity, formats: Formats) -> tuple[Problem, ...]:
    """`found` with the small-photo problems merged into one for screens and one, of severity `paper`, for paper."""
    every = tuple(found)
    rest = (each for each in every if each.code != SMALL_PHOTO)
    return (*rest, *(_merged(need, paper) for need in photo_needs(every, formats)))


def _merged(need: Need, paper: Severity) -> Problem:
    words = small_photo_words(need.enlargement, need.formats)
    severity = paper if need.formats[0].medium == "print" else need.worst.severity
    location = at_slot("photo", *(each.id for each in need.formats))
    return replace(need.worst, severity=severity, words=words, location=location)


def small_photo_words(enlargement: float, formats: tuple[Format, ...], here: Format | None = None) -> Words:
    """The sentence that a photo is enlarged so many times in `formats`; `here` is the current format, if any."""
    return Words(
        "La photo est petite pour {which}\u00a0: agrandie {most}{times} fois, elle paraîtra floue.",
        "The photo is small for {which}: enlarged {most}{times} times, it will look soft.",
    ).format(
        which=_which(formats, here),
        most=Words("jusqu’à ", "up to ") if len(formats) > 1 else Words("", ""),
        times=decimal(enlargement),
    )


def _which(formats: tuple[Format, ...], here: Format | None) -> Words:
    others = tuple(each for each in formats if each != here)
    if here is not None and here in formats:
        own = Words("ce format ({here})", "this format ({here})").format(here=here.name)
        more = _names(others)
        return (
            Words("{own} et d’autres ({more})", "{own} and others ({more})").format(own=own, more=more)
            if others
            else own
        )
    names, several = _names(others), len(others) > 1
    if here is None:
        return Words(
            f"{'ces formats' if several else 'ce format'} ({names.fr})",
            f"{'these formats' if several else 'this format'} ({names.en})",
        )
    return Words(
        f"{'d’autres formats' if several else 'un autre format'} ({names.fr})",
        f"{'other formats' if several else 'another format'} ({names.en})",
    )


def _names(formats: tuple[Format, ...]) -> Words:
    # Some names contain a comma.
    return Words("; ".join(each.name.fr for each in formats), "; ".join(each.name.en for each in formats))
