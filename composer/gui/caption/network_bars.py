"""The networks that captions are written for, as tabs: the campaign's own in one row, the others in a row of theirs."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTabBar, QWidget

from composer.core.campaign import Campaign
from composer.core.words import Words
from composer.gui.widgets.labels import column, literal
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.wheel import steady

_NETWORKS = Words("Réseau", "Network")
_OTHERS = Words("Autre réseau", "Other network")


class NetworkBars(QWidget):
    """Two rows of tabs, of which one network is looked at."""

    #: Another network, by its id, is looked at.
    changed = Signal(str)

    def __init__(self, translator: Translator, campaign: Campaign) -> None:
        """Offer nothing yet."""
        super().__init__()
        self._campaign = campaign
        self.current = ""
        self.bar, self.others = steady(_Row()), steady(_Row())
        #: The ids of the tabs of each row.
        self._shown: dict[_Row, tuple[str, ...]] = {self.bar: (), self.others: ()}
        box = column(self, 0)
        for row, name in ((self.bar, _NETWORKS), (self.others, _OTHERS)):
            row.setDrawBase(False)
            translator.bind(row, row.setAccessibleName, name)
            row.chosen.connect(partial(self._choose, row))
            box.addWidget(row)

    def offer(self, networks: Sequence[str]) -> None:
        """Have a tab for each of `networks`, by their ids; the one looked at stays, or the first one is."""
        offered = tuple(each for each in networks if each in self._campaign.offered)
        self._fill(self.bar, offered)
        self._fill(self.others, tuple(each for each in networks if each not in offered))
        self.show_network(self.current if self.current in networks else networks[0])

    def show_network(self, network: str) -> None:
        """Look at one of the networks."""
        for row, shown in self._shown.items():
            row.set_quiet(quiet=network not in shown)
            if network in shown:
                row.go_to(shown.index(network))
        if network != self.current:
            self.current = network
            self.changed.emit(network)

    def _choose(self, row: "_Row", place: int) -> None:
        self.show_network(self._shown[row][place])

    def _fill(self, row: "_Row", networks: tuple[str, ...]) -> None:
        if networks != self._shown[row]:
            self._shown[row] = networks
            row.offer([self._campaign.networks[each].name for each in networks])
        row.setVisible(bool(networks))


class _Row(QTabBar):
    """A row of tabs; in one that is quiet no tab is looked at, and pressing its own looks at it again."""

    #: The person chose the tab at this place.
    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self.currentChanged.connect(self._hear)
        self.tabBarClicked.connect(self._hear)

    def offer(self, names: Sequence[str]) -> None:
        """Have these tabs."""
        self._filling = True
        while self.count():
            self.removeTab(0)
        for name in names:
            self.addTab(literal(name))
        self._filling = False

    def go_to(self, place: int) -> None:
        """Have the tab at `place` looked at."""
        self._filling = True
        self.setCurrentIndex(place)
        self._filling = False

    def set_quiet(self, *, quiet: bool) -> None:
        """Show that another row has the tab that is looked at, or no longer."""
        name = "quietTabs" if quiet else ""
        if self.objectName() != name:
            self.setObjectName(name)
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look at the row's own tab again; arrows go from one to the next."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._hear(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _hear(self, place: int) -> None:
        if not self._filling and place >= 0:
            self.chosen.emit(place)
