"""A correction of typography as a rule: a pattern, what replaces its groups, and why."""

from collections.abc import Callable, Iterable, Iterator
from re import Match

from msgspec import Struct

from composer.core.text.late_pattern import LatePattern
from composer.core.words import Words

#: A letter, as a pattern.
LETTER = r"[^\W\d_]"


class Rule(Struct, frozen=True):
    r"""A correction: each group of `pattern` becomes `after`; without a group, `after` is inserted before the match.

    With a group in `after`, as « \1 », the whole match becomes it.
    `signs`, `apart`: when given, a text without any of these, or without any of these marks after a space, is not
    searched. `places`, when given, are the only places of a text where the pattern can match.
    """

    pattern: LatePattern
    after: str
    reason: Words
    signs: tuple[str, ...] = ()
    apart: frozenset[str] = frozenset()
    places: Callable[[str], Iterable[int]] | None = None

    def matches(self, text: str) -> Iterator[Match[str]]:
        """The matches in `text`, from the left, without overlap."""
        return self.pattern.matches_at(self.places(text), text) if self.places else self.pattern.finditer(text)


def rule(pattern: str, after: str, reason: Words, signs: Iterable[str] = (), *, apart: str = "") -> Rule:
    """The rule of a `pattern`, in the syntax of `re`."""
    return Rule(LatePattern(pattern), after, reason, tuple(signs), frozenset(apart))


def rule_at(places: Callable[[str], Iterable[int]], pattern: str, after: str, reason: Words) -> Rule:
    """The same where the pattern can match only at the few `places` of a text."""
    return Rule(LatePattern(pattern), after, reason, places=places)
