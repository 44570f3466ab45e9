"""Checks what a poster asks of a quote alone: false starts before it, and no quotation marks around it."""

from collections.abc import Iterator

from composer.core.location import Location
from composer.core.poster import Part, TextSlot
from composer.core.problems import Problem
from composer.core.words import Words


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
    """The keys of `part` that are for a quote alone."""
    if part.starts:
        yield location.key("starts")
    if part.marks != "drawn":
        yield location.key("marks")
    if part.long and part.long.least is not None:
        yield location.key("long").key("least")


def _for_quote(key: Location) -> Problem:
    words = Words("Seule une citation a cette clé.", "Only a quote has this key.")
    return Problem("needless-key", "error", words, key)
