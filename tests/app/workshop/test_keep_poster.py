"""The poster of a board is kept among the person's own, valid; what it lacks is told, nothing is replaced unasked."""

from itertools import islice

import pytest
from msgspec.structs import replace

from composer.app.proof.poster_proof import check_poster
from composer.app.studio import Studio
from composer.app.workshop.keep_poster import keep_poster, missing_from
from composer.core.geometry import Rect
from composer.core.problems import Refused
from composer.core.workshop.board.board import Board
from composer.storage.posters.poster_file import read_poster
from tests.app.workshop.conftest import Opening


def _portrait(board: Board, credit: str = "Agence Untel, 2026") -> Board:
    """The board with one format, whose credit is typed."""
    return Board((board.sheet("portrait"),), board.name, credit)


def test_the_poster_is_kept_and_check_accepts_it(opening: Opening, studio: Studio) -> None:
    opened = opening("transparent_png")
    folder = keep_poster(_portrait(opened.board), opened.pictures, studio)
    assert folder.parent == studio.context.own_posters
    poster = read_poster(folder)
    assert (poster.name.fr, poster.credit.fr) == ("affiche-4x5", "Agence Untel, 2026")
    (proof,) = islice(check_poster(folder, folder.parent.parent / "epreuves", studio), 1)
    assert proof.passed, proof.problems


def test_formats_left_out_are_not_in_it_and_those_to_check_are_noted(opening: Opening, studio: Studio) -> None:
    opened = opening("transparent_png")
    keeping = {"portrait", "square"}
    sheets = tuple(replace(each, kept=each.format.id in keeping) for each in opened.board.sheets)
    folder = keep_poster(Board(sheets, "Une", "Agence"), opened.pictures, studio)
    assert set(read_poster(folder).layouts) & {"portrait", "square", "story"} == keeping
    assert (folder / "poster.toml").read_text("utf-8").count("À vérifier") == 1


def test_a_poster_without_a_name_or_a_credit_is_refused_and_says_which(opening: Opening, studio: Studio) -> None:
    opened = opening("transparent_png")
    for board, slot in (
        (_portrait(opened.board, " \u200b"), "credit"),
        (_portrait(replace(opened.board, name="")), "name"),
    ):
        (problem,) = missing_from(board)
        assert problem.location.slots == (slot,)
        with pytest.raises(Refused):
            keep_poster(board, opened.pictures, studio)
    assert studio.context.own_ids() == ()


def test_a_poster_that_cuts_a_quote_is_refused(opening: Opening, studio: Studio) -> None:
    opened = opening("transparent_png")
    sheet = opened.board.sheet("portrait")
    words = (replace(sheet.slots.words[0], box=Rect(0.1, 0.7, 0.3, 0.06)), *sheet.slots.words[1:])
    tight = Board((replace(sheet, slots=replace(sheet.slots, words=words)),), "Une", "Agence")
    with pytest.raises(Refused) as refused:
        keep_poster(tight, opened.pictures, studio)
    assert [each.code for each in refused.value.problems] == ["poster-capacity"]
    assert studio.context.own_ids() == ()


def test_a_poster_of_the_same_name_is_replaced_only_when_that_is_said(opening: Opening, studio: Studio) -> None:
    opened = opening("transparent_png")
    keep_poster(_portrait(opened.board), opened.pictures, studio)
    with pytest.raises(Refused) as refused:
        keep_poster(_portrait(opened.board, "Une autre"), opened.pictures, studio)
    assert [each.code for each in refused.value.problems] == ["poster-exists"]
    folder = keep_poster(_portrait(opened.board, "Une autre"), opened.pictures, studio, "replace")
    assert read_poster(folder).credit.fr == "Une autre"


def test_odd_letters_in_a_name_or_a_credit_do_no_harm(opening: Opening, studio: Studio) -> None:
    opened = opening("transparent_png")
    board = replace(_portrait(opened.board, 'L’\udca9 "agence"\n\u202e<b>'), name="../../é\x00 & <i>")
    folder = keep_poster(board, opened.pictures, studio)
    assert folder.parent == studio.context.own_posters
    assert "\u202e" not in read_poster(folder).credit.fr
