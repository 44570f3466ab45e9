"""A sheet is tried with four contents and six photos, each drawn small, its faults told with what mends them."""

import pytest
from msgspec.structs import replace
from PIL import Image

from composer.app.studio import Studio
from composer.app.workshop.board_findings import board_findings, trial_findings
from composer.app.workshop.keep_poster import keep_poster
from composer.app.workshop.open_art import OpenedArt
from composer.app.workshop.previews import (
    CONTENTS,
    TRIAL_PHOTOS,
    TRIALS,
    Preview,
    PreviewSource,
    Trial,
    preview,
    preview_source,
    quote_of,
    small_art,
    trial_photos,
)
from composer.core.geometry import Rect
from composer.core.problems import Refused
from composer.core.workshop.board.board import Board, Sheet
from tests.app.workshop.conftest import Opening
from tests.workshop_boards import sheet


@pytest.fixture
def source(studio: Studio) -> PreviewSource:
    return preview_source(studio)


def _boxed(sheet: Sheet, box: Rect) -> Sheet:
    """The sheet with its first words in `box`."""
    words = (replace(sheet.slots.words[0], box=box), *sheet.slots.words[1:])
    return replace(sheet, slots=replace(sheet.slots, words=words))


def _tried(opened: OpenedArt, sheet: Sheet, source: PreviewSource, *trials: Trial) -> dict[Trial, Preview]:
    art = small_art(opened.pictures[sheet.format.id])
    return {each: preview(sheet, art, each, source, 120) for each in trials}


def test_the_contents_have_the_lengths_that_they_are_called_by() -> None:
    lengths = [len(quote_of(each)) for each in CONTENTS]
    assert lengths[:2] == [14, 85]
    assert 130 < lengths[2] <= 140
    assert len(TRIALS) == 24


def test_the_photos_are_six_with_their_faces_and_only_one_is_of_few_pixels() -> None:
    photos = trial_photos()
    assert set(photos) | {"none"} == set(TRIAL_PHOTOS)
    assert {name: len(each.choice.faces) for name, each in photos.items()} == {
        "tight": 1,
        "group": 3,
        "dark": 1,
        "bright": 1,
        "low": 1,
    }
    small = [name for name, each in photos.items() if max(each.photo.size.width, each.photo.size.height) < 300]
    assert small == ["low"]
    # Brightened as a person's photo would be.
    assert photos["dark"].choice.light is not None


def test_every_trial_is_drawn_small_and_photos_differ(opening: Opening, source: PreviewSource) -> None:
    opened = opening("transparent_png")
    sheet = opened.board.sheet("portrait")
    made = _tried(opened, sheet, source, *(each for each in TRIALS if each.content == "usual"))
    assert {max(each.image.width(), each.image.height()) for each in made.values()} == {120}
    assert len({bytes(each.image.constBits()) for each in made.values()}) == len(made)
    assert trial_findings(sheet, made) == ()


def test_too_small_a_box_is_found_and_enlarged_where_that_is_enough(opening: Opening, studio: Studio) -> None:
    board = opening("transparent_png").board
    box = board.sheet("portrait").slots.words[0].box
    small = Rect(box.x, box.y, 0.5 * box.width, 0.4 * box.height)
    tight = Board((_boxed(board.sheet("portrait"), small),), "a", "b")
    (found,) = board_findings(tight, studio)
    assert (found.problem.code, found.problem.severity, found.format_id) == ("poster-capacity", "error", "portrait")
    assert [each.words.fr for each in found.fixes] == ["Agrandir la boîte", "Retirer ce format"]
    assert board_findings(found.fixes[0].apply(tight), studio) == ()
    both = Board((*tight.sheets, board.sheet("square")), "a", "b")
    assert not found.fixes[1].apply(both).sheet("portrait").kept


def test_words_that_a_face_leaves_no_room_are_moved_off_the_photo(opening: Opening, source: PreviewSource) -> None:
    opened = opening("transparent_png")
    sheet = opened.board.sheet("portrait")
    onto = _boxed(sheet, Rect(0.25, 0.1, 0.5, 0.55))
    (found,) = trial_findings(onto, _tried(opened, onto, source, Trial("full", "tight")))
    assert found.problem.code == "poster-capacity"
    assert found.problem.words.fr.endswith("(1 essai sur 24)")
    (fix,) = found.fixes
    mended = fix.apply(opened.board.with_sheet(onto)).sheet("portrait")
    photo = mended.slots.photo
    assert photo is not None
    assert not photo.box.overlaps(mended.slots.words[0].box)
    assert trial_findings(mended, _tried(opened, mended, source, Trial("full", "tight"))) == ()


def test_an_ink_by_hand_that_is_too_faint_has_two_fixes(opening: Opening, studio: Studio) -> None:
    board = Board((opening("transparent_png").board.sheet("portrait"),), "a", "b")
    sheet = board.sheets[0]
    place = sheet.slots.words[0]
    pale = replace(place, lettering=replace(place.lettering, ink=place.ground))
    faint = board.with_sheet(replace(sheet, slots=replace(sheet.slots, words=(pale, *sheet.slots.words[1:]))))
    (found,) = board_findings(faint, studio)
    assert (found.problem.code, found.format_id) == ("art-ink-faint", "portrait")
    assert [each.words.fr for each in found.fixes] == ["Prendre la nuance proche", "Laisser choisir l’encre"]
    for fix in found.fixes:
        assert board_findings(fix.apply(faint), studio) == ()


def test_formats_to_check_are_told_together_and_taken_as_checked_in_one_click(opening: Opening, studio: Studio) -> None:
    board = opening("transparent_png").board
    (found,) = board_findings(board, studio)
    assert (found.problem.code, found.format_id) == ("art-formats-to-check", None)
    assert len(found.problem.location.formats) == len(board.kept) - 1
    (fix,) = found.fixes
    assert board_findings(fix.apply(board), studio) == ()


def test_art_that_paper_enlarges_too_much_is_told_once_and_left_out_in_one_click(studio: Studio) -> None:
    board = Board(tuple(map(sheet, ("portrait", "letter", "tabloid"))), "a", "b")
    pictures = {each.format.id: Image.new("RGB", (1080, 1400)) for each in board.sheets}
    (found,) = board_findings(board, studio, pictures)
    assert (found.problem.code, found.problem.location.formats) == ("art-few-pixels", ("letter", "tabloid"))
    assert "3,6\u00a0fois" in found.problem.words.fr
    assert [each.format.id for each in found.fixes[0].apply(board).kept] == ["portrait"]
    sharp = {each: Image.new("RGB", (2550, 3900)) for each in pictures}
    assert board_findings(board, studio, sharp) == ()


def test_a_format_without_a_quote_is_told_and_not_kept(studio: Studio) -> None:
    bare = sheet("portrait")
    bare = replace(bare, slots=replace(bare.slots, words=bare.slots.words[1:]))
    board = Board((bare, sheet("square")), "Une", "Agence")
    (found,) = (each for each in board_findings(board, studio) if each.problem.code == "art-no-words")
    assert (found.format_id, found.problem.severity) == ("portrait", "error")
    with pytest.raises(Refused):
        keep_poster(board, {each: Image.new("RGB", (54, 54)) for each in ("portrait", "square")}, studio)


def test_a_board_whose_formats_are_all_left_out_says_so(opening: Opening, studio: Studio) -> None:
    board = opening("portrait_only").board
    emptied = replace(board, sheets=tuple(replace(each, kept=False) for each in board.sheets))
    assert [each.problem.code for each in board_findings(emptied, studio)] == ["poster-no-format"]
