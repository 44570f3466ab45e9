"""Labels and buttons whose texts follow the language, for the parts that a panel is made of."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from composer.core.words import Words
from composer.gui.speech import Speech


def column(widget: QWidget, spacing: int = 8) -> QVBoxLayout:
    """A column without margins, as parts of a panel have: the panel keeps the margins."""
    made = QVBoxLayout(widget)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    return made


def plain_label(kind: str = "") -> QLabel:
    """A wrapped text shown to the letter: what a person typed is never read as HTML."""
    label = QLabel()
    label.setObjectName(kind)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def said_label(speech: Speech, words: Words, kind: str = "", buddy: QWidget | None = None) -> QLabel:
    """A wrapped text; `kind` is a name of the style sheet, `buddy` the field it names."""
    label = plain_label(kind)
    speech.say(label, label.setText, words)
    if buddy is not None:
        label.setBuddy(buddy)
        speech.say(buddy, buddy.setAccessibleName, words)
    return label


def said_button(speech: Speech, words: Words, help_: Words | None = None, kind: str = "") -> QPushButton:
    """A button and what it does, said to the screen reader and to the mouse that waits."""
    button = EnterButton()
    button.setObjectName(kind)
    speech.say(button, button.setText, words)
    if help_ is not None:
        speech.say(button, button.setToolTip, help_)
        speech.say(button, button.setAccessibleDescription, help_)
    return button


def tab_in_order(*widgets: QWidget) -> None:
    """Have the Tab key go from each to the next: what is made late would come last of all."""
    for before, after in pairwise(widgets):
        # Qt orders nothing after what takes no keyboard, as the widget that holds the others.
        policy = before.focusPolicy()
        before.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        QWidget.setTabOrder(before, after)
        before.setFocusPolicy(policy)


def restyle(label: QLabel, kind: str) -> None:
    """Give `label` another name of the style sheet."""
    if label.objectName() != kind:
        label.setObjectName(kind)
        label.style().unpolish(label)
        label.style().polish(label)


class EnterButton(QPushButton):
    """A button that Enter presses too, as people expect outside of dialogs."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


def announce(widget: QWidget, text: str) -> None:
    """Have the screen reader say that something was done; the same words stand on the screen."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
