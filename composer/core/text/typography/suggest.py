"""Suggests what only the writer can decide, as it replaces letters or signs: œ, « 1re », « 18 h 30 », a dash."""

import re
from collections.abc import Iterator

from composer.core.text.french_words import OE_WORDS
from composer.core.text.typography.change import NBSP, SPACES, Change
from composer.core.text.typography.protected import is_free, protected_spans
from composer.core.words import Words

#: The reasons, which are the kinds of suggestions.
LIGATURE = Words("Ce mot s’écrit avec œ.", "This word is written with œ.")
ORDINAL = Words("L’abréviation de cet ordinal est plus courte.", "The abbreviation of this ordinal number is shorter.")
HOUR = Words("Le symbole de l’heure est un petit h.", "The symbol for hours is a small h.")
DASH = Words("Un tiret entre les mots, non un trait d’union.", "A dash between words, not a hyphen.")

_LETTER = r"[^\W\d_]"
_OE = re.compile(rf"(?<!{_LETTER}){_LETTER}*oe{_LETTER}*", re.IGNORECASE)
# « 1ère », « 1iers »; « 2ème », « 2ième », but « la Xième fois »: https://femininpluriel.ca/premier-deuxieme-troisieme
_FIRST = re.compile(r"(?<![\w.,/-])(?:1|I)(?:(i?[èe]res?)|(iers?))(?![\w@])")
_NTH = re.compile(r"(?<![\w.,/-])(?!Xi)(?:\d+|[IVXLC]{2,}|[VXLC])(i?[èe]mes?)(?![\w@])")
# « 18H30 », with its minutes: « 2H » is a pencil.
_HOUR = re.compile(rf"(?<![\w.,:/#@-])([01]?\d|2[0-4])[{SPACES}]*H[{SPACES}]*([0-5]\d)(?![\w$%])")
# At the start of a line it begins an item; between two numbers it is a range or a subtraction.
_HYPHEN = re.compile(rf"(?<=\S)[{SPACES}]+--?[{SPACES}]+(?=[\w«“\"(])(?!(?<=\d[{SPACES}]-[{SPACES}])\d)")


def suggestions(text: str) -> tuple[Change, ...]:
    """What could be written otherwise in a French `text`, in order; never applied unasked."""
    spans = protected_spans(text)
    every = (*_ligatures(text), *_ordinals(text), *_hours(text), *_dashes(text))
    found = sorted(every, key=lambda change: change.start)
    return tuple(change for change in found if is_free(change.start, change.end, spans))


def _ligatures(text: str) -> Iterator[Change]:
    return (_ligature(match) for match in _OE.finditer(text) if match[0].lower() in OE_WORDS)


def _ligature(match: re.Match[str]) -> Change:
    word = match[0]
    at = word.lower().index("oe")
    joined = word[:at] + ("œ" if word[at] == "o" else "Œ") + word[at + 2 :]
    return Change(*match.span(), word, joined, LIGATURE)


def _ordinals(text: str) -> Iterator[Change]:
    for match in _FIRST.finditer(text):
        yield _ordinal(match, "re" if match[1] else "er")
    for match in _NTH.finditer(text):
        yield _ordinal(match, "e")


def _ordinal(match: re.Match[str], ending: str) -> Change:
    """The whole ordinal, so that it reads alone: « 1ère » becomes « 1re », its plural « 1res »."""
    word, long = match[0], next(filter(None, match.groups()))
    plural = "s" if long.endswith("s") else ""
    return Change(*match.span(), word, f"{word.removesuffix(long)}{ending}{plural}", ORDINAL)


def _hours(text: str) -> Iterator[Change]:
    return (
        Change(*match.span(), match[0], f"{match[1]}{NBSP}h{NBSP}{match[2]}", HOUR) for match in _HOUR.finditer(text)
    )


def _dashes(text: str) -> Iterator[Change]:
    return (Change(*match.span(), match[0], " – ", DASH) for match in _HYPHEN.finditer(text))
