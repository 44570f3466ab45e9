"""Finds the campaign's month misspelled beside its two days, where it can be no other word: « 16 au 20 févier »."""

import re
from collections.abc import Iterator
from functools import lru_cache

from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.dates.calendar import Days
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found
from composer.core.linter.names.likeness import same_word
from composer.core.text.late_pattern import LatePattern
from composer.core.words import MONTHS, Words, named

#: Letters: an abbreviation lacks more of them.
_MOST_LESS = 3
_AFTER = LatePattern(r" ([a-z]{5,10})\b")
_BEFORE = LatePattern(r"\b([a-z]{6,10})\.? \Z")
#: Characters before the days in which an English month is.
_LONGEST = 12
_KNOWN = frozenset(skeleton(name).text for names in MONTHS.values() for name in names)


def month_findings(draft: Draft, held: Days) -> Iterator[CaptionFinding]:
    """The finding for each such word; one that only lacks its accent is somebody's way to type."""
    seen, (first, last) = draft.seen.text, (str(day.day) for day in held)
    for days in _days(first, last).finditer(seen) if first in seen and last in seen else ():
        after, before = (
            _AFTER.match(seen, days.end()),
            _BEFORE.search(seen, max(0, days.start() - _LONGEST), days.start()),
        )
        for word, months in ((after, MONTHS["fr"]), (before, MONTHS["en"])):
            right = months[held[0].month - 1]
            if word and _is_nearly(word[1], skeleton(right).text):
                yield _misspelled(draft, draft.seen.span(*word.span(1)), right)


def _is_nearly(word: str, month: str) -> bool:
    return word not in _KNOWN and len(word) > len(month) - _MOST_LESS and same_word(word, month)


def _misspelled(draft: Draft, span: Span, month: str) -> CaptionFinding:
    typed = draft.text[slice(*span)]
    right = month.upper() if typed.isupper() else month
    shown, exact = named(typed), named(right)
    words = Words(f"{shown.fr} s’écrit {exact.fr}.", f"{shown.en} is spelled {exact.en}.")
    label = Words(f"Écrivez {exact.fr}.", f"Write {exact.en}.")
    return found(draft, "dates-wrong", "warning", words, span, TextEdit(*span, right, label))


@lru_cache(maxsize=4)
def _days(first: str, last: str) -> re.Pattern[str]:
    return re.compile(rf"{first}(?<!\d{first}) ?(?:–|-|→|\bau\b|\bto\b) ?(?:\w+di )?{last}(?!\d)")
