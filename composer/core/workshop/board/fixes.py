"""What the workshop finds on a board, each finding with the edit that mends it, where there is one."""

from collections.abc import Callable, Collection

from msgspec import Struct
from msgspec.structs import replace

from composer.core.problems import Problem
from composer.core.words import Words
from composer.core.workshop.board.board import Board, Sheet
from composer.core.workshop.board.edits import left_out


class BoardFix(Struct, frozen=True):
    """The edit that mends a finding: its label, and the edit itself."""

    words: Words
    apply: Callable[[Board], Board]


class BoardFinding(Struct, frozen=True):
    """A problem, the format that it is in, None for the poster as a whole, and what may be done about it."""

    problem: Problem
    format_id: str | None = None
    fixes: tuple[BoardFix, ...] = ()


LEAVE_OUT = Words("Retirer ce format", "Leave this format out")
LEAVE_OUT_ALL = Words("Retirer ces formats", "Leave these formats out")
CHECKED = Words("Tout est vérifié", "All are checked")
ENLARGE = Words("Agrandir la boîte", "Enlarge the box")
MOVE_OFF = Words("Écarter de la photo", "Move it off the photo")
APART = Words("Écarter l’emplacement", "Move the slot apart")
OWN_INK = Words("Laisser choisir l’encre", "Let the ink be chosen")
NEAREST_INK = Words("Prendre la nuance proche", "Take the near shade")
VEIL = Words("Mettre un voile", "Add a veil")


def on_sheet(words: Words, format_id: str, change: Callable[[Sheet], Sheet]) -> BoardFix:
    """The fix called `words` that changes one sheet, as it is by then."""
    return BoardFix(words, lambda board: board.with_sheet(change(board.sheet(format_id))))


def leave_out(format_id: str) -> BoardFix:
    """The fix that leaves a format out."""
    return BoardFix(LEAVE_OUT, lambda board: left_out(board, format_id))


def leave_out_all(format_ids: Collection[str]) -> BoardFix:
    """The fix that leaves out several formats, but for the last one that would be kept."""

    def apply(board: Board) -> Board:
        for each in format_ids:
            board = left_out(board, each)
        return board

    return BoardFix(LEAVE_OUT_ALL, apply)


def take_as_checked() -> BoardFix:
    """The fix that says that a person has looked at every format that was adapted."""

    def apply(board: Board) -> Board:
        return replace(board, sheets=tuple(replace(each, checked=True) if each.kept else each for each in board.sheets))

    return BoardFix(CHECKED, apply)
