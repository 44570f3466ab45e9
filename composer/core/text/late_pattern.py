"""A pattern that is compiled when it is first searched for, and what tells quickly that a text cannot have one."""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

_FIGURES = re.compile(r"\d+")


class LatePattern:
    """Searches as `re.Pattern` does; an error in `source` shows at the first search, which a test of each makes."""

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Keep `source`, in the syntax of `re`."""
        self.source = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.source, self._flags)

    @property
    def groups(self) -> int:
        """How many groups the pattern has."""
        return self._compiled.groups

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match anywhere between `start` and `end`."""
        return self._compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match at `start`."""
        return self._compiled.match(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of the whole of `text`."""
        return self._compiled.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Return every match between `start` and `end`, from the left."""
        return self._compiled.finditer(text, start, end)

    def findall(self, text: str) -> list[str]:
        """Return what every match found, from the left."""
        return self._compiled.findall(text)

    def matches_at(self, places: Iterable[int], text: str) -> Iterator[re.Match[str]]:
        """Return every match that begins at one of `places`, from the left, none within another."""
        end = 0
        for at in places:
            if at >= end and (found := self._compiled.match(text, at)):
                end = found.end()
                yield found

    def sub(self, replacement: str, text: str) -> str:
        """Return `text` with every match replaced."""
        return self._compiled.sub(replacement, text)


@lru_cache(maxsize=4)
def numbers_in(text: str) -> tuple[int, ...]:
    """Where each number in figures begins: the few places of a text at which many patterns can match."""
    return tuple(match.start() for match in _FIGURES.finditer(text))


# From the most common in French and in English: what is not here is rarer still.
_COMMON = " esaitnrulodcmphvgqfbyxj,'\n.kw012z"


def has_any(text: str, signs: tuple[str, ...]) -> bool:
    """Whether `text` has one of `signs`: each is searched for only where its rarest character is there.

    Of no sign at all, or of the empty one, it has always one.
    """
    present, wanted = _characters(text), _by_rarest(signs)
    for rarest, sign in wanted:
        if rarest in present and sign in text:
            return True
    return not wanted


@lru_cache(maxsize=8)
def _characters(text: str) -> frozenset[str]:
    return frozenset(text)


@lru_cache(maxsize=128)
def _by_rarest(signs: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each sign after its rarest character; none where every text has one."""
    return tuple((max(sign, key=_rarity), sign) for sign in signs) if all(signs) else ()


def _rarity(character: str) -> int:
    at = _COMMON.find(character)
    return at if at >= 0 else len(_COMMON)


def places(seen: str, words: str) -> Iterator[int]:
    """Where `words` begin in `seen`, from the left."""
    at = seen.find(words)
    while at >= 0:
        yield at
        at = seen.find(words, at + 1)
