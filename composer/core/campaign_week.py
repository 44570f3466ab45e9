"""Whether the campaign's days are over: said once a day by the window, and never a finding."""

from datetime import date

from composer.core.campaign import Campaign
from composer.core.words import Words

_PAST = Words("Les {name} de cette campagne sont passées ({dates}).", "This campaign’s {name} are over ({dates}).")


def past_words(campaign: Campaign, today: date) -> Words | None:
    """That the campaign's last day is before `today`; None while it is to come or under way."""
    if today <= date.fromisoformat(campaign.dates.end.value):
        return None
    return _PAST.format(name=campaign.name, dates=campaign.dates.line)
