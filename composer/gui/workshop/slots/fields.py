"""The fields of the slot panel: a list of named values, and a number with its unit."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QGridLayout, QWidget

from composer.core.words import Words
from composer.gui.widgets.choices import NamedList
from composer.gui.widgets.labels import bound_label
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.wheel import steady

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
