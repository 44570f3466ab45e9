"""The networks that captions are written for, as tabs: the campaign's in one row, the others in a second."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTabBar, QWidget

from composer.core.campaign.campaign import Campaign
from composer.core.words import Words
from composer.gui.widgets.labels import column, literal, restyle
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.wheel import steady

_NETWORKS = Words("Réseau", "Network")
_OTHERS = Words("Autre réseau", "Other network")


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
        for row, name in ((self.bar, _NETWORKS), (self.others, _OTHERS)):
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
            row.set_quiet(quiet=network not in networks)
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

    def set_quiet(self, *, quiet: bool) -> None:
        """Show that the selected tab is in another row, or in this one."""
        restyle(self, "quietTabs" if quiet else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select the row's current tab again; arrows move between tabs."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_tab_chosen(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_tab_chosen(self, index: int) -> None:
        if index >= 0:
            self.chosen.emit(index)
