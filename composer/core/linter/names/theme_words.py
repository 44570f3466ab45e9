"""Tells how far words are those of a theme: one misspelled, missing, another, or put in."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from composer.core.linter.names.likeness import same_word, same_words

#: Words: in a shorter theme, one word is too much of it to be a mistake.
_LONG_THEME = 5
#: The share of the letters of a short word that its misspelling has.
_LIKE_A_SHORT_WORD = 0.65
#: First words of a theme of which one may stand for another: « les persévérances » for « la persévérance ».
_ARTICLES = frozenset(("la", "le", "les", "l", "une", "un", "des", "the", "a", "an"))
#: The share of a theme's words that what is quoted as this edition's has of it, in their order.
_MOSTLY = 0.6


def misquotes(typed: Sequence[str], words: Sequence[str], *, called: bool) -> bool:
    """Whether these are the words of a theme, possibly misspelled or one missing, not the person's own.

    Where they are called the theme, one may also be put in, or be another.
    """
    if len(typed) == len(words) - 1:
        return any(same_words(typed, (*words[:index], *words[index + 1 :])) for index in range(len(words)))
    if same_words(typed, words) or _differs_by_a_letter(typed, words) or (called and _has_its_article(typed, words)):
        return True
    # What is put in before or after the theme is the person's own.
    if not typed or not same_word(typed[0], words[0]) or not same_word(typed[-1], words[-1]):
        return False
    if any(each == list(words) for each in _without_one(typed)):
        return True
    if len(typed) > len(words) + 1:
        return called and in_order(words, typed)
    return called and len(words) >= _LONG_THEME and _differing(typed, words) == 1


def has_one_other(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a long theme is there with one word, whichever, in place of its own: “Perseverance will take us far”."""
    return len(typed) == len(words) >= _LONG_THEME and _differing(typed, words) == 1


def is_mostly(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Whether most words of a long theme are there in order, the longest with them: “Perseverance will bring you…”."""
    kept, rest = 0, iter(words)
    for each in typed:
        before = list(rest)
        at = next((index for index, word in enumerate(before) if same_word(each, word)), None)
        kept += at is not None
        rest = iter(before if at is None else before[at + 1 :])
    long = max(words, key=len)
    enough = len(words) >= _LONG_THEME and abs(len(typed) - len(words)) < 2 and kept >= _MOSTLY * len(words)
    return enough and any(same_word(each, long) for each in typed)


def _has_its_article(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a theme is there with another article before it: « Les persévérances, ça mène loin »."""
    return {*typed[:1], words[0]} <= _ARTICLES and same_words(typed[1:], words[1:])


def _differs_by_a_letter(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a long theme is there with a short word misspelled: “Perseverance will take you fare”."""
    if len(typed) != len(words) or len(words) < _LONG_THEME:
        return False
    others = [(one, word) for one, word in zip(typed, words, strict=True) if not same_word(one, word)]
    if len(others) != 1 or abs(len(others[0][0]) - len(others[0][1])) > 1:
        return False
    return SequenceMatcher(None, *others[0], autojunk=False).ratio() >= _LIKE_A_SHORT_WORD


def in_order(words: Sequence[str], typed: Sequence[str]) -> bool:
    """Whether `typed` has all `words` in order, with others between."""
    rest = iter(typed)
    return all(any(same_word(each, word) for each in rest) for word in words)


def _differing(typed: Sequence[str], words: Sequence[str]) -> int:
    """How many words are put in or replaced, for as many words as the theme or one more; else more than any theme."""
    if len(typed) == len(words):
        return sum(not same_word(one, other) for one, other in zip(typed, words, strict=True))
    if len(typed) == len(words) + 1:
        return 1 if any(same_words(each, words) for each in _without_one(typed)) else len(typed)
    return len(typed) + len(words)


def _without_one(typed: Sequence[str]) -> Iterator[list[str]]:
    return ([*typed[:at], *typed[at + 1 :]] for at in range(len(typed)))
