"""What the five panels share: a scrolled column with a title, and texts that follow the language."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from composer.core.words import Words
from composer.gui.state import State


class Panel(QScrollArea):
    """A step's column. Subclasses add their widgets to `column` and follow `state`."""

    def __init__(self, state: State, title: Words) -> None:
        """Begin with the step's title."""
        super().__init__()
        self.state = state
        self.setObjectName("panel")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setObjectName("panelBody")
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(24, 16, 24, 24)
        self.column.setSpacing(8)
        self.setWidget(body)
        self.add_label(title, "title")
        state.speech.say(self, self.setAccessibleName, title)

    def add_label(self, words: Words, kind: str = "", buddy: QWidget | None = None) -> QLabel:
        """A wrapped text; `kind` is a name of the style sheet, `buddy` the field it names."""
        label = QLabel()
        label.setObjectName(kind)
        label.setWordWrap(True)
        self.state.speech.say(label, label.setText, words)
        if buddy is not None:
            label.setBuddy(buddy)
            self.state.speech.say(buddy, buddy.setAccessibleName, words)
        self.column.addWidget(label)
        return label

    def add_field(self, words: Words, field: QWidget) -> None:
        """A labelled field."""
        self.add_label(words, buddy=field)
        self.column.addWidget(field)
