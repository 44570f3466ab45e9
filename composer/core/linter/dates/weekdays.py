"""Finds weekdays that do not go with their date, and the campaign’s month misspelled beside its two days."""

import re
from collections.abc import Collection, Iterator
from datetime import date
from functools import lru_cache

from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.dates.calendar import Days, Written, weekday_typed
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found, left_to_do
from composer.core.linter.names.likeness import same_word
from composer.core.linter.subject import is_personal, sentence_span
from composer.core.text.late_pattern import LatePattern
from composer.core.words import MONTHS, Words, named

_WEEKDAYS = (
    Words("lundi", "Monday"),
    Words("mardi", "Tuesday"),
    Words("mercredi", "Wednesday"),
    Words("jeudi", "Thursday"),
    Words("vendredi", "Friday"),
    Words("samedi", "Saturday"),
    Words("dimanche", "Sunday"),
)


def weekday_finding(draft: Draft, written: Written, held: Days, years: Collection[int]) -> CaptionFinding | None:
    """The finding for days of this campaign's year, or of an earlier one of `years`, with another weekday; else None.

    Days without a year are this year's when they are the campaign's (`held`), in a sentence that gives no other year.
    Those of a person's own life are left alone.
    """
    seen = draft.seen.text
    typed = weekday_typed(seen, written)
    wrong = next((day for index, day in typed if day.weekday() != index), None)
    if wrong is None or is_personal(seen, written.span) or not _known(seen, written, held, years):
        return None
    span = draft.seen.span(*written.span)
    shown, right = named(draft.text[slice(*span)]), _WEEKDAYS[wrong.weekday()]
    words = Words(
        f"Dans {shown.fr}, le jour ne va pas avec la date\u00a0: le {wrong.day} est un {right.fr}.",
        f"In {shown.en}, the weekday does not match the date: the {wrong.day} is a {right.en}.",
    )
    advice = Words("Corrigez l’un ou l’autre.", "Correct one or the other.")
    return left_to_do(draft, "weekday-wrong", "warning", words, span, advice)


def _known(seen: str, written: Written, held: Days, years: Collection[int]) -> bool:
    if written.year is not None:
        return written.year in years
    start, end = sentence_span(seen, written.span)
    others = {str(year) for year in years} - {str(held[0].year)}
    return _within(written.days, held) and not any(year in seen[start:end] for year in others)


def _within(days: Days, held: Days) -> bool:
    first, last = (_in_year(day, held[0].year) for day in days)
    return held[0] <= first <= last <= held[1]


def _in_year(day: date, year: int) -> date:
    return day if (day.month, day.day) == (2, 29) else day.replace(year=year)


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
