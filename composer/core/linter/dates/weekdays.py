"""Finds days whose weekday is not that of their date: only the person knows which of the two is meant."""

from collections.abc import Collection
from datetime import date

from composer.core.linter.dates.calendar import Days, Written, weekday_typed
from composer.core.linter.finding import CaptionFinding, Draft, left_to_do
from composer.core.linter.subject import is_personal, sentence_span
from composer.core.words import Words, named

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
