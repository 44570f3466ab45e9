"""Replaces, in texts typed by hand, the values of one campaign by those of another."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign, Edition
from composer.core.campaign.facts import Fact, Texts, text_in
from composer.core.caption.hashtag import folded_hashtag
from composer.core.codes import Code
from composer.core.linter.confusables import Skeleton, skeleton
from composer.core.linter.dates.calendar import Days, Written, rewritten, written_days, written_ranges
from composer.core.linter.dates.campaign_days import date_findings
from composer.core.linter.finding import Draft, TextEdit, applied
from composer.core.linter.hashtags import hashtag_findings
from composer.core.linter.names.campaign_theme import theme_findings
from composer.core.linter.subject import is_personal, sentence_span
from composer.core.words import LANGUAGES, Words

_YEAR = re.compile(r"20\d\d\Z")
_ENDING = " .,!?…"
#: What the linter finds of an earlier edition, and can only be meant of this one.
_OF_BEFORE: frozenset[Code] = frozenset({"dates-wrong", "edition-year", "theme-year", "hashtag-year"})
_NO_LABEL = Words("", "")


class TypedValues(Struct, frozen=True):
    """The values of the campaign `before` that a text may contain, and those of `after` to write there."""

    before: Campaign
    after: Campaign

    def updated(self, text: str, network: str = "") -> str:
        """`text` with the values of `after`; for the caption of one `network`, or for every one.

        Days that are the person's own are left alone, and so is a value that `after` does not have.
        """
        if not text:
            return text
        pairs = (*_texts(self.before, self.after), *_hashtags(self.before, self.after), *self._handles(network))
        text = with_values(text, {old: new for old, new in pairs if old and new and old != new})
        text = _with_days(text, self.before, self.after)
        if self.before.year == self.after.year:
            return text
        editions = {self.before.year: self.before.as_edition, **self.after.editions}
        return in_this_edition(text, replace(self.after, editions=editions))

    def _handles(self, network: str) -> Iterator[tuple[str, str]]:
        kept = {each.handle.value for each in self.after.networks.values() if each.handle}
        for name, known in self.before.networks.items():
            if known.handle and known.handle.value not in kept:
                meant = network or name
                if meant in self.after.networks:
                    yield known.handle.value, self.after.mention(meant)


def in_this_edition(text: str, campaign: Campaign) -> str:
    """`text` with what the linter knows to be of an earlier edition as `campaign` says it."""
    draft = Draft(skeleton(text), next(iter(campaign.networks)), campaign)
    found = (*theme_findings(draft), *date_findings(draft), *hashtag_findings(draft))
    edits = (each.fix for each in found if each.problem.code in _OF_BEFORE)
    return applied(text, (each for each in edits if isinstance(each, TextEdit)))


def _texts(before: Campaign, after: Campaign) -> Iterator[tuple[str, str]]:
    """The texts of the campaign but its dates, which are read: they may be the person's own.

    A theme is without the punctuation at its end, which a sentence may not have.
    """
    days = ((day.name, after.days[key].name) for key, day in before.days.items() if key in after.days)
    for old, new in ((before.name, after.name), *days):
        yield from _by_language(old, new)
    for old, new in _by_language(before.theme, after.theme):
        yield old.rstrip(_ENDING), new.rstrip(_ENDING)
    yield before.phrase.value.rstrip(_ENDING), after.phrase.value.rstrip(_ENDING)
    yield before.organisation.value, after.organisation.value


def _by_language(before: Texts, after: Texts) -> Iterator[tuple[str, str]]:
    return ((text_in(before, each), text_in(after, each)) for each in dict.fromkeys((*LANGUAGES, *before)))


def _hashtags(before: Campaign, after: Campaign) -> Iterator[tuple[str, str]]:
    """Each hashtag of `before` that `after` does not have, and the one of `after` that differs by its year alone."""
    present = {_YEAR.sub("", folded_hashtag(tag.value)): tag.value for tag in after.hashtags}
    for tag in before.hashtags:
        yield tag.value, present.get(_YEAR.sub("", folded_hashtag(tag.value)), "")


def with_values(text: str, values: Mapping[str, str]) -> str:
    """`text` with each of `values` replaced once: what was just written is not searched again."""
    if not values:
        return text
    ordered = sorted(values, key=len, reverse=True)
    pattern = "|".join(f"({_pattern(each)})" for each in ordered)
    found = re.compile(rf"(?<![\w@#])(?:{pattern})(?!\w)", re.IGNORECASE)
    return found.sub(lambda match: values[ordered[(match.lastindex or 1) - 1]], text)


def _pattern(value: str) -> str:
    """A value as people type it: any spaces, and either apostrophe."""
    return r"\s+".join(re.sub("['’]", "['’]", re.escape(word)) for word in value.split())


def with_range(text: str, before: Days, after: Days) -> str:
    """`text` with the days of a campaign `before`, from the first to the last, that are not the person's own."""
    seen = skeleton(text)
    ranges = written_ranges(seen.text, before[0].year)
    held = (each for each in ranges if each.days == before and not is_personal(seen.text, each.span))
    return applied(text, (_edit(seen, each, after) for each in held))


def days_of(campaign: Campaign | Edition) -> Days:
    """The first and the last day of a campaign, or of an earlier edition."""
    dates = campaign.dates if isinstance(campaign, Campaign) else campaign
    return _read(dates.start), _read(dates.end)


def _with_days(text: str, before: Campaign, after: Campaign) -> str:
    """`text` with the days of the campaign, written in any form, that are not the person's own."""
    if not any(map(str.isdigit, text)):
        return text
    seen, year = skeleton(text), int(before.year)
    ranges = tuple(written_ranges(seen.text, year))
    held, now = days_of(before), days_of(after)
    edits = [_edit(seen, each, now) for each in ranges if each.days == held and not is_personal(seen.text, each.span)]
    for written in written_days(seen.text, year, ranges):
        right = _single(seen, written, before, after)
        edits += [_edit(seen, written, (right, right))] if right else []
    return applied(text, edits)


def _single(seen: Skeleton, written: Written, before: Campaign, after: Campaign) -> date | None:
    """The day of `after` for a single day of `before`: with its year, or in a sentence that names it."""
    if is_personal(seen.text, written.span):
        return None
    known = _single_days(before, after)
    sentence = seen.text[slice(*sentence_span(seen.text, written.span))]
    for day, right, names in known:
        named = any(name in sentence for name in names)
        if written.days[0] == day and (written.year == day.year or named):
            return right
    return None


def _single_days(before: Campaign, after: Campaign) -> Iterator[tuple[date, date, tuple[str, ...]]]:
    """Each day of `before`, the same one of `after`, and its names as skeletons."""
    for name, day in before.days.items():
        if name in after.days:
            names = tuple(skeleton(text_in(day.name, each)).text for each in LANGUAGES)
            yield _read(day.date), _read(after.days[name].date), names
    yield _read(before.dates.start), _read(after.dates.start), ()
    yield _read(before.dates.end), _read(after.dates.end), ()


def _read(fact: Fact) -> date:
    return date.fromisoformat(fact.value)


def _edit(seen: Skeleton, written: Written, days: Days) -> TextEdit:
    return TextEdit(*seen.span(*written.span), rewritten(seen, written, days), _NO_LABEL)
