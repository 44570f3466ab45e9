"""Finds the campaign's month misspelled beside its two days, where it can be no other word: « 16 au 20 févier »."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from composer.core.linter.confusables import skeleton
from composer.core.linter.dates.calendar import Days
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found
from composer.core.linter.names.likeness import same_word
from composer.core.months import MONTHS
from composer.core.naming import named
from composer.core.words import Words

#: Letters: an abbreviation lacks more of them.
_MOST_LESS = 3
_KNOWN = frozenset(skeleton(name).text for names in MONTHS.values() for name in names)


def month_findings(draft: Draft, held: Days) -> Iterator[CaptionFinding]:
    """The finding for each such word; one that only lacks its accent is somebody's way to type."""
    for match in _beside(*held).finditer(draft.seen.text):
        language = "fr" if match["after"] else "en"
        span = draft.seen.span(*match.span("after" if match["after"] else "before"))
        typed, right = draft.text[slice(*span)], MONTHS[language][held[0].month - 1]
        word = skeleton(typed).text
        if word not in _KNOWN and len(word) > len(right) - _MOST_LESS and same_word(word, skeleton(right).text):
            yield _misspelled(draft, span, typed, right.upper() if typed.isupper() else right)


def _misspelled(draft: Draft, span: tuple[int, int], typed: str, right: str) -> CaptionFinding:
    shown, exact = named(typed), named(right)
    words = Words(f"{shown.fr} s’écrit {exact.fr}.", f"{shown.en} is spelled {exact.en}.")
    label = Words(f"Écrivez {exact.fr}.", f"Write {exact.en}.")
    return found(draft, "dates-wrong", "warning", words, span, TextEdit(*span, right, label))


@lru_cache(maxsize=4)
def _beside(first: date, last: date) -> re.Pattern[str]:
    to = r" ?(?:–|-|→|\bau\b|\bto\b) ?(?:\w+di )?"
    return re.compile(
        rf"{first.day}(?<!\d{first.day}){to}{last.day} (?P<after>[a-z]{{5,10}})\b|"
        rf"(?P<before>\b[a-z]{{6,10}})\.? {first.day}{to}{last.day}(?!\d)"
    )
