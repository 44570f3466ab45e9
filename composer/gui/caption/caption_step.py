"""The step « Légende »: a caption for each network, and the alternative text."""

from functools import partial

from composer.core.words import Words
from composer.gui.caption.alternative_fields import AlternativeFields
from composer.gui.caption.caption_tab import CaptionTab
from composer.gui.caption.networks import NetworkBars, NetworkChoice
from composer.gui.panel import Panel
from composer.gui.shared import Shared
from composer.gui.widgets.when_visible import Deferred

TITLE = Words("Légende", "Caption")


class CaptionStep(Panel):
    """The panel of the step « Légende »."""

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared.state, TITLE)
        campaign = self.state.campaign
        self.bars = self.add(NetworkBars(self.state.translator, campaign))
        self.choice, self.bar = self.add(NetworkChoice(self.state)), self.bars.bar
        self._tabs = {each: self.add(Deferred(partial(CaptionTab, self.state, each))) for each in campaign.networks}
        self.alternative = self.add(AlternativeFields(self.state))
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
        chosen = self.state.campaign.chosen(self.state.visual.networks)
        if chosen == self._offered:
            return
        self._offered = chosen
        self.bars.offer(chosen)

    def _show(self, network: str) -> None:
        for each, tab in self._tabs.items():
            tab.setVisible(each == network)
