"""The step « Légende »: a caption for each network, and the alternative text."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QTabBar, QWidget

from composer.core.campaign.campaign import Campaign
from composer.core.document.edits import choose_networks
from composer.core.words import Words
from composer.gui.caption.caption_fields import AlternativeFields
from composer.gui.caption.caption_tab import CaptionTab
from composer.gui.panel import Panel
from composer.gui.shared import Shared
from composer.gui.state import State
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.labels import PlainTick, bound_label, column, fill_grid, literal, restyle
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.wheel import steady
from composer.gui.widgets.when_visible import Deferred, WhenVisible, follow

_OTHERS, _CHOOSE = Words("Autres réseaux…", "Other networks…"), Words("Choisir les réseaux…", "Choose the networks…")
_OTHERS_HELP = Words(
    "La campagne n’y a pas donné d’identifiant\u00a0: la légende nomme l’organisation en toutes lettres.",
    "The campaign has given no handle there: the caption spells out the organisation’s name.",
)
_OFFERED_HELP = Words(
    "Ceux de la campagne\u00a0: décochez un réseau où vous ne publiez pas.",
    "The campaign’s networks: untick any where you do not post.",
)
#: Boxes side by side.
_COLUMNS = 3
_NETWORKS = Words("Réseau", "Network")
_OTHER = Words("Autre réseau", "Other network")


class NetworkChoice(Disclosure):
    """A box to tick for each network of the campaign; at least one stays ticked."""

    def __init__(self, state: State) -> None:
        campaign = state.campaign
        others = [each for each in campaign.networks if each not in campaign.offered]
        super().__init__(state.translator, _OTHERS if others else _CHOOSE)
        self._state, self._campaign = state, campaign
        self.boxes: dict[str, PlainTick] = {}
        if others:
            self._add(_OTHERS_HELP, others)
        self._add(_OFFERED_HELP, campaign.offered)
        WhenVisible(self, self._on_visual_changed, state.visual_changed)

    def _add(self, help_: Words, networks: Sequence[str]) -> None:
        self.column.addWidget(bound_label(self._state.translator, help_, "hint"))
        grid = QGridLayout()
        self.column.addLayout(grid)
        for network in networks:
            box = self.boxes[network] = PlainTick()
            box.setText(self._campaign.networks[network].name)
            box.clicked.connect(self._choose)
        fill_grid(grid, (self.boxes[each] for each in networks), _COLUMNS)

    def _choose(self) -> None:
        ticked = [network for network, box in self.boxes.items() if box.isChecked()]
        self._state.edit(choose_networks(self._state.visual, ticked, self._campaign), "networks")

    def _on_visual_changed(self) -> None:
        chosen = self._campaign.chosen(self._state.visual.networks)
        for network, box in self.boxes.items():
            box.setChecked(network in chosen)
            box.setEnabled(chosen != (network,))


class NetworkBars(QWidget):
    """Two rows of tabs, with one network selected."""

    #: Another network is selected, by its id.
    changed = Signal(str)

    def __init__(self, translator: Translator, campaign: Campaign) -> None:
        super().__init__()
        self._campaign = campaign
        self.current = ""
        self.bar, self.others = steady(_Row()), steady(_Row())
        #: The ids of the tabs of each row.
        self._tabs: dict[_Row, tuple[str, ...]] = {self.bar: (), self.others: ()}
        column(self, 0, self.bar, self.others)
        for row, name in ((self.bar, _NETWORKS), (self.others, _OTHER)):
            row.setDrawBase(False)
            translator.bind(row, row.setAccessibleName, name)
            row.chosen.connect(partial(self._choose, row))

    def offer(self, networks: Sequence[str]) -> None:
        """Show a tab for each of `networks`, by id; the selected one stays, or else the first is selected."""
        offered = tuple(each for each in networks if each in self._campaign.offered)
        self._fill(self.bar, offered)
        self._fill(self.others, tuple(each for each in networks if each not in offered))
        self.show_network(self.current if self.current in networks else networks[0])

    def show_network(self, network: str) -> None:
        """Select one of the networks."""
        for row, networks in self._tabs.items():
            # The selected tab of another row is quiet.
            restyle(row, "" if network in networks else "quietTabs")
            if network in networks:
                row.go_to(networks.index(network))
        if network != self.current:
            self.current = network
            self.changed.emit(network)

    def _choose(self, row: "_Row", index: int) -> None:
        self.show_network(self._tabs[row][index])

    def _fill(self, row: "_Row", networks: tuple[str, ...]) -> None:
        if networks != self._tabs[row]:
            self._tabs[row] = networks
            row.offer([self._campaign.networks[each].name for each in networks])
        row.setVisible(bool(networks))


class _Row(QTabBar):
    """A row of tabs; in a quiet one no tab is selected, and pressing its current tab selects it again."""

    #: The person chose the tab at this index.
    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self._on_tab_chosen)
        self.tabBarClicked.connect(self._on_tab_chosen)

    def offer(self, names: Sequence[str]) -> None:
        """Replace the tabs by these."""
        with QSignalBlocker(self):
            while self.count():
                self.removeTab(0)
            for name in names:
                self.addTab(literal(name))

    def go_to(self, index: int) -> None:
        """Select the tab at `index`, without a signal."""
        with QSignalBlocker(self):
            self.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select the row's current tab again; arrows move between tabs."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_tab_chosen(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_tab_chosen(self, index: int) -> None:
        if index >= 0:
            self.chosen.emit(index)


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
        follow(self._on_visual_changed, self.state.visual_changed)

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
