"""Finds the campaign's month and its year mistyped, beside its days or after its name."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.dates.calendar import WEEKDAYS
from composer.core.linter.dates.campaign_names import campaign_days, names_of
from composer.core.linter.finding import Draft
from composer.core.linter.names.likeness import counts, mistyped_year, off_by_one
from composer.core.linter.second_look.doubt import Doubt, near
from composer.core.linter.subject import is_personal
from composer.core.text.late_pattern import LatePattern, has_any, numbers_in, places
from composer.core.words import MONTHS, Words

#: Letters that a month has more or less at most.
_MOST_OFF = 2
#: The least likeness of a word to the campaign's month.
_LIKE_A_MONTH = 0.8
# A day and the words after it, and what shows before it that a month follows.
_DAY = LatePattern(
    r"\d(?<![\w.,:/$-]\d)\d?(?:er|st|nd|rd|th)? (?:of )?(?P<word>[a-z]{1,10})(?: (?P<rest>[a-z]{1,7}))?(?![\w'-])"
)
_LEADS = LatePattern(
    rf"(?:\b(?:au|to)|[–-]|\b(?:{'|'.join(name for names in WEEKDAYS for name in names)}),?)(?: le| the)? ?\Z"
)
_ON = LatePattern(r"\b(?:le|du|des le|the|on|jusqu'au) \Z")
_DAY_BEFORE = LatePattern(r"(?<![\w@#/.-])\d\d?\Z")
_FIGURES_AFTER = LatePattern(r"-?(?:20\d\d|\d\d?)(?![\w/])")
_YEAR_AFTER = LatePattern(r",? 20\d\d(?!\w)")
_WEEKDAY_NAMES = tuple(name for names in WEEKDAYS for name in names)
_WORD_BEFORE = LatePattern(r"\b([a-z]{4,9}),? (?:le |the )?\Z")
_DAYS_SLIP = Words("des jours y manquent, ou s’y touchent.", "days are missing there, or touch.")
_DAYS_ADVICE = Words("Récrivez ces jours.", "Write these days again.")
# The word of an edition misspelled after its number: « 22e édiiton ».
_EDITIONS = LatePattern(r"\d(?<![\w.,]\d)\d?e(?P<joint>[ -])(?P<word>e?d[a-z]{4,8})(?!\w)")
_EDITION, _OF_EDITIONS = "édition", "e ed|e-ed|e di|e-di"
#: Characters before a day in which they are searched for.
_BEFORE_DAY = 16


def mistyped_day_doubts(draft: Draft) -> Iterator[Doubt]:
    """Doubts about this edition's month or year with a letter, a figure or a space wrong."""
    yield from _months(draft)
    yield from _years(draft)
    yield from _beside_days(draft)
    seen = draft.seen.text
    numbers = numbers_in(seen) if has_any(seen, _OF_EDITIONS) else ()
    for match in _EDITIONS.matches_at(numbers, seen):
        word, right = match["word"], skeleton(_EDITION).text
        exact = word in {right, f"{right}s"}
        if (match["joint"] == "-" and exact) or (not exact and _likeness(word, right) >= _LIKE_A_MONTH):
            yield near(match.span("word"), _EDITION)


def _months(draft: Draft) -> Iterator[Doubt]:
    """Doubts about the campaign's month misspelled, in two, or touching its day: « 20 févvrier », « 20février »."""
    seen, months = draft.seen.text, _written(campaign_days(draft.campaign)[0].month)
    loose = any(seen.count(piece) > seen.count(month) for month in months for piece in _pieces(month))
    for match in _DAY.matches_at(numbers_in(seen), seen) if loose else ():
        if span := _nearly_a_month(draft, match, months):
            yield near(span, _nearest(seen[slice(*span)], months))
    for month, right in months.items():
        for start in _ends(seen, month):
            typed = draft.text[slice(*draft.seen.span(start - len(month), start))].lower()
            if span := _touching(seen, start - len(month), start):
                yield near(span, right)
            elif typed != right.lower() and not typed.isascii() and len(typed) == len(right):
                yield near((start - len(month), start), right)
    for match in _before_day(max(months)[0]).finditer(seen) if loose else ():
        if match[0] not in months and _is_like(match[0], tuple(months)):
            yield near(match.span(), _nearest(match[0], months))


def _beside_days(draft: Draft) -> Iterator[Doubt]:
    """Doubts about days run together or cut, and about what is nearly a weekday before one."""
    seen, months = draft.seen.text, tuple(_written(campaign_days(draft.campaign)[0].month))
    if not any(month in seen for month in months):
        return
    slips, days = _of_month(months)
    yield from (Doubt(match.span(), _DAYS_SLIP, _DAYS_ADVICE) for match in slips.finditer(seen))
    for match in days.matches_at(numbers_in(seen), seen):
        word = _WORD_BEFORE.search(seen, max(0, match.start() - _BEFORE_DAY), match.start())
        right = _nearly_a_weekday(word[1]) if word else ""
        if word and right:
            yield near(word.span(1), right)


@lru_cache(maxsize=64)
def _nearly_a_weekday(word: str) -> str:
    """The weekday that a word nearly is; empty where it is one, or none."""
    if word in _WEEKDAY_NAMES or word in _KNOWN:
        return ""
    right = max(_WEEKDAY_NAMES, key=lambda name: _likeness(word, name))
    return right if _likeness(word, right) >= _LIKE_A_MONTH and word != f"{right}s" else ""


@lru_cache(maxsize=12)
def _of_month(months: tuple[str, ...]) -> tuple[re.Pattern[str], LatePattern]:
    """A pattern for days of a month that touch or are cut, « du au 20 février », and one for each of its days."""
    month = "|".join(months)
    day = r"\d(?<![\w.,/:-]\d)\d?"
    slips = (
        rf"\bdu au \d\d?\b|\bfrom to \d|{day}(?:au ?\d| au\d|to ?\d| to-?\d| a u \d| u?au \d| au au \d)\d?\b"
        rf"(?<! (?:au|to) \d)(?<! (?:au|to) \d\d)|"
        rf"{day} (\d\d)(?= (?:au|to|{month})\b)|{day} (?!au |to |et |ou |and |or |a )[a-z]{{1,3}} \d\d? (?:{month})\b|"
        rf"\b(?:le|du)\d\d? (?:{month}|au)\b|{day} au (?:{month})\b|"
        rf"{day} au \d\d (?=20\d\d)|\b(?:{month}) to \d|\b(?:{month}) \d\d? \d\d?(?=[,.!?;\n]| 20\d\d|$)"
    )
    return re.compile(slips), LatePattern(rf"\d(?<![\w.,/:-]\d)\d? (?:au|to|{month})\b")


@lru_cache(maxsize=12)
def _pieces(month: str) -> tuple[str, ...]:
    """Parts of a month of which a slip leaves one: the beginning, the middle, the end."""
    return month[:3], month[2:5], month[-4:]


def _nearest(typed: str, months: dict[str, str]) -> str:
    """The name of the month that is most like what is typed."""
    return months[max(months, key=lambda month: _likeness(typed.replace(" ", ""), month))]


@lru_cache(maxsize=512)
def _is_like(typed: str, months: tuple[str, ...]) -> bool:
    """Whether a word is nearly a month, or two of them are one in pieces."""
    if " " in typed:
        return typed.replace(" ", "") in months
    return typed not in _KNOWN and max(_likeness(typed, month) for month in months) >= _LIKE_A_MONTH


def _touching(seen: str, start: int, end: int) -> Span | None:
    """The span of a month that touches its day or its year: « 20février », “February16”, « février-2026 »."""
    before, after = _DAY_BEFORE.search(seen, max(0, start - 3), start), _FIGURES_AFTER.match(seen, end)
    alone = not seen[max(0, start - 1) : start].isalpha() and not seen[end : end + 1].isalpha()
    if not alone or not (before or after) or seen[max(0, start - 1) : start] in {"#", "@", "/", "_"}:
        return None
    return before.start() if before else start, after.end() if after else end


def _nearly_a_month(draft: Draft, match: re.Match[str], months: dict[str, str]) -> Span | None:
    """The span of the word or the two words after a day that are nearly the campaign's month."""
    names = tuple(months)
    for end in (match.end(), match.end("word")):
        span = match.start("word"), end
        if _is_like(draft.seen.text[slice(*span)], names) and _is_dated(draft, match.start(), end):
            return span
    return None


def _is_dated(draft: Draft, start: int, end: int) -> bool:
    """Whether a month is to follow the day at `start`: a range, a weekday, a year, or one of the campaign's days."""
    seen, (first, last) = draft.seen.text, campaign_days(draft.campaign)
    before = max(0, start - _BEFORE_DAY)
    day = re.match(r"\d+", seen[start : start + 2])
    ours = day is not None and first.day <= int(day[0]) <= last.day and _ON.search(seen, before, start)
    return bool(ours or _LEADS.search(seen, before, start) or _YEAR_AFTER.match(seen, end))


_KNOWN = frozenset(skeleton(name).text for names in MONTHS.values() for name in names)


@lru_cache(maxsize=12)
def _written(number: int) -> dict[str, str]:
    """A month as it is seen and as it is written, in French and in English."""
    return {skeleton(names[number - 1]).text: names[number - 1] for names in MONTHS.values()}


@lru_cache(maxsize=12)
def _before_day(first: str) -> re.Pattern[str]:
    """A pattern for a word, or two, that begins with the letter of a month, before a day."""
    return re.compile(rf"{first}(?<!\w{first})[a-z]{{1,8}}(?: [a-z]{{1,6}})?(?= \d\d?(?:st|nd|rd|th)?(?: |,|–|-|\.|$))")


@lru_cache(maxsize=256)
def _likeness(word: str, month: str) -> float:
    if abs(len(word) - len(month)) > _MOST_OFF:
        return 0.0
    return SequenceMatcher(None, word, month, autojunk=False).ratio()


def _years(draft: Draft) -> Iterator[Doubt]:
    """Doubts about this year mistyped, after the campaign's name or a day of its month: « JPS 20r6 », « 2 026 »."""
    first = campaign_days(draft.campaign)[0]
    year = str(first.year)
    seen = draft.seen.text
    months = _written(first.month)
    ends = (at for name in (*names_of(draft.campaign), *months) for at in _ends(seen, f"{name} "))
    for match in filter(None, (_YEAR.match(seen, at) for at in ends)):
        typed = match[0]
        plain = typed.replace(" ", "")
        another = re.fullmatch(r"20\d\d", plain) is not None
        off = len(plain) == len(year) and not another and off_by_one(plain, year)
        wrong = off or mistyped_year(plain, year) or (plain == year and typed != year)
        if wrong and not counts(seen, match.end()) and not is_personal(seen, match.span()):
            yield near(match.span(), year)


def _ends(seen: str, words: str) -> Iterator[int]:
    return (at + len(words) for at in places(seen, words))


# Figures, with a space or a letter among them, that count nothing.
_YEAR = LatePattern(r"(?:2 ?\d ?\d ?\d(?!\d)|2\w{2,4}(?!\w))(?! ?(?:%|\$|h\b))")
