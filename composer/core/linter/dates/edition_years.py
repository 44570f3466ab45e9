"""Finds another edition's year after the campaign's name, and this edition's year mistyped."""

import re
from collections.abc import Collection, Iterator

from composer.core.campaign.campaign import Campaign, Texts, wording_of
from composer.core.campaign.once import once
from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.dates.campaign_names import (
    FILLERS,
    MARKS,
    NEAR_LABEL,
    YEAR,
    any_name,
    campaign_days,
    month_names,
    names_campaign,
    names_of,
    years_in,
)
from composer.core.linter.dates.number_words import in_words
from composer.core.linter.dates.past_edition import is_of_the_past
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found
from composer.core.linter.names.likeness import counts, mistyped_year
from composer.core.linter.subject import clause_span, has_past_verb
from composer.core.text.late_pattern import LatePattern, numbers_in
from composer.core.words import MONTHS, Words

# A number that may be a year mistyped; of three figures, only where nothing is counted: not « JPS 206 écoles ».
_NUMBER = LatePattern(r"\d(?<![\w$.,/]\d)(?:[\do]{3,4}|[\do]{2}(?= ?(?:[.,!?;:)\n]|\Z)))(?![\w%$]|[.,:/-]\d)")
# What somebody keeps of an edition, whose year is its own: « ma tasse des JPS 2023 ».
_KEPT = LatePattern(
    r"\b(?:tasse|mug|verre|gourde|chandail|t-shirt|tee-shirt|gilet|tuque|casquette|affiche|poster|carnet|cahier|"
    r"crayon|stylo|macaron|epinglette|badge|button|pin|sticker|autocollant|ruban|ribbon|medaille|medal|trophee|trophy|"
    r"sac|bag|shirt|hoodie|souvenir|lettre|letter|carte|card|album|napperon|signet|bookmark|"
    r"cup|pen|notebook|photo|picture|image|video|programme|dessin|drawing|discours|speech|billet|ticket)s?"
    r"(?: [^\W\d]+){0,2} (?:d[eu]s?|aux|pour les|lors des|pendant les|from|of|at|for)(?: the| la campagne des)? "
    r"[\w ]{2,40}\Z"
)
# A part held in an edition, which can only be this one: « porte-parole des JPS 2027 ».
_HOLDS = LatePattern(
    r"\b(?:ambassad\w+|porte-parole|marraine|parrain|spokes\w+) (?:officiel\w* |official )?(?:d[eu]s?|of|for)"
    r"(?: the| la campagne des)? [\w ]{2,40}\Z"
)
# What says that an edition is under way, or wishes a good one: only this one's can be.
_NOW = LatePattern(
    r"\b(?:cette semaine|aujourd'hui|cette annee|en ce moment|ces jours-ci|maintenant|battent leur plein|"
    r"this week|today|this year|right now|now|under ?way|in full swing)\b"
)
_WISHED = LatePattern(r"\b(?:bonnes|joyeuses|belles|heureuses|vive(?:nt)?|happy)(?: les| the)? [\w ]{2,40}\Z")
#: Years: no caption speaks of a later edition.
_YEARS_AHEAD = 2
#: That of the first edition: the twentieth was in 2024.
_FIRST_YEAR = 2005
_EDITION = re.compile(r"\bedition (20\d\d)(?!\w)|(?<!\w)(20\d\d) edition\b")


def edition_year_findings(draft: Draft, year: int, taken: Collection[int]) -> Iterator[CaptionFinding]:
    """Another edition's year after the campaign's name, without a day: « fière ambassadrice des JPS 2025 ».

    Years at `taken` are fixed with their days.
    """
    seen = draft.seen.text
    yield from _mistyped_years(draft, year, taken)
    known = draft.campaign.editions
    years = [match[0] for match in years_in(seen)]
    editions = {each for each in years if each in known or _FIRST_YEAR <= int(each) < year}
    coming = {each for each in years if year < int(each) <= year + _YEARS_AHEAD}
    if not editions and not coming:
        return
    beside = _named_year(draft.campaign).finditer(seen)
    editions_named = (each for each in _EDITION.finditer(seen) if names_campaign(draft, each.span()))
    for start, end in sorted({match.span(match.lastindex or 1) for match in (*beside, *editions_named)}):
        alone = set(YEAR.findall(seen, *clause_span(seen, (start, end)))) == {seen[start:end]}
        now = _is_now(seen, (start, end))
        told = (is_of_the_past(draft, (start, end)) and not now) or _KEPT.search(
            seen, max(0, start - NEAR_LABEL), start
        )
        held = seen[start:end] in coming and (now or _HOLDS.search(seen, max(0, start - NEAR_LABEL), start))
        if (seen[start:end] in editions or held) and alone and start not in taken and not told:
            yield _of_another_year(draft, (start, end), year)


def _is_now(seen: str, span: Span) -> bool:
    """Whether the edition whose year is at `span` is said to be under way, in a sentence that tells of nothing else."""
    clause = clause_span(seen, span)
    said = _WISHED.search(seen, max(0, span[0] - NEAR_LABEL), span[0]) or _NOW.search(seen, *clause)
    return said is not None and not has_past_verb(seen, clause)


def _mistyped_years(draft: Draft, year: int, taken: Collection[int]) -> Iterator[CaptionFinding]:
    """The year of this edition with a typing error in it, right after the campaign's name: « Vive les JPS 2206! »."""
    seen = draft.seen.text
    for match in _NUMBER.matches_at(numbers_in(seen), seen):
        near = match.start() not in taken and mistyped_year(match[0], str(year)) and not counts(seen, match.end())
        if near and _is_of_it(draft, match.start()):
            yield _of_another_year(draft, match.span(), year)


def _is_of_it(draft: Draft, at: int) -> bool:
    """Whether the campaign's name, or its last day, is right before `at`."""
    before = draft.seen.text[max(0, at - NEAR_LABEL) : at].rstrip(" -")
    ends = (*names_of(draft.campaign), *_last_days(draft.campaign))
    led = (before[: -len(each)] for each in ends if before.endswith(each))
    return any(not each[-1:].isalnum() and not each.endswith(("#", "_")) for each in led)


@once
def _last_days(campaign: Campaign) -> tuple[str, ...]:
    """The campaign's last day, as skeletons: « 20 février », “February 20”."""
    last = campaign_days(campaign)[1]
    french, english = (skeleton(names[last.month - 1]).text for names in (MONTHS["fr"], MONTHS["en"]))
    return f"{last.day} {french}", f"{english} {last.day}", f"{english} {last.day},"


@once
def _named_year(campaign: Campaign) -> re.Pattern[str]:
    """A pattern for a year after a name of the campaign, or before it: « l'édition 2025 des JPS », « JPS2025 ».

    One of the campaign's `months` may come between them: « Les JPS ont lieu en février 2025 ».
    """
    days = (skeleton(name).text for day in campaign.days.values() for name in _both(day.name))
    name, month = "|".join((any_name(campaign), *map(re.escape, days))), "|".join(month_names(campaign))
    edition = r"(?:(?:l')?edition |the |de |of |en |in )?"
    later = rf"{MARKS}(?:\b(?:{FILLERS})\b{MARKS})*(?:{month}) "
    after = rf"(?<![#\w])(?:{name})(?:[ ,(:–-]{{1,3}}{edition}|{later})?(20\d\d)(?!\w|[./–-]\d)"
    what = r"(?:(?:edition|ambassad\w+|campagne|campaign) )?(?:des? |of |aux |du )(?:la campagne des )?"
    before = rf"(?<!\w)(20\d\d) {what}(?:{name})(?!\w)"
    return re.compile(rf"{after}|{before}")


def _of_another_year(draft: Draft, seen_span: Span, year: int) -> CaptionFinding:
    span = draft.seen.span(*seen_span)
    typed = draft.text[slice(*span)]
    right = str(year) if typed[:1].isdigit() else in_words(year, typed)
    words = Words(
        f"{typed} est l’année d’une autre édition; celle-ci est l’édition {year}.",
        f"{typed} is the year of another edition; this is the {year} edition.",
    )
    label = Words(f"Écrivez {right}.", f"Write {right}.")
    return found(draft, "edition-year", "warning", words, span, TextEdit(*span, right, label))


def _both(texts: Texts) -> tuple[str, str]:
    words = wording_of(texts)
    return words.fr, words.en
