"""The place of the selected slot in figures: where it begins and its size, in the format's own unit."""

from functools import partial
from typing import Literal

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from composer.core.formats import Unit
from composer.core.words import Words
from composer.core.workshop.board.board import QR
from composer.core.workshop.board.boxes import from_units, in_units
from composer.core.workshop.board.edits import placed
from composer.gui.widgets.translator import Translator
from composer.gui.workshop.board_state import BoardState
from composer.gui.workshop.slots.fields import NumberField, field_grid

Side = Literal["x", "y", "width", "height"]
_SIDES: dict[Side, Words] = {
    "x": Words("Gauche", "Left"),
    "y": Words("Haut", "Top"),
    "width": Words("Largeur", "Width"),
    "height": Words("Hauteur", "Height"),
}
#: By unit: its name, decimals, and the step of an arrow key.
_UNITS: dict[Unit, tuple[Words, int, float]] = {
    "px": (Words("px", "px"), 0, 1.0),
    "in": (Words("po", "in"), 2, 0.05),
    "mm": (Words("mm", "mm"), 1, 1.0),
}


class PositionFields(QWidget):
    """Shows and sets the box of the selected slot."""

    def __init__(self, state: BoardState, translator: Translator) -> None:
        super().__init__()
        self._state = state
        self.fields: dict[Side, NumberField] = {}
        for side in _SIDES:
            self.fields[side] = NumberField(translator)
            self.fields[side].entered.connect(partial(self._set, side))
        labelled = [(words, self.fields[side]) for side, words in _SIDES.items()]
        self.setLayout(field_grid(translator, labelled, columns=4))
        self.show_place()

    def show_place(self) -> None:
        """Show where the selected slot is."""
        sheet, place = self._state.sheet, self._state.place
        if sheet is None or place is None:
            return
        box, most = in_units(place.box, sheet.format), max(sheet.format.width, sheet.format.height)
        for side, field in self.fields.items():
            field.bound_to(0, most)
            field.measure_in(*_UNITS[sheet.format.unit])
            field.show_value(getattr(box, side))
        # A code is as high as it is wide.
        self.fields["height"].setEnabled(self._state.selected != QR)

    def _set(self, side: Side, value: float) -> None:
        sheet, place = self._state.sheet, self._state.place
        if sheet is not None and place is not None:
            box = from_units(replace(in_units(place.box, sheet.format), **{side: value}), sheet.format)
            self._state.edit_slot("number", placed, box=box)
            self.show_place()
