"""Checks what a poster asks of a quote alone: false starts before it, and no quotation marks around it."""

from collections.abc import Iterator

from composer.core.location import Location
from composer.core.naming import named
from composer.core.poster import Part, TextSlot
from composer.core.problems import Problem
from composer.core.words import Words


def quote_problems(part: Part, slot: TextSlot, location: Location) -> Iterator[Problem]:
    """Report the keys of a quote on another text, and false starts where no line can stand above the words."""
    if part.content != "quote":
        yield from (_for_quote(key, location) for key in _keys(part))
    elif part.starts and (slot.climbs or slot.angle):
        words = Words(
            "Seul un texte droit, sans marches ni escalier, a des faux départs.",
            "Only an upright text, without steps or stairs, has false starts.",
        )
        yield Problem("needless-key", "error", words, location.key("starts"))
    elif part.starts and part.starts.least > part.size[0]:
        words = Words(
            f"La citation n’est jamais aussi grande\u00a0: {part.size[0]} au plus.",
            f"The quote is never that large: {part.size[0]} at most.",
        )
        yield Problem("wrong-sizes", "error", words, location.key("starts").key("least"))


def _keys(part: Part) -> Iterator[str]:
    """The keys of `part` that are for a quote alone."""
    if part.starts:
        yield "starts"
    if part.marks != "drawn":
        yield "marks"


def _for_quote(key: str, location: Location) -> Problem:
    quoted = named(key)
    words = Words(f"Seule une citation a la clé {quoted.fr}.", f"Only a quote has the key {quoted.en}.")
    return Problem("needless-key", "error", words, location.key(key))
