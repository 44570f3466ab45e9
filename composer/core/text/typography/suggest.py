"""Suggests what only the writer can decide, never done by itself: « cœur », « 1re », « 18 h 30 », a dash."""

import re
from collections.abc import Iterator

from msgspec import Struct

from composer.core.text.typography.change import NBSP, SPACES, Change, apply
from composer.core.text.typography.protected import is_free, protected_spans
from composer.core.text.typography.word_lists import OE_WORDS
from composer.core.words import Language, Words

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
#: The label of each kind of suggestion, by its reason.
_LABELS = (
    (LIGATURE, Words("Écrire {words} avec œ", "Write {words} with œ")),
    (ORDINAL, Words("Écrire {words}", "Write {words}")),
    (HOUR, Words("Écrire {words}", "Write {words}")),
    (DASH, Words("Mettre un tiret (–) entre les mots", "Put a dash (–) between words")),
)


def suggestions(text: str) -> tuple[Change, ...]:
    """What could be written otherwise in a French `text`, in order; never applied unasked."""
    spans = protected_spans(text)
    found = sorted(_suggested(text), key=lambda change: change.start)
    return tuple(change for change in found if is_free(change.start, change.end, spans))


def _suggested(text: str) -> Iterator[Change]:
    yield from (_ligature(match) for match in _OE.finditer(text) if match[0].lower() in OE_WORDS)
    yield from (_ordinal(match, "re" if match[1] else "er") for match in _FIRST.finditer(text))
    yield from (_ordinal(match, "e") for match in _NTH.finditer(text))
    for match in _HOUR.finditer(text):
        yield Change(*match.span(), match[0], f"{match[1]}{NBSP}h{NBSP}{match[2]}", HOUR)
    yield from (Change(*match.span(), match[0], " – ", DASH) for match in _HYPHEN.finditer(text))


def _ligature(match: re.Match[str]) -> Change:
    word = match[0]
    at = word.lower().index("oe")
    joined = word[:at] + ("œ" if word[at] == "o" else "Œ") + word[at + 2 :]
    return Change(*match.span(), word, joined, LIGATURE)


def _ordinal(match: re.Match[str], ending: str) -> Change:
    """The whole ordinal, so that it reads alone: « 1ère » becomes « 1re », its plural « 1res »."""
    word, long = match[0], next(filter(None, match.groups()))
    plural = "s" if long.endswith("s") else ""
    return Change(*match.span(), word, f"{word.removesuffix(long)}{ending}{plural}", ORDINAL)


class Offer(Struct, frozen=True):
    """A correction offered: its label, and the text once it is accepted."""

    words: Words
    text: str


def offers(text: str, language: Language) -> tuple[Offer, ...]:
    """The corrections to offer for `text`, which is unchanged until one is accepted."""
    found: list[Offer] = []
    suggested = suggestions(text) if language == "fr" else ()
    for reason, label in _LABELS:
        if of_kind := [change for change in suggested if change.reason is reason]:
            written = ", ".join(dict.fromkeys(change.after for change in of_kind))
            found.append(Offer(label.format(words=written), apply(text, of_kind)))
    return tuple(found)
