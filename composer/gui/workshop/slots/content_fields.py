"""The contents of the selected text slot, as check boxes: each text of a poster is in one slot."""

from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from composer.core.poster import Content
from composer.core.words import Words
from composer.core.workshop.board.contents import SAID, can_toggle, says, toggled
from composer.core.workshop.slots import WordsPlace
from composer.gui.widgets.labels import PlainTick, bound_label, bound_tick, column, fill_grid
from composer.gui.widgets.translator import Translator
from composer.gui.workshop.board_state import BoardState
from composer.gui.workshop.slots.slot_menu import CONTENTS
from composer.gui.workshop.slots.slot_names import CONTENT_NAMES

_HELP = Words(
    "Ce qui est dit ici ne l’est plus ailleurs; les autres formats disent la même chose.",
    "What is said here is said nowhere else; the other formats say the same.",
)
_KEPT = Words(
    "La citation est dite une fois\u00a0: cochez-la dans un autre emplacement pour l’y mettre.",
    "The quote is said once: tick it in another slot to put it there.",
)


class ContentFields(QWidget):
    """Shows and changes the contents of the selected text slot."""

    def __init__(self, state: BoardState, translator: Translator) -> None:
        super().__init__()
        self._state = state
        self.ticks: dict[Content, PlainTick] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        column(self, 0, bound_label(translator, CONTENTS, "section"), grid)
        for content in SAID:
            help_ = _KEPT if content == "quote" else _HELP
            tick = bound_tick(translator, CONTENT_NAMES[content], help_, partial(self._toggle, content))
            self.ticks[content] = tick
        fill_grid(grid, self.ticks.values(), 2)

    def show_place(self) -> None:
        """Show the contents of the selected slot."""
        place = self._state.place
        if isinstance(place, WordsPlace):
            for content, tick in self.ticks.items():
                tick.setChecked(content in place.contents)
                tick.setEnabled(can_toggle(place, content))

    def _toggle(self, content: Content) -> None:
        place = self._state.place
        if isinstance(place, WordsPlace):
            self._state.edit_slot("say", says, contents=toggled(place, content))
        self.show_place()
