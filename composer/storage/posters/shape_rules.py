"""Checks the shape of a photo: the proportions of its chevrons, the outline of its blob, and what neither takes."""

from collections.abc import Iterator

from composer.core.art.outline import outline_fault
from composer.core.layout.photo_shape import GAP, STROKE
from composer.core.location import Location
from composer.core.naming import named
from composer.core.poster import PhotoSlot
from composer.core.problems import Problem
from composer.core.words import Words

#: Shares of the width of the box: a narrower chevron shows no face, and one less deep has no point.
LEAST_STROKE, LEAST_DEPTH = 0.15, 0.1

_PROPORTIONS = Words(
    "Un chevron doit prendre au moins 15\u00a0% de la largeur de sa boîte, et sa pointe s’avancer d’au moins "
    "10\u00a0%\u00a0: changez «\u00a0stroke\u00a0» ou «\u00a0gap\u00a0».",
    "A chevron must take at least 15% of the width of its box, and its point come forward by at least 10%: change "
    "“stroke” or “gap”.",
)
_NO_OUTLINE = Words("La forme n’a pas de contour\u00a0: donnez «\u00a0outline\u00a0».", "The shape needs an “outline”.")


def shape_problems(slot: PhotoSlot, location: Location) -> Iterator[Problem]:
    """Check what `slot` says of its shape; `location` is that of the slot."""
    yield from _needless(slot, location)
    if slot.shape == "chevrons":
        stroke = STROKE if slot.stroke is None else slot.stroke
        depth = 1 - 2 * stroke - (GAP if slot.gap is None else slot.gap)
        if stroke < LEAST_STROKE or depth < LEAST_DEPTH:
            yield Problem("wrong-figure", "error", _PROPORTIONS, location.key("stroke"))
    elif slot.shape == "blob" and not slot.outline:
        yield Problem("missing-key", "error", _NO_OUTLINE, location)
    elif slot.shape == "blob" and (fault := outline_fault(slot.outline)):
        yield Problem("wrong-figure", "error", fault, location.key("outline"))


def _needless(slot: PhotoSlot, location: Location) -> Iterator[Problem]:
    """The keys of one shape that another shape does not read."""
    given = {
        "stroke": slot.stroke is not None and slot.shape != "chevrons",
        "gap": slot.gap is not None and slot.shape != "chevrons",
        "outline": bool(slot.outline) and slot.shape != "blob",
        "mirrored": slot.mirrored and slot.shape not in {"chevrons", "blob"},
    }
    for key in (key for key, needless in given.items() if needless):
        quoted = named(key)
        words = Words(
            "La forme de cette photo ne se règle pas par {quoted}.", "The shape of this photo has no {quoted}."
        ).format(quoted=quoted)
        yield Problem("needless-key", "error", words, location.key(key))
