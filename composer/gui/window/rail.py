"""The column of buttons for the five steps, with undo and redo at its foot."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from composer.gui.state import STEPS, State
from composer.gui.widgets.icons import SIDE, give_icon
from composer.gui.widgets.labels import PlainButton, PlainToolButton
from composer.gui.window.actions import ACTION_BY_ID, Actions


class Rail(QWidget):
    """Lets the person choose a step by a click, or by the arrow keys from the current one."""

    def __init__(self, state: State, commands: Actions) -> None:
        """Check the current step of `state`."""
        super().__init__()
        self.setObjectName("surface")
        self._state, self._steps = state, dict[str, QPushButton]()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 16, 8, 16)
        group = QButtonGroup(self)
        for step in STEPS:
            self._steps[step] = button = self._step(step)
            group.addButton(button)
            column.addWidget(button)
        column.addStretch()
        row = QHBoxLayout()
        column.addLayout(row)
        row.addWidget(_action_button(commands["undo"]))
        row.addWidget(_action_button(commands["redo"]))
        self._steps[state.step].setChecked(True)

    def show_step(self) -> QPushButton:
        """Check the button of the current step, and return it."""
        chosen = self._steps[self._state.step]
        chosen.setChecked(True)
        for each in self._steps.values():
            # Tab reaches the current step; the arrow keys go from it to the others.
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is chosen else Qt.FocusPolicy.ClickFocus)
        return chosen

    def _step(self, step: str) -> QPushButton:
        button = PlainButton()
        button.setObjectName("step")
        button.setCheckable(True)
        give_icon(button, step)
        self._state.translator.bind(button, button.setText, ACTION_BY_ID[f"step-{step}"].text)
        button.clicked.connect(lambda _checked=False: self._state.go_to(step))
        return button


def _action_button(action: QAction) -> QToolButton:
    """Make a button for the mouse alone: it leaves the focus where it is, as the action's shortcut does."""
    button = PlainToolButton()
    button.setObjectName("hand")
    button.setDefaultAction(action)
    button.setIconSize(QSize(SIDE, SIDE))
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
