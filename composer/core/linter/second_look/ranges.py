"""Finds ranges of days that are nearly the campaign's, or those of an earlier edition beside this year's number."""

import re
from collections.abc import Iterator
from functools import lru_cache

from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.dates.campaign_names import (
    YEAR,
    campaign_days,
    is_about_campaign,
    name_ends,
    title_of,
)
from composer.core.linter.dates.past_edition import is_of_the_past
from composer.core.linter.finding import Draft
from composer.core.linter.subject import clause_span, is_personal, sentence_span
from composer.core.text.late_pattern import LatePattern
from composer.core.words import MONTHS

# What may stand between the campaign's name and its days.
_LEADING = LatePattern(r"(?: 20\d\d)?[ ,:(|–-]{1,3}(?:du |from )?(?:[^\W\d]{5,9} )?\Z")
#: Characters between them at most.
_NEAR = 24
#: The year of a range, after it.
OWN_YEAR = LatePattern(r",? ?(20\d\d)(?!\d)")
# A label of a list, whose next line may name the campaign.
_LABEL = LatePattern(r"(?:\A|\n)[^\w\n]*(?:quand|dates?|when) ?: ?(?:du |les |from )?(?:[a-z]{3,5}di )?\Z")
# Hashtags and handles that follow days, if only after their sentence.
_TAGS_AFTER = LatePattern(r"[ .!)]{0,3}(?:[ \n·|•–-]{1,3}[#@][\w.]+)+")
# Whose days they may be, or of what: « En 2026, je serai à Québec… », « le tournoi 2026, du 10 au 14 février ».
_OF_SOMEBODY = LatePattern(
    r"\b(?:je|j'|moi|mon|ma|mes|i|i'll|i'm|my|me)\b|\b(?!(?:en|in|de|for|pour|campagne|campaign|edition|jps|hsd|annee|"
    r"scolaire|days|year|journees|the|this|our|la|les|des|aux)\b)[a-z]{2,} 20\d\d|"
    r"\b(?:campagne|campaign|edition) 20\d\d (?:d[eu]s?|of|for)\b| 20\d\d d'"
)


def range_spans(draft: Draft) -> Iterator[Span]:
    """The spans of ranges of days that are nearly the campaign's, or as many in a sentence that names it."""
    seen, (first, last) = draft.seen.text, campaign_days(draft.campaign)
    ends = name_ends(draft)
    ranges = [each for pattern in range_patterns(first.month) for each in pattern.finditer(seen)]
    said = any((int(each[1]), int(each[2])) == (first.day, last.day) for each in ranges)
    for match in ranges:
        start, end = int(match[1]), int(match[2])
        outside = (
            (start == first.day and end > last.day)
            or (start > end == last.day)
            or (end == last.day and start < first.day)
        )
        cut = (start == first.day) != (end == last.day) and any(
            _LEADING.match(seen, at, match.start()) for at in ends if 0 < match.start() - at < _NEAR
        )
        over = start < first.day <= end <= last.day or first.day <= start <= last.day < end
        as_long = end - start == last.day - first.day and start != first.day
        other = OWN_YEAR.match(seen, match.end())
        misdated = (start, end) == (first.day, last.day) and other is not None and other[1] != str(first.year)
        named = not said and (over or as_long) and is_about_campaign(draft, match.span())
        titled = (as_long or over) and title_of(draft.campaign).search(
            seen, max(0, match.start() - _NEAR), match.start()
        )
        doubtful = outside or cut or named or misdated or titled or _is_old(draft, match)
        if doubtful and not _is_told(draft, match.span()):
            yield match.span()


def _is_old(draft: Draft, match: re.Match[str]) -> bool:
    """Whether days are those of an earlier edition, beside this year's number, in a sentence of nobody's own."""
    own = OWN_YEAR.match(draft.seen.text, match.end())
    days = (int(match[1]), int(match[2]))
    old = _is_of_edition(draft, days, own[1] if own else "")
    return old and beside_this_year(draft, (match.start(), own.end() if own else match.end()))


def _is_of_edition(draft: Draft, days: tuple[int, int], year: str) -> bool:
    """Whether days are those of an earlier edition, with its `year`, this one or none."""
    this = str(campaign_days(draft.campaign)[0].year)
    return any(
        days == (int(each.start.value[-2:]), int(each.end.value[-2:])) and year in {"", this, number}
        for number, each in draft.campaign.editions.items()
    )


def beside_this_year(draft: Draft, span: Span) -> bool:
    """Whether this year's number is in the sentence around days, or its hashtag after it, and nobody's own days are."""
    seen, year = draft.seen.text, str(campaign_days(draft.campaign)[0].year)
    if year not in seen:
        return False
    first, last = sentence_span(seen, span)
    if _LABEL.search(seen, max(0, span[0] - _NEAR), span[0]):
        last = min(len(seen), last + _NEAR)
    rest = seen[first : span[0]] + seen[span[1] : last]
    tagged = _TAGS_AFTER.match(seen, span[1])
    beside = year in rest or (tagged is not None and year in tagged[0])
    return beside and _OF_SOMEBODY.search(rest) is None


def _is_told(draft: Draft, span: Span) -> bool:
    """Whether days are of what is told of the past, or of an earlier edition that the sentence tells of."""
    seen, year = draft.seen.text, str(campaign_days(draft.campaign)[0].year)
    dated = set(YEAR.findall(seen, *clause_span(seen, span))) - {year}
    return is_of_the_past(draft, span) if dated else is_personal(seen, span)


@lru_cache(maxsize=12)
def range_patterns(number: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns for two days of a month, in French and in English."""
    months = [skeleton(names[number - 1]).text for names in MONTHS.values()]
    short = (rf"{each[:length]}\b\.?" for each in months for length in (4, 3))
    month = f"(?:{'|'.join((*months, *short))})"
    to = r" ?(?:–|-|→|\b(?:au|to|through|until)\b) ?(?:[^\W\d]{5,9} )?"
    return (
        re.compile(rf"(\d(?<![\d.,:/-]\d)\d?)(?:er|st|nd|rd|th)?(?: {month})?{to}(\d\d?)(?: (?:of )?{month})(?!\w)"),
        re.compile(rf"{month} (\d\d?)(?:st|nd|rd|th)?{to}(?:the )?(\d\d?)(?!\d|[.:]\d)"),
    )
