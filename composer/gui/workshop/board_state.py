"""The board that is being edited: its history, the sheet that is shown, and the slot that is selected on it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from composer.core.color import Color
from composer.core.document.history import History
from composer.core.geometry import Rect
from composer.core.workshop.board.board import Board, Place, Sheet, Spot
from composer.core.workshop.board.edits import EDITS, EditKind, Grounds, regrounded
from composer.gui.widgets.turns import single_shot

#: Milliseconds without an edit after which the next one of the same kind is another step to undo.
_RUN_ENDS_AFTER = 1500


def _no_ground(_format_id: str, _box: Rect) -> Color:
    """What is under a slot before any art is known: white."""
    return Color(255, 255, 255)


class BoardState(QObject):
    """What the parts of the workshop share: they call its methods and follow its signals."""

    #: The board changed: an edit, an undo, other art.
    changed = Signal()
    #: Another sheet is shown.
    shown_changed = Signal()
    #: Another slot is selected, or none.
    selection_changed = Signal()

    def __init__(self, board: Board, grounds: Grounds = _no_ground, parent: QObject | None = None) -> None:
        """Begin with `board`; `grounds` gives the colour of the art under a slot."""
        super().__init__(parent)
        #: The past of the board and what was undone.
        self.history = History[Board](board)
        self._told = board
        self._grounds = grounds
        #: The format whose sheet is shown; empty before there is any; and the slot that is selected on it.
        self.format_id = board.sheets[0].format.id if board.sheets else ""
        self.selected: Spot | None = None
        self._run = single_shot(self, _RUN_ENDS_AFTER, self.settle)

    @property
    def board(self) -> Board:
        """The board as it is now."""
        return self.history.state

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that is shown; None before there is any."""
        return next((each for each in self.board.sheets if each.format.id == self.format_id), None)

    @property
    def place(self) -> Place | None:
        """What is in the slot that is selected."""
        sheet = self.sheet
        return sheet.places.get(self.selected) if sheet and self.selected else None

    def begin(self, board: Board, grounds: Grounds) -> None:
        """Edit another board, of other art, from its own beginning."""
        self.history, self._told, self._grounds = History[Board](board), board, grounds
        if self.sheet is None:
            self.format_id = board.sheets[0].format.id if board.sheets else ""
            self.shown_changed.emit()
        self._follow_selection(None)
        self.changed.emit()

    def edit(self, kind: EditKind, change: Callable[[Board], Board], key: str = "") -> None:
        """Change the board; a run of changes with the same non-empty `key` is one step to undo."""
        board = change(self.board)
        board = regrounded(board, self.board, self._grounds)
        self._become(self.history.push(board, EDITS[kind], key))
        if key:
            self._run.start()

    def edit_slot(self, kind: EditKind, change: Callable[..., Board], key: str = "", **values: object) -> None:
        """Change the slot that is selected, if one is: `change` is told its format and its spot, with `values`."""
        if self.sheet is not None and self.selected is not None:
            self.edit(kind, partial(change, format_id=self.format_id, spot=self.selected, **values), key)

    def settle(self) -> None:
        """End a run of changes: the next one is another step to undo."""
        self._run.stop()
        self.history = self.history.settled()

    def go_back(self, history: History[Board]) -> None:
        """Return to an earlier `history`, as if what was done since had not been: a drag was cancelled."""
        self._run.stop()
        self._become(history)

    def undo(self) -> None:
        """Undo the last edit, on the sheet where it is."""
        self._travel(self.history.undo())

    def redo(self) -> None:
        """Redo the last edit undone, on the sheet where it is."""
        self._travel(self.history.redo())

    def look_at(self, format_id: str) -> None:
        """Show the sheet of another format; the same slot stays selected where it is there too."""
        if format_id != self.format_id:
            self.settle()
            self.format_id = format_id
            self.shown_changed.emit()
            self._follow_selection(None)

    def select(self, spot: Spot | None) -> None:
        """Select a slot of the sheet that is shown, or none."""
        if spot != self.selected:
            self.settle()
            self.selected = spot
            self.selection_changed.emit()

    def _travel(self, history: History[Board]) -> None:
        """Go to another point of the past, on a sheet that differs there."""
        self._run.stop()
        before = self.board.sheets
        differ = [each.format.id for each in history.state.sheets if each not in before]
        if differ and self.format_id not in differ:
            self.look_at(differ[0])
        self._become(history)

    def _become(self, history: History[Board]) -> None:
        before, self.history = self.sheet, history
        if before is None or history.state != self._told:
            self._told = history.state
            self._follow_selection(before)
            self.changed.emit()

    def _follow_selection(self, before: Sheet | None) -> None:
        """Keep the same slot selected when those before it came or went; none when it is gone."""
        sheet, spot = self.sheet, self.selected
        if sheet is None or spot is None:
            return
        if before is not None and len(before.places) != len(sheet.places):
            box = before.box(spot)
            same = (each for each, place in sheet.places.items() if each.kind == spot.kind and place.box == box)
            self.select(next(same, None))
        elif spot not in sheet.places:
            self.select(None)
