"""One change of a text, and the spaces that typography sets."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from composer.core.words import Words

#: Where the text is used: drawn on a visual, where thin spaces are possible, or pasted in a network's field.
TextMedium = Literal["drawn", "caption"]
#: Code points of a text: the first, and the one after the last.
Span = tuple[int, int]

NBSP = "\u00a0"
THIN = "\u202f"
#: Spaces that people and programs type: ordinary, no-break, thin no-break, thin. Never a tab, never a new line.
SPACES = f" {NBSP}{THIN}\u2009"


class Change(Struct, frozen=True):
    """One replacement, of `before` at code points `start` to `end` by `after`; either may be empty."""

    start: int
    end: int
    before: str
    after: str
    reason: Words


def apply(text: str, made: Iterable[Change]) -> str:
    """`text` with the changes `made`, which are in order and do not overlap."""
    parts: list[str] = []
    done = 0
    for change in made:
        parts += (text[done : change.start], change.after)
        done = change.end
    return "".join((*parts, text[done:]))
