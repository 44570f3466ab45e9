"""The cost of a line break between two words, from the kinds of both: no number is parted from what it counts.

Nor a negation from its verb, an auxiliary from its participle, a weekday from its date.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, TypeAlias

from msgspec import Struct

from composer.core.text.binding import word_lists
from composer.core.words import Language

#: Costs, in units of one squared line width. A line that ends on a bound word costs more than any raggedness, and a
#: pair that is parted more than several of those.
BOUND_COST, PAIR_COST = 10.0, 40.0
#: How many words after « ne », or after an auxiliary, its other half may be: « ne me laisse jamais », “have not yet”.
_REACH = 4
PAUSES = (",", ".", ";", ":", "!", "?", "…", "»", "—", "–")
_NO_BREAK_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2007\u2060", " "))
_MARKS = '«“‘"([»”’)],.;:!?…—–'
_YEAR = 4
#: The kinds of the words in a session: more than the different words of a poster's texts.
_KEPT = 4_096

Kind: TypeAlias = Literal[
    "bound",  # belongs to what follows
    "pause",  # ends a clause
    "number",
    "counted",  # may be counted, or be a verb
    "weekday",
    "date",  # has a digit
    "ne",  # leads to a verb that is denied: « ne », “not”
    "denied",  # a verb that waits for its negation: « n’ai »
    "after-ne",  # a few words on
    "negation",  # « jamais », “never”
    "plain-negation",  # « pas », “not”: a negation whatever is before
    "auxiliary",
    "after-auxiliary",  # itself, or an adverb after it
    "between",  # an adverb that may part an auxiliary from its participle
    "participle",
    "before-article",
    "article",
]

#: What is parted nowhere: the end of a word, the beginning of the next.
_PAIRS: tuple[tuple[Kind, Kind], ...] = (
    ("number", "counted"),
    ("weekday", "date"),
    ("auxiliary", "plain-negation"),
    ("counted", "plain-negation"),
    ("negation", "ne"),
    ("negation", "denied"),
    ("after-ne", "negation"),
    ("after-auxiliary", "negation"),
    ("after-auxiliary", "participle"),
    ("before-article", "article"),
)


#: What opens a pair whose other half may be a few words on.
_DENYING: frozenset[Kind] = frozenset(("ne", "denied"))
_ASSISTING: frozenset[Kind] = frozenset(("auxiliary",))
_AFTER_NE: frozenset[Kind] = frozenset(("after-ne",))
_AFTER_AUXILIARY: frozenset[Kind] = frozenset(("after-auxiliary",))
_NONE: frozenset[Kind] = frozenset()


class Kinds(Struct, frozen=True):
    """The kinds of a word's beginning, which a break comes before, and of its end: « 19 février » is two words."""

    first: frozenset[Kind]
    last: frozenset[Kind]


def partings(words: Sequence[str], language: Language) -> list[float]:
    """The cost of a line break after each of `words`, a typed line; 0 where a break is free, and after the last."""
    kinds = [kinds_of(word, language) for word in words]
    costs: list[float] = []
    denied = assisted = 0
    for one, other in pairwise(kinds):
        denied = _left(denied, one.last, starts=_DENYING)
        assisted = _left(assisted if "between" in one.last else 0, one.last, starts=_ASSISTING)
        after = (_AFTER_NE if denied else _NONE) | (_AFTER_AUXILIARY if assisted else _NONE)
        costs.append(_cost(one.last | after, other.first))
    return [*costs, 0.0]


def tail_of(word: str) -> str:
    """The last word of `word`, without what is elided before it: « est » of « c’est », « il » of « qu’il »."""
    return _plain(word).lstrip("«“( ").rsplit(" ", 1)[-1].rsplit("’", 1)[-1]


@lru_cache(_KEPT)
def kinds_of(word: str, language: Language) -> Kinds:
    """The kinds of `word`, which may hold no-break spaces and marks, in its language."""
    parts = [bare for part in _plain(word).split() if (bare := part.strip(_MARKS))] or [""]
    first = (*_kinds(parts[0], language), *_holding(("date", any(map(str.isdigit, word)))))
    last = (
        *_kinds(parts[-1], language),
        *_holding(("pause", word.endswith((*PAUSES, "”"))), ("bound", tail_of(word) in word_lists.BOUND[language])),
    )
    # « 13 h 30 » and « page 12 » count nothing; « 19 000 » does.
    counts = len(parts) == 1 or parts[-1].isalpha() or all(map(str.isdigit, parts))
    return Kinds(frozenset(first), frozenset(last) if counts else frozenset(last) - {"number"})


def _plain(word: str) -> str:
    return word.translate(_NO_BREAK_SPACES).replace("'", "’").lower()


def _holding(*kinds: tuple[Kind, bool]) -> Iterator[Kind]:
    return (kind for kind, holds in kinds if holds)


def _left(words: int, kinds: frozenset[Kind], *, starts: frozenset[Kind]) -> int:
    """How many more words an open pair reaches, of which `words` were left before one of these `kinds`."""
    return 0 if "pause" in kinds else max(0, words - 1) if starts.isdisjoint(kinds) else _REACH


@lru_cache(_KEPT)
def _cost(one: frozenset[Kind], other: frozenset[Kind]) -> float:
    """The cost of a break between a word that ends as `one` and a word that begins as `other`."""
    if "pause" in one:
        return PAIR_COST if "weekday" in one and "date" in other else 0.0
    if "ne" in one or any(first in one and second in other for first, second in _PAIRS):
        return PAIR_COST
    return BOUND_COST if "bound" in one else 0.0


def _kinds(word: str, language: Language) -> Iterator[Kind]:
    elided, _, stem = word.rpartition("’") if language == "fr" else ("", "", word)
    for kind, words in _LISTS:
        if stem in words[language]:
            yield kind
    if _counts(stem, language) and elided not in _UNNUMBERED:
        yield "number"
    if stem not in word_lists.UNCOUNTED[language] and any(map(str.isalpha, stem)):
        yield "counted"
    yield from _french(word, elided, stem) if language == "fr" else _english(word)


#: Lists of both languages, each of a kind.
_LISTS: tuple[tuple[Kind, Mapping[Language, frozenset[str]]], ...] = (
    ("weekday", word_lists.WEEKDAYS),
    ("negation", word_lists.NEGATIONS),
    ("plain-negation", word_lists.PLAIN_NEGATIONS),
    ("ne", word_lists.DENYING),
    ("auxiliary", word_lists.AUXILIARIES),
    ("between", word_lists.BETWEEN),
    ("before-article", word_lists.BEFORE_ARTICLE),
    ("article", word_lists.ARTICLES),
)
#: « quelqu’un » and « l’un » count nothing.
_UNNUMBERED = frozenset(("quelqu", "l"))


def _counts(word: str, language: Language) -> bool:
    """Whether `word` is a number, in figures or letters, « trente-huit » too; a year counts nothing."""
    if word[:1].isdigit():
        return not (len(word) == _YEAR and word.isdigit() and word[:2] in {"19", "20"})
    return word.rpartition("-")[2] in word_lists.NUMBERS[language]


def _french(word: str, elided: str, stem: str) -> Iterator[Kind]:
    ends = stem.endswith(word_lists.PARTICIPLE_ENDINGS) and stem not in word_lists.NO_PARTICIPLES
    return _holding(
        ("denied", elided == "n"),
        # « ai-je », « a-t-elle ».
        ("auxiliary", stem.partition("-")[0] in word_lists.AUXILIARIES["fr"]),
        ("participle", ends and word == stem),
    )


def _english(word: str) -> Iterator[Kind]:
    """An English auxiliary leads to any verb, and it may be elided: “I’ve”, “didn’t”, “she’s”."""
    elides_is = word.endswith("’s") and word.removesuffix("’s") in word_lists.ELIDES_IS
    return _holding(
        ("auxiliary", elides_is or word.endswith(word_lists.ELIDED_AUXILIARIES)),
        ("participle", word not in word_lists.UNCOUNTED["en"] and word[:1].isalpha()),
    )
