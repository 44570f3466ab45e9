"""The fields of the selected slot: numbers, lists, its place in figures, contents of words, the shape of a photo."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal, TypeVar

from msgspec.structs import replace
from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QGridLayout, QWidget

from composer.core.formats import Unit
from composer.core.poster import Content, Shape
from composer.core.words import Words
from composer.core.workshop.board.board import QR, Board
from composer.core.workshop.board.boxes import from_units, in_units
from composer.core.workshop.board.contents import SAID, can_toggle, says, toggled
from composer.core.workshop.board.edits import layered, placed, shaped
from composer.core.workshop.slots import PhotoPlace, WordsPlace
from composer.gui.widgets.choices import NamedList
from composer.gui.widgets.labels import PlainTick, bound_label, bound_tick, column, fill_grid
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.wheel import steady
from composer.gui.workshop.board_state import BoardState
from composer.gui.workshop.slots.slot_menu import CONTENTS
from composer.gui.workshop.slots.slot_names import CONTENT_NAMES, SHAPE_NAMES

_Value = TypeVar("_Value")
#: The most that a figure may be: millimetres of the largest paper have fewer.
_MOST = 20000.0
#: Pixels beside the text, as in other fields.
_PADDING = 8
_LOCALES = {
    "fr": QLocale(QLocale.Language.French, QLocale.Country.Canada),
    "en": QLocale(QLocale.Language.English, QLocale.Country.Canada),
}


class OptionList(NamedList[_Value]):
    """A list that is as narrow as the panel, whatever its names; values may have pictures."""

    def __init__(self, translator: Translator) -> None:
        super().__init__(translator)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def draw(self, value: _Value, picture: Callable[[], QIcon]) -> None:
        """Set the picture beside a value that has none yet."""
        index = self._values.index(value)
        if self.itemIcon(index).isNull():
            self.setItemIcon(index, picture())


class NumberField(QDoubleSpinBox):
    """A number with its unit; `entered` tells one that a person typed to its end, or stepped to."""

    entered = Signal(float)

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator, self._unit = translator, Words("", "")
        self.setKeyboardTracking(False)
        # A style sheet gives no padding to the field inside a spin box.
        self.lineEdit().setTextMargins(_PADDING, 0, _PADDING, 0)
        self.setRange(0.0, _MOST)
        self.setDecimals(0)
        steady(self)
        translator.bind(self, lambda _: self._follow_language(), self._unit)
        self.valueChanged.connect(self.entered)

    def measure_in(self, unit: Words, decimals: int, step: float) -> None:
        """Give it a unit, so many decimals, and the step of an arrow key."""
        self._unit = unit
        self.setDecimals(decimals)
        self.setSingleStep(step)
        self._follow_language()

    def bound_to(self, least: float, most: float) -> None:
        """Let it be no less and no more; it is as wide as the longest of these figures."""
        with QSignalBlocker(self):
            self.setRange(least, most)

    def show_value(self, value: float) -> None:
        """Show `value`, to its decimals, unless a person is typing another."""
        if round(value, self.decimals()) != self.value():
            with QSignalBlocker(self):
                self.setValue(value)

    def _follow_language(self) -> None:
        self.setLocale(_LOCALES[self._translator.language])
        with QSignalBlocker(self):
            self.setSuffix(f"\u00a0{self._translator(self._unit)}" if self._unit.fr else "")


def field_grid(translator: Translator, fields: Sequence[tuple[Words, QWidget]], columns: int = 2) -> QGridLayout:
    """Lay fields out in columns, each under its label."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    for number, (words, field) in enumerate(fields):
        row, column = 2 * (number // columns), number % columns
        grid.addWidget(bound_label(translator, words, "quiet", field), row, column)
        grid.addWidget(field, row + 1, column)
        grid.setColumnStretch(column, 1)
    return grid


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
_HELP = Words(
    "Ce qui est dit ici ne l’est plus ailleurs; les autres formats disent la même chose.",
    "What is said here is said nowhere else; the other formats say the same.",
)
_KEPT = Words(
    "La citation est dite une fois\u00a0: cochez-la dans un autre emplacement pour l’y mettre.",
    "The quote is said once: tick it in another slot to put it there.",
)
_SHAPE, _ART = Words("Forme", "Shape"), Words("Image de l’agence", "Agency’s art")
_LAYERS: tuple[tuple[Literal["above", "below"], Words], ...] = (
    ("above", Words("Sur la photo", "Over the photo")),
    ("below", Words("Sous la photo", "Under the photo")),
)


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
