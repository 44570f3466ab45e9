"""Writes the days of a campaign as a poster prints them, in French and in English."""

from datetime import date

from composer.core.months import MONTHS
from composer.core.words import Words

_FRENCH, _ENGLISH = MONTHS["fr"], MONTHS["en"]


def day_line(day: date) -> Words:
    """One day: « 19 février 2026 », “February 19, 2026”; the first of a month is « 1er »."""
    return Words(f"{_french(day)} {day.year}", f"{_english(day)}, {day.year}")


def date_line(start: date, end: date) -> Words:
    """The days from `start` to `end`: « 16 au 20 février 2026 », “February 16–20, 2026”.

    Ranges over two months or two years repeat what differs. ValueError when `end` is before `start`.
    """
    if end < start:
        raise ValueError(start, end)
    if start == end:
        return day_line(start)
    last = day_line(end)
    if start.year != end.year:
        first = day_line(start)
        return Words(f"{first.fr} au {last.fr}", f"{first.en} – {last.en}")
    if start.month != end.month:
        return Words(f"{_french(start)} au {last.fr}", f"{_english(start)}–{last.en}")
    return Words(f"{_ordinal(start)} au {last.fr}", f"{_english(start)}–{end.day}, {end.year}")


def _french(day: date) -> str:
    return f"{_ordinal(day)} {MONTHS['fr'][day.month - 1]}"


def _english(day: date) -> str:
    return f"{MONTHS['en'][day.month - 1]} {day.day}"


def _ordinal(day: date) -> str:
    return "1er" if day.day == 1 else str(day.day)
