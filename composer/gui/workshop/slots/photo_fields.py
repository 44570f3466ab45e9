"""The shape of the photo of a sheet, and whether the art is above it or below."""

from collections.abc import Callable
from functools import partial
from typing import Literal

from PySide6.QtWidgets import QWidget

from composer.core.poster import Shape
from composer.core.words import Words
from composer.core.workshop.board.board import Board
from composer.core.workshop.board.edits import layered, shaped
from composer.core.workshop.slots import PhotoPlace
from composer.gui.widgets.translator import Translator
from composer.gui.workshop.board_state import BoardState
from composer.gui.workshop.slots.fields import OptionList, field_grid
from composer.gui.workshop.slots.slot_names import SHAPE_NAMES

_SHAPE, _ART = Words("Forme", "Shape"), Words("Image de l’agence", "Agency’s art")
_LAYERS: tuple[tuple[Literal["above", "below"], Words], ...] = (
    ("above", Words("Sur la photo", "Over the photo")),
    ("below", Words("Sous la photo", "Under the photo")),
)


class PhotoFields(QWidget):
    """Shows and sets how the photo is cut and layered."""

    def __init__(self, state: BoardState, translator: Translator) -> None:
        super().__init__()
        self._state = state
        self.shape = OptionList[Shape](translator)
        self.art = OptionList[Literal["above", "below"]](translator)
        self.art.offer(_LAYERS)
        self.setLayout(field_grid(translator, ((_SHAPE, self.shape), (_ART, self.art))))
        self.shape.chosen.connect(self._shape)
        self.art.chosen.connect(self._layer)

    def show_place(self) -> None:
        """Show how the photo of the sheet is cut and layered."""
        place = self._state.place
        if isinstance(place, PhotoPlace):
            # An outline comes from the art: a photo without one cannot have its shape.
            offered = [each for each in SHAPE_NAMES.items() if each[0] != "blob" or place.outline]
            self.shape.offer(offered)
            self.shape.show_value(place.shape)
            self.art.show_value("above" if place.under else "below")

    def _shape(self, shape: Shape) -> None:
        self._edit(partial(shaped, shape=shape))

    def _layer(self, art: Literal["above", "below"]) -> None:
        self._edit(partial(layered, art=art))

    def _edit(self, change: Callable[..., Board]) -> None:
        sheet = self._state.sheet
        if sheet:
            self._state.edit("photo", partial(change, format_id=sheet.format.id))
