"""What people type in lists, whatever its accents, case and marks; and what is meant where few values are."""

import re
import unicodedata
from typing import Literal

from composer.core.visual import PhotoOf
from composer.core.words import Language

#: Latin letters that no decomposition reaches.
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ß": "ss"})


def folded(text: str) -> str:
    """`text` as words in lower case without accents, each after one space: « Prénom(s) » becomes « prenom s »."""
    bare = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return " ".join(re.findall(r"[^\W_]+", bare.casefold().translate(_LETTERS)))


def folded_name(text: str) -> str:
    """The words of a name in alphabetical order, so that « Roy, Zoé » and « zoe_roy » are one name."""
    return " ".join(sorted(folded(text).split()))


YesOrNo = Literal["yes", "no"]

_YES = frozenset("oui yes x 1 vrai true ok o y accepte coche agree agreed agrees accord".split())
_NO = frozenset("non no 0 faux false n refuse refused pas not never jamais".split())
_WHO: dict[str, PhotoOf] = {
    **dict.fromkeys(("mineur", "mineure", "minor", "enfant", "child", "eleve"), "minor"),
    **dict.fromkeys(("adulte", "adult", "majeur", "majeure"), "adult"),
    **dict.fromkeys(("moi", "self", "me"), "self"),
    **dict.fromkeys(("personne", "nobody", "aucune"), "nobody"),
}
_ADULT_AT = 18
_LANGUAGES: dict[str, Language] = {
    **dict.fromkeys(("fr", "francais", "francaise", "french"), "fr"),
    **dict.fromkeys(("en", "anglais", "anglaise", "english"), "en"),
}


def yes_or_no(text: str) -> YesOrNo | None:
    """Whether a cell says yes or no, « Oui, j’accepte » as « x »; None when it says neither."""
    words = folded(text).split()
    if not words:
        return None
    if words[0] in {"oui", "yes"}:
        return "yes"
    if _NO.intersection(words):
        return "no"
    return "yes" if _YES.intersection(words) else None


def who_in_photo(text: str) -> PhotoOf | None:
    """Who is in the photo: « un mineur », « adult », an age in years; None when it is not said."""
    words = folded(text).split()
    if len(words) <= 2 and words and words[0].isdecimal():
        return "minor" if int(words[0][:3]) < _ADULT_AT else "adult"
    return next((_WHO[each] for each in words if each in _WHO), None)


def language_in(text: str) -> Language | None:
    """The language that a cell names, « Français » as « fr »; None when it names neither."""
    return next((_LANGUAGES[each] for each in folded(text).split() if each in _LANGUAGES), None)
