"""Updates a visual to another campaign: what it has of the one it was made under becomes the other's."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial

from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign, Edition, Fact, Texts, text_in
from composer.core.campaign.changes import Change, becomes, change_of, changes, quoted_value, text_change
from composer.core.campaign.date_lines import date_line
from composer.core.caption.hashtag import folded_hashtag
from composer.core.codes import Code
from composer.core.linter.confusables import Skeleton, skeleton
from composer.core.linter.dates.calendar import Days, Written, rewritten, written_days, written_ranges
from composer.core.linter.dates.campaign_days import date_findings
from composer.core.linter.finding import Draft, TextEdit, applied
from composer.core.linter.hashtags import hashtag_findings
from composer.core.linter.names.campaign_theme import theme_findings
from composer.core.linter.subject import is_personal, sentence_span
from composer.core.visual import AlternativeEdits, CampaignMark, CaptionEdits, ChosenHashtag, Edited, Visual
from composer.core.words import LANGUAGES, Words

_YEAR = re.compile(r"20\d\d\Z")
#: What does not tell one page from another in an address.
_SAME_PAGE = re.compile(r"\Ahttps?://(?:www\.)?|/+\Z", re.IGNORECASE)
_QR = Words("Adresse du code QR", "Address of the QR code")
_TYPED = Words("Texte que vous avez tapé", "Text that you typed")
_REMOVED = Words("rien", "nothing")
#: Characters around the first difference of a text that are shown.
_AROUND = 24
_ENDING = " .,!?…"
#: What the linter finds of an earlier edition, and can only be meant of this one.
_OF_BEFORE: frozenset[Code] = frozenset({"dates-wrong", "edition-year", "theme-year", "hashtag-year"})
_NO_LABEL = Words("", "")


def updated(visual: Visual, before: Campaign, after: Campaign) -> Visual:
    """`visual`, made under `before`, with the values of `after`.

    Its QR code leads to the same page of `after`, by its key. In captions and alternative texts typed by hand, the
    theme, dates, handles and hashtags become those of `after`. The quote, the answers and the person stay as they are.
    """
    typed = with_typed(visual, partial(_updated_text, before, after))
    return replace(typed, qr=_address(visual.qr, before, after), hashtags=tuple(_hashtags(visual, before, after)))


def with_typed(visual: Visual, updated_text: Callable[[str, str], str]) -> Visual:
    """`visual` with each text typed in its captions and alternative texts replaced.

    `updated_text` takes the text and the id of its network, empty for every network.
    """
    shared = _part_texts(visual.caption.shared, updated_text, "")
    by_network = {
        network: _part_texts(own, updated_text, network) for network, own in visual.caption.by_network.items()
    }
    short, full = (updated_text(text, "") for text in (visual.alternative.short, visual.alternative.full))
    return replace(visual, caption=CaptionEdits(shared, by_network), alternative=AlternativeEdits(short, full))


def changes_in(visual: Visual, before: Campaign, after: Campaign) -> tuple[Change, ...]:
    """List what `updated` changes in this visual and in the files made of it: nothing that it does not have."""
    chosen = before.chosen(visual.networks)
    aside = {"address", "email", "questions", "day"}
    of_campaigns = (each for each in changes(before, after) if each.kind not in aside)
    concerned = (each for each in of_campaigns if each.kind != "handle" or each.key in chosen)
    return (*concerned, *own_changes(visual, updated(visual, before, after)))


def own_changes(visual: Visual, after: Visual) -> Iterator[Change]:
    """List the changes of the person's own choices and texts, from `visual` to the same visual `after`."""
    if visual.qr != after.qr:
        new = quoted_value(after.qr) if after.qr else _REMOVED
        yield becomes("address", _QR, quoted_value(visual.qr), new)
    texts = dict(_typed_texts(after))
    for place, text in _typed_texts(visual):
        if text != texts[place]:
            old, new = _difference(text, texts[place])
            yield becomes("typed", _TYPED, quoted_value(old), quoted_value(new), "/".join(filter(None, place)))


def _typed_texts(visual: Visual) -> Iterator[tuple[tuple[str, str], str]]:
    """Each text of the captions and alternative texts that was typed, by its network and part."""
    for network, edited in (("", visual.caption.shared), *visual.caption.by_network.items()):
        yield from (((network, part), text) for part, text in edited.items())
    yield ("alternative", "short"), visual.alternative.short
    yield ("alternative", "full"), visual.alternative.full


def _difference(old: str, new: str) -> tuple[str, str]:
    """What differs in two texts, with a few whole words on either side."""
    start = _common(old, new)
    alike = _common(old[start:][::-1], new[start:][::-1])
    return _around(old, start, len(old) - alike), _around(new, start, len(new) - alike)


def _around(text: str, start: int, end: int) -> str:
    """`text` from `start` to `end`, with the whole words beside it that are near, and « … » where some are left out."""
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    before, after = text[first:start], text[end:last]
    if first:
        before = "… " + before.partition(" ")[2]
    if last < len(text):
        after = after.rpartition(" ")[0] + " …"
    return (before + text[start:end] + after).strip()


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (first, second) in pairs if first != second), min(len(one), len(other)))


def _part_texts(edited: Edited, updated_text: Callable[[str, str], str], network: str) -> Edited:
    return {part: updated_text(text, network) for part, text in edited.items()}


def _address(qr: str, before: Campaign, after: Campaign) -> str:
    """The page of `after` for a QR code that leads to one of `before`: of the same key, else its first own one."""
    key = next((key for key, url in _pages(before).items() if qr and url == _SAME_PAGE.sub("", qr)), None)
    if key is None or _SAME_PAGE.sub("", qr) in _pages(after).values():
        return qr
    if key in after.addresses:
        return after.addresses[key].url.value
    return next((address.url.value for address in after.addresses.values()), "")


def _pages(campaign: Campaign) -> Mapping[str, str]:
    return {key: _SAME_PAGE.sub("", address.url.value) for key, address in campaign.addresses.items()}


def _hashtags(visual: Visual, before: Campaign, after: Campaign) -> Iterator[ChosenHashtag]:
    """The person's choices about hashtags: those about `before`'s become about the same one of `after`.

    One that the person confirmed was announced for `before` only: it stays in the captions, to be confirmed again.
    """
    own = {folded_hashtag(tag.value) for tag in before.hashtags}
    present = {folded_hashtag(tag.value): tag.value for tag in after.hashtags}
    meant = {_YEAR.sub("", folded): value for folded, value in present.items()}
    for chosen in visual.hashtags:
        folded = folded_hashtag(chosen.value)
        if folded not in own or folded in present:
            yield chosen
        elif (stem := _YEAR.sub("", folded)) in meant:
            yield ChosenHashtag(meant[stem], "added" if chosen.choice == "confirmed" else chosen.choice)


def _updated_text(before: Campaign, after: Campaign, text: str, network: str) -> str:
    """A text typed under `before` with the values of `after`; for the caption of one `network`, or for every one.

    Days that are the person's own are left alone, and so is a value that `after` does not have.
    """
    if not text:
        return text
    pairs = (*_text_pairs(before, after), *_hashtag_pairs(before, after), *_handle_pairs(before, after, network))
    text = with_values(text, {old: new for old, new in pairs if old and new and old != new})
    text = _with_days(text, before, after)
    if before.year == after.year:
        return text
    editions = {before.year: before.as_edition, **after.editions}
    return in_this_edition(text, replace(after, editions=editions))


def in_this_edition(text: str, campaign: Campaign) -> str:
    """`text` with what the linter knows to be of an earlier edition as `campaign` says it."""
    draft = Draft(skeleton(text), next(iter(campaign.networks)), campaign)
    found = (*theme_findings(draft), *date_findings(draft), *hashtag_findings(draft))
    edits = (each.fix for each in found if each.problem.code in _OF_BEFORE)
    return applied(text, (each for each in edits if isinstance(each, TextEdit)))


def _text_pairs(before: Campaign, after: Campaign) -> Iterator[tuple[str, str]]:
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


def _hashtag_pairs(before: Campaign, after: Campaign) -> Iterator[tuple[str, str]]:
    """Each hashtag of `before` that `after` does not have, and the one of `after` that differs by its year alone."""
    present = {_YEAR.sub("", folded_hashtag(tag.value)): tag.value for tag in after.hashtags}
    for tag in before.hashtags:
        yield tag.value, present.get(_YEAR.sub("", folded_hashtag(tag.value)), "")


def _handle_pairs(before: Campaign, after: Campaign, network: str) -> Iterator[tuple[str, str]]:
    kept = {each.handle.value for each in after.networks.values() if each.handle}
    for name, known in before.networks.items():
        if known.handle and known.handle.value not in kept:
            meant = network or name
            if meant in after.networks:
                yield known.handle.value, after.mention(meant)


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


_PAST_YEAR = re.compile(r"20\d\d")


def updated_from_past(visual: Visual, mark: CampaignMark, after: Campaign) -> Visual:
    """`visual`, saved under the campaign `mark`, with what was typed of an earlier edition as `after` says it.

    Earlier editions are those that `after` knows; a text that is of none stays as it is.
    """
    edition = _edition(mark, after)

    def updated_text(text: str, network: str) -> str:
        if not text:
            return text
        text = with_values(text, _former_handles(after, network))
        # Its edition is known, so that its days need no word beside them that says so.
        text = with_range(text, days_of(edition), days_of(after)) if edition else text
        return in_this_edition(text, after)

    return with_typed(visual, updated_text)


def changes_from_past(visual: Visual, mark: CampaignMark, after: Campaign) -> tuple[Change, ...]:
    """List what is known to change in `visual`, saved under the campaign `mark`, once it follows `after`.

    That is the theme, dates, handles and hashtags of the edition whose year its id has, and the texts typed.
    """
    edition = _edition(mark, after)
    known = tuple(_of_edition(edition, after)) if edition else ()
    return (*known, *own_changes(visual, updated_from_past(visual, mark, after)))


def _edition(mark: CampaignMark, after: Campaign) -> Edition | None:
    """The earlier edition of the year that the id of `mark` has."""
    year = _PAST_YEAR.search(mark.id)
    return after.editions.get(year[0]) if year else None


def _former_handles(after: Campaign, network: str) -> dict[str, str]:
    """What to write for each handle of an earlier edition, in the caption for `network`, or for every one."""
    former = [(name, fact.value) for edition in after.editions.values() for name, fact in edition.handles.items()]
    present = {each.handle.value for each in after.networks.values() if each.handle}
    meant = {handle: network or name for name, handle in former if handle and handle not in present}
    return {handle: after.mention(name) for handle, name in meant.items() if name in after.networks}


def _of_edition(edition: Edition, after: Campaign) -> Iterator[Change]:
    if "fr" in edition.themes:
        yield from text_change("theme", edition.themes, after.theme)
    line = date_line(*days_of(edition))
    former_line: Texts = {language: Fact(line.to(language)) for language in LANGUAGES}
    yield from text_change("dates", former_line, after.dates.line)
    for network, handle in edition.handles.items():
        if network in after.networks and handle.value != after.mention(network):
            yield change_of("handle", handle.value, after.mention(network), after.networks[network].name, network)
    former, present = (" ".join(each.value for each in tags) for tags in (edition.hashtags, after.hashtags))
    if former and former != present:
        yield change_of("hashtags", former, present)
