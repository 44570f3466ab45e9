"""Compares typed words with those of a wording: which of them are misspellings, and which are missing."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from composer.core.campaign.campaign import Campaign, wording_of
from composer.core.campaign.once import once
from composer.core.linter.confusables import skeleton

WORD = re.compile(r"\w+")
#: Letters: a shorter word only joins others, as « de la » or “on”.
LONG = 4
# The share of a word's letters that must be present, in order, for another word to be a misspelling of it.
_LIKENESS = 0.7
#: Letters that a misspelling adds or lacks at most: « jours » for « journées ».
_MOST_MORE = 3
# A plural after a number, and not one of the words that end like one.
_COUNTED = re.compile(
    r" (?!(?:dans|sans|sous|vers|mais|puis|pis|tres|plus|moins|vous|nous|les|des|mes|tes|ses|nos|vos|ces|tous|lors|"
    r"alors|apres|des|depuis|jamais|toujours|aux|is|was|has|as|us|this|always)\b)[^\W\d_]+[sx]\b"
)
# The neighbours of each letter on a keyboard.
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
#: Those in which an edition may be.
_YEARS = range(2000, 2050)


@lru_cache(maxsize=256)
def words_of(text: str) -> tuple[str, ...]:
    """The words of the skeleton of `text`."""
    return tuple(WORD.findall(skeleton(text).text))


@once
def campaign_initials(campaign: Campaign) -> tuple[str, str]:
    """The initials of the long words of the campaign's name, in French and in English: « jps », « hsd »."""
    name = wording_of(campaign.name)
    french, english = ("".join(word[0] for word in words_of(each) if len(word) >= LONG) for each in (name.fr, name.en))
    return french, english


@lru_cache(maxsize=2048)
def same_word(typed: str, word: str) -> bool:
    """Whether `typed` is a misspelling of `word`; of short words, only « sa » for « ça »: « ma » is another word."""
    if typed == word:
        return True
    if len(word) < LONG:
        return typed.replace("s", "c") == word.replace("s", "c")
    if abs(len(typed) - len(word)) > _MOST_MORE:
        return False
    if len(typed) < LONG and _texted(typed, word):
        return True
    return SequenceMatcher(None, typed, word, autojunk=False).ratio() >= _LIKENESS


def _texted(typed: str, word: str) -> bool:
    """Whether `typed` is `word` as in a text message, with consonants only: « ds », « vs », « tt »."""
    letters = iter(word)
    consonants = len(typed) > 1 and not set(typed) & set("aeiouy")
    return consonants and typed[0] == word[0] and typed[-1] == word[-1] and all(each in letters for each in typed)


def mistyped_year(typed: str, year: str) -> bool:
    """Whether `typed` is `year` with two figures exchanged, one too many or one too few: « 2206 », « 20226 »."""
    figures = typed.replace("o", "0")
    if figures == year:
        return typed != year
    if not figures.isdigit() or not 3 <= len(figures) <= len(year) + 1:
        return False
    longer, shorter = sorted((figures, year), key=len, reverse=True)
    if len(longer) == len(shorter):
        return _exchanged(figures, year) and int(figures) not in _YEARS
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def counts(seen: str, at: int) -> bool:
    """Whether a number that ends at `at` may count what follows, a plural: « 2206 pas », « #JPS20 ans plus tard »."""
    return _COUNTED.match(seen, at) is not None


def _exchanged(typed: str, right: str) -> bool:
    """Whether two neighbours of `right` changed places in `typed`."""
    return any(right[:at] + right[at : at + 2][::-1] + right[at + 2 :] == typed for at in range(len(right) - 1))


def same_words(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Whether `typed` are the words of a wording in order, each possibly misspelled."""
    return len(typed) == len(words) and all(map(same_word, typed, words))


def long_words(words: Sequence[str]) -> tuple[str, ...]:
    """Those of `words` that carry the meaning."""
    return tuple(word for word in words if len(word) >= LONG)


@lru_cache(maxsize=64)
def is_comparable(name: str) -> bool:
    """Whether a name is known by its long words: one alone is too common, as is a place after initials (« RAP … »)."""
    has_initials = any(len(word) < LONG and word.isupper() for word in WORD.findall(name))
    return len(long_words(words_of(name))) > 1 and not has_initials


def cased_like(words: str, typed: str) -> str:
    """`words` in capitals where `typed` is, or with its first letter as in `typed`."""
    if typed.isupper():
        return words.upper()
    return words[:1].lower() + words[1:] if typed[:1].islower() else words[:1].upper() + words[1:]


def off_by_one(typed: str, right: str) -> bool:
    """Whether one letter is put in, left out or another, or two changed places."""
    longer, shorter = sorted((typed, right), key=len, reverse=True)
    if len(longer) == len(shorter):
        return sorted(typed) == sorted(right) or sum(map(str.__ne__, typed, right)) < 2
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def are_neighbours(typed: str, stem: str) -> bool:
    """Whether the letters that differ are beside each other on a keyboard."""
    return all(one == other or one in _around(other) for one, other in zip(typed, stem, strict=True))


@lru_cache(maxsize=26)
def _around(letter: str) -> str:
    places = [(row, keys.index(letter)) for row, keys in enumerate(_KEYS) if letter in keys]
    return "".join(
        keys[max(0, at - 1) : at + 2]
        for row, at in places
        for near_row, keys in enumerate(_KEYS)
        if abs(near_row - row) < 2
    )
