"""Several things of which one is chosen: a grid of buttons, the chosen one told by a mark and not by colour alone."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QToolButton, QWidget

from composer.core.words import Words
from composer.gui.widgets.labels import PlainToolButton, tab_in_order
from composer.gui.widgets.translator import Translator

_CHOSEN = Words("✓ {name}", "✓ {name}")


class Choices(QWidget):
    """Buttons side by side in `columns`; arrows go from one to the next, as in every exclusive group of Qt."""

    #: The person chose this one, by its id.
    chosen = Signal(str)

    def __init__(self, translator: Translator, name: Words, columns: int, picture: QSize | None = None) -> None:
        """Offer nothing yet; `picture` is the room each button keeps for one, in pixels."""
        super().__init__()
        self._translator, self._columns, self._picture = translator, columns, picture
        self._buttons: dict[str, _Choice] = {}
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        translator.bind(self, self.setAccessibleName, name)

    def offer(self, options: Sequence[tuple[str, Words]]) -> None:
        """Offer these, by id and name; the buttons already there stay when they are the same ones."""
        if [name for name, _ in options] != list(self._buttons):
            for button in self._buttons.values():
                self._group.removeButton(button)
                self._grid.removeWidget(button)
                button.deleteLater()
            self._buttons = {key: self._button(place, key) for place, (key, _) in enumerate(options)}
            tab_in_order(self, *self._buttons.values())
        for key, name in options:
            self._buttons[key].call(name)

    def call(self, key: str, name: Words) -> None:
        """Give one its name."""
        self._buttons[key].call(name)

    def draw(self, key: str, picture: QPixmap) -> None:
        """Give one its picture."""
        if key in self._buttons:
            self._buttons[key].setIcon(QIcon(picture))

    def mark(self, key: str) -> None:
        """Show that this one is chosen."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def clear(self) -> None:
        """Show that none is chosen."""
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def button(self, key: str) -> QToolButton:
        """The button of one."""
        return self._buttons[key]

    def _button(self, place: int, key: str) -> "_Choice":
        button = _Choice(self._translator)
        if self._picture is not None:
            button.setObjectName("card")
            button.setIconSize(self._picture)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(button)
        self._grid.addWidget(button, place // self._columns, place % self._columns)
        return button


class _Choice(PlainToolButton):
    """One of the choices; « ✓ » stands before its name when it is the chosen one."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._name = Words("", "")
        self._translator = translator
        self.setObjectName("choice")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        translator.bind(self, self.setText, self._shown)
        translator.bind(self, self.setAccessibleName, lambda: self._name)
        self.toggled.connect(self._announce)

    def sizeHint(self) -> QSize:
        """As large as with its picture, before it is drawn too: what stands below must not move then."""
        hint, picture = super().sizeHint(), self.iconSize()
        waits = self.icon().isNull() and self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        return QSize(max(hint.width(), picture.width()), hint.height() + picture.height()) if waits else hint

    def call(self, name: Words) -> None:
        """Take another name."""
        if name != self._name:
            self._name = name
            self._announce()

    def _shown(self) -> Words:
        if not self.isChecked():
            return self._name
        return _CHOSEN.format(name=self._name)

    def _announce(self) -> None:
        self.setText(self._translator(self._shown()))
        self.setAccessibleName(self._translator(self._name))
