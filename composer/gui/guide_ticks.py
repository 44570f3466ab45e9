"""The posting guide of a network as a checklist; its ticks last as long as the window."""

from functools import partial
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from composer.core.caption.guide import Material, StepId, steps
from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.labels import column
from composer.gui.widgets.tick_row import TickRow
from composer.gui.widgets.when_visible import WhenVisible, add_later

_TITLE = Words("Publier sur {network}, pas à pas", "Posting on {network}, step by step")
_NONE, _DONE = Words("", ""), Words("({done} sur {all})", "({done} of {all})")
_STEPS: tuple[StepId, ...] = get_args(StepId)


class GuideTicks(Disclosure):
    """The steps of the guide, with boxes to tick, listed once it is open."""

    _changed = Signal()

    def __init__(self, state: State, network: str) -> None:
        name = state.campaign.networks[network].name
        super().__init__(state.translator, _TITLE.format(network=name))
        self._state, self._network = state, network
        #: What each step says, those that were ticked, and a row for each that there may be.
        self._guide: dict[StepId, Words] = {}
        self._ticked, self._rows = set[StepId](), dict[StepId, TickRow]()
        self._list = add_later(self.column, self._make_rows)
        self.show_text("")

    @property
    def rows(self) -> list[TickRow]:
        """Those of the steps that there are now."""
        _ = self._list.widget
        self._show_rows()
        return [self._rows[each] for each in self._guide]

    def show_text(self, text: str) -> None:
        """Show the steps for a caption of this text: those of the photo are left out once they are done."""
        self.show_steps(Material({self._network: text}, visual=self._state.visual))

    def show_steps(self, material: Material) -> None:
        """Show the steps for what there is to post."""
        self._guide = {each.id: each.words for each in steps(self._network, self._state.campaign, material)}
        self._count()

    def tick(self, step: StepId, ticked: bool = True) -> None:  # noqa: FBT001, FBT002 - a signal says it so
        """Tick a step that was just done, or untick it."""
        (self._ticked.add if ticked else self._ticked.discard)(step)
        self._count()

    def begin_again(self) -> None:
        """Untick every step: there is something else to post."""
        self._ticked.clear()
        self._count()

    def _make_rows(self) -> QWidget:
        made = QWidget()
        for step in _STEPS:
            row = self._rows[step] = TickRow()
            row.box.toggled.connect(partial(self.tick, step))
        column(made, 8, *self._rows.values())
        WhenVisible(made, self._show_rows, self._changed)
        return made

    def _show_rows(self) -> None:
        for step, row in self._rows.items():
            row.setVisible(step in self._guide)
            row.say(self._state.translator(self._guide.get(step, _NONE)))
            row.box.setChecked(step in self._ticked)

    def _count(self) -> None:
        self.note(_DONE.format(done=len(self._ticked & self._guide.keys()), all=len(self._guide)))
        self._changed.emit()
