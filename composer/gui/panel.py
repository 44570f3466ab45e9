"""The base of the five panels: a scrolled column with a title, and texts that follow the language."""

from typing import TypeVar

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.labels import bound_label
from composer.gui.widgets.scrolled import Scrolled

_Part = TypeVar("_Part", bound=QWidget)
#: Pixels: the usual width, the widest that large letters make it, the size of usual letters, and the width that the
#: scroll bar keeps even when there is nothing to scroll.
_WIDTH, _WIDEST, _LETTERS, _BAR = 440, 700, 14, 12


class Panel(Scrolled):
    """The column of a step. Subclasses add their widgets to `column` and follow `state`."""

    def __init__(self, state: State, title: Words) -> None:
        body = QWidget()
        super().__init__(body)
        self.state = state
        self.setObjectName("panel")
        # Its width is kept: texts must not wrap differently because a part opened.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._show_bar)
        body.setObjectName("panelBody")
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(24, 16, 24 - _BAR, 24)
        self.column.setSpacing(8)
        self.add_label(title, "title")
        state.translator.bind(self, self.setAccessibleName, title)

    def bring_to(self, step: str, widget: QWidget) -> None:
        """Show this panel, which is `step`'s, focus one of its widgets and scroll to it."""
        self.state.go_to(step)
        widget.setFocus()
        # Once what was hidden is laid out.
        QTimer.singleShot(0, self, lambda: self.bring(widget))

    def sizeHint(self) -> QSize:
        """Return the usual width, or more where the system's font is large: the same for every step."""
        usual = min(_WIDTH * QFontInfo(self.font()).pixelSize() // _LETTERS, _WIDEST)
        return QSize(max(usual, self.inside.minimumSizeHint().width() + _BAR), super().sizeHint().height())

    def _show_bar(self, least: int, most: int) -> None:
        """Disable a bar that has nothing to scroll: the style sheet then hides its handle."""
        self.verticalScrollBar().setEnabled(most > least)

    def reveal(self, part: QWidget) -> None:
        """Scroll until `part` is at the top, once it is laid out."""

        def scroll() -> None:
            self.verticalScrollBar().setValue(part.mapTo(self.inside, part.rect().topLeft()).y() - 16)

        QTimer.singleShot(0, self, scroll)

    def add(self, part: _Part) -> _Part:
        """Add `part` under the others, and return it."""
        self.column.addWidget(part)
        return part

    def add_label(self, words: Words, kind: str = "", buddy: QWidget | None = None) -> QLabel:
        """Add a wrapped text; `kind` is an object name of the style sheet, `buddy` the field it labels."""
        return self.add(bound_label(self.state.translator, words, kind, buddy))

    def add_field(self, words: Words, field: QWidget) -> None:
        """Add a field under its label."""
        self.add_label(words, buddy=field)
        self.add(field)
