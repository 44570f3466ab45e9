"""A board knows its sheets, the slots of each, and which of them the poster will have."""

import pytest
from msgspec.structs import replace

from composer.core.workshop.board.board import PHOTO, QR, Spot
from composer.core.workshop.slots import QrPlace
from tests.formats import FORMAT_BY_ID
from tests.workshop_boards import DARK, board, pieces_of, sheet


def test_slots_are_given_from_the_lowest_to_the_highest() -> None:
    one = sheet("portrait")
    code = QrPlace(one.slots.words[1].box, DARK)
    with_code = replace(one, slots=replace(one.slots, qr=code))
    assert list(with_code.places) == [PHOTO, Spot("words", 0), Spot("words", 1), QR]
    assert with_code.box(QR) == code.box
    assert one.box(QR) is None


def test_only_the_sheets_that_are_kept_become_layouts() -> None:
    made = board("portrait", "square")
    without = made.with_sheet(replace(made.sheet("square"), kept=False))
    pieces = list(pieces_of(without, {"portrait": "affiche.png"}))
    assert [(each.format.id, each.file) for each in pieces] == [("portrait", "affiche.png")]


def test_an_adapted_sheet_is_to_check_until_somebody_looked_at_it() -> None:
    adapted = replace(sheet("square"), source=FORMAT_BY_ID["portrait"])
    assert adapted.is_to_check
    assert not replace(adapted, checked=True).is_to_check
    assert not replace(adapted, kept=False).is_to_check


def test_a_format_that_the_board_has_not_is_an_error_of_the_program() -> None:
    with pytest.raises(KeyError):
        board("portrait").sheet("story")
