"""Checks what a poster asks of a quote alone, of the shape of a photo, and of layouts that inherit."""

from collections.abc import Iterator

from composer.core.art.outline import outline_fault
from composer.core.formats import Formats, unknown_format
from composer.core.layout.photo_shape import GAP, STROKE
from composer.core.location import Location
from composer.core.naming import meant, named
from composer.core.poster import Layout, Part, PhotoSlot, Poster, TextSlot
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


def quote_problems(part: Part, slot: TextSlot, location: Location) -> Iterator[Problem]:
    """Report the keys of a quote on another text, and false starts where no line can stand above the words."""
    if part.content != "quote":
        yield from map(_for_quote, _keys(part, location))
    elif part.starts and (slot.climbs or slot.angle):
        words = Words(
            "Seul un texte droit, sans marches ni escalier, a des faux départs.",
            "Only an upright text, without steps or stairs, has false starts.",
        )
        yield Problem("needless-key", "error", words, location.key("starts"))
    elif part.starts:
        yield from _too_large(part.starts.least, part.size[0], location.key("starts").key("least"))
        if part.long and part.long.least is not None:
            largest = (part.long.size or part.size)[0]
            yield from _too_large(part.long.least, largest, location.key("long").key("least"))
    elif part.long and part.long.least is not None:
        words = Words("Cette citation n’a pas de faux départs.", "This quote has no false starts.")
        yield Problem("needless-key", "error", words, location.key("long").key("least"))


def _too_large(least: int, largest: int, location: Location) -> Iterator[Problem]:
    """Report a least size that no quote of the part reaches: it would never have a false start."""
    if least > largest:
        words = Words(
            f"La citation n’est jamais aussi grande\u00a0: {largest} au plus.",
            f"The quote is never that large: {largest} at most.",
        )
        yield Problem("wrong-sizes", "error", words, location)


def _keys(part: Part, location: Location) -> Iterator[Location]:
    if part.starts:
        yield location.key("starts")
    if part.marks != "drawn":
        yield location.key("marks")
    if part.long and part.long.least is not None:
        yield location.key("long").key("least")


def _for_quote(key: Location) -> Problem:
    words = Words("Seule une citation a cette clé.", "Only a quote has this key.")
    return Problem("needless-key", "error", words, key)


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
        words = Words(
            "La forme de cette photo ne se règle pas par {quoted}.", "The shape of this photo has no {quoted}."
        ).format(quoted=named(key))
        yield Problem("needless-key", "error", words, location.key(key))


def heir_problems(poster: Poster, formats: Formats, location: Location) -> Iterator[Problem]:
    """Check what layouts declare of inheriting; `location` is that of the layouts."""
    for name, layout in poster.layouts.items():
        at = location.key(name)
        if not layout.inherits:
            yield from _drawn(layout, at)
        elif name not in formats:
            yield unknown_format(name, formats, at)
        elif layout.layers or layout != Layout(inherits=layout.inherits, opens=layout.opens):
            words = Words(
                "Un format qui hérite n’a ni calques, ni capacité, ni miroir à lui.",
                "A format that inherits has no layers, capacity or mirror of its own.",
            )
            yield Problem("wrong-heir", "error", words, at)
        else:
            yield from _parent(poster, layout, formats, at)


def _drawn(layout: Layout, location: Location) -> Iterator[Problem]:
    if not layout.layers:
        words = Words("La clé «\u00a0layers\u00a0» manque.", "The key “layers” is missing.")
        yield Problem("missing-key", "error", words, location.key("layers"))
    if layout.opens is not None:
        words = Words("Seul un format qui hérite s’ouvre.", "Only a format that inherits opens.")
        yield Problem("wrong-heir", "error", words, location.key("opens"))


def _parent(poster: Poster, layout: Layout, formats: Formats, location: Location) -> Iterator[Problem]:
    parents = [name for name, each in poster.layouts.items() if not each.inherits and name in formats]
    if layout.inherits not in parents:
        words = Words(
            "L’affiche n’a pas de format {quoted} dessiné pour lui-même, dont hériter.",
            "The poster has no format {quoted} drawn for itself to inherit from.",
        ).format(quoted=named(layout.inherits))
        yield Problem("unknown-parent", "error", words, location.key("inherits"), meant(layout.inherits, parents))
    elif layout.opens is not None:
        start, end = layout.opens
        size = formats[layout.inherits].size
        if not 0 <= start <= end <= max(size.width, size.height):
            words = Words("Il faut ici deux positions, dans l’ordre.", "Two positions are needed here, in order.")
            yield Problem("wrong-heir", "error", words, location.key("opens"))
