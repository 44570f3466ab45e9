"""The one word of a quote that a poster may set large: proposed here, chosen by the person."""

import re
import unicodedata
from itertools import pairwise

from composer.core.text.line_breaking import binding
from composer.core.words import Language

# Words of the theme, dearest first, by how they begin: plurals, conjugations and feminines follow.
_DEAR: dict[Language, tuple[str, ...]] = {
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
# « pas » is a step in « un pas », and a negation elsewhere.
_STEP = "pas"
_BEFORE_STEP = frozenset(("un", "chaque", "premier", "petit", "grand", "le", "ce", "mon", "son", "des"))
#: Longer than any common word of nothing: what is left may stand large.
_LEAST = 4
# Words that say little on their own, beyond those that bind to the next: large, they would puzzle.
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
# Verbs told of another time (« arriverais », « croyait ») say little without what they hang on.
_TOLD: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r".{3,}(?:ai[st]|aient|iez|er(?:ai|as|a|ons|ez|ont))"),
    "en": re.compile(r".{3,}n’t"),
}
# Letters, and the signs that stay inside a word: « peut-être », « aujourd’hui », « étudiant·es ».
_WORD = re.compile(r"[^\W\d_]+(?:[-’·.][^\W\d_]+)*")
_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)’(?=[^\W\d_]{2})", re.IGNORECASE)


def words_of(quote: str, language: Language) -> tuple[str, ...]:
    """The words of `quote` that may stand large, once each, in their order, as typed without their punctuation."""
    return tuple(dict.fromkeys(word for word in _all(quote) if not _binds(word, language)))


def big_word(quote: str, chosen: str, language: Language) -> str:
    """The word chosen, while it is in `quote`, else the one proposed: of perseverance first, else the longest.

    A verb told of another time comes after all others. Empty when the quote has none.
    """
    words = words_of(quote, language)
    if chosen in words:
        return chosen
    dear = {word: rank for word in words if (rank := _rank(word, quote, language)) is not None}
    if dear:
        return min(dear, key=dear.__getitem__)
    meant = [word for word in words if word.lower() not in _EMPTY[language] and len(word) >= _LEAST]
    return max(meant or words, key=lambda word: (not _TOLD[language].fullmatch(word.lower()), len(word)), default="")


def _all(quote: str) -> list[str]:
    """The words as typed, without signs at their ends, nor what an elision puts before them (« l’école »)."""
    text = unicodedata.normalize("NFC", quote).replace("'", "’")
    # « ² » counts as a letter in a pattern, and is none.
    return [word for word in _WORD.findall(_ELISION.sub("", text)) if word[0].isalpha() and word[-1].isalpha()]


def _binds(word: str, language: Language) -> bool:
    """Whether `word` is one that leans on the next; « pas » may be a step."""
    return language in binding(word) and word.lower() != _STEP


def _rank(word: str, quote: str, language: Language) -> int | None:
    """How dear `word` is: 0 is the dearest, None is not at all."""
    plain = word.lower()
    if plain == _STEP:
        return len(_DEAR["fr"]) if _is_step(quote) else None
    return next((rank for rank, start in enumerate(_DEAR[language]) if plain.startswith(start)), None)


def _is_step(quote: str) -> bool:
    words = [word.lower() for word in _all(quote)]
    return any(one in _BEFORE_STEP and other == _STEP for one, other in pairwise(words))
