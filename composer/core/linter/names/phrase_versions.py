"""Patterns for the phrase where it is cut by its dots, begun twice, has another word in it, or is said in English."""

import re
from functools import lru_cache

from composer.core.linter.confusables import skeleton
from composer.core.linter.names.likeness import LONG

#: Last words of the phrase that may be cut together: « je vous partage ».
_MOST_CUT = 3
#: Words: a shorter phrase is anybody's without one of them.
_SHORTEST = 7
#: Words by which its beginning is known.
_FEWEST_BEGUN = 3
_NOTHING = re.compile(r"(?!)")


@lru_cache(maxsize=16)
def translated(name: str) -> re.Pattern[str]:
    """A pattern for the whole phrase in English at the beginning, where its dots follow."""
    named = re.escape(skeleton(name).text) or "(?!)"
    return re.compile(
        rf"\A[^\w#@]*((?:as (?:a )?part of|in the context of|within the framework of|on the occasion of|for|during)"
        rf"(?: the)? {named}(?: 20\d\d)?,? (?:i am|i'm|i|we are|we're|we) shar(?:e|ing) with you)(?=,? ?(?:\.\.|…))"
    )


@lru_cache(maxsize=16)
def with_another_word(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for the phrase with another word in place of one of the long ones before what it says of oneself."""
    if len(words) < _SHORTEST:
        return _NOTHING
    places = [at for at, word in enumerate(words[:-_MOST_CUT]) if len(word) >= LONG]
    ways = (r"[ ,]{1,2}".join((*words[:at], r"[^\W\d_]{4,15}", *words[at + 1 :])) for at in places)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)")


@lru_cache(maxsize=16)
def cut_short(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for the phrase without its last words, where its dots follow: « …scolaire, je vous... »."""
    if len(words) < _SHORTEST:
        return _NOTHING
    least = "[ ,]{1,2}".join(words[:-_MOST_CUT])
    more = "".join(f"(?:[ ,]{{1,2}}{word}" for word in words[-_MOST_CUT:-1]) + ")?" * (_MOST_CUT - 1)
    return re.compile(rf"({words[0]}(?<!\w{words[0]}){least[len(words[0]) :]}{more}),? ?(?=\.\.|…)")


@lru_cache(maxsize=16)
def begun_before(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for the first words of the phrase right before it: « Dans le cadre Dans le cadre des Journées… »."""
    if len(words) < _SHORTEST:
        return _NOTHING
    more = words[_FEWEST_BEGUN:-1]
    begun = r"\s+".join(words[:_FEWEST_BEGUN]) + "".join(rf"(?:\s+{each}" for each in more) + ")?" * len(more)
    return re.compile(rf"(?<!\w){begun}[\s.,…]{{1,4}}\Z")
