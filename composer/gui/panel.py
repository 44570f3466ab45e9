"""What the five panels share: a scrolled column with a title, and texts that follow the language."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.labels import bound_label
from composer.gui.widgets.scrolled import Scrolled

#: Pixels: the usual width, and the room that the scroll bar keeps even when there is nothing to scroll.
_WIDTH, _BAR = 400, 12


class Panel(Scrolled):
    """A step's column. Subclasses add their widgets to `column` and follow `state`."""

    def __init__(self, state: State, title: Words) -> None:
        """Begin with the step's title."""
        body = QWidget()
        super().__init__(body)
        self.state = state
        self.setObjectName("panel")
        # Its room is kept: texts must not wrap otherwise because a part opened.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._show_bar)
        body.setObjectName("panelBody")
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(24, 16, 24 - _BAR, 24)
        self.column.setSpacing(8)
        self.add_label(title, "title")
        state.translator.bind(self, self.setAccessibleName, title)

    def bring_to(self, step: str, widget: QWidget) -> None:
        """Show this panel, which is `step`'s, and bring the keyboard and the eye to one of its widgets."""
        self.state.go_to(step)
        widget.setFocus()
        # Once what was hidden has taken its place.
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(widget))

    def sizeHint(self) -> QSize:
        """The usual width, or more where the letters of the system are large."""
        return QSize(max(_WIDTH, self.inside.minimumSizeHint().width() + _BAR), super().sizeHint().height())

    def _show_bar(self, least: int, most: int) -> None:
        """The style sheet hides the handle of a bar that has nothing to scroll."""
        self.verticalScrollBar().setEnabled(most > least)

    def reveal(self, part: QWidget) -> None:
        """Scroll until `part` begins at the top, once it has taken its place."""

        def scroll() -> None:
            self.verticalScrollBar().setValue(part.mapTo(self.inside, part.rect().topLeft()).y() - 16)

        QTimer.singleShot(0, self, scroll)

    def add_label(self, words: Words, kind: str = "", buddy: QWidget | None = None) -> QLabel:
        """A wrapped text; `kind` is a name of the style sheet, `buddy` the field it names."""
        label = bound_label(self.state.translator, words, kind, buddy)
        self.column.addWidget(label)
        return label

    def add_field(self, words: Words, field: QWidget) -> None:
        """A labelled field."""
        self.add_label(words, buddy=field)
        self.column.addWidget(field)
