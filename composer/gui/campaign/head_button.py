"""The button at the top of the window that names the campaign in force; one click opens the list of the others."""

from composer.core.words import Words
from composer.gui.campaign.label import campaign_label
from composer.gui.state import State
from composer.gui.widgets.labels import EnterButton, bind_help

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
