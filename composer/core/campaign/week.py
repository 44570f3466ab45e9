"""Decides whether the campaign is over, which the window shows once a day; it is never a finding."""

from datetime import date

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.facts import wording_of
from composer.core.words import Words

_PAST = Words("Les {name} de cette campagne sont passées ({dates}).", "This campaign’s {name} are over ({dates}).")


def past_words(campaign: Campaign, today: date) -> Words | None:
    """The sentence that the campaign ended before `today`; None when it is not over."""
    if today <= date.fromisoformat(campaign.dates.end.value):
        return None
    return _PAST.format(name=wording_of(campaign.name), dates=wording_of(campaign.dates.line))
