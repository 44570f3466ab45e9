"""What the hand does to a slot: dragged, snapping to the page and to the other slots; or moved and edited by keys."""

from functools import partial

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from composer.core.geometry import Point, Rect, Size
from composer.core.workshop.board import boxes
from composer.core.workshop.board.board import Sheet, Spot
from composer.core.workshop.board.contents import duplicated, removed
from composer.core.workshop.board.edits import nudged, placed
from composer.gui.canvas.canvas import ARROWS
from composer.gui.workshop.board_state import BoardState
from composer.gui.workshop.slots.viewport import Viewport

#: Pixels of the view: what a box snaps within; how far the pointer moves before a press becomes a drag, since a click
#: must move nothing.
_SNAPS_WITHIN, _STILL = 6.0, 3.0
#: The keys of a drag and of a run of arrows, each of which is one step to undo.
_DRAG, _ARROWS = "drag", "arrows"


class SlotDrag:
    """One gesture on a slot of the sheet of `state`; its whole is one step to undo."""

    def __init__(self, state: BoardState, sheet: Sheet, spot: Spot, held: boxes.Held, start: QPointF) -> None:
        """Begin with the pointer at `start`, in pixels of the view, on what is `held`."""
        state.settle()
        self._state, self._sheet, self._spot, self._start = state, sheet, spot, start
        self._held: boxes.Held = held
        self._box, self._lines = sheet.places[spot].box, boxes.lines_of(sheet, spot)
        self._before = state.history
        self.has_moved = False
        self.guides: tuple[boxes.Guide, ...] = ()

    @property
    def limits(self) -> Rect:
        """Where the slot may be, in fractions of the sheet."""
        return boxes.limits_of(self._spot.kind, self._sheet.format)

    def move(self, at: QPointF, viewport: Viewport, *, snaps: bool) -> None:
        """Follow the pointer to `at`; the slot stays inside its limits, and `snaps` unless that is turned off."""
        by = at - self._start
        self.has_moved = self.has_moved or by.manhattanLength() >= _STILL
        if not self.has_moved:
            return
        reach = viewport.fractions(QPointF(_SNAPS_WITHIN, _SNAPS_WITHIN)) if snaps else None
        found = self._at(viewport.fractions(by), reach)
        self.guides = found.guides
        place = partial(placed, format_id=self._sheet.format.id, spot=self._spot, box=found.box)
        self._state.edit("move" if self._held == "whole" else "resize", place, _DRAG)

    def let_go(self) -> None:
        """End the gesture."""
        self._state.settle()

    def cancel(self) -> None:
        """Put the slot back, as if it had not been touched."""
        self._state.go_back(self._before)

    def _at(self, by: Point, reach: Point | None) -> boxes.Snapped:
        """The box moved by so much, in fractions of the sheet; it snaps within `reach`, to nothing without."""
        kind, format_ = self._spot.kind, self._sheet.format
        if self._held == "whole":
            box = boxes.fitted(boxes.shifted(self._box, by.x, by.y), kind, format_)
        else:
            box = boxes.resized(self._box, self._held, by.x, by.y, kind, format_)
        # A code is square: a side that snapped alone would make it none.
        if reach is None or (kind == "qr" and self._held != "whole"):
            return boxes.Snapped(box)
        return boxes.snapped(
            box, self._held, self._lines, Size(reach.x, reach.y), self.limits, boxes.least_of(kind, format_)
        )


def did_with_key(event: QKeyEvent, state: BoardState) -> bool:
    """Do what a key asks of the board; whether it asks anything."""
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return _did_with_ctrl(event, state)
    if state.selected is None:
        return False
    if event.key() in ARROWS:
        times = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        across, down = (times * each for each in ARROWS[event.key()])
        state.edit_slot("move", nudged, _ARROWS, across=across, down=down)
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
