"""The posting guide of a network as a checklist; its ticks last as long as the window."""

from composer.core.caption.guide import Material, steps
from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.tick_row import TickRow

_TITLE = Words("Publier sur {network}, pas à pas", "Posting on {network}, step by step")
_DONE = Words("({done} sur {all})", "({done} of {all})")


class GuideTicks(Disclosure):
    """The steps of the guide, with boxes to tick."""

    def __init__(self, state: State, network: str) -> None:
        """Show the guide of `network`."""
        campaign = state.studio.context.campaign
        name = campaign.networks[network].name
        super().__init__(state.translator, _TITLE.format(network=name))
        self._state, self._network = state, network
        self.rows = [TickRow() for _ in steps(network, campaign)]
        for row in self.rows:
            row.box.toggled.connect(self._count)
            self.column.addWidget(row)
        self.show_text("")
        self._count()

    def show_text(self, text: str) -> None:
        """Show the steps for a caption of this text."""
        campaign = self._state.studio.context.campaign
        guide = steps(self._network, campaign, Material({self._network: text}))
        for row, step in zip(self.rows, guide, strict=True):
            row.say(self._state.translator(step.words))

    def _count(self) -> None:
        done, all_ = sum(row.box.isChecked() for row in self.rows), len(self.rows)
        self.note(_DONE.format(done=done, all=all_))
