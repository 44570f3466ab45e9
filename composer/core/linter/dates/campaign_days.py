"""Finds wrong campaign dates in a caption: other days, the days of another edition, or a past year."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign, Day, text_in, wording_of
from composer.core.campaign.once import once
from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.dates.calendar import Days, Written, rewritten, with_year, written_days, written_ranges
from composer.core.linter.dates.campaign_names import (
    FILLERS,
    MARKS,
    NEAR_LABEL,
    YEAR,
    any_name,
    campaign_days,
    is_about_campaign,
    names_campaign,
    names_of,
    title_of,
)
from composer.core.linter.dates.edition_years import edition_year_findings
from composer.core.linter.dates.number_words import with_figures
from composer.core.linter.dates.past_edition import is_of_the_past
from composer.core.linter.dates.weekdays import month_findings, weekday_finding
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found
from composer.core.linter.subject import clause_span, is_personal, sentence_span
from composer.core.text.late_pattern import LatePattern, numbers_in
from composer.core.words import Words, named

_LONGEST_GAP = 120
# Verbs before a single day, of the campaign's opening and of its closing.
_OPENS = LatePattern(
    r"\b(?:commenc\w+|debut\w+|s'ouvr\w+|s'amorc\w+|lance\w*|start\w*|beg[iau]n\w*|kicks? off|opens?|gets? under ?way|"
    r"semaine du|week of)(?: des)? (?:demain,? |aujourd'hui,? |tomorrow,? |today,? )?(?:le |on |the )?\Z"
)
_CLOSES = LatePattern(
    r"\b(?:(?:se )?termin\w+|(?:se )?conclu\w+|pren\w+ fin|finiss\w+|s'achev\w+|ends?|closes?|wraps? up|concludes?|"
    r"jusqu'au|until) (?:le |on )?\Z"
)
_PAST_VERB = re.compile(r"\w*(?:aient|ait|ed|an)\b")
_HELD = LatePattern(
    r"(?:\b(?:se deroul\w+|se tien\w+|s'eten\w+|(?:ont|auront) lieu|vont|dur(?:ent|eront)|c'est|ce sera|"
    r"runs?|goe?s?|lasts?|spans?|is|are|it's|(?:is|are) held|takes? place)|\bdates?\b[^.!?\n]{0,60}:)"
    r"(?: du| from)? (?:\w+ )?\Z"
)
# A label of a list, in which the campaign is named on a line of its own: « Quand : du 16 au 20 février ».
_LABEL = LatePattern(r"(?:\A|\n)[^\w\n]*(?:quand|dates?|when)\b[^:\n]{0,20}: ?(?:du |from )?\Z")
# What may follow days that are a title of their own, and what makes of the campaign a time when something else is.
_ENDS = re.compile(r" ?(?:[.!)\n]|\Z)")
_WITHIN = LatePattern(r"\b(?:pendant|durant|lors d[eu]s?|au cours des|dans le cadre des|aux|during|for|at) \Z")
# A sentence about what the one before it names: « Jeudi PerséVERT! C’est le 19 février. »
_GOES_ON = LatePattern(r" *\n? *(?:c'est|ce sera|it's|it is|le \d|on the \d)\b")
# The week of the campaign by its days, whose year may be off by more than one.
_WEEK_OF = LatePattern(r"\b(?:la|cette|the) (?:semaine|week)(?: du| of| from)? \Z")
_MOST_YEARS_OFF = 3
#: Characters before a day in which its verb is searched for, and before days in which a label is.
_NEAR = 30
# What calls everybody to do something on days, as only those of the campaign are: « Du 16 au 22 février 2026, osons ».
_CALLS = LatePattern(
    r",? (?:on (?:celebre|souligne|fete|parle|porte|affiche)\b|(?!nous |vous |je )[a-z]{2,}(?:ons|ez)[- ,]|let's |"
    r"(?:celebrate|wear|show|call|thank|join|share)\b)"
)
#: Days past the campaign's last one by which its week is still meant: those of the weekend.
_WEEKEND = 2
# What may come before days that begin a sentence: « …mon parcours. Du 10 au 14 février ».
_LEADS_IN = LatePattern(r"(?:\A|[^\w ]|\n) *(?:du |des |from |on |le |les )?\Z")


def date_findings(draft: Draft) -> Iterator[CaptionFinding]:
    """Days given as the campaign's that are not: beside its name, or alone on their line except for the year."""
    draft = replace(draft, seen=with_figures(draft.seen))
    seen, held = draft.seen.text, campaign_days(draft.campaign)
    if not numbers_in(seen):
        return
    ranges = tuple(written_ranges(seen, held[0].year))
    years = {held[0].year, *map(int, draft.campaign.editions)}
    taken: set[int] = set()
    for written in ranges:
        whole = _with_its_year(draft, written)
        if (meant := _meant(draft, written, held)) is not None:
            yield from _wrong(draft, whole, meant)
            taken |= {piece.span[0] for piece in whole.pieces}
        elif finding := weekday_finding(draft, written, held, years):
            yield finding
    singles = tuple(written_days(seen, held[0].year, ranges))
    for written in singles:
        if wrong := next(_single(draft, written, held, singles), None) or weekday_finding(draft, written, held, years):
            yield wrong
    yield from month_findings(draft, held)
    yield from edition_year_findings(draft, held[0].year, taken)


def _meant(draft: Draft, written: Written, held: Days) -> Days | None:
    """The days that should be at `written`; None for those of the person's own life, or of an older edition."""
    seen, span = draft.seen.text, written.span
    beside = _beside(draft, span) is not None
    now = _in_year(written.days, held[0].year)
    if written.year in {None, held[0].year}:
        beside = (
            beside
            or _lasts_all_along(draft, span)
            or ((now == held or _same_days(written.days, held)) and is_about_campaign(draft, span))
            or _is_called(draft, written, held)
            or (now in _past_days(draft.campaign) and title_of(draft.campaign).search(seen[: span[0]]))
        )
        right = now if _within(now, held) and not _is_held(draft, span) else held
        return right if beside and _of_this_year(draft, written, held) else None
    if now == held:
        off = abs(written.days[0].year - held[0].year)
        week = _WEEK_OF.search(seen, max(0, span[0] - _NEAR), span[0]) is not None
        known = week or is_about_campaign(draft, span) or _calls(draft, span)
        close = (off == 1 or (known and off <= _MOST_YEARS_OFF)) and not is_of_the_past(draft, span)
        return held if beside or _alone(seen, span) or close else None
    if is_of_the_past(draft, span):
        return None
    if beside and str(written.year) in draft.campaign.editions:
        return held
    if written.days in _past_editions(draft.campaign):
        before = seen[max(0, span[0] - _NEAR) : span[0]]
        return held if _alone(seen, span) or _LEADS_IN.search(before) else None
    return None


def _is_called(draft: Draft, written: Written, held: Days) -> bool:
    """Whether days are the campaign's and its weekend, given as everybody's, or right after « les Journées »."""
    first, last = _in_year(written.days, held[0].year)
    if first != held[0] or not 0 < (last - held[1]).days <= _WEEKEND:
        return False
    return (written.year is not None and _calls(draft, written.span)) or is_about_campaign(draft, written.span)


def _calls(draft: Draft, span: Span) -> bool:
    """Whether a sentence that begins with days calls everybody to do something on them."""
    seen = draft.seen.text
    begins = _LEADS_IN.search(seen, max(0, span[0] - _NEAR), span[0])
    return begins is not None and _CALLS.match(seen, span[1]) is not None


def _is_held(draft: Draft, span: Span) -> bool:
    """Whether the days at `span` are said to be those on which the campaign is held, all of them."""
    seen = draft.seen.text
    if _HELD.search(seen[max(0, span[0] - NEAR_LABEL) : span[0]]) or _lasts_all_along(draft, span):
        return True
    title = _title(draft.campaign).search(seen, max(0, span[0] - _LONGEST_GAP), span[0])
    return title is not None and _ENDS.match(seen, span[1]) is not None and not _WITHIN.search(seen[: title.start()])


def _lasts_all_along(draft: Draft, span: Span) -> bool:
    """Whether the days at `span` are said to be all those of the campaign: « …, pendant toutes les JPS »."""
    return _all_along(draft.campaign).match(draft.seen.text, span[1]) is not None


@once
def _all_along(campaign: Campaign) -> re.Pattern[str]:
    name = any_name(campaign)
    bare = r"journees(?=[ ,]*(?:[.!?;:)\n]|\Z| et\b))"
    whole = (
        r"(?:(?:for|throughout|during) )?(?:the )?(?:whole|entire duration|full duration|duration|length) of|for all of"
    )
    return re.compile(
        rf",? (?:(?:(?:pour|pendant|durant) (?:toutes les|(?:toute )?la (?:duree|semaine) des)|tout au long des) "
        rf"(?:{name}\b|{bare})|(?:pour|pendant|durant) toute (?:la duree de )?la campagne(?! d)|"
        rf"tout au long de la campagne(?! d)|"
        rf"(?:all through|throughout|during all of|{whole})(?: the)? (?:(?:{name}|campaign)\b|days(?= ?[.!,;\n])))"
    )


@once
def _past_days(campaign: Campaign) -> frozenset[Days]:
    """The days of the earlier editions, in the year of this one."""
    return frozenset(_in_year(days, campaign_days(campaign)[0].year) for days in _past_editions(campaign))


@once
def _title(campaign: Campaign) -> re.Pattern[str]:
    """A pattern for the campaign's name directly before its days: « JPS 2026 : du 16 au 20 février »."""
    return re.compile(rf"(?:\b(?:les|the) )?\b{any_name(campaign)}(?: 20\d\d)? ?[:(–-] ?(?:du |from )?\Z")


def _of_this_year(draft: Draft, written: Written, held: Days) -> bool:
    """Whether no other year is given between the campaign's name and days that have no year, or this year.

    « Les JPS 2025, du 17 au 21 février » is an older edition's, unless the days are this one's or that edition's own.
    """
    beside = _beside(draft, written.span)
    years = {int(year) for year in YEAR.findall(draft.seen.text, *beside)} if beside else set[int]()
    others = years - {held[0].year}
    now = _in_year(written.days, held[0].year)
    known = _past_days(draft.campaign)
    told = is_of_the_past(draft, written.span)
    return not others or (not told and (_within(now, held) or now in known))


@once
def _past_editions(campaign: Campaign) -> frozenset[Days]:
    return frozenset(
        (date.fromisoformat(each.start.value), date.fromisoformat(each.end.value))
        for each in campaign.editions.values()
    )


def _in_year(days: Days, year: int) -> Days:
    # February 29 does not exist in other years; no campaign has it either.
    first, last = (day if (day.month, day.day) == (2, 29) else day.replace(year=year) for day in days)
    return first, last


def _within(days: Days, held: Days) -> bool:
    return held[0] <= days[0] <= days[1] <= held[1]


def _single(draft: Draft, written: Written, held: Days, singles: Sequence[Written]) -> Iterator[CaptionFinding]:
    """A named day, the first day or the last, given with a wrong date.

    Where one of the `singles` of the sentence is the named day's own, another is something else's.
    """
    seen, span = draft.seen.text, written.span
    if written.year is not None and abs(written.year - held[0].year) > 1:
        return
    if edge := _edge(draft, written, held):
        yield from _wrong(draft, written, (edge, edge))
    elif is_personal(seen, span):
        return
    elif day := _named_day(draft, written):
        right = date.fromisoformat(day.date.value)
        start, end = sentence_span(seen, span)
        said = any(each.days == (right, right) and start <= each.span[0] < end for each in singles)
        if not said or written.days == (right, right):
            yield from _wrong(draft, written, (right, right), day)
    elif names_campaign(draft, span) and written.year not in {None, held[0].year}:
        now = _in_year(written.days, held[0].year)
        if _within(now, held) and _beside(draft, span):
            yield from _wrong(draft, written, now)


def _edge(draft: Draft, written: Written, held: Days) -> date | None:
    """The first or the last day of the campaign, where its opening or its closing is said to be that of `written`.

    Where the campaign's name is right before the verb, what else the sentence tells does not matter.
    """
    seen, span = draft.seen.text, written.span
    first = max(0, span[0] - _NEAR)
    opens, closes = _OPENS.search(seen, first, span[0]), _CLOSES.search(seen, first, span[0])
    verb = opens or closes
    before = seen[max(0, span[0] - _LONGEST_GAP) : span[0]]
    near = verb is None and any(each in before for each in names_of(draft.campaign))
    if near and (noun := _noun(draft.campaign).search(before)):
        return held[0] if noun["opens"] else held[1]
    of_now = written.year in {None, held[0].year} and not is_of_the_past(draft, span)
    if of_now and (noun := _noun_after(draft.campaign).match(seen, span[1])):
        return held[0] if noun["opens"] else held[1]
    after = _verb_after(draft.campaign).match(seen, span[1]) if of_now else None
    if after:
        return held[0] if after["opens"] else held[1]
    if verb is None or not (names_campaign(draft, span) or _nearly_said(draft, written, held)):
        return None
    years = {int(year) for year in YEAR.findall(seen, *clause_span(seen, span))} - {held[0].year, written.year}
    subject = _subject(draft.campaign).search(seen, max(0, verb.start() - _LONGEST_GAP), verb.start())
    past = subject is None or _PAST_VERB.match(verb[0]) is not None
    if years or (past and is_personal(seen, span)):
        return None
    return held[0] if opens else held[1]


def _nearly_said(draft: Draft, written: Written, held: Days) -> bool:
    """Whether a day of the campaign's month is that of what the sentence calls « la campagne »."""
    return written.days[0].month == held[0].month and is_about_campaign(draft, written.span)


def _same_days(days: Days, held: Days) -> bool:
    """Whether days are the campaign's, in another month."""
    return days[0].month != held[0].month and (days[0].day, days[1].day) == (held[0].day, held[1].day)


@once
def _noun(campaign: Campaign) -> re.Pattern[str]:
    """A pattern for the campaign's opening or closing before its day: « Coup d’envoi des JPS le 16 février »."""
    is_on = r"(?: 20\d\d)?,?(?: :|:)?(?: est|,? c'est| is| it's)?"
    return re.compile(rf"\b{_edges(campaign)}{is_on} (?:le |on )?(?:\w+di )?\Z")


@once
def _noun_after(campaign: Campaign) -> re.Pattern[str]:
    """A pattern for the same after its day: « le 16 février, jour d’ouverture des JPS »."""
    return re.compile(rf",? \(?(?:(?:jour|journee) d(?:e |')(?:la |l')?|le |la |the )?{_edges(campaign)}")


@once
def _verb_after(campaign: Campaign) -> re.Pattern[str]:
    """A pattern for the campaign that begins or ends on the day before: « lundi 16 février, les JPS commencent »."""
    opens = r"commencent|debutent|s'ouvrent|s'amorcent|demarrent|begins?|starts?|kicks? off|opens?|gets? under ?way"
    closes = r"(?:se )?terminent|prennent fin|s'achevent|se concluent|ends?|closes?|wraps? up"
    name = rf"{any_name(campaign)}(?: 20\d\d)?"
    return re.compile(rf",? (?:les |the )?{name},? (?:(?P<opens>{opens})|{closes})\b")


def _edges(campaign: Campaign) -> str:
    opening = (
        r"coup d'envoi|lancement|ouverture|premiere? jour(?:nee)?|jour (?:1|un)|"
        r"launch|kick-?off|first day|day (?:1|one)|opening(?: day)?"
    )
    nouns = rf"(?:(?P<opens>{opening})|cloture|closing(?: day)?|dernier jour|derniere journee|last day)"
    return rf"{nouns}(?: officielle?)? (?:des|of|of the) {any_name(campaign)}\b"


@once
def _subject(campaign: Campaign) -> re.Pattern[str]:
    return re.compile(rf"\b{any_name(campaign)}(?: 20\d\d)?,? \Z")


def _named_day(draft: Draft, written: Written) -> Day | None:
    """The day of the campaign that is named in the sentence of `written`, when no other date is nearer."""
    seen = draft.seen.text
    start, end = sentence_span(seen, written.span)
    if _GOES_ON.match(seen, start):
        start = sentence_span(seen, (max(0, start - 2), max(0, start - 1)))[0]
    for day in draft.campaign.days.values():
        for language in ("fr", "en"):
            name = max(skeleton(text_in(day.name, language)).text.split(), key=len)
            if re.search(rf"(?<![#\w]){re.escape(name)}(?!\w)", seen[start:end]):
                return day
    return None


def _beside(draft: Draft, span: Span) -> Span | None:
    """The text between the campaign's name and the days at `span`, if about the same subject; None without a name."""
    seen, (start, end) = draft.seen.text, span
    before, after = _neighbours(draft.campaign)
    found_beside = before.search(seen, max(0, start - _LONGEST_GAP), start) or after.match(seen, end)
    if found_beside is None and _LABEL.search(seen, max(0, start - _LONGEST_GAP), start):
        found_beside = _listed(draft.campaign).search(seen, max(0, start - _LONGEST_GAP), start)
    return found_beside.span(1) if found_beside else None


def _with_its_year(draft: Draft, written: Written) -> Written:
    """`written` with the year beside the campaign's name, which is fixed together with the days."""
    beside = _beside(draft, written.span)
    year = YEAR.search(draft.seen.text, *beside) if beside else None
    return with_year(written, year.span()) if year else written


@once
def _neighbours(campaign: Campaign) -> tuple[re.Pattern[str], re.Pattern[str]]:
    name = rf"\b{any_name(campaign)}\b"
    gap = rf"{MARKS}(?:\b(?:{FILLERS}|{name})\b{MARKS})*"
    # After a semicolon, something else is told: « la Semaine de la lecture, c’est du 9 au 13 mars; les JPS… ».
    after = gap.replace(";", "")
    return re.compile(rf"{name}({gap})\Z"), re.compile(rf"({after}{name}(?:{MARKS}20\d\d)?)")


@once
def _listed(campaign: Campaign) -> re.Pattern[str]:
    """A pattern for a list whose line names the campaign, and nothing else, before its days."""
    what = r"(?:(?:quoi|evenement|what|event)\b[^:\n]{0,20}: ?)?(?:les |the )?"
    return re.compile(rf"(?:\A|\n)[^\w\n]*{what}{any_name(campaign)}((?: 20\d\d)?[^\w\n]*\n[^.!?]*)\Z")


def _alone(seen: str, span: Span) -> bool:
    """Whether there is nothing else on the line of `span`."""
    before, after = seen[max(0, span[0] - _LONGEST_GAP) : span[0]], seen[span[1] : span[1] + _LONGEST_GAP]
    rest = before.rpartition("\n")[2] + after.partition("\n")[0]
    return not re.sub(r"\b(?:du|from)\b", "", rest).strip(" ,.:;!|()-–") or not any(map(str.isalnum, rest))


def _wrong(draft: Draft, written: Written, right: Days, day: Day | None = None) -> Iterator[CaptionFinding]:
    """The finding for the days at `written`, unless they are already `right`; the fix keeps the form typed."""
    span = draft.seen.span(*written.span)
    typed, fixed = draft.text[slice(*span)], rewritten(draft.seen, written, right)
    if fixed == typed:
        return
    shown, line = named(typed), wording_of(draft.campaign.dates.line)
    words = Words(
        f"La campagne a lieu du {line.fr}, et non du {shown.fr}.",
        f"The campaign is held {line.en}, not {shown.en}.",
    )
    if day is not None:
        name, line = wording_of(day.name), wording_of(day.line)
        words = Words(
            f"La date donnée, {shown.fr}, n’est pas celle de ce jour\u00a0: {name.fr}, {line.fr}.",
            f"The date given, {shown.en}, is wrong for this day: {name.en}, {line.en}.",
        )
    label = Words(f"Écrivez «\u00a0{fixed}\u00a0».", f"Write “{fixed}”.")
    yield found(draft, "dates-wrong", "warning", words, span, TextEdit(*span, fixed, label))
