"""One change of a text, the rule that makes it, and the spaces that typography sets."""

from collections.abc import Callable, Iterable, Iterator
from re import Match
from typing import Literal

from msgspec import Struct

from composer.core.text.late_pattern import LatePattern
from composer.core.words import Words

#: Where the text is used: drawn on a visual, where thin spaces are possible, or pasted in a network's field.
TextMedium = Literal["drawn", "caption"]
#: Code points of a text: the first, and the one after the last.
Span = tuple[int, int]

NBSP = "\u00a0"
THIN = "\u202f"
#: Spaces that people and programs type: ordinary, no-break, thin no-break, thin. Never a tab, never a new line.
SPACES = f" {NBSP}{THIN}\u2009"
#: A letter, as a pattern.
LETTER = r"[^\W\d_]"


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


class Rule(Struct, frozen=True):
    r"""A correction: each group of `pattern` becomes `after`; without a group, `after` is inserted before the match.

    With a group in `after`, as « \1 », the whole match becomes it.
    `signs`, which bars part, `apart`: when given, a text without any of these, or without any of these marks after a
    space, is not searched. `places`, when given, are the only places of a text where the pattern can match.
    """

    pattern: LatePattern
    after: str
    reason: Words
    signs: str = ""
    apart: frozenset[str] = frozenset()
    places: Callable[[str], Iterable[int]] | None = None

    def matches(self, text: str) -> Iterator[Match[str]]:
        """The matches in `text`, from the left, without overlap."""
        return self.pattern.matches_at(self.places(text), text) if self.places else self.pattern.finditer(text)


def rule(pattern: str, after: str, reason: Words, signs: Iterable[str] = (), *, apart: str = "") -> Rule:
    """The rule of a `pattern`, in the syntax of `re`."""
    return Rule(LatePattern(pattern), after, reason, "|".join(signs), frozenset(apart))


def rule_at(places: Callable[[str], Iterable[int]], pattern: str, after: str, reason: Words) -> Rule:
    """The same where the pattern can match only at the few `places` of a text."""
    return Rule(LatePattern(pattern), after, reason, places=places)
