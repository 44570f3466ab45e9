"""Writes the days of a campaign as a poster prints them, in French and in English."""

import re
from contextlib import suppress
from datetime import date

from composer.core.words import LANGUAGES, MONTHS, Words

#: The number of each month by its name, in both languages.
_NUMBERS = {name.casefold(): number for names in MONTHS.values() for number, name in enumerate(names, 1)}
_ISO = re.compile(r"(?P<year>\d{4})[-/. ](?P<month>\d{1,2})[-/. ](?P<day>\d{1,2})")
_WRITTEN = (
    re.compile(r"(?:\w+ )?(?P<day>\d{1,2})(?:er)? (?P<month>[a-zà-ÿ]+),? (?P<year>\d{4})"),
    re.compile(r"(?:[a-z]+,? )?(?P<month>[a-z]+) (?P<day>\d{1,2}),? (?P<year>\d{4})"),
)


def day_in(text: str) -> date | None:
    """The day that `text` says: « 2027-02-15 », « 15 février 2027 », “February 15, 2027”; None when it says none."""
    plain = " ".join(text.casefold().split())
    found = next((match for pattern in (_ISO, *_WRITTEN) if (match := pattern.fullmatch(plain))), None)
    if found is None:
        return None
    with suppress(KeyError, ValueError):
        month = found["month"]
        return date(int(found["year"]), int(month) if month.isdigit() else _NUMBERS[month], int(found["day"]))
    return None


def day_line(day: date) -> Words:
    """One day: « 19 février 2026 », “February 19, 2026”; the first of a month is « 1er »."""
    plain = _without_year(day)
    return Words(f"{plain.fr} {day.year}", f"{plain.en}, {day.year}")


def date_line(start: date, end: date) -> Words:
    """The days from `start` to `end`: « 16 au 20 février 2026 », “February 16–20, 2026”.

    Ranges over two months or two years repeat what differs. ValueError when `end` is before `start`.
    """
    if end < start:
        raise ValueError(start, end)
    if start == end:
        return day_line(start)
    first, last = _without_year(start), day_line(end)
    if start.year != end.year:
        first = day_line(start)
        return Words(f"{first.fr} au {last.fr}", f"{first.en} – {last.en}")
    if start.month == end.month:
        first, last = Words(_ordinal(start), first.en), Words(last.fr, last.en.partition(" ")[2])
    return Words(f"{first.fr} au {last.fr}", f"{first.en}–{last.en}")


def _without_year(day: date) -> Words:
    month_fr, month_en = (MONTHS[language][day.month - 1] for language in LANGUAGES)
    number_fr, number_en = _ordinal(day), str(day.day)
    return Words(f"{number_fr} {month_fr}", f"{month_en} {number_en}")


def _ordinal(day: date) -> str:
    return "1er" if day.day == 1 else str(day.day)
