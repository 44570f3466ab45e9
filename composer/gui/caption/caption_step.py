"""The step « Légende »: a caption for each network, and the alternative text."""

from functools import partial

from composer.core.words import Words
from composer.gui.caption.alternative_fields import AlternativeFields
from composer.gui.caption.caption_tab import CaptionTab
from composer.gui.caption.network_bars import NetworkBars
from composer.gui.caption.network_choice import NetworkChoice
from composer.gui.panel import Panel
from composer.gui.shared import Shared
from composer.gui.widgets.when_visible import Deferred

TITLE = Words("Légende", "Caption")


class CaptionStep(Panel):
    """The panel of the step « Légende »."""

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared.state, TITLE)
        self._campaign = self.state.studio.context.campaign
        self.bars, self.choice = NetworkBars(self.state.translator, self._campaign), NetworkChoice(self.state)
        self.bar = self.bars.bar
        #: The tab of each network.
        self._tabs = {each: Deferred(partial(CaptionTab, self.state, each)) for each in self._campaign.networks}
        self.column.addWidget(self.bars)
        self.column.addWidget(self.choice)
        for tab in self._tabs.values():
            self.column.addWidget(tab)
        self.alternative = AlternativeFields(self.state)
        self.column.addWidget(self.alternative)
        self.column.addStretch()
        self._offered: tuple[str, ...] = ()
        self.bars.changed.connect(self._show)
        self.state.visual_changed.connect(self._on_visual_changed)
        self._on_visual_changed()

    def tab(self, network: str) -> CaptionTab:
        """The tab of one network."""
        return self._tabs[network].widget

    def show_network(self, network: str) -> None:
        """Focus the findings of one network's caption."""
        self.bars.show_network(network)
        tab = self.tab(network)
        self.bring_to("caption", next(iter(tab.findings.buttons), tab.opening.field))

    def _on_visual_changed(self) -> None:
        """Show the tabs of the networks the visual is for."""
        chosen = self._campaign.chosen(self.state.visual.networks)
        if chosen == self._offered:
            return
        self._offered = chosen
        self.bars.offer(chosen)

    def _show(self, network: str) -> None:
        for each, tab in self._tabs.items():
            tab.setVisible(each == network)
