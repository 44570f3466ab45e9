"""Finds where a quote may be broken off: its first words, never an unkind thing to read alone, nor half a denial."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from composer.core.big_word.choice import LISTS, denies, negates, parts
from composer.core.big_word.clauses import Clause, clauses_of
from composer.core.big_word.lists import Lists, Role
from composer.core.text.binding.word_lists import AUXILIARIES, BOUND, NUMBERS, UNCOUNTED
from composer.core.text.binding.word_pairs import PAIR_COST, PAUSES, kinds_of, partings
from composer.core.text.neutral_words import COPULAS, NEUTRAL
from composer.core.words import Language

#: Characters of a quote up to which it is begun three times, and under which it is begun twice; once from there on.
THREE_UP_TO, TWO_UNDER = 60, 110
#: Parts that a word plays only with others: giving up which is denied, and what says how somebody or something is.
_UNFIT: frozenset[Role] = frozenset(("held", "held-infinitive", "never", "not", "fresh"))
_WORD = re.compile("[^ ]+")
#: What ends a sentence: nobody breaks off, and begins it again, after having said one.
_ENDS = (".", "!", "?", "…", "»", "”", '"')


def most_starts(characters: int) -> int:
    """The most false starts of a quote of so many characters: the longer it is, the fewer."""
    return 3 if characters <= THREE_UP_TO else 2 if characters < TWO_UNDER else 1


@lru_cache(maxsize=16)  # every format asks for the same quote, again at each frame while a photo is dragged
def beginnings(quote: str, language: Language) -> tuple[str, ...]:
    """The first words of `quote` where it may be broken off, from the shortest: within its first line and sentence.

    `quote` is as drawn, without marks around it. Each is a beginning of it, up to the end of a word that is followed by
    another of its clause; has only words that are listed as fit; holds nothing of a denial; and parts no words that
    belong together.
    """
    line = quote.partition("\n")[0]
    read = list(_WORD.finditer(line))
    costs = partings([word[0] for word in read], language)
    sound = _sound(quote, language)
    found: list[str] = []
    for word, cost in zip(read[:-1], costs, strict=False):
        tokens = sum(map(len, clauses_of(word[0], language)))
        if not all(next(sound, False) for _ in range(tokens)) or not any(map(str.isalnum, word[0])):
            break
        if _breaks_off(word[0], cost, language):
            found.append(line[: word.end()])
        if word[0].endswith(_ENDS):
            break
    return tuple(found)


def chosen(found: Sequence[str], count: int) -> tuple[str, ...]:
    """At most `count` of `found`, from the shortest: that one, then the longest, then one between the two."""
    if count <= 1 or len(found) <= 1:
        return tuple(found[-1:] if count else ())
    first, *between, last = found
    return (first, last, *between[len(between) // 2 :][:1])[:count]


def _breaks_off(word: str, cost: float, language: Language) -> bool:
    """Whether a sentence may be broken off after `word`: within a clause, and between no two words of a pair.

    A pause for breath between an auxiliary and its participle is what a false start sounds like: « J’ai… ».
    """
    return not word.endswith(PAUSES) and (cost < PAIR_COST or "auxiliary" in kinds_of(word, language).last)


def _sound(quote: str, language: Language) -> Iterator[bool]:
    """For each token of `quote`, whether it may be read without what follows it."""
    lists = LISTS[language]
    for clause in clauses_of(quote, language):
        for first, last in pairwise((*parts(clause, lists), len(clause))):
            part = clause[first:last]
            denied = any(negates(clause, at, lists) for at in range(first, last))
            yield from _sound_denied(part, language) if denied else _sound_plain(part, lists, language)


def _sound_denied(part: Clause, language: Language) -> Iterator[bool]:
    """In a denial only what comes before its verb may be read alone: « Je », of « Je comprends pas »."""
    pronouns = BOUND[language] - AUXILIARIES[language] - _negations(language)
    return (token.plain in pronouns or token.plain == "j’" for token in part)


def _sound_plain(part: Clause, lists: Lists, language: Language) -> Iterator[bool]:
    """Fit words, and small words alone once it is said of somebody what they are."""
    small, fit = _small(language), _fit(language)
    describes = False
    for token in part:
        known = token.elided or token.plain in (small if describes else fit)
        yield known and not token.named and not denies(token.plain, lists)
        describes = describes or token.plain in COPULAS[language]


def _negations(language: Language) -> frozenset[str]:
    return LISTS[language].negations | LISTS[language].denials


@lru_cache(maxsize=2)
def _small(language: Language) -> frozenset[str]:
    """Words that say nothing of anybody."""
    every = BOUND[language] | UNCOUNTED[language] | NUMBERS[language] | AUXILIARIES[language] | COPULAS[language]
    return every - _negations(language)


@lru_cache(maxsize=2)
def _fit(language: Language) -> frozenset[str]:
    """The words that a false start may contain."""
    good = (word for word, roles in LISTS[language].roles.items() if roles.isdisjoint(_UNFIT))
    return (_small(language) | NEUTRAL[language] | frozenset(good)) - _negations(language)
