"""The days of the campaign, when a caption gives other ones."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from composer.core.finding import Draft, Edit, Finding, found
from composer.core.french_words import MONTHS
from composer.core.naming import named
from composer.core.occasion import occasion_names
from composer.core.skeleton import Span, skeleton
from composer.core.words import Language, Words

#: First and last day.
Days = tuple[date, date]

_FRENCH = skeleton(MONTHS).text.split("|")
_ENGLISH = "january|february|march|april|may|june|july|august|september|october|november|december".split("|")
# Month by its name and its usual short forms, as skeletons.
_MONTHS = {
    name: number
    for months in (_FRENCH, _ENGLISH)
    for number, month in enumerate(months, 1)
    for name in (month, month[:3], month[:4])
}
_MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b"
_WEEKDAY = (
    "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
_ORDINAL = "(?:er|st|nd|rd|th)?"

# « 16 au 20 février 2026 », « 16 février au vendredi 20 février », « 16–20, 2026 » after « February ».
_RANGE = re.compile(
    rf"(?<![\d$,.:/–-])(?P<first>\d\d?){_ORDINAL}(?: (?P<month>{_MONTH})\.?)?(?:,? 20\d\d)?"
    rf"(?: ?[–-] ?| (?:au|a|to|through|until) )(?:le )?(?:{_WEEKDAY},? )?(?:(?P<before>{_MONTH})\.? )?"
    rf"(?P<last>\d\d?){_ORDINAL}(?: (?:of )?(?P<after>{_MONTH})\.?)?(?:,? (?P<year>20\d\d))?(?![\d:$%/–-])"
)
_LEAD = re.compile(rf"(?<!\w)(?:{_WEEKDAY},? )?(?:(?P<month>{_MONTH})\.? )?\Z")
_LONGEST_LEAD = 24

# All that may stand between the campaign's name and its days without leading the sentence elsewhere: not « je vous
# partage mon voyage », after which the days are somebody's own.
_FILLERS = (
    "qui|se|s|deroulent|derouleront|tiennent|tiendront|ont|auront|lieu|sont|seront|de|du|d|des|la|le|les|l|c|est|ce|"
    "cette|annee|semaine|edition|prochaine|a|au|aux|en|pour|pendant|lors|durant|occasion|celebrons|celebrez|vivez|on|"
    "nous|vous|bonnes?|campagne|retour|from|are|is|will|be|run|runs|held|take|takes|place|this|year|week|the|of|during|"
    r"happening|we|celebrate|it|20\d\d"
)
_MARKS = r"[ \n,:;()|!–'-]*"
_LONGEST_GAP = 120


class _Range(Struct, frozen=True):
    """First and last day as written, in which language, and where they stand in the skeleton."""

    days: Days
    language: Language
    span: Span


def date_findings(draft: Draft) -> Iterator[Finding]:
    """Days that are given as the campaign's and are not: beside its name, or alone on their line but for the year."""
    dates = draft.campaign.dates
    campaign = date.fromisoformat(dates.start.value), date.fromisoformat(dates.end.value)
    for match in _RANGE.finditer(draft.seen.text):
        written = _read(draft.seen.text, match, campaign[0].year)
        if written and not campaign[0] <= written.days[0] <= written.days[1] <= campaign[1]:
            if _other_year(written, campaign):
                wrong = _alone(draft.seen.text, written.span) or bool(_years(draft, written.span))
            else:
                wrong = _years(draft, written.span) == set()
            if wrong:
                yield _wrong(draft, written)


def _read(seen: str, match: re.Match[str], year: int) -> _Range | None:
    """The days of `match`, of `year` unless they say another; None when a day does not exist or no month is named."""
    lead = _LEAD.search(seen, max(0, match.start() - _LONGEST_LEAD), match.start())
    before = match["before"] or (lead and lead["month"])
    last = match["after"] or before or match["month"]
    if not last:
        return None
    first = match["month"] or (lead and lead["month"]) or last
    try:
        days = [
            date(int(match["year"] or year), _MONTHS[month], int(match[day]))
            for month, day in ((first, "first"), (last, "last"))
        ]
    except ValueError:
        return None
    english = before or last in _ENGLISH
    return _Range((days[0], days[1]), "en" if english else "fr", (lead.start() if lead else match.start(), match.end()))
