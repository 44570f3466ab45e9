"""Labels, buttons, message boxes and tooltips that show any text as plain text.

Qt takes what looks like HTML for HTML, which may open files and addresses, and an ampersand for an access key. A text
may come from a file that somebody sent; so nothing else in the window makes a label, a button, a box or a tooltip.
"""

from collections.abc import Callable, Iterable
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeyEvent, QShowEvent, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QListWidgetItem,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from composer.core.words import Words
from composer.gui.widgets.icons import give_icon
from composer.gui.widgets.translator import Translator

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton
else:
    # What comes beside a class of Qt among the bases is no class of Qt itself.
    QAbstractButton = object


def column(widget: QWidget, spacing: int = 8, *parts: QWidget | QLayout) -> QVBoxLayout:
    """Lay `parts` out in `widget`, one under the other, without margins, as the panel around it has them."""
    made = QVBoxLayout(widget)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    add_all(made, *parts)
    return made


def row(widget: QWidget, *parts: QWidget, spacing: int = -1) -> QHBoxLayout:
    """Lay `parts` out in `widget`, side by side, without margins; -1 is the style's own `spacing`."""
    made = QHBoxLayout(widget)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    add_all(made, *parts)
    return made


def add_line(layout: QBoxLayout, *parts: QWidget, grows: QWidget | None = None) -> QHBoxLayout:
    """Add `parts` side by side to `layout`; the one that `grows` takes the room left."""
    made = QHBoxLayout()
    # Before it is filled: Python would be given its items, which Qt deletes by itself.
    layout.addLayout(made)
    for each in parts:
        made.addWidget(each, int(each is grows))
    return made


def add_all(layout: QBoxLayout, *parts: QWidget | QLayout) -> None:
    """Add `parts` to `layout`, in this order."""
    for each in parts:
        if isinstance(each, QLayout):
            layout.addLayout(each)
        else:
            layout.addWidget(each)


def replace_parts(layout: QBoxLayout, former: Iterable[QWidget], parts: Iterable[QWidget]) -> None:
    """Put `parts` at the end of `layout`, and delete the `former` ones."""
    for each in former:
        layout.removeWidget(each)
        # Until it is deleted it would still be read aloud, beside the one that says the same.
        each.hide()
        each.deleteLater()
    add_all(layout, *parts)


def fill_grid(grid: QGridLayout, parts: Iterable[QWidget], columns: int) -> None:
    """Put `parts` in `grid`, row by row, so many `columns` in each."""
    for at, each in enumerate(parts):
        grid.addWidget(each, *divmod(at, columns))


def literal(text: str) -> str:
    """Escape `text` for a button, a menu or a tab, where a single ampersand marks an access key."""
    return text.replace("&", "&&")


def as_title(text: str) -> str:
    """Escape `text` for a window's title, where « [*] » marks unsaved changes."""
    return text.replace("[*]", "[*][*]")


class PlainLabel(QLabel):
    """A text on one line, or a picture."""

    def __init__(self, kind: str = "") -> None:
        """Begin empty; `kind` is an object name of the style sheet."""
        super().__init__()
        self.setObjectName(kind)
        self.setTextFormat(Qt.TextFormat.PlainText)


class _Plain(QAbstractButton):
    """A button that shows its text as it is and, checkable, does when it is toggled from outside what a click does.

    A screen reader and a voice toggle it without a click: QAccessibleButton::doAction of Qt 6.
    """

    #: Whether a click or the program itself is changing it.
    _known = False

    def setText(self, text: str) -> None:
        """Set the text, shown as it is."""
        super().setText(literal(text))

    def setCheckable(self, checkable: bool) -> None:  # noqa: FBT001 - Qt's
        """Make it checkable, once."""
        super().setCheckable(checkable)
        self.toggled.connect(self._answer)

    def setChecked(self, checked: bool) -> None:  # noqa: FBT001 - Qt's
        """Check it, or not, without doing anything."""
        self._known = True
        super().setChecked(checked)
        self._known = False

    def nextCheckState(self) -> None:
        """Change with a click, which emits its own signal."""
        self._known = True
        super().nextCheckState()
        self._known = False

    def _answer(self, checked: bool) -> None:  # noqa: FBT001 - Qt's
        # Another one of its group may have been chosen in its place.
        replaced = not checked and bool(self.group()) and self.group().exclusive()
        if not self._known and not replaced:
            # The types of PySide know of no overloads, and `clicked` alone tells False.
            self.clicked[bool].emit(checked)  # pyright: ignore[reportIndexIssue, reportUnknownMemberType]


class PlainButton(_Plain, QPushButton):
    """A button."""


class PlainToolButton(_Plain, QToolButton):
    """A button with a picture."""


class PlainTick(_Plain, QCheckBox):
    """A check box."""

    def __init__(self) -> None:
        super().__init__()
        self.toggled.connect(self._answer)


class PlainBox(QMessageBox):
    """A message box over `parent`."""

    def __init__(self, parent: QWidget | None, icon: QMessageBox.Icon, text: str, detail: str = "") -> None:
        """Show `text`, and `detail` under it; `add` adds the buttons."""
        super().__init__(parent)
        self.setIcon(icon)
        self.setText(text)
        self.setInformativeText(detail)
        # After both texts are set: it applies to both.
        self.setTextFormat(Qt.TextFormat.PlainText)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the buttons one under the other where the box is not as wide as all of them."""
        super().showEvent(event)
        buttons = self.findChild(QDialogButtonBox)
        if buttons is not None and buttons.sizeHint().width() > buttons.width():
            buttons.setOrientation(Qt.Orientation.Vertical)

    def add(self, text: str, role: QMessageBox.ButtonRole) -> QPushButton:
        """Add a button."""
        return self.addButton(literal(text), role)

    def agrees(self, yes: str, no: str) -> bool:
        """Ask once whether to do `yes`, which cannot be undone; Enter, Esc and closing it answer `no`."""
        agreed = self.add(yes, QMessageBox.ButtonRole.DestructiveRole)
        refused = self.add(no, QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(refused)
        self.setEscapeButton(refused)
        self.exec()
        return self.clickedButton() is agreed


def plain_label(kind: str = "") -> PlainLabel:
    """Make a label that wraps its text."""
    label = PlainLabel(kind)
    label.setWordWrap(True)
    return label


def set_help(target: QWidget | QAction | QListWidgetItem, text: str) -> None:
    """Set the tooltip of a widget, an action or an item of a list."""
    # Escaped only where Qt would read it as HTML: an escaped text wraps, and is read aloud, differently.
    plain = Qt.convertFromPlainText(text, Qt.WhiteSpaceMode.WhiteSpaceNormal) if Qt.mightBeRichText(text) else text
    target.setToolTip(plain)


def bind_help(translator: Translator, widget: QWidget, words: Words) -> None:
    """Set what `widget` does as its tooltip and as its description for screen readers."""
    translator.bind(widget, partial(set_help, widget), words)
    translator.bind(widget, widget.setAccessibleDescription, words)


def bound_label(translator: Translator, words: Words, kind: str = "", buddy: QWidget | None = None) -> PlainLabel:
    """Make a label that follows the language; `kind` is a name of the style sheet, `buddy` the field it labels."""
    label = plain_label(kind)
    translator.bind(label, label.setText, words)
    if buddy is not None:
        label.setBuddy(buddy)
        translator.bind(buddy, buddy.setAccessibleName, words)
    return label


def bound_button(
    translator: Translator,
    words: Words,
    help_: Words | None = None,
    kind: str = "",
    icon: str = "",
    does: Callable[..., object] | SignalInstance | None = None,
) -> QPushButton:
    """Make a button that follows the language, with `help_` as tooltip and as description for screen readers.

    `kind` is a name of the style sheet, `icon` that of a drawing; a click calls or emits what it `does`.
    """
    button = EnterButton()
    button.setObjectName(kind)
    translator.bind(button, button.setText, words)
    if help_ is not None:
        bind_help(translator, button, help_)
    if icon:
        give_icon(button, icon)
    if does is not None:
        button.clicked.connect(does)
    return button


def bound_tick(
    translator: Translator, words: Words, help_: Words | None = None, does: Callable[..., object] | None = None
) -> PlainTick:
    """Make a check box that follows the language, with `help_` as for a button; a click calls what it `does`."""
    tick = PlainTick()
    translator.bind(tick, tick.setText, words)
    translator.bind(tick, tick.setAccessibleName, words)
    if help_ is not None:
        bind_help(translator, tick, help_)
    if does is not None:
        tick.clicked.connect(does)
    return tick


def tab_in_order(*widgets: QWidget) -> None:
    """Set the order of the Tab key: widgets made later would otherwise come last of all."""
    for before, after in pairwise(widgets):
        # Qt orders no widget that takes no focus, such as the parent of the others.
        policies = [(each, each.focusPolicy()) for each in (before, after)]
        for each, _ in policies:
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        QWidget.setTabOrder(before, after)
        for each, policy in policies:
            each.setFocusPolicy(policy)


def restyle(widget: QWidget, kind: str) -> None:
    """Give `widget` another object name of the style sheet."""
    if widget.objectName() != kind:
        widget.setObjectName(kind)
        polish_again(widget)


def polish_again(widget: QWidget) -> None:
    """Have the style sheet look at `widget` again: its name or a property is another."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class EnterButton(PlainButton):
    """A button that Enter presses too, as people expect outside of dialogs."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Click it on Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


def announce(widget: QWidget, text: str) -> None:
    """Have the screen reader announce `text`, which is also on the screen."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def progress_bar(translator: Translator, name: Words) -> QProgressBar:
    """Make a bar without figures, which moves to show that something goes on until it is given an end."""
    bar = QProgressBar()
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    translator.bind(bar, bar.setAccessibleName, name)
    return bar
