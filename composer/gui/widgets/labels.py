"""The one place where a text meets a widget: labels, buttons, boxes and helps, which all show it to the letter.

Qt takes what looks like HTML for HTML, which may open files and addresses, and an ampersand for a key. A text may come
from a file that somebody sent; so nothing else in the window makes a label, a button or a box, or gives a help.
"""

from functools import partial
from itertools import pairwise

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeyEvent, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QMessageBox, QPushButton, QToolButton, QVBoxLayout, QWidget

from composer.core.words import Words
from composer.gui.widgets.translator import Translator


def column(widget: QWidget, spacing: int = 8) -> QVBoxLayout:
    """A column without margins, as parts of a panel have: the panel keeps the margins."""
    made = QVBoxLayout(widget)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    return made


def literal(text: str) -> str:
    """`text` for a button, a menu or a tab, where a single ampersand would be taken for a key."""
    return text.replace("&", "&&")


def as_title(text: str) -> str:
    """`text` for a part of a window's title, where « [*] » would be taken for the mark of what is not saved."""
    return text.replace("[*]", "[*][*]")


class PlainLabel(QLabel):
    """A text on one line, or a picture."""

    def __init__(self, kind: str = "") -> None:
        """Say nothing yet; `kind` is a name of the style sheet."""
        super().__init__()
        self.setObjectName(kind)
        self.setTextFormat(Qt.TextFormat.PlainText)


class PlainButton(QPushButton):
    """A button."""

    def setText(self, text: str) -> None:
        """Have `text` written on it."""
        super().setText(literal(text))


class PlainToolButton(QToolButton):
    """A button with a picture."""

    def setText(self, text: str) -> None:
        """Have `text` written on it."""
        super().setText(literal(text))


class PlainTick(QCheckBox):
    """A box to tick."""

    def setText(self, text: str) -> None:
        """Have `text` written beside it."""
        super().setText(literal(text))


class PlainBox(QMessageBox):
    """A question, or something to know, over `parent`."""

    def __init__(self, parent: QWidget | None, icon: QMessageBox.Icon, text: str, detail: str = "") -> None:
        """Say `text`, and `detail` under it; the buttons come by `add`."""
        super().__init__(parent)
        self.setIcon(icon)
        self.setText(text)
        self.setInformativeText(detail)
        # Of both, once both are there.
        self.setTextFormat(Qt.TextFormat.PlainText)

    def add(self, text: str, role: QMessageBox.ButtonRole) -> QPushButton:
        """One more button."""
        return self.addButton(literal(text), role)

    def agrees(self, yes: str, no: str) -> bool:
        """Ask, once, whether to do `yes`, which cannot be undone; Enter, Esc and closing it are `no`."""
        agreed = self.add(yes, QMessageBox.ButtonRole.DestructiveRole)
        refused = self.add(no, QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(refused)
        self.setEscapeButton(refused)
        self.exec()
        return self.clickedButton() is agreed


def plain_label(kind: str = "") -> PlainLabel:
    """A wrapped text."""
    label = PlainLabel(kind)
    label.setWordWrap(True)
    return label


def set_help(shown: QWidget | QAction, text: str) -> None:
    """Have `text` shown to the mouse that waits on a widget or an action."""
    # Escaped only where Qt would read it as HTML: what is escaped wraps, and is read aloud, otherwise.
    plain = Qt.convertFromPlainText(text, Qt.WhiteSpaceMode.WhiteSpaceNormal) if Qt.mightBeRichText(text) else text
    shown.setToolTip(plain)


def bind_help(translator: Translator, widget: QWidget, words: Words) -> None:
    """Say what `widget` does, to the mouse that waits and to the screen reader."""
    translator.bind(widget, partial(set_help, widget), words)
    translator.bind(widget, widget.setAccessibleDescription, words)


def bound_label(translator: Translator, words: Words, kind: str = "", buddy: QWidget | None = None) -> PlainLabel:
    """A wrapped text; `kind` is a name of the style sheet, `buddy` the field it names."""
    label = plain_label(kind)
    translator.bind(label, label.setText, words)
    if buddy is not None:
        label.setBuddy(buddy)
        translator.bind(buddy, buddy.setAccessibleName, words)
    return label


def bound_button(translator: Translator, words: Words, help_: Words | None = None, kind: str = "") -> QPushButton:
    """A button and what it does, said to the screen reader and to the mouse that waits."""
    button = EnterButton()
    button.setObjectName(kind)
    translator.bind(button, button.setText, words)
    if help_ is not None:
        bind_help(translator, button, help_)
    return button


def tab_in_order(*widgets: QWidget) -> None:
    """Have the Tab key go from each to the next: what is made late would come last of all."""
    for before, after in pairwise(widgets):
        # Qt orders nothing that takes no keyboard, as the widget that holds the others.
        policies = [(each, each.focusPolicy()) for each in (before, after)]
        for each, _ in policies:
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        QWidget.setTabOrder(before, after)
        for each, policy in policies:
            each.setFocusPolicy(policy)


def restyle(label: QLabel, kind: str) -> None:
    """Give `label` another name of the style sheet."""
    if label.objectName() != kind:
        label.setObjectName(kind)
        label.style().unpolish(label)
        label.style().polish(label)


class EnterButton(PlainButton):
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
