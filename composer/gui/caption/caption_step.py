"""The step « Légende »: a caption for each network, and the words for who cannot see the picture."""

from PySide6.QtWidgets import QTabBar

from composer.core.words import Words
from composer.gui.caption.alternative_fields import AlternativeFields
from composer.gui.caption.caption_tab import CaptionTab
from composer.gui.panel import Panel
from composer.gui.shared import Shared
from composer.gui.widgets.labels import literal
from composer.gui.widgets.wheel import steady

TITLE = Words("Légende", "Caption")
_NETWORKS = Words("Réseau", "Network")


class CaptionStep(Panel):
    """The panel of the step « Légende »."""

    def __init__(self, shared: Shared) -> None:
        """Follow the state."""
        super().__init__(shared.state, TITLE)
        networks = self.state.studio.context.campaign.networks
        self.bar = steady(QTabBar())
        self.bar.setDrawBase(False)
        self.state.speech.say(self.bar, self.bar.setAccessibleName, _NETWORKS)
        self.column.addWidget(self.bar)
        self.tabs = {network: CaptionTab(self.state, network) for network in networks}
        for network, tab in self.tabs.items():
            self.bar.addTab(literal(networks[network].name))
            self.column.addWidget(tab)
        self.bar.currentChanged.connect(self._show)
        self._show(0)
        self.alternative = AlternativeFields(self.state)
        self.column.addWidget(self.alternative)
        self.column.addStretch()

    def show_network(self, network: str) -> None:
        """Bring the hands to the findings of one network's caption."""
        self.bar.setCurrentIndex(list(self.tabs).index(network))
        tab = self.tabs[network]
        self.bring_to("caption", next(iter(tab.findings.buttons), tab.opening.field))

    def _show(self, index: int) -> None:
        for place, tab in enumerate(self.tabs.values()):
            tab.setVisible(place == index)
