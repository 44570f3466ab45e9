"""A pattern that is compiled when it is first searched for, and what tells quickly that a text cannot have one."""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache


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
    figures = frozenset(signs_in(text, filter(str.isdecimal, _characters(text))))
    return tuple(sorted(at for at in figures if at - 1 not in figures))


def signs_in(text: str, signs: Iterable[str]) -> list[int]:
    """Where any of `signs`, each a character, is: found many times faster than a class of a pattern."""
    return sorted(at for sign in signs for at in places(text, sign))


_WORD = re.compile(r" ?\S+ ?")
# From the most common in French and in English: what is not here is rarer still.
_COMMON = " esaitnrulodcmphvgqfbyxj,'\n.kw012z"


def has_any(text: str, signs: str) -> bool:
    """Whether `text` has one of `signs`, which bars part: each is searched for only where its rarest character is.

    Of none at all it has always one. They are one string because that keeps its hash: a tuple reads all of its own.
    """
    present, words, wanted = _characters(text), words_once(text), _by_rarest(signs)
    for rarest, longest, sign in wanted:
        if rarest in present and longest in words and sign in text:
            return True
    return not wanted


def matches_in_lines(text: str, patterns: Iterable[tuple[LatePattern, str]]) -> Iterator[re.Match[str]]:
    """Return every match of `patterns`, none of which goes on to the next line, in the lines that have their signs."""
    for pattern, signs in patterns:
        for line in _lines_with(text, signs):
            yield from pattern.finditer(text, *line)


def _lines_with(text: str, signs: str) -> list[tuple[int, int]]:
    """Where the lines with one of `signs` begin, and where they end, their line break included."""
    lines = set[tuple[int, int]]()
    for sign in signs.split("|") if has_any(text, signs) else ():
        end, at = 0, text.find(sign)
        while at >= 0:
            start, end = text.rfind("\n", end, at) + 1 or end, text.find("\n", at) + 1 or len(text)
            lines.add((start, end))
            at = text.find(sign, end)
    return sorted(lines)


@lru_cache(maxsize=16)
def words_once(text: str) -> str:
    """Each word of `text` once, between spaces: what is no more than a part of a word is found sooner there."""
    return f" {' '.join(dict.fromkeys(text.split()))} "


@lru_cache(maxsize=16)
def _characters(text: str) -> frozenset[str]:
    return frozenset(text)


@lru_cache(maxsize=256)
def _by_rarest(signs: str) -> tuple[tuple[str, str, str], ...]:
    """Each sign after its rarest character and its longest word, with the spaces around that."""
    every = signs.split("|") if signs else ()
    return tuple((max(sign, key=_rarity), max(_WORD.findall(sign), key=len, default=""), sign) for sign in every)


def _rarity(character: str) -> int:
    at = _COMMON.find(character)
    return at if at >= 0 else len(_COMMON)


def places(seen: str, words: str) -> list[int]:
    """Where `words` begin in `seen`, from the left."""
    found: list[int] = []
    at = seen.find(words)
    while at >= 0:
        found.append(at)
        at = seen.find(words, at + 1)
    return found
