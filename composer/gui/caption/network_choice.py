"""The choice of the networks to write captions for: others to add, and the campaign's to leave out."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout

from composer.core.document.edits import choose_networks
from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.labels import PlainTick, bound_label, fill_grid
from composer.gui.widgets.when_visible import WhenVisible

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
