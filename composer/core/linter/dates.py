"""The days of the campaign, when a caption gives other ones, those of another edition or a year that has passed."""

import re
from collections.abc import Collection, Iterator
from datetime import date
from functools import lru_cache

from composer.core.campaign import Campaign, Day
from composer.core.linter.calendar import Days, Written, rewritten, with_year, written_days, written_ranges
from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found
from composer.core.linter.subject import sentence_span, tells_of_oneself
from composer.core.naming import named
from composer.core.words import Words

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
_YEAR = re.compile(r"20\d\d")
# What opens the campaign and what closes it, before a single day.
_OPENS = re.compile(
    r"\b(?:commenc\w+|debut\w+|s'ouvr\w+|lance\w*|start\w*|beg[iau]n\w*|kicks? off)(?: des)? (?:le |on )?\Z"
)
_CLOSES = re.compile(r"\b(?:(?:se )?termin\w+|finiss\w+|s'achev\w+|ends?|jusqu'au|until) (?:le |on )?\Z")
#: Characters before a day in which its verb is looked for.
_NEAR = 30
# What may stand before days that open what one says of them: « …mon parcours. Du 10 au 14 février ».
_LEADS_IN = re.compile(r"(?:\A|[^\w ]|\n) *(?:du |des |from |on |le |les )?\Z")


def date_findings(draft: Draft) -> Iterator[CaptionFinding]:
    """Days that are given as the campaign's and are not: beside its name, or alone on their line but for the year."""
    seen, held = draft.seen.text, _held(draft.campaign)
    if not any(map(str.isdigit, seen)):
        return
    ranges = tuple(written_ranges(seen, held[0].year))
    taken: set[int] = set()
    for written in ranges:
        whole = _with_its_year(draft, written)
        if (meant := _meant(draft, written, held)) is not None:
            yield from _wrong(draft, whole, meant)
            taken |= {piece.span[0] for piece in whole.pieces}
    for written in written_days(seen, held[0].year, ranges):
        yield from _single(draft, written, held)
    yield from _other_years(draft, held[0].year, taken)


def _held(campaign: Campaign) -> Days:
    return date.fromisoformat(campaign.dates.start.value), date.fromisoformat(campaign.dates.end.value)


def _meant(draft: Draft, written: Written, held: Days) -> Days | None:
    """The days that should stand at `written`; None for those of the person's own life, or of an older edition."""
    seen, span = draft.seen.text, written.span
    beside = _beside(seen, span, _names(draft.campaign)) is not None
    now = _in_year(written.days, held[0].year)
    if written.year in {None, held[0].year}:
        return (now if _within(now, held) else held) if beside and _of_this_year(draft, written, held) else None
    if now == held:
        close = abs(written.days[0].year - held[0].year) == 1 and not tells_of_oneself(seen, span)
        return held if beside or _alone(seen, span) or close else None
    if written.days in _past_editions(draft.campaign) and not tells_of_oneself(seen, span):
        before = seen[max(0, span[0] - _NEAR) : span[0]]
        return held if beside or _alone(seen, span) or _LEADS_IN.search(before) else None
    return None


def _of_this_year(draft: Draft, written: Written, held: Days) -> bool:
    """Whether no other year stands between the campaign's name and days that say none of their own, or this one.

    « Les JPS 2025, du 17 au 21 février » is an older edition's, unless the days are this one's or that edition's own.
    """
    beside = _beside(draft.seen.text, written.span, _names(draft.campaign))
    years = {int(year) for year in _YEAR.findall(draft.seen.text, *beside)} if beside else set[int]()
    others = years - {held[0].year}
    now = _in_year(written.days, held[0].year)
    known = {_in_year(days, held[0].year) for days in _past_editions(draft.campaign)}
    told = tells_of_oneself(draft.seen.text, written.span)
    return not others or (not told and (_within(now, held) or now in known))


def _past_editions(campaign: Campaign) -> frozenset[Days]:
    return frozenset(
        (date.fromisoformat(each.start.value), date.fromisoformat(each.end.value)) for each in campaign.editions
    )


def _in_year(days: Days, year: int) -> Days:
    # A leap day has no other year's; it is no campaign's either.
    first, last = (day if (day.month, day.day) == (2, 29) else day.replace(year=year) for day in days)
    return first, last


def _within(days: Days, held: Days) -> bool:
    return held[0] <= days[0] <= days[1] <= held[1]


def _single(draft: Draft, written: Written, held: Days) -> Iterator[CaptionFinding]:
    """A day that has a name, the first day or the last, given as another one."""
    seen, span = draft.seen.text, written.span
    near = written.year is None or abs(written.year - held[0].year) <= 1
    if not near or tells_of_oneself(seen, span):
        return
    if day := _named_day(draft, written):
        right = date.fromisoformat(day.date.value)
        yield from _wrong(draft, written, (right, right), day)
    elif _named_campaign(draft, span):
        before = seen[max(0, span[0] - _NEAR) : span[0]]
        opens, closes = _OPENS.search(before), _CLOSES.search(before)
        now = _in_year(written.days, held[0].year)
        if opens or closes:
            right = held[0] if opens else held[1]
            yield from _wrong(draft, written, (right, right))
        elif _within(now, held) and _beside(seen, span, _names(draft.campaign)):
            yield from _wrong(draft, written, now)


def _named_day(draft: Draft, written: Written) -> Day | None:
    """The day of the campaign whose name the sentence of `written` has, when no other date is nearer."""
    seen = draft.seen.text
    start, end = sentence_span(seen, written.span)
    for day in draft.campaign.days.values():
        for language in ("fr", "en"):
            name = max(skeleton(day.name.to(language)).text.split(), key=len)
            if re.search(rf"(?<![#\w]){re.escape(name)}(?!\w)", seen[start:end]):
                return day
    return None


def _named_campaign(draft: Draft, span: Span) -> bool:
    start, end = sentence_span(draft.seen.text, span)
    names = "|".join(map(re.escape, _names(draft.campaign)))
    return re.search(rf"(?<![#\w])(?:{names})(?!\w)", draft.seen.text[start:end]) is not None


def _other_years(draft: Draft, year: int, taken: Collection[int]) -> Iterator[CaptionFinding]:
    """Another edition's year behind the campaign's name, where no day is told: « fière ambassadrice des JPS 2025 ».

    Those that stand at `taken` are mended with their days.
    """
    seen = draft.seen.text
    editions = {each.year for each in draft.campaign.editions if str(each.year) in seen}
    if not editions:
        return
    for match in _named_year(_names(draft.campaign)).finditer(seen):
        start, end = match.span(1)
        sentence = sentence_span(seen, (start, end))
        alone = set(_YEAR.findall(seen, *sentence)) == {match[1]}
        if int(match[1]) in editions and alone and start not in taken and not tells_of_oneself(seen, (start, end)):
            yield _of_another_year(draft, (start, end), year)


@lru_cache(maxsize=16)
def _named_year(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![#\w])(?:{'|'.join(map(re.escape, names))})[ ,(–-]{{1,3}}(?:de |of )?(20\d\d)(?!\w)")


def _names(campaign: Campaign) -> tuple[str, ...]:
    """What the campaign is called, as skeletons: its names and the initials of their long words (« jps », « hsd »)."""
    return _called(campaign.name.fr.value, campaign.name.en.value)


@lru_cache(maxsize=16)
def _called(french: str, english: str) -> tuple[str, ...]:
    names = [skeleton(name).text for name in (french, english)]
    return (*names, *("".join(word[0] for word in name.split() if len(word) > 3) for name in names))


def _beside(seen: str, span: Span, names: tuple[str, ...]) -> Span | None:
    """What stands between the campaign's name and the days at `span`, when it leads nowhere else; None without name."""
    start, end = span
    before, after = _neighbours(names)
    found_beside = before.search(seen, max(0, start - _LONGEST_GAP), start) or after.match(seen, end)
    return found_beside.span(1) if found_beside else None


def _with_its_year(draft: Draft, written: Written) -> Written:
    """`written` with the year that stands beside the campaign's name, which is mended together with the days."""
    beside = _beside(draft.seen.text, written.span, _names(draft.campaign))
    year = _YEAR.search(draft.seen.text, *beside) if beside else None
    return with_year(written, year.span()) if year else written


@lru_cache(maxsize=16)
def _neighbours(names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    name = rf"\b(?:{'|'.join(map(re.escape, names))})\b"
    gap = rf"{_MARKS}(?:\b(?:{_FILLERS}|{name})\b{_MARKS})*"
    return re.compile(rf"{name}({gap})\Z"), re.compile(rf"({gap}{name}(?:{_MARKS}20\d\d)?)")


def _alone(seen: str, span: Span) -> bool:
    """Whether nothing else is said on the line of `span`."""
    before, after = seen[max(0, span[0] - _LONGEST_GAP) : span[0]], seen[span[1] : span[1] + _LONGEST_GAP]
    rest = before.rpartition("\n")[2] + after.partition("\n")[0]
    return not re.sub(r"\b(?:du|from)\b", "", rest).strip(" ,.:;!|()-–") or not any(map(str.isalnum, rest))


def _wrong(draft: Draft, written: Written, right: Days, day: Day | None = None) -> Iterator[CaptionFinding]:
    """The days at `written`, when they are not those of `right` already; what was typed keeps its form."""
    span = draft.seen.span(*written.span)
    typed, fixed = draft.text[slice(*span)], rewritten(draft.seen, written, right)
    if fixed == typed:
        return
    shown, line = named(typed), draft.campaign.dates.line
    words = Words(
        f"La campagne se tient du {line.fr.value}, et non du {shown.fr}.",
        f"The campaign is held {line.en.value}, not {shown.en}.",
    )
    if day is not None:
        words = Words(
            f"La date donnée, {shown.fr}, n’est pas celle du jour dit\u00a0: {day.name.fr.value}, {day.line.fr.value}.",
            f"The date given, {shown.en}, is not that of the day named: {day.name.en.value}, {day.line.en.value}.",
        )
    label = Words(f"Écrivez «\u00a0{fixed}\u00a0».", f"Write “{fixed}”.")
    yield found(draft, "dates-wrong", "warning", words, span, TextEdit(*span, fixed, label))


def _of_another_year(draft: Draft, seen_span: Span, year: int) -> CaptionFinding:
    span = draft.seen.span(*seen_span)
    typed = draft.text[slice(*span)]
    words = Words(
        f"{typed} est l’année d’une autre édition; celle-ci est de {year}.",
        f"{typed} is the year of another edition; this one is of {year}.",
    )
    label = Words(f"Écrivez {year}.", f"Write {year}.")
    return found(draft, "edition-year", "warning", words, span, TextEdit(*span, str(year), label))
