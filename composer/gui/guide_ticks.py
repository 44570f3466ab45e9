"""The posting guide of a network as a checklist; its ticks last as long as the window."""

from typing import get_args

from PySide6.QtWidgets import QWidget

from composer.core.caption.guide import GuideStep, Material, StepId, steps
from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.labels import column, tab_in_order
from composer.gui.widgets.tick_row import TickRow

_TITLE = Words("Publier sur {network}, pas à pas", "Posting on {network}, step by step")
_DONE = Words("({done} sur {all})", "({done} of {all})")
_STEPS: tuple[StepId, ...] = get_args(StepId)


class GuideTicks(Disclosure):
    """The steps of the guide, with boxes to tick, listed once it is open."""

    def __init__(self, state: State, network: str) -> None:
        name = state.campaign.networks[network].name
        super().__init__(state.translator, _TITLE.format(network=name))
        self._state, self._network = state, network
        self._guide: tuple[GuideStep, ...] = ()
        self._rows: dict[StepId, TickRow] = {}
        self._list = QWidget()
        self._steps = column(self._list)
        self.column.addWidget(self._list)
        #: Those of the steps that there are now.
        self.rows: list[TickRow] = []
        self.button.toggled.connect(self._list_steps)
        self.show_text("")

    def show_text(self, text: str) -> None:
        """Show the steps for a caption of this text: those of the photo are left out once they are done."""
        self.show_steps(Material({self._network: text}, visual=self._state.visual))

    def show_steps(self, material: Material) -> None:
        """Show the steps for what there is to post."""
        self._guide = steps(self._network, self._state.campaign, material)
        self._list_steps()

    def tick(self, step: StepId) -> None:
        """Tick a step that was just done, where it is one of the guide's."""
        if step in self._rows:
            self._rows[step].box.setChecked(True)

    def begin_again(self) -> None:
        """Untick every step: there is something else to post."""
        for row in self._rows.values():
            row.box.setChecked(False)

    def _list_steps(self) -> None:
        if self.button.isChecked():
            left = {each.id for each in self._guide}
            for step, row in self._rows.items():
                row.setVisible(step in left)
            self.rows = [self._row(each.id, self._state.translator(each.words)) for each in self._guide]
            tab_in_order(self._list, *(row.box for row in self.rows))
        self._count()

    def _row(self, step: StepId, words: str) -> TickRow:
        """The row of a step, in its place, made when it is first needed."""
        if step not in self._rows:
            row = TickRow()
            row.box.toggled.connect(self._count)
            before = [each for each in self._rows if _STEPS.index(each) < _STEPS.index(step)]
            self._steps.insertWidget(len(before), row)
            self._rows[step] = row
        self._rows[step].say(words)
        return self._rows[step]

    def _count(self) -> None:
        done = sum(row.box.isChecked() for row in self.rows)
        self.note(_DONE.format(done=done, all=len(self._guide)))
