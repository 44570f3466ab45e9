"""The column of buttons for the five steps, with undo and redo at its foot."""

from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from composer.core.words import Words
from composer.gui.state import STEPS, State
from composer.gui.widgets.icons import GAP, SIDE, give_icon, side
from composer.gui.widgets.labels import PlainButton, PlainToolButton, add_all, polish_again, set_help
from composer.gui.window.actions import ACTION_BY_ID, Actions

_NOTHING = Words("", "")
#: Pixels on each side of the buttons.
_AROUND = 8
_HAND = 44


class Rail(QWidget):
    """Lets the person choose a step by a click, or by the arrow keys from the current one.

    Where there is little room, only the icons show, and the names are tooltips.
    """

    #: A step was chosen with the pointer: the keyboard is free for what it asks for.
    pointed = Signal(str)

    def __init__(self, state: State, commands: Actions) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._state, self._commands, self._steps = state, commands, dict[str, QPushButton]()
        self._shown: Literal["names", "icons"] = "names"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = self._column = QVBoxLayout(self)
        self._space()
        group = QButtonGroup(self)
        for step in STEPS:
            self._steps[step] = button = self._step(step)
            group.addButton(button)
            column.addWidget(button)
        column.addStretch()
        self._hands: QBoxLayout = QHBoxLayout()
        column.addLayout(self._hands)
        self._hands.setSpacing(2)
        self._actions = tuple(_action_button(commands[each]) for each in ("undo", "redo"))
        add_all(self._hands, *self._actions)
        self._steps[state.step].setChecked(True)

    def show_step(self) -> QPushButton:
        """Check the button of the current step, and return it."""
        chosen = self._steps[self._state.step]
        chosen.setChecked(True)
        for each in self._steps.values():
            # Tab reaches the current step; the arrow keys go from it to the others.
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is chosen else Qt.FocusPolicy.ClickFocus)
        return chosen

    def show_as(self, shown: Literal["names", "icons"]) -> None:
        """Show the names of the steps beside their icons, or the icons alone."""
        if shown == self._shown:
            return
        self._shown = shown
        across = shown == "names"
        self._space()
        self._hands.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)
        for step in STEPS:
            self._show_name(step)

    def width_as(self, shown: Literal["names", "icons"]) -> int:
        """The width that it takes with the names or with the icons alone, in pixels."""
        names = (self.fontMetrics().horizontalAdvance(self._state.translator(_name(each))) for each in STEPS)
        if shown == "icons":
            return max(_HAND, self._side + 24) + 2 * _AROUND
        return max(max(names) + _HAND + side() + 2 * _AROUND, 2 * _HAND + 3 * _AROUND)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave undo and redo to the menu and the keys where the steps alone have the height."""
        super().resizeEvent(event)
        steps = sum(each.minimumSizeHint().height() + self._column.spacing() for each in self._steps.values())
        hands = _HAND * (2 if self._shown == "icons" else 1)
        for each in self._actions:
            each.setVisible(self.height() >= steps + hands + 2 * _AROUND)

    @property
    def _side(self) -> int:
        """Pixels of an icon that stands alone: as large as the letters it stands for."""
        return max(SIDE, self.fontMetrics().height() * 9 // 10)

    def _space(self) -> None:
        """Set the buttons closer where there is little room, in height too."""
        ends, between = (16, 8) if self._shown == "names" else (6, 2)
        self._column.setContentsMargins(_AROUND, ends, _AROUND, ends)
        self._column.setSpacing(between)

    def _step(self, step: str) -> QPushButton:
        button = _StepButton()
        button.pointed.connect(lambda: self.pointed.emit(step))
        button.setObjectName("step")
        button.setCheckable(True)
        give_icon(button, step)
        translator = self._state.translator
        translator.bind(button, button.setText, lambda: _name(step) if self._shown == "names" else _NOTHING)
        translator.bind(button, button.setAccessibleName, _name(step))
        translator.bind(button, lambda text: set_help(button, text), lambda: self._tip(step))
        button.clicked.connect(lambda _checked=False: self._commands[f"step-{step}"].trigger())
        return button

    def _tip(self, step: str) -> Words:
        return _NOTHING if self._shown == "names" else _name(step)

    def _show_name(self, step: str) -> None:
        button, translator, bare = self._steps[step], self._state.translator, self._shown == "icons"
        button.setText("" if bare else translator(_name(step)))
        button.setIconSize(QSize(self._side, self._side) if bare else QSize(side() + GAP, side()))
        button.setProperty("bare", bare)
        polish_again(button)
        set_help(button, translator(self._tip(step)))


class _StepButton(PlainButton):
    """A button that distinguishes a click from a key."""

    #: It was clicked with the pointer.
    pointed = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Report the click once it has done what it does."""
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.pointed.emit()


def _name(step: str) -> Words:
    return ACTION_BY_ID[f"step-{step}"].text


def _action_button(action: QAction) -> QToolButton:
    """Make a button for the mouse alone: it leaves the focus where it is, as the action's shortcut does."""
    button = PlainToolButton()
    button.setObjectName("hand")
    button.setDefaultAction(action)
    button.setIconSize(QSize(SIDE, SIDE))
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
