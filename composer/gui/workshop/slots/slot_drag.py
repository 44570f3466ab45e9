"""A slot that is dragged: the whole of it or one of its handles, snapping to the page and to the other slots."""

from functools import partial

from PySide6.QtCore import QPointF

from composer.core.geometry import Point, Rect, Size
from composer.core.workshop.board.board import Sheet, Spot
from composer.core.workshop.board.boxes import (
    Guide,
    Held,
    Snapped,
    fitted,
    least_of,
    limits_of,
    lines_of,
    resized,
    shifted,
    snapped,
)
from composer.core.workshop.board.edits import placed
from composer.gui.workshop.board_state import BoardState
from composer.gui.workshop.slots.viewport import Viewport

#: Pixels of the view: what a box snaps within; how far the pointer moves before a press becomes a drag, since a click
#: must move nothing.
_SNAPS_WITHIN, _STILL = 6.0, 3.0
_RUN = "drag"


class SlotDrag:
    """One gesture on a slot of the sheet of `state`; its whole is one step to undo."""

    def __init__(self, state: BoardState, sheet: Sheet, spot: Spot, held: Held, start: QPointF) -> None:
        """Begin with the pointer at `start`, in pixels of the view, on what is `held`."""
        state.settle()
        self._state, self._sheet, self._spot, self._start = state, sheet, spot, start
        self._held: Held = held
        self._box, self._lines = sheet.places[spot].box, lines_of(sheet, spot)
        self._before = state.history
        self.has_moved = False
        self.guides: tuple[Guide, ...] = ()

    @property
    def limits(self) -> Rect:
        """Where the slot may be, in fractions of the sheet."""
        return limits_of(self._spot.kind, self._sheet.format)

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
        self._state.edit("move" if self._held == "whole" else "resize", place, _RUN)

    def let_go(self) -> None:
        """End the gesture."""
        self._state.settle()

    def cancel(self) -> None:
        """Put the slot back, as if it had not been touched."""
        self._state.go_back(self._before)

    def _at(self, by: Point, reach: Point | None) -> Snapped:
        """The box moved by so much, in fractions of the sheet; it snaps within `reach`, to nothing without."""
        kind, format_ = self._spot.kind, self._sheet.format
        if self._held == "whole":
            box = fitted(shifted(self._box, by.x, by.y), kind, format_)
        else:
            box = resized(self._box, self._held, by.x, by.y, kind, format_)
        # A code is square: a side that snapped alone would make it none.
        if reach is None or (kind == "qr" and self._held != "whole"):
            return Snapped(box)
        return snapped(box, self._held, self._lines, Size(reach.x, reach.y), self.limits, least_of(kind, format_))
