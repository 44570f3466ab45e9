"""The days of the campaign, when a caption gives other ones."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from msgspec import Struct

from composer.core.campaign import Campaign
from composer.core.french_words import MONTHS
from composer.core.linter.finding import Draft, Edit, Finding, found
from composer.core.linter.skeleton import Span, skeleton
from composer.core.naming import named
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
    rf"(?P<first>\d(?<![\d$,.:/–-]\d)\d?){_ORDINAL}(?: (?P<month>{_MONTH})\.?)?(?:,? 20\d\d)?"
    rf"(?: ?[–-] ?| (?:au|a|to|through|until) )(?:le )?(?:{_WEEKDAY},? )?(?:(?P<before>{_MONTH})\.? )?"
    rf"(?P<last>\d\d?)(?!\d|[.,:/–-]\d){_ORDINAL}(?: (?:of )?(?P<after>{_MONTH})\.?)?(?:,? (?P<year>20\d\d)(?!\d))?"
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
    held = date.fromisoformat(dates.start.value), date.fromisoformat(dates.end.value)
    for match in _RANGE.finditer(draft.seen.text):
        written = _read(draft.seen.text, match, held[0].year)
        if written and not _within(written.days, held) and _meant(draft, written, held):
            yield _wrong(draft, written)


def _within(days: Days, held: Days) -> bool:
    return held[0] <= days[0] <= days[1] <= held[1]


def _meant(draft: Draft, written: _Range, held: Days) -> bool:
    """Whether the days are given as those of this campaign.

    Rather than of the person's own life, or of an older edition: its days in the wrong year are nobody else's.
    """
    beside = _beside(draft.seen.text, written.span, _names(draft.campaign))
    if all((day.month, day.day) == (own.month, own.day) for day, own in zip(written.days, held, strict=True)):
        return beside is not None or _alone(draft.seen.text, written.span)
    years = {written.days[0].year, *map(int, re.findall(r"20\d\d", beside or ""))}
    return beside is not None and years == {held[0].year}


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


def _names(campaign: Campaign) -> tuple[str, ...]:
    """What the campaign is called, as skeletons: its names and the initials of their long words (« jps », « hsd »)."""
    names = [skeleton(campaign.name.to(language)).text for language in ("fr", "en")]
    return (*names, *("".join(word[0] for word in name.split() if len(word) > 3) for name in names))


def _beside(seen: str, span: Span, names: tuple[str, ...]) -> str | None:
    """What stands between the campaign's name and the days at `span`, when it leads nowhere else; None without name."""
    start, end = span
    before, after = _neighbours(names)
    found_beside = before.search(seen, max(0, start - _LONGEST_GAP), start) or after.match(seen, end)
    return found_beside and found_beside[1]


@lru_cache(maxsize=16)
def _neighbours(names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    name = rf"\b(?:{'|'.join(map(re.escape, names))})\b"
    gap = rf"{_MARKS}(?:\b(?:{_FILLERS}|{name})\b{_MARKS})*"
    return re.compile(rf"{name}({gap})\Z"), re.compile(rf"({gap}{name}(?:{_MARKS}20\d\d)?)")


def _alone(seen: str, span: Span) -> bool:
    """Whether nothing else is said on the line of `span`."""
    start, end = seen.rfind("\n", 0, span[0]) + 1, seen.find("\n", span[1])
    rest = seen[start : span[0]] + seen[span[1] : end if end >= 0 else len(seen)]
    return not re.sub(r"\b(?:du|from)\b", "", rest).strip(" ,.:;!|()-–") or not any(map(str.isalnum, rest))


def _wrong(draft: Draft, written: _Range) -> Finding:
    span = draft.seen.span(*written.span)
    typed, line = named(draft.text[slice(*span)]), draft.campaign.dates.line
    words = Words(
        f"La campagne se tient du {line.fr.value}, et non du {typed.fr}.",
        f"The campaign is held {line.en.value}, not {typed.en}.",
    )
    right = line.to(written.language)
    label = Words(f"Écrivez «\u00a0{right}\u00a0».", f"Write “{right}”.")
    return found(draft, "dates-wrong", "warning", words, span, Edit(*span, right, label))
