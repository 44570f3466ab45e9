"""Reads dates in captions, in words, in numbers or in ISO format, and rewrites them with other days."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from composer.core.linter.confusables import Skeleton, Span, skeleton
from composer.core.linter.dates.number_words import in_words
from composer.core.text.late_pattern import LatePattern, numbers_in
from composer.core.words import MONTHS

#: First and last day; the same day twice for a single day.
Days = tuple[date, date]
_Kind = Literal["day", "ordinal", "month", "year", "weekday"]
_KINDS: tuple[_Kind, ...] = get_args(_Kind)

_FRENCH, _ENGLISH = MONTHS["fr"], MONTHS["en"]
# Month by its name and its usual short forms, as skeletons.
_MONTHS = {
    name: number
    for months in (skeleton("|".join(names)).text.split("|") for names in MONTHS.values())
    for number, month in enumerate(months, 1)
    for name in (month, month[:3], month[:4])
}
_MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b"
#: The days of the week from Monday, as skeletons, in French and in English.
WEEKDAYS = (
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche".split("|"),
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday".split("|"),
)
_WEEKDAY = rf"(?:{'|'.join(name for names in WEEKDAYS for name in names)})\b"
_ORDINAL1, _ORDINAL2 = (rf"(?P<ordinal{place}>er|st|nd|rd|th)?" for place in "12")
_TO = r"(?: ?[–→-] ?| (?:au|a|to|through|until) )(?:le |the )?"

# « 16 au 20 février 2026 », « 16 février au vendredi 20 février », « 16–20, 2026 » after « February ».
_RANGE = LatePattern(
    rf"(?P<day1>[0-9](?<![\d$,.:/–-]\d)\d?){_ORDINAL1}(?: (?P<month1>{_MONTH})\.?)?(?:,? (?P<year1>20\d\d))?"
    rf"{_TO}(?:(?P<weekday2>{_WEEKDAY})(?:,? | le | the ))?(?:(?P<before2>{_MONTH})\.? )?"
    rf"(?P<day2>\d\d?)(?!\d|[.,:/–-]\d){_ORDINAL2}(?: (?:of )?(?P<month2>{_MONTH})\.?)?(?:,? (?P<year2>20\d\d)(?!\d))?"
)
_SINGLE = LatePattern(
    rf"(?P<day1>[0-9](?<![\d$,.:/–-]\d)\d?)(?!\d|[.,:/–-]\d){_ORDINAL1}"
    rf"(?: (?:of )?(?P<month1>{_MONTH})\.?)?(?:,? (?P<year1>20\d\d)(?!\d))?"
)
# « Les JPS débutent lundi, le 16 février », but not « on est mardi, le 20 février approche ».
_AFTER_VERB = "(?:" + "|".join(
    f"(?<={verb} )" for verb in ("commencent", "commenceront", "debutent", "debuteront", "terminent", "termineront")
) + ")"  # fmt: skip
# Not « lundi au vendredi », of which neither is the day that follows.
_LEAD = LatePattern(
    rf"(?<!\w)(?:(?<!to )(?<!au )(?<!- )(?<!– )(?P<weekday1>{_WEEKDAY})(?:,? | le | the )|"
    rf"{_AFTER_VERB}(?P<opened1>{_WEEKDAY}), le )?(?:(?P<before1>{_MONTH})\.? )?\Z"
)
_LONGEST_LEAD = 28


def _numbers(place: int) -> str:
    """A date in numbers: 2026-02-16, 16/02/2026, 02/16/2026 or 16/02."""
    return (
        rf"(?:(?P<iso{place}>20\d\d)[-/.](?P<isomonth{place}>\d\d?)[-/.](?P<isoday{place}>\d\d?)"
        rf"|(?P<one{place}>\d\d?)[-/.](?P<two{place}>\d\d?)(?:[-/.](?P<year{place}>20\d\d))?)"
    )


# Required by any date in numbers: most captions have none, and the patterns below are slow to find that out.
_IN_NUMBERS = LatePattern(r"\d+[-/.]\d")
_EDGE, _END = r"(?<![\d$/.,:-])", r"(?![\d/]|[-.,:]\d)"
_NUMBER_RANGE = LatePattern(rf"{_EDGE}{_numbers(1)}{_TO}{_numbers(2)}{_END}")
_NUMBER_SINGLE = LatePattern(rf"{_EDGE}{_numbers(1)}{_END}")


class Piece(Struct, frozen=True):
    """A part of a date, its span in the skeleton, and whether it belongs to the first or the last day."""

    kind: _Kind
    span: Span
    day: Literal[0, 1]


class Written(Struct, frozen=True):
    """Days as written: their pieces, their span in the skeleton, and the year they give, if any."""

    days: Days
    pieces: tuple[Piece, ...]
    span: Span
    year: int | None


def written_ranges(seen: str, year: int) -> Iterator[Written]:
    """The ranges of days in the skeleton `seen`; those without a year are taken to be in `year`."""
    for match in _RANGE.matches_at(numbers_in(seen), seen):
        yield from _in_words(seen, match, year)
    if _is_in_numbers(seen):
        for match in _NUMBER_RANGE.finditer(seen):
            yield from _in_numbers(match, year)


def written_days(seen: str, year: int, taken: Sequence[Written]) -> Iterator[Written]:
    """The single days in the skeleton `seen`, except those within the ranges `taken`."""
    covered = {index for each in taken for index in range(*each.span)}
    for match in _SINGLE.matches_at(numbers_in(seen), seen):
        before = seen[max(0, match.start() - _LONGEST_LEAD) : match.start()].rstrip(" .")
        if match.start() not in covered and (
            match["month1"] or before.rpartition(" ")[2].rpartition("\n")[2].lstrip('([«"–-') in _MONTHS
        ):
            yield from _in_words(seen, match, year)
    if _is_in_numbers(seen):
        for match in _NUMBER_SINGLE.finditer(seen):
            yield from _in_numbers(match, year) if match.start() not in covered else ()


@lru_cache(maxsize=4)
def _is_in_numbers(seen: str) -> bool:
    return any(_IN_NUMBERS.matches_at(numbers_in(seen), seen))


def rewritten(seen: Skeleton, written: Written, days: Days) -> str:
    """The text typed at `written` with `days` in it: only the pieces that differ change, in the same language."""
    parts: list[str] = []
    at = seen.span(*written.span)[0]
    for piece in sorted(written.pieces, key=lambda piece: piece.span):
        start, end = seen.span(*piece.span)
        typed = seen.source[start:end]
        parts += (
            seen.source[at:start],
            _rewritten_piece(piece.kind, typed, seen.text[slice(*piece.span)], days[piece.day]),
        )
        at = end
    return "".join((*parts, seen.source[at : seen.span(*written.span)[1]]))


def weekday_typed(seen: str, written: Written) -> Iterator[tuple[int, date]]:
    """Each weekday of `written`, Monday being 0, with the date that it is given for."""
    for piece in written.pieces:
        if piece.kind == "weekday":
            name = seen[slice(*piece.span)]
            yield next(names.index(name) for names in WEEKDAYS if name in names), written.days[piece.day]


def with_year(written: Written, span: Span) -> Written:
    """`written` extended to a year beside it, which becomes one of its pieces."""
    reach = min(written.span[0], span[0]), max(written.span[1], span[1])
    return replace(written, pieces=(*written.pieces, Piece("year", span, 0)), span=reach)


def _in_words(seen: str, match: re.Match[str], year: int) -> Iterator[Written]:
    """The days of `match`, whose weekday and month may come before it."""
    lead = _LEAD.search(seen, max(0, match.start() - _LONGEST_LEAD), match.start())
    found = _groups(match) if lead is None else {**_groups(lead), **_groups(match)}
    named = {name.replace("before", "month"): where for name, where in found.items() if name.startswith("before")}
    if "opened1" in found:
        named["weekday1"] = found["opened1"]
    start = lead.start() if lead else match.start()
    yield from _made({**named, **found}, seen, (start, match.end()), year)


def _in_numbers(match: re.Match[str], year: int) -> Iterator[Written]:
    """The days of `match`; in 02/03 the day comes first, unless only the other order is a date."""
    found, seen = _groups(match), match.string
    for place in "12":
        if f"one{place}" in found:
            first, second = found[f"one{place}"], found[f"two{place}"]
            day, month = (second, first) if int(seen[slice(*second)]) > 12 else (first, second)
            found |= {f"day{place}": day, f"month{place}": month}
        elif f"iso{place}" in found:
            found |= {f"day{place}": found[f"isoday{place}"], f"month{place}": found[f"isomonth{place}"]}
            found |= {f"year{place}": found[f"iso{place}"]}
    yield from _made(found, seen, match.span(), year)


def _groups(match: re.Match[str]) -> dict[str, Span]:
    return {name: match.span(name) for name, text in match.groupdict().items() if text}


def _made(found: Mapping[str, Span], seen: str, span: Span, year: int) -> Iterator[Written]:
    """The days whose parts are at `found`; nothing when one does not exist or no month is given."""
    places = [place for place in ("1", "2") if f"day{place}" in found]
    days: list[date] = []
    for place in places:
        month, given = _part(found, "month", place), _part(found, "year", place)
        if month is None:
            return
        number = int(seen[slice(*given)]) if given else year
        try:
            days.append(date(number, _month(seen[slice(*month)]), int(seen[slice(*found[f"day{place}"])])))
        except ValueError:
            return
    pieces = tuple(
        Piece(kind, where, 0 if name.endswith("1") else 1)
        for kind in _KINDS
        for name, where in found.items()
        if name[:-1] == kind
    )
    yield Written((days[0], days[-1]), pieces, span, days[-1].year if _part(found, "year", "2") else None)


def _part(found: Mapping[str, Span], kind: str, place: str) -> Span | None:
    """The month or the year of a day: its own, or else the other day's."""
    return found.get(f"{kind}{place}") or found.get(f"{kind}{'2' if place == '1' else '1'}")


def _month(text: str) -> int:
    return int(text) if text.isdigit() else _MONTHS[text]


def _rewritten_piece(kind: _Kind, typed: str, seen: str, day: date) -> str:
    """The piece of `day` to write in place of `typed`, whose skeleton is `seen`; `typed` itself when it is right."""
    if seen.isdigit() and typed[:1].isalpha():
        return _worded(typed, int(seen), day.year if kind == "year" else day.day)
    if kind == "ordinal":
        return _ordinal(typed, seen, day.day)
    if kind == "weekday":
        names = next(names for names in WEEKDAYS if seen in names)
        right = names[day.weekday()]
        return typed if seen == right else _cased(right, typed)
    if seen.isdigit():
        number = {"day": day.day, "year": day.year}.get(kind, day.month)
        return typed if int(seen) == number else f"{number:0{len(typed)}d}" if typed.startswith("0") else str(number)
    if _MONTHS[seen] == day.month:
        return typed
    english = any(seen == month.lower()[: len(seen)] for month in _ENGLISH)
    return _cased((_ENGLISH if english else _FRENCH)[day.month - 1], typed)


def _ordinal(typed: str, seen: str, number: int) -> str:
    """The letters after a day of the month: « 1er » is the only one in French."""
    if seen == "er":
        return typed if number == 1 else ""
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return typed if seen == ending else ending.upper() if typed.isupper() else ending


def _worded(typed: str, value: int, right: int) -> str:
    return typed if value == right else _cased(in_words(right, typed), typed)


def _cased(word: str, typed: str) -> str:
    if typed.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if typed[:1].isupper() else word.lower()
