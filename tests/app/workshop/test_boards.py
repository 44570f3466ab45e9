"""Drafts become a board whose poster is the one that they make, and their art can be shown and measured."""

from PIL import Image
from PySide6.QtGui import QColor

from composer.app.workshop.drafts import Draft, board_of, grounds_of, shown_art
from composer.core.color import Color
from composer.core.geometry import Rect
from composer.core.words import Words
from composer.core.workshop.compose import Identity, Piece, poster_of
from tests.formats import FORMAT_BY_ID
from tests.workshop_boards import pieces_of, sheet

IDENTITY = Identity("officielle", Words("Officielle", "Official"), Words("Agence", "Agency"))


def draft(format_id: str, source: str | None = None) -> Draft:
    return Draft(
        FORMAT_BY_ID[format_id],
        Image.new("RGB", (80, 100), "#0e2824"),
        sheet(format_id).slots,
        FORMAT_BY_ID[source] if source else None,
    )


def test_the_board_of_drafts_makes_the_same_poster_in_the_order_of_the_formats() -> None:
    drafts = [draft("square", "portrait"), draft("portrait")]
    board = board_of(drafts, FORMAT_BY_ID, "Officielle", "Agence")
    assert [each.format.id for each in board.sheets] == ["portrait", "square"]
    assert [each.is_to_check for each in board.sheets] == [False, True]
    files = {each.format.id: f"{each.format.id}.png" for each in drafts}
    pieces = [Piece(each.format, files[each.format.id], each.slots) for each in reversed(drafts)]
    assert poster_of(IDENTITY, list(pieces_of(board, files))) == poster_of(IDENTITY, pieces)


def test_the_art_is_shown_small_with_what_is_clear_in_it() -> None:
    picture = Image.new("RGBA", (400, 200), (200, 30, 40, 255))
    picture.paste((0, 0, 0, 0), (0, 0, 200, 200))
    shown = shown_art(picture, side=100)
    assert (shown.width(), shown.height()) == (100, 50)
    assert shown.pixelColor(10, 25).alpha() == 0
    assert shown.pixelColor(90, 25) == QColor(200, 30, 40)


def test_the_ground_of_a_box_is_the_colour_of_the_art_there() -> None:
    picture = Image.new("RGB", (400, 200), (200, 30, 40))
    picture.paste((10, 20, 30), (0, 0, 200, 200))
    ground = grounds_of({"portrait": picture})
    assert ground("portrait", Rect(0.1, 0.1, 0.3, 0.5)) == Color(10, 20, 30)
    assert ground("portrait", Rect(0.6, 0.1, 0.3, 0.5)) == Color(200, 30, 40)
