"""What keys do to the selected slot of a sheet: moved, removed, duplicated; and undo and redo."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from composer.core.workshop.board.contents import duplicated, removed
from composer.core.workshop.board.edits import nudged
from composer.gui.canvas.canvas import ARROWS
from composer.gui.workshop.board_state import BoardState

#: The key of a run of arrows, which is one step to undo.
_RUN = "arrows"


def did_with_key(event: QKeyEvent, state: BoardState) -> bool:
    """Do what a key asks of the board; whether it asks anything."""
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return _did_with_ctrl(event, state)
    if state.selected is None:
        return False
    if event.key() in ARROWS:
        times = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        across, down = (times * each for each in ARROWS[event.key()])
        state.edit_slot("move", nudged, _RUN, across=across, down=down)
        return True
    if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        state.edit_slot("remove", removed)
        return True
    return False


def _did_with_ctrl(event: QKeyEvent, state: BoardState) -> bool:
    if event.matches(QKeySequence.StandardKey.Undo):
        state.undo()
    elif event.matches(QKeySequence.StandardKey.Redo) or event.key() == Qt.Key.Key_Y:
        state.redo()
    elif event.key() == Qt.Key.Key_D and state.selected:
        state.edit_slot("add", duplicated)
    else:
        return False
    return True
