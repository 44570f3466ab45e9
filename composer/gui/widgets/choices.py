"""Choices of one among several: a grid of buttons, the chosen one with a tick, or a list of named values."""

from collections.abc import Collection, Sequence
from itertools import takewhile
from typing import Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QToolButton,
    QWidget,
)

from composer.core.words import Words
from composer.gui.widgets.fitting.folding import spread
from composer.gui.widgets.labels import PlainToolButton, tab_in_order
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.wheel import steady

_Value = TypeVar("_Value")
_CHOSEN = Words("✓ {name}", "✓ {name}")
#: Pixels that Qt keeps between a picture and the name under it.
_UNDER = 4


class Choices(QWidget):
    """Lets the person choose one of several buttons in `columns`; arrow keys move between them, as in Qt's groups."""

    #: The person chose the button with this id.
    chosen = Signal(str)

    def __init__(self, translator: Translator, name: Words, columns: int, picture: QSize | None = None) -> None:
        """Begin without buttons; `picture` is the size each reserves for one, in pixels."""
        super().__init__()
        self._translator, self._columns, self._picture = translator, columns, picture
        self._buttons: dict[str, _Choice] = {}
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        spread(self._grid, (), columns)
        translator.bind(self, self.setAccessibleName, name)

    def offer(self, options: Sequence[tuple[str, Words]]) -> None:
        """Offer these options, by id and name; the buttons are kept up to the first whose id is another."""
        wanted, present = [key for key, _ in options], list(self._buttons)
        if wanted != present:
            kept = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(wanted, present, strict=False)))
            for key in present[kept:]:
                self._remove(self._buttons.pop(key))
            self._buttons |= {key: self._button(kept + index, key) for index, key in enumerate(wanted[kept:])}
            tab_in_order(self, *self._buttons.values())
        for key, name in options:
            self._buttons[key].call(name)

    def call(self, key: str, name: Words) -> None:
        """Set the name of one button."""
        self._buttons[key].call(name)

    def draw(self, key: str, picture: QPixmap) -> None:
        """Set the picture of one button."""
        if key in self._buttons:
            self._buttons[key].setIcon(QIcon(picture))

    def mark(self, key: str) -> None:
        """Show this one as chosen, or none where it is not among them."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
        else:
            self.clear()

    def clear(self) -> None:
        """Show none as chosen."""
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    @property
    def chosen_button(self) -> QToolButton | None:
        """The button that is shown as chosen, if one is."""
        return next((button for button in self._buttons.values() if button.isChecked()), None)

    def button(self, key: str) -> QToolButton:
        """Return the button with this id."""
        return self._buttons[key]

    def _remove(self, button: QToolButton) -> None:
        self._group.removeButton(button)
        self._grid.removeWidget(button)
        button.deleteLater()

    def _button(self, index: int, key: str) -> "_Choice":
        button = _Choice(self._translator)
        if self._picture is not None:
            button.setObjectName("card")
            button.setIconSize(self._picture)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(button)
        self._grid.addWidget(button, index // self._columns, index % self._columns)
        return button


class WrappedChoices(Choices):
    """Buttons beside each other, or in as many columns as there is room for."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the columns that there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return the width of one column: narrower than all beside each other, it has fewer."""
        return QSize(self._least, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Return the width of all beside each other."""
        count, spacing = len(self._buttons), self._grid.spacing()
        return QSize(count * (self._least + spacing) - spacing, super().sizeHint().height())

    @property
    def _least(self) -> int:
        return max((each.minimumSizeHint().width() for each in self._buttons.values()), default=1)

    def _arrange(self) -> None:
        count, spacing = max(1, len(self._buttons)), self._grid.spacing()
        # Alike in every line: three and three rather than five and one.
        lines = -(-count // max(1, min(count, (self.width() + spacing) // (self._least + spacing))))
        columns = -(-count // lines)
        if columns != self._columns:
            self._columns = columns
            spread(self._grid, self._buttons.values(), columns)


class Toggles(Choices):
    """Lets the person choose several of the buttons."""

    def __init__(self, translator: Translator, name: Words, columns: int) -> None:
        super().__init__(translator, name, columns)
        self._group.setExclusive(False)

    def mark_all(self, keys: Collection[str]) -> None:
        """Show these as chosen, and no other."""
        for key, button in self._buttons.items():
            button.setChecked(key in keys)


class _Choice(PlainToolButton):
    """One of the buttons, with « ✓ » before its name while it is chosen."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._name = Words("", "")
        self._translator = translator
        self.setObjectName("choice")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._show_label = translator.bind(self, self.setText, self._label)
        self._show_name = translator.bind(self, self.setAccessibleName, lambda: self._name)
        self.toggled.connect(self._show_label)

    def sizeHint(self) -> QSize:
        """Return the size with the picture drawn and the name as chosen: nothing moves when they become so."""
        if self.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonTextUnderIcon:
            return super().sizeHint()
        option, picture = QStyleOptionToolButton(), self.iconSize()
        self.initStyleOption(option)
        name = self.fontMetrics().size(0, self._translator(_CHOSEN.format(name=self._name)))
        inside = QSize(max(picture.width(), name.width()), picture.height() + _UNDER + name.height())
        return self.style().sizeFromContents(QStyle.ContentsType.CT_ToolButton, option, inside, self)

    def call(self, name: Words) -> None:
        """Set the name."""
        if name != self._name:
            self._name = name
            self._show_label()
            self._show_name()

    def _label(self) -> Words:
        return _CHOSEN.format(name=self._name) if self.isChecked() else self._name


class NamedList(QComboBox, Generic[_Value]):
    """A list of values by their names, of which one is chosen."""

    #: The person chose another value.
    chosen = Signal(object)

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self._values: list[_Value] = []
        self._names: list[Words] = []
        steady(self)
        translator.changed.connect(self._name)
        self.activated.connect(self._choose)

    def offer(self, options: Sequence[tuple[_Value, Words]]) -> None:
        """Offer these values by their names."""
        values, names = [value for value, _ in options], [name for _, name in options]
        if (values, names) != (self._values, self._names):
            self._values, self._names = values, names
            with QSignalBlocker(self):
                self.clear()
                self.addItems([self._translator(each) for each in names])

    @property
    def value(self) -> _Value:
        """The chosen one of the values, of which there are some."""
        return self._values[self.currentIndex()]

    def show_value(self, value: _Value) -> None:
        """Show this value as the chosen one; none where it is not offered."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def _choose(self, index: int) -> None:
        self.chosen.emit(self._values[index])

    def _name(self) -> None:
        for index, name in enumerate(self._names):
            self.setItemText(index, self._translator(name))
