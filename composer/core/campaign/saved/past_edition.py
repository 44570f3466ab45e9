"""Updates a visual whose campaign is not known any more: from what is known of its edition, and what was typed."""

import re
from collections.abc import Iterator

from composer.core.campaign.campaign import Campaign, Edition, Fact, Texts
from composer.core.campaign.changes import Change, change_of, text_change
from composer.core.campaign.date_lines import date_line
from composer.core.campaign.update import days_of, in_this_edition, own_changes, with_range, with_typed, with_values
from composer.core.visual import CampaignMark, Visual
from composer.core.words import LANGUAGES

_YEAR = re.compile(r"20\d\d")


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
    year = _YEAR.search(mark.id)
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
