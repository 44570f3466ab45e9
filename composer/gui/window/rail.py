"""The five steps in plain sight, and under them what takes the last thing done back, or does it again."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from composer.gui.state import STEPS, State
from composer.gui.widgets.icons import SIDE, give_icon
from composer.gui.widgets.labels import PlainButton, PlainToolButton
from composer.gui.window.actions import ACTION_BY_ID, Actions


class Rail(QWidget):
    """A step is chosen by a click, or by the arrows from the chosen one."""

    def __init__(self, state: State, commands: Actions) -> None:
        """Stand on the step that `state` is at."""
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
        hands = QHBoxLayout()
        hands.addWidget(_hand(commands["undo"]))
        hands.addWidget(_hand(commands["redo"]))
        column.addLayout(hands)
        self._steps[state.step].setChecked(True)

    def show_step(self) -> QPushButton:
        """Stand on the step that is looked at; its button."""
        chosen = self._steps[self._state.step]
        chosen.setChecked(True)
        for each in self._steps.values():
            # Tab comes to the chosen step, arrows go from it to the others.
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


def _hand(action: QAction) -> QToolButton:
    """A button of an action that a mouse reaches at once; it leaves the keyboard where it is, as the keys do."""
    button = PlainToolButton()
    button.setObjectName("hand")
    button.setDefaultAction(action)
    button.setIconSize(QSize(SIDE, SIDE))
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
