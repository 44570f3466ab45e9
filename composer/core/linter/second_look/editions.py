"""Finds another edition's year, month or days beside the campaign's name, where no rule is sure of them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.dates.calendar import WEEKDAYS
from composer.core.linter.dates.campaign_names import (
    YEAR,
    campaign_days,
    is_about_campaign,
    month_names,
    name_ends,
    names_campaign,
    names_of,
    years_in,
)
from composer.core.linter.dates.past_edition import is_of_the_past
from composer.core.linter.finding import Draft
from composer.core.linter.second_look.doubt import Doubt
from composer.core.linter.second_look.ranges import OWN_YEAR, beside_this_year, range_patterns, range_spans
from composer.core.linter.subject import clause_span, is_personal, sentence_span
from composer.core.text.late_pattern import LatePattern, has_any, numbers_in, places, words_once
from composer.core.words import MONTHS, Words

# What says that an edition is under way, or when it is held.
_IS_HELD = LatePattern(
    r"\b(?:cette semaine|aujourd'hui|cette annee|en ce moment|ces jours-ci|maintenant|commence\w*|debut\w+|"
    r"bat son plein|ont lieu|se tiennent|se deroulent|battent|sont la|c'est parti|lundi|"
    r"jour (?:1|un)|ambassad\w+|porte.parole|"
    r"this week|today|this year|right now|now|begins?|starts?|kicks? off|take place|are here|is here|day one|"
    r"week one)\b"
)
# What says that an edition is still to come.
_TO_COME = LatePattern(
    r"\b(?:rendez-vous|prochaine?s?|a venir|bientot|d'ici|jusqu'aux?|prepar\w+|planif\w+|deja|vivement|hate|date|"
    r"attend\w+|next|see you|coming|until|till|already|plan\w*|toward|will|going to|by|can't wait|"
    r"\w+r(?:ai|as|a|ons|ez|ont))\b"
)
# Two figures after the campaign's name that count nothing: « JPS ’25, on y va ».
_SHORT_YEAR = LatePattern(r"(?: '|'| |-)?(\d\d|2o\d\d)(?= ?[.,!?;:)\n@#]|\Z)(?![.,]\d)")
# Two editions at once, as a school year is written: « JPS 2025-2026 »; and a year that touches the name: « JPS2025 ».
_PAIR = r"(20(\d\d) ?[/–-] ?(?:20\d\d|(\d\d)))(?![\w-]|/\d)"
_TWO_YEARS = LatePattern(rf"[ ,(]{{0,2}}{_PAIR}")
_EDITION_OF_TWO = LatePattern(rf"\b(?:edition|campagne|campaign|tournee) {_PAIR}")
_OF_TWO = "edition 20|campagne 20|campaign 20|tournee 20"
_BEFORE_A_YEAR = ("campagne ", "campaign ", "edition ", "journees ")
_TOUCHING = LatePattern(r"(20\d\d)(?!\w)")
_LISTED = LatePattern(r"\d+(?:, |-)\d\d?[, -]")
_WEEK = LatePattern(
    r"(?:lundi|monday),? (?:le |the )?(\d\d?)(?:st|nd|rd|th)?(?: au | to |-| - |–| – )(?:vendredi|friday),? (?:the )?"
    r"(\d\d?)(?:st|nd|rd|th)?(?! (?!et\b|and\b)[a-z]{3,9} ?20|\d)(?= ?[.,!?;)\n]|\Z)"
)
_DAY_ALONE = LatePattern(
    r",? (?:le |the )?(\d\d?)(?:th)?(?= ?[,;:!?)\n]|\.(?!\d)| ?\Z| (?:on|nous|je|a|de) (?!\d)| (?:et|and) [a-z])"
)
_OF_ANOTHER = LatePattern(r" (?:du|de|des|of)\b| d'")
#: Characters between them at most.
_NEAR = 24
#: Years: no caption speaks of a later edition.
_YEARS_AHEAD = 2
_FIRST_YEAR = 2005
_YEAR_ADVICE = Words(
    "Écrivez l’année de cette édition, si c’est d’elle que vous parlez.",
    "Write this edition’s year, if it is the one you mean.",
)
_DATES_ADVICE = Words("Comparez avec les dates de la campagne.", "Compare with the campaign’s dates.")


def edition_doubts(draft: Draft) -> Iterator[Doubt]:
    """Doubts about years, months and lists of days that a sentence gives as the campaign's."""
    seen = draft.seen.text
    yield from (_of_days(draft, span) for span in _months(draft))
    if not numbers_in(seen):
        return
    yield from (_of_days_to_come(span) for span in _days_to_come(draft))
    yield from (_of_year(draft, span) for span in _years(draft))
    if str(campaign_days(draft.campaign)[0].day) in seen:
        yield from (_of_days(draft, span) for span in _in_another_month(draft))
    if has_any(seen, _beginnings(campaign_days(draft.campaign)[0].month)):
        yield from (
            _of_days(draft, span)
            for span in (*_lists_of_days(draft), *range_spans(draft), *_edges(draft), *_others(draft))
        )
    yield from (_of_days(draft, span) for span in (*_weeks(draft), *_weekdays(draft)))


@lru_cache(maxsize=12)
def _beginnings(month: int) -> str:
    """The first letters of a month, in French and in English, which its short forms have too."""
    return "|".join(skeleton(names[month - 1]).text[:3] for names in MONTHS.values())


def _years(draft: Draft) -> Iterator[Span]:
    seen, year = draft.seen.text, campaign_days(draft.campaign)[0].year
    for match in years_in(seen):
        other = int(match[0]) != year and _FIRST_YEAR <= int(match[0]) <= year + _YEARS_AHEAD
        if other and _is_claimed(draft, match.span(), coming=int(match[0]) > year):
            yield match.span()
    for end in name_ends(draft):
        match = _SHORT_YEAR.match(seen, end)
        short = int(match[1][-2:]) if match else 0
        if match and short not in {year % 100, 0} and short <= year % 100 + _YEARS_AHEAD:
            yield match.span(1)
        yield from _doubtful_after(draft, end, str(year))
    for match in _titled(seen, campaign_days(draft.campaign)[0].day):
        if match[match.lastindex or 1] != str(year) and not is_of_the_past(draft, match.span()):
            yield match.span(match.lastindex or 1)
    for match in _EDITION_OF_TWO.finditer(seen) if has_any(seen, _OF_TWO) else ():
        if _are_years(match) and names_campaign(draft, match.span()) and not is_personal(seen, match.span()):
            yield match.span(1)


def _titled(seen: str, day: int) -> Iterator[re.Match[str]]:
    """Each year given as the campaign's, right before its first day, after what it is of or before."""
    for year in years_in(seen):
        before = next((each for each in _BEFORE_A_YEAR if seen.endswith(each, 0, year.start())), "")
        starts = (year.start() - len(before), year.start()) if before else (year.start(),)
        yield from islice(filter(None, (_titles(day).match(seen, at) for at in starts)), 1)


@lru_cache(maxsize=4)
def _titles(day: int) -> re.Pattern[str]:
    """A pattern for a year given as the campaign's, right before its first day: « Campagne 2025, du 16 »."""
    gap = rf" ?[,:(|–-]?[ \n]?(?:du |from |les |on )?(?:[a-z]{{3,9}} )?{day}(?!\d)"
    return re.compile(
        rf"(?<!\w)(?:(?:campagne|campaign|edition|journees) (20\d\d)|(20\d\d) (?:campagne|campaign|edition)){gap}"
    )


def _doubtful_after(draft: Draft, end: int, year: str) -> Iterator[Span]:
    """The span of two years after the campaign's name that ends at `end`, or of another one touching it."""
    seen = draft.seen.text
    two, touching = _TWO_YEARS.match(seen, end), _TOUCHING.match(seen, end)
    beside = touching and touching[1] != year and year in seen[slice(*clause_span(seen, touching.span()))]
    match = two if two and _are_years(two) else (touching if beside else None)
    if match and not is_personal(seen, match.span()):
        yield match.span(1)


def _are_years(pair: re.Match[str]) -> bool:
    """Whether two figures after a year are those of the next one: « 2025-26 », and not « 2026 – 16 au 20 février »."""
    return pair[3] is None or int(pair[3]) == int(pair[2]) + 1


def _is_its_edition(seen: str, span: Span) -> bool:
    """Whether a year is that of an edition of which nothing says that it is another event's."""
    return seen.endswith("edition ", 0, span[0]) and _OF_ANOTHER.match(seen, span[1]) is None


def _is_claimed(draft: Draft, span: Span, *, coming: bool) -> bool:
    """Whether the sentence around a year gives it as that of the edition held now, and tells of nothing past."""
    seen = draft.seen.text
    alone = (
        seen[max(0, span[0] - 1) : span[0]] not in {"#", "/", "-", "."} and not seen[span[1] : span[1] + 1].isalnum()
    )
    stuck = seen[max(0, span[0] - 1) : span[0]].isalnum()
    clause = clause_span(seen, span)
    near = "theme" in seen[slice(*clause)] if coming else _is_its_edition(seen, span)
    about = near or names_campaign(draft, span)
    if not alone or stuck or not about or is_of_the_past(draft, span):
        return False
    if set(YEAR.findall(seen, *clause)) != {seen[slice(*span)]}:
        return False
    return _TO_COME.search(seen, *clause) is None if coming else _IS_HELD.search(seen, *clause) is not None


def _months(draft: Draft) -> Iterator[Span]:
    """The spans of another month in which the campaign is said to be held."""
    months = month_names(draft.campaign)
    for end in name_ends(draft):
        match = _held_in().match(draft.seen.text, end)
        if match and match[1] not in months and not is_personal(draft.seen.text, match.span()):
            yield match.span(1)


@lru_cache(maxsize=1)
def _held_in() -> re.Pattern[str]:
    months = "|".join(skeleton(name).text for names in MONTHS.values() for name in names)
    verb = (
        r"(?:ont lieu|auront lieu|se tiennent|se tiendront|se deroulent|se derouleront|sont|seront|c'est|reviennent|"
        r"commencent|debutent|takes? place|are|is|runs?|happens?|begins?|starts?)"
    )
    return re.compile(
        rf"(?: 20\d\d)?,? {verb} (?:en |in |la (?:\w+ )?semaine (?:de |d')|au mois d(?:e |')|au debut de |"
        rf"a la fin de )({months})\b"
    )


def _lists_of_days(draft: Draft) -> Iterator[Span]:
    """The spans of lists of three days or more, in the campaign's month, of which one is not the campaign's."""
    first, last = campaign_days(draft.campaign)
    listed = any(_LISTED.matches_at(numbers_in(draft.seen.text), draft.seen.text))
    for match in _list(first.month).finditer(draft.seen.text) if listed else ():
        days = [int(each) for each in re.findall(r"\d+", match[1] or match[2])]
        inside = sum(first.day <= day <= last.day for day in days)
        cut = inside > 1 and inside < len(days) and names_campaign(draft, match.span())
        about = is_about_campaign(draft, match.span()) or beside_this_year(draft, match.span())
        other = inside < 2 and len(days) > last.day - first.day and about
        if (cut or other) and not is_of_the_past(draft, match.span()):
            yield match.span()


def _days_to_come(draft: Draft) -> Iterator[Span]:
    """The spans of the days of an edition to come, which nothing announces: « du 15 au 19 février 2027 »."""
    seen, held = draft.seen.text, campaign_days(draft.campaign)[0]
    coming = [str(held.year + ahead) for ahead in range(1, _YEARS_AHEAD + 1)]
    for pattern in range_patterns(held.month) if any(year in seen for year in coming) else ():
        for match in pattern.finditer(seen):
            year = OWN_YEAR.match(seen, match.end())
            if year and year[1] in coming and names_campaign(draft, match.span()):
                yield match.start(), year.end()


def _edges(draft: Draft) -> Iterator[Span]:
    """The spans of a day said to be the first or the last, that is another: « Fin des JPS : 21 février »."""
    seen, (first, last) = draft.seen.text, campaign_days(draft.campaign)
    for match in _edge(first.month).finditer(seen):
        right = last.day if match["ends"] else first.day
        named = names_campaign(draft, match.span())
        if named and int(match["day"]) != right and not is_personal(seen, match.span()):
            yield match.span("day")


@lru_cache(maxsize=12)
def _edge(number: int) -> re.Pattern[str]:
    month = "|".join(skeleton(names[number - 1]).text for names in MONTHS.values())
    return re.compile(
        r"(?:a partir du|des le|(?P<ends>fin)(?=[^:.!?\n]{4,45}:)|debut(?=[^:.!?\n]{4,45}:))"
        rf"(?:[^:.!?\n]{{4,45}}:)? ?(?:le )?(?:\w+di )?(?P<day>\d\d?)(?:er)? (?:{month})\b"
    )


def _weeks(draft: Draft) -> Iterator[Span]:
    """The spans of a week without its month after the campaign's name: « Bonnes JPS! Du lundi 17 au vendredi 21 »."""
    seen, (first, last) = draft.seen.text, campaign_days(draft.campaign)
    for match in _WEEK.finditer(seen) if "vendredi" in seen or "friday" in seen else ():
        near = any(0 < match.start() - at < _NEAR for at in name_ends(draft))
        if near and (int(match[1]), int(match[2])) != (first.day, last.day):
            yield match.span()


def _others(draft: Draft) -> Iterator[Span]:
    """The spans of other days beside the campaign's own, and of another week of its month: « ou du 23 au 27 »."""
    seen, (first, last) = draft.seen.text, campaign_days(draft.campaign)
    for match in _beside(first.month, first.day, last.day).finditer(seen):
        other = (int(match["start"]), int(match["end"])) != (first.day, last.day)
        if other and names_campaign(draft, match.span()) and not is_personal(seen, match.span()):
            yield match.span("other")
    right = (first.day - 1) // 7 + 1
    for match in _week_of(first.month).finditer(seen) if "semaine" in seen or "week" in seen else ():
        nth = _WHICH.search(seen, max(0, match.start() - _NEAR), match.start())
        span = nth.start() if nth else 0, match.end()
        number = (int(nth[1]) if nth[1].isdigit() else _NTH[nth[1][:4]]) if nth else right
        if number != right and names_campaign(draft, span) and not is_personal(seen, span):
            yield span


def _in_another_month(draft: Draft) -> Iterator[Span]:
    """The spans of the campaign's days in another month, in a sentence about perseverance: « du 16 au 20 mars »."""
    seen, (first, last) = draft.seen.text, campaign_days(draft.campaign)
    for match in _same_days(first.day, last.day).finditer(seen):
        after, before = (
            _MONTH_AFTER.match(seen, match.end()),
            _MONTH_BEFORE.search(seen, max(0, match.start() - _NEAR), match.start()),
        )
        month = (after or before or ("", ""))[1]
        other = month in _month_numbers() and _month_numbers()[month] != first.month
        about = other and (
            _ABOUT.search(seen, *sentence_span(seen, match.span())) or is_about_campaign(draft, match.span())
        )
        if about and not is_personal(seen, match.span()):
            yield match.span()


_ABOUT = LatePattern(r"\bperseveran\w+")
_MONTH_AFTER = LatePattern(r" ([a-z]{3,9})\b")
_MONTH_BEFORE = LatePattern(r"\b([a-z]{3,9}) \Z")


@lru_cache(maxsize=12)
def _same_days(first: int, last: int) -> re.Pattern[str]:
    return re.compile(rf"{first}(?<![\d/.-]{first}) ?(?:–|-|\b(?:au|to)\b) ?{last}(?!\d)")


@lru_cache(maxsize=1)
def _month_numbers() -> dict[str, int]:
    return {skeleton(name).text: at for names in MONTHS.values() for at, name in enumerate(names, 1)}


_NTH = {"prem": 1, "firs": 1, "deux": 2, "seco": 2, "troi": 3, "thir": 3, "quat": 4, "four": 4, "dern": 4, "last": 4}


@lru_cache(maxsize=12)
def _beside(number: int, first: int, last: int) -> re.Pattern[str]:
    month = "|".join(skeleton(names[number - 1]).text for names in MONTHS.values())
    to = r" ?(?:–|-|\b(?:au|to)\b) ?"
    gap = r"(?: 20\d\d)?,? ?\(?(?:ou|et|or|and)? ?(?:bien )?(?:du |from )?"
    return re.compile(
        rf"{first}(?<!\d{first}){to}{last}(?: (?:{month}))?{gap}"
        rf"(?P<other>(?P<start>\d\d?){to}(?P<end>\d\d?)(?!\d| ?h\b|[.:,]\d))"
        rf"(?! (?!{month})[a-z]{{3,9}} 20)(?! (?:janvier|mars|avril|mai|january|march|april|may)\b)"
    )


_WHICH = LatePattern(
    r"\b(\d(?=e |re |er |ere |st |nd |rd |th )|premiere|deuxieme|seconde|troisieme|quatrieme|derniere|"
    r"first|second|third|fourth|last)(?:e|re|er|ere|st|nd|rd|th)? \Z"
)


@lru_cache(maxsize=12)
def _week_of(number: int) -> re.Pattern[str]:
    month = "|".join(skeleton(names[number - 1]).text for names in MONTHS.values())
    return re.compile(rf"(?:semaine|week) (?:de |d'|of |in )(?:{month})\b")


def _weekdays(draft: Draft) -> Iterator[Span]:
    """The spans of a day of the campaign without its month, with another weekday: « le jeudi 20 »."""
    seen, (first, last) = draft.seen.text, campaign_days(draft.campaign)
    for weekday, match in _days_alone(seen) if any(each in seen for each in names_of(draft.campaign)) else ():
        day = int(match[1])
        inside = first.day <= day <= last.day and first.month == last.month
        if inside and weekday != first.replace(day=day).weekday() and not is_personal(seen, match.span()):
            yield match.start(1), match.end(1)


def _days_alone(seen: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Each figure after a weekday, Monday being 0, without a month."""
    words = words_once(seen)
    for weekday, name in (each for names in WEEKDAYS for each in enumerate(names) if each[1] in words):
        for at in places(seen, name):
            if match := _DAY_ALONE.match(seen, at + len(name)):
                yield weekday, match


@lru_cache(maxsize=12)
def _list(number: int) -> re.Pattern[str]:
    month = "|".join(skeleton(names[number - 1]).text for names in MONTHS.values())
    days = r"(\d\d?(?:(?:, |-)\d\d?)+(?:,? (?:et|and|&) |-)\d\d?)"
    return re.compile(rf"(?<![\d,]){days} (?:{month})\b|\b(?:{month}) {days}(?!\d)")


def _of_year(draft: Draft, span: Span) -> Doubt:
    year = campaign_days(draft.campaign)[0].year
    why = Words(f"cette édition est celle de {year}.", f"this edition is that of {year}.")
    return Doubt(span, why, _YEAR_ADVICE)


def _of_days_to_come(span: Span) -> Doubt:
    why = Words(
        "aucune date n’est annoncée pour une édition à venir.", "no dates are announced for an edition to come."
    )
    return Doubt(span, why, Words("Retirez ces dates, ou vérifiez-les.", "Take these dates out, or check them."))


def _of_days(draft: Draft, span: Span) -> Doubt:
    first, last = campaign_days(draft.campaign)
    french, english = (MONTHS[language][first.month - 1] for language in ("fr", "en"))
    why = Words(
        f"la campagne a lieu du {first.day} au {last.day} {french}.",
        f"the campaign is held {english} {first.day}–{last.day}.",
    )
    return Doubt(span, why, _DATES_ADVICE)
