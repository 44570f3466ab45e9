"""Official art opens as a board: pages chosen by hand, files replaced by corrected ones, edits kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image
from PySide6.QtGui import QColor, QPainter

from composer.app.studio import Studio
from composer.app.workshop.open_art import OpenedArt, choose_page, identity_of, open_art
from composer.core.geometry import Rect
from composer.core.problems import Refused
from composer.core.workshop.board.board import Board, Sheet
from composer.core.workshop.format_match import PageId
from tests.app.workshop.conftest import Opening, placed
from tests.workshop_files import filled, pdf, png


def _page(color: str) -> Callable[[QPainter], None]:
    """A page with a grey box for the photo and a calm ground of some colour for the words."""

    def draw(painter: QPainter) -> None:
        painter.scale(0.25, 0.25)
        filled(painter, (0, 0, 800, 1000), color)
        for step in range(20):
            filled(painter, (step * 40, 20 + (step % 5) * 18, 20, 12), "#f2b134")
        filled(painter, (100, 140, 600, 380), "#c4c4c4")

    return draw


def _two_pages(folder: Path, studio: Studio) -> OpenedArt:
    data = pdf(2, 2.5, _page("#0c3b2c"), _page("#7a1f2b"))
    return open_art(placed(folder, {"deux pages.pdf": data}), studio)


def _moved(board: Board, format_id: str) -> Board:
    """The board with the first words of a format elsewhere."""
    sheet = board.sheet(format_id)
    words = (replace(sheet.slots.words[0], box=Rect(0.1, 0.6, 0.5, 0.2)), *sheet.slots.words[1:])
    return board.with_sheet(replace(sheet, slots=replace(sheet.slots, words=words)))


def _color(opened: OpenedArt, format_id: str) -> QColor:
    shown = opened.shown[format_id]
    return shown.pixelColor(shown.width() // 2, int(shown.height() * 0.7))


def test_art_opens_with_a_sheet_for_each_format_and_is_called_by_its_file(opening: Opening) -> None:
    opened = opening("transparent_png")
    sheets: list[Sheet] = list(opened.board.sheets)
    assert [each.format.id for each in sheets if not each.source] == ["portrait"]
    assert {each.format.id for each in sheets} == set(opened.pictures) == set(opened.shown)
    assert opened.board.name == "affiche-4x5"
    assert identity_of(opened.board).id == "affiche-4x5"


def test_a_sheet_that_was_adapted_and_has_no_room_for_a_quote_is_left_out_at_first(opening: Opening) -> None:
    board = opening("busy").board
    assert not board.sheet("square").kept
    assert board.sheet("portrait").kept


def test_another_page_may_be_taken_for_a_format_and_the_art_follows(studio: Studio, tmp_path: Path) -> None:
    opened = _two_pages(tmp_path, studio)
    ((format_id, (first, second)),) = opened.choices.items()
    assert opened.pages[format_id] == first == PageId("deux pages.pdf", 0)
    changed = choose_page(opened, format_id, second, studio)
    assert changed.pages[format_id] == second
    assert (_color(opened, format_id).name(), _color(changed, format_id).name()) == ("#0c3b2c", "#7a1f2b")
    assert not changed.findings
    assert [each.code for each in opened.findings] == ["art-format-twice"]


def test_sheets_of_the_same_art_keep_their_edits_when_a_size_is_added(
    opening: Opening, studio: Studio, tmp_path: Path
) -> None:
    opened = opening("transparent_png")
    edited = replace(opened, board=replace(_moved(opened.board, "portrait"), credit="Agence"))
    with Image.open(placed(tmp_path, {"a.png": png(Image.new("RGB", (1080, 1080), "#f6efdf"))})[0]) as picture:
        square = picture.convert("RGBA")
    square.paste((0, 0, 0, 0), (100, 100, 600, 600))
    more = open_art(placed(tmp_path, {"carre.png": png(square)}), studio, edited)
    assert more.board.sheet("portrait") == edited.board.sheet("portrait")
    assert more.board.sheet("square").source is None
    assert opened.board.sheet("square").source is not None
    assert (more.board.name, more.board.credit) == ("affiche-4x5", "Agence")


def test_a_corrected_file_takes_the_place_of_the_one_of_the_same_name(
    opening: Opening, studio: Studio, tmp_path: Path
) -> None:
    opened = opening("portrait_only")
    with Image.open(tmp_path / "portrait_only" / "officielle.jpg") as picture:
        corrected = picture.copy()
    corrected.paste("#ffffff", (0, 800, 1080, 1350))
    corrected.save(tmp_path / "officielle.jpg", "JPEG")
    again = open_art([tmp_path / "officielle.jpg"], studio, opened)
    assert len(again.reads) == 1
    assert _color(again, "portrait").lightness() > 250 > _color(opened, "portrait").lightness()


def test_files_of_the_same_name_are_told_apart(opening: Opening, studio: Studio, tmp_path: Path) -> None:
    opening("transparent_png")
    opening("dark")
    one = tmp_path / "transparent_png" / "affiche-4x5.png"
    other = (tmp_path / "dark" / "nuit.png").rename(tmp_path / "dark" / "affiche-4x5.png")
    opened = open_art([one, other], studio)
    assert [each.artwork.name for each in opened.reads] == ["affiche-4x5.png", "affiche-4x5 (2).png"]
    assert len(opened.choices["portrait"]) == 2


def test_art_that_cannot_be_read_beside_what_is_open_changes_nothing(
    opening: Opening, studio: Studio, tmp_path: Path
) -> None:
    opened = opening("portrait_only")
    with pytest.raises(Refused) as refused:
        open_art(placed(tmp_path, {"mauvais.pdf": b"%PDF-1.4 rien"}), studio, opened)
    assert [each.code for each in refused.value.problems] == ["art-damaged"]
