"""The short name of a campaign, as the head of the window and the list show it."""

from composer.core.campaign.campaign import Campaign
from composer.core.words import shown


def campaign_label(campaign: Campaign) -> str:
    """Name a campaign by its edition and its region: « JPS 2026 · Estrie »."""
    return f"{edition_of(campaign)} · {shown(campaign.region)}"


def edition_of(campaign: Campaign) -> str:
    """Name the edition of a campaign: « JPS 2026 »; without a year where its dates are to be provided."""
    return f"JPS {campaign.year}".strip()
