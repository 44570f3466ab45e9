"""The button at the top of the window that names the campaign in force; one click opens the list of the others."""

from composer.core.campaign.campaign import Campaign
from composer.core.words import Words, shown
from composer.gui.state import State
from composer.gui.widgets.labels import EnterButton, bind_help


def campaign_label(campaign: Campaign) -> str:
    """Name a campaign by its edition and its region: « JPS 2026 · Estrie »."""
    return f"{edition_of(campaign)} · {shown(campaign.region)}"


def edition_of(campaign: Campaign) -> str:
    """Name the edition of a campaign: « JPS 2026 »; without a year where its dates are to be provided."""
    return f"JPS {campaign.year}".strip()


_NAME = Words("Campagne\u00a0: {label}. Changer de campagne.", "Campaign: {label}. Change campaign.")
_HELP = Words("Changer de région ou de campagne", "Change the region or the campaign")


class HeadButton(EnterButton):
    """Names the campaign of the window, as every visual in it has it."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self.setObjectName("campaign")
        label = campaign_label(state.campaign)
        self.setText(f"{label} ▾")
        state.translator.bind(self, self.setAccessibleName, _NAME.format(label=label))
        bind_help(state.translator, self, _HELP)
