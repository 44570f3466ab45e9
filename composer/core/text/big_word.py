"""Proposes the word of a quote that a poster sets in large type; the person may choose another."""

import re
import unicodedata
from itertools import pairwise

from composer.core.text.line_breaking import binding
from composer.core.words import Language

# Beginnings of words of the theme, the best first; plurals, conjugations and feminine forms match too.
_THEME: dict[Language, tuple[str, ...]] = {
    "fr": (
        "persévér", "courage", "confian", "essai", "essay", "encore", "rêv", "osé", "oser", "osez", "continu", "espoir",
        "espér", "réussi", "recommenc", "avanc", "appren", "effort", "fiert", "fier", "grandi", "relev", "relèv",
        "debout", "commenc", "ensemble", "avenir", "chemin", "loin",
    ),
    "en": (
        "persever", "courage", "confiden", "try", "tries", "tried", "again", "dream", "dare", "daring", "continu",
        "hope", "succe", "restart", "forward", "learn", "effort", "proud", "grow", "step", "keep", "together",
        "future", "begin", "began", "path",
    ),
}  # fmt: skip
# « pas » is a step in « un pas », and a negation otherwise.
_STEP = "pas"
_BEFORE_STEP = frozenset(("un", "chaque", "premier", "petit", "grand", "le", "ce", "mon", "son", "des"))
#: Shortest proposed word: most shorter ones are function words.
_LEAST = 4
# Words that mean little alone, besides those bound to the next word: in large type they would puzzle.
_EMPTY: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        (
            "alors après aujourd’hui aussi autre autres avant beaucoup bien cela celle celui chaque comme comment "
            "contre dont elles entre être étais était étaient eux faire fait fallait faut fois ils jamais jusqu’à là "
            "lorsque même mieux moins nous parce parfois pendant personne peut plus plusieurs pourquoi puis quand "
            "quel quelle quelque quelques quelqu’un rien seulement sera souvent tous tout toute toutes toujours trop "
            "vraiment avait avais avaient aurait ceux cette depuis déjà donc ensuite"
        ).split()
    ),
    "en": frozenset(
        (
            "about after also always been before being because could does doing done even ever every from have into "
            "just made make many more most much never nobody once only other others over really should some someone "
            "something still such than that their them then there these they thing things this those thought through "
            "today until very were what when where which while will with without would your yours"
        ).split()
    ),
}
# Verbs in another tense (« arriverais », « croyait ») mean little without their context.
_OTHER_TENSE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r".{3,}(?:ai[st]|aient|iez|er(?:ai|as|a|ons|ez|ont))"),
    "en": re.compile(r".{3,}n’t"),
}
# Letters, and the punctuation that stays inside a word: « peut-être », « aujourd’hui », « étudiant·es ».
_WORD = re.compile(r"[^\W\d_]+(?:[-’·.][^\W\d_]+)*")
_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)’(?=[^\W\d_]{2})", re.IGNORECASE)


def words_of(quote: str, language: Language) -> tuple[str, ...]:
    """The words of `quote` that may be set in large type, in order, without duplicates or punctuation."""
    return tuple(dict.fromkeys(word for word in _all(quote) if not _binds(word, language)))


def big_word(quote: str, chosen: str, language: Language) -> str:
    """The word chosen if it is in `quote`, else the one proposed: a word of perseverance, else the longest.

    A verb in another tense comes after all others. Empty when the quote has no suitable word.
    """
    words = words_of(quote, language)
    if chosen in words:
        return chosen
    ranked = {word: rank for word in words if (rank := _rank(word, quote, language)) is not None}
    if ranked:
        return min(ranked, key=ranked.__getitem__)
    meant = [word for word in words if word.lower() not in _EMPTY[language] and len(word) >= _LEAST]
    return max(
        meant or words, key=lambda word: (not _OTHER_TENSE[language].fullmatch(word.lower()), len(word)), default=""
    )


def _all(quote: str) -> list[str]:
    """The words as typed, without punctuation at their ends or an elided article before them (« l’école »)."""
    text = unicodedata.normalize("NFC", quote).replace("'", "’")
    # « ² » matches as a letter in a pattern, but is not one.
    return [word for word in _WORD.findall(_ELISION.sub("", text)) if word[0].isalpha() and word[-1].isalpha()]


def _binds(word: str, language: Language) -> bool:
    """Whether `word` is bound to the next one; « pas » may be a step."""
    return language in binding(word) and word.lower() != _STEP


def _rank(word: str, quote: str, language: Language) -> int | None:
    """The rank of `word` among words of the theme: 0 is the best, None for any other word."""
    plain = word.lower()
    if plain == _STEP:
        return len(_THEME["fr"]) if _is_step(quote) else None
    return next((rank for rank, start in enumerate(_THEME[language]) if plain.startswith(start)), None)


def _is_step(quote: str) -> bool:
    words = [word.lower() for word in _all(quote)]
    return any(one in _BEFORE_STEP and other == _STEP for one, other in pairwise(words))
