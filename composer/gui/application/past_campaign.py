"""Shows one discreet message, once a day, when the campaign is over."""

from collections.abc import Callable
from datetime import date

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.week import past_words
from composer.core.words import Words
from composer.gui.preferences import Preferences


def report_past_campaign(
    campaign: Campaign, preferences: Preferences, today: date, note: Callable[[Words], object]
) -> None:
    """Report that the campaign is over as of `today`, unless that day's message was already shown."""
    words, day = past_words(campaign, today), today.isoformat()
    if words is None or preferences.settings.told_past == day:
        return
    preferences.change(told_past=day)
    note(words)
