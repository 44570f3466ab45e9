"""Boards for the tests of the workshop: two formats, or every usual one, with a photo and words."""

from collections.abc import Iterator, Mapping

from composer.core.color import Color
from composer.core.geometry import Rect
from composer.core.workshop.board.board import Board, Sheet
from composer.core.workshop.compose import Piece
from composer.core.workshop.slots import PhotoPlace, Slots, WordsPlace, text_box
from tests.formats import FORMAT_BY_ID

DARK, CREAM = Color(14, 40, 36), Color(250, 244, 228)


def sheet(format_id: str, ground: Color = DARK) -> Sheet:
    """A photo in the upper part, a person's words under it, and the campaign's at the foot."""
    format_ = FORMAT_BY_ID[format_id]
    allowed = text_box(format_)
    middle, foot = allowed.y + 0.5 * allowed.height, allowed.y + 0.85 * allowed.height
    person = Rect(allowed.x, middle, allowed.width, 0.3 * allowed.height)
    campaign = Rect(allowed.x, foot, allowed.width, allowed.bottom - foot)
    words = (
        WordsPlace(person, ("quote", "name", "role"), ground),
        WordsPlace(campaign, ("theme", "dates"), ground),
    )
    return Sheet(format_, Slots(PhotoPlace(Rect(0.1, 0.05, 0.8, 0.4), "clear", "ellipse", under=True), words))


def board(*format_ids: str) -> Board:
    """A board of some formats, the portrait and the square when none is named."""
    return Board(tuple(map(sheet, format_ids or ("portrait", "square"))), "Officielle", "Agence Untel")


def pieces_of(board: Board, files: Mapping[str, str]) -> Iterator[Piece]:
    """What `poster_of` needs of each sheet that is kept; `files` are the names of the art's files, by format id."""
    return (Piece(each.format, files[each.format.id], each.slots) for each in board.kept)
