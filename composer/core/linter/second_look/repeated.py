"""Finds what a caption has twice in a row of the campaign's own: a name, a theme, a hashtag, a handle, a word."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from composer.core.campaign.campaign import Campaign, text_in, wording_of
from composer.core.campaign.once import once
from composer.core.linter.confusables import skeleton
from composer.core.linter.dates.campaign_names import campaign_days, month_names, names_of
from composer.core.linter.finding import Draft
from composer.core.linter.names.likeness import LONG, words_of
from composer.core.linter.second_look.doubt import Doubt
from composer.core.text.late_pattern import LatePattern, places
from composer.core.words import LANGUAGES, MONTHS, Words

# What stands between the two: « #JPS2026 #JPS2026 », « JPS et JPS »; a blank line begins another part.
_BETWEEN = LatePattern(r"(?!\n\n)[\n ,;:·•|/«»\"“”.()@#'-]{0,4}(?:(?:et|and|&) )?[@#]?")
_TWICE = Words("c’est écrit deux fois de suite.", "it is written twice in a row.")
_AGAIN = Words("c’est une partie de la phrase, qui est déjà là.", "it is a part of the phrase, which is there already.")
#: Words by which the phrase is known.
_FIRST_WORDS, _LAST_WORDS = 5, 4
_KEEP_ONE = Words("Gardez-en un seul.", "Keep one of them.")
# A day or days of a month, and a year, twice: « le 19 février 2026 et le 19 février 2026 ».
_DAYS = r"(?:\d\d? (?:au |to |- ?|– ?)?)?\d\d? {month}(?: 20\d\d)?|{month} \d\d?(?: ?(?:to|–|-) ?\d\d?)?(?:,? 20\d\d)?"


def repeated_doubts(draft: Draft) -> Iterator[Doubt]:
    """Doubts about the second of two of the campaign's own texts that follow each other, or of two of its words."""
    seen = draft.seen.text
    for text in _texts(draft.campaign)[draft.network]:
        if seen.count(text) > 1:
            yield from _twice(seen, text)
    for twice in _words(draft.campaign):
        at = seen.find(twice)
        if at >= 0 and not seen[max(0, at - 1) : at].isalnum() and not _goes_on(seen, at + len(twice)):
            yield Doubt((at, at + len(twice)), _TWICE, _KEEP_ONE)
    for part in _ends_of(draft.campaign.phrase.value):
        if part and seen.count(part) > 1:
            yield Doubt((seen.rfind(part), seen.rfind(part) + len(part)), _AGAIN, _KEEP_ONE)
            break
    if heard := _heard_again(draft.campaign.phrase.value).search(seen):
        yield Doubt(heard.span(1), _AGAIN, _KEEP_ONE)
    month = month_names(draft.campaign)
    if any(seen.count(each) > 1 for each in month):
        yield from (Doubt(match.span(), _TWICE, _KEEP_ONE) for match in _days_twice(month).finditer(seen))


@lru_cache(maxsize=4)
def _ends_of(phrase: str) -> tuple[str, str]:
    """The first words of the phrase and its last ones, by which it is known wherever it stands."""
    words = skeleton(phrase).text.rstrip(" .…").split()
    return " ".join(words[:_FIRST_WORDS]), " ".join(words[-_LAST_WORDS:])


@lru_cache(maxsize=4)
def _heard_again(phrase: str) -> re.Pattern[str]:
    """A pattern for the end of the last word of the phrase after it, before its dots: « je vous partage âge... »."""
    *words, last = words_of(phrase)
    ends = "|".join(last[at:] for at in range(1, len(last) - 1)) or "(?!)"
    return re.compile(rf"{' '.join((*words[-2:], last))} ({ends})(?= ?(?:\.\.|…))")


def _goes_on(seen: str, end: int) -> bool:
    return seen[end : end + 1].isalnum() or seen[end : end + 1] == "_"


def _twice(seen: str, text: str) -> Iterator[Doubt]:
    for at in places(seen, text):
        gap = _BETWEEN.match(seen, at + len(text))
        after = gap.end() if gap else at + len(text)
        if seen.startswith(text, after) and not seen[after + len(text) :][:1].isalpha():
            yield Doubt((after, after + len(text)), _TWICE, _KEEP_ONE)


@once
def _texts(campaign: Campaign) -> dict[str, tuple[str, ...]]:
    """The campaign's own texts for a caption on each network, as skeletons."""
    days = [wording_of(day.name) for day in campaign.days.values()]
    themes = (text_in(campaign.theme, language).rstrip(" .,!?…") for language in LANGUAGES)
    tags = (tag.value.lstrip("#") for tag in campaign.hashtags)
    names = (*(each for words in days for each in (words.fr, words.en)), campaign.organisation.value)
    first, last = (*themes, *tags, *names), names_of(campaign)
    mentions = {network: campaign.mention(network).lstrip("@") for network in campaign.networks}
    return {network: _as_seen((*first, mention, *last)) for network, mention in mentions.items()}


def _as_seen(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(skeleton(text).text for text in texts if len(text) > 1))


@once
def _words(campaign: Campaign) -> tuple[str, ...]:
    """The long words of the campaign's texts, each twice; « vous vous » is French."""
    name = wording_of(campaign.name)
    days = [wording_of(day.name) for day in campaign.days.values()]
    held = campaign_days(campaign)[0]
    texts = (name.fr, name.en, campaign.organisation.value, campaign.phrase.value, *(each.fr for each in days))
    months = (names[held.month - 1] for names in MONTHS.values())
    every = (*texts, *months, str(held.year))
    words = dict.fromkeys(word for text in every for word in words_of(text) if len(word) >= LONG)
    return tuple(f"{word} {word}" for word in words if word != "vous")


@lru_cache(maxsize=16)
def _days_twice(months: tuple[str, ...]) -> re.Pattern[str]:
    days = _DAYS.format(month=f"(?:{'|'.join(months)})")
    return re.compile(rf"(?<![\d/])({days})(?:,| et| and|\.| -| –)? (?:le |du |on |from )?\1(?!\w)")
