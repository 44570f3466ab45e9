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


# What opens the phrase in other words, and what leads to its verb: nobody's own words.
_LEADS = (
    r"(?:a l'occasion|lors|dans le (?:cadre|contexte)|au cours|en marge|en l'honneur|dans l'esprit|pour souligner|pour|"
    r"pendant|durant|en lien avec) (?:d[eu] (?:la )?|des |les |l')"
)
_SUBJECT = r"(?:virgule,? )?(?:(?:je|moi|nous|on|vous|te) |j'){0,3}"
_AS_PART = (
    r"(?:as (?:a )?part of|in the (?:context|spirit) of|within the framework of|on the occasion of|in honou?r of|"
    r"to mark|for|during)(?: the)?"
)
_SHARING = (
    r"(?:i am|i'm|i|we are|we're|we)(?: (?:would like|want|am happy|am proud) to|'d like to)? shar(?:e|ing) with you"
)


@lru_cache(maxsize=16)
def said_otherwise(names: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for the phrase opened in other words, dictated, or in English, where its dots follow."""
    named = "|".join(re.escape(skeleton(name).text) for name in names if name) or "(?!)"
    name = rf"(?:{named})(?: 20\d\d)?"
    # Another name of days, in the place of this one between the phrase's own words.
    other = (
        r"(?:journees?|jours?|semaine|mois)\b(?![^,.!?\n]*perseverance scolaire)[^,.!?\n]{2,30}"
        r"(?:scolaires?|ecole|perseverance)(?: [^\W\d_]{1,12})?"
    )
    replaced = rf"dans le cadre (?:d[eu] (?:la )?|des |les |l'){other},? je vous partage"
    french, english = rf"{_LEADS}{name},? {_SUBJECT}partag\w+(?: avec vous)?", rf"{_AS_PART} {name},? {_SHARING}"
    return re.compile(rf"(?:\A|(?<=\n))[^\w#@\n]*({french}|{english}|{replaced})(?=,? ?(?:\.\.|…))")


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
