"""What a person chose in place of cells of a list holds wherever its row is, for as long as the cell says the same."""

from pathlib import Path

import pytest

from composer.app.batch.open_list import ListChoice, OpenList, open_list, remember_choices
from composer.app.context import Context
from composer.core.lists.known_rows import Changes
from composer.core.lists.meanings import Meaning
from composer.storage.lists.kept import CHOICES_FILE
from tests.app.batch.lists import draw_photo

_HEADINGS = "Nom;Citation;Photo;Rôle"
_ZOE, _LEO = "Zoé Roy;J’avance.;absente.png;Soudeuse", "Léo Roy;Je recommence.;;Élève"
_PHOTO, _POSTER, _QUOTE = Meaning("photo"), Meaning("poster"), Meaning("quote")


class _List:
    """A list on the disk, with its folder of photos and what is remembered of it."""

    def __init__(self, folder: Path, context: Context) -> None:
        self._context = context
        self.choice = ListChoice(folder / "liste.csv", folder / "photos", choices=folder / "settings")
        for name in ("zoe-2.png", "leo-roy.png"):
            draw_photo(folder / "photos" / name, (40, 50))

    def read(self, *rows: str, headings: str = _HEADINGS) -> OpenList:
        self.choice.path.write_text("\n".join((headings, *rows)), "utf-8-sig")
        return open_list(self.choice, self._context)

    def choose(self, changes: Changes, *rows: str, headings: str = _HEADINGS) -> OpenList:
        remember_choices(self.read(*rows, headings=headings), changes, self.choice)
        return self.read(*rows, headings=headings)


@pytest.fixture
def listed(context: Context, tmp_path: Path) -> _List:
    return _List(tmp_path, context)


def _codes(opened: OpenList, row: int = 0) -> list[str]:
    return [each.code for each in opened.rows[row].problems]


def test_a_photo_and_a_poster_that_are_chosen_replace_what_the_row_says_and_are_told(listed: _List) -> None:
    before = listed.read(_ZOE, _LEO)
    assert _codes(before) == ["list-photo"]
    opened = listed.choose(
        {2: {_PHOTO: "zoe-2.png", _POSTER: "bloc"}, 3: {_QUOTE: "Je recommence toujours."}}, _ZOE, _LEO
    )
    zoe, leo = opened.rows
    assert zoe.brief.photo == Path(listed.choice.photos or "", "zoe-2.png")
    assert (zoe.brief.poster, leo.brief.quote) == ("bloc", "Je recommence toujours.")
    assert _codes(opened) == ["list-chosen", "list-chosen"]
    assert "Ligne 2, colonne C (Photo)" in zoe.problems[0].words.fr
    assert "zoe-2.png" in zoe.problems[0].words.fr


def test_a_choice_follows_a_row_that_is_moved_or_corrected_elsewhere(listed: _List) -> None:
    listed.choose({2: {_PHOTO: "zoe-2.png"}}, _ZOE, _LEO)
    leo, zoe = listed.read(_LEO, _ZOE.replace("Zoé Roy", "Zoé Roy-Côté")).rows
    assert zoe.brief.photo is not None
    assert leo.brief.photo is not None
    assert (zoe.brief.photo.name, leo.brief.photo.name) == ("zoe-2.png", "leo-roy.png")


def test_a_choice_ends_when_its_cell_says_something_else_or_it_is_taken_back(listed: _List) -> None:
    listed.choose({2: {_PHOTO: "zoe-2.png"}}, _ZOE)
    corrected = listed.read(_ZOE.replace("absente.png", "leo-roy.png")).rows[0]
    assert corrected.brief.photo is not None
    assert corrected.brief.photo.name == "leo-roy.png"
    assert _codes(listed.choose({2: {_PHOTO: None}}, _ZOE)) == ["list-photo"]


def test_a_photo_that_a_person_chose_may_be_outside_the_folder_whereas_one_in_a_cell_may_not(
    listed: _List, tmp_path: Path
) -> None:
    draw_photo(tmp_path / "ailleurs" / "zoe.png", (40, 50))
    outside = str(tmp_path / "ailleurs" / "zoe.png")
    assert _codes(listed.read(_ZOE.replace("absente.png", outside))) == ["list-photo"]
    assert str(listed.choose({2: {_PHOTO: outside}}, _ZOE).rows[0].brief.photo) == outside


def test_whoever_refuses_publication_is_made_without_their_photo(listed: _List) -> None:
    refused = "Léo Roy;Je recommence.;leo-roy.png;Élève;non"
    headings = f"{_HEADINGS};Consentement"
    assert _codes(listed.read(refused, headings=headings)) == ["publication-not-agreed"]
    opened = listed.choose({2: {_PHOTO: ""}}, refused, headings=headings)
    assert (opened.rows[0].brief.photo, _codes(opened)) == (None, ["list-chosen"])


def test_what_was_found_in_a_cell_is_not_told_of_what_replaces_it(listed: _List) -> None:
    doubled = _LEO.replace("Je recommence", "Je  recommence")
    assert "list-cell" in _codes(listed.read(doubled))
    assert _codes(listed.choose({2: {_QUOTE: "Je recommence."}}, doubled)) == ["list-chosen"]


def test_neither_names_nor_cells_can_be_read_from_what_is_remembered(listed: _List) -> None:
    listed.choose({2: {_PHOTO: "zoe-2.png"}}, _ZOE)
    assert listed.choice.choices is not None
    kept = (listed.choice.choices / CHOICES_FILE).read_text("utf-8").lower()
    assert "zoe-2.png" in kept
    assert not any(each in kept for each in ("zoe roy", "zoé roy", "avance", "soudeuse", "absente", "liste.csv"))


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff", b'{"format": 2}', b"[" * 9999, b'{"lists": [{"list": "x"}]}'])
def test_a_file_that_cannot_be_read_counts_for_nothing_and_is_replaced(listed: _List, data: bytes) -> None:
    assert listed.choice.choices is not None
    listed.choice.choices.mkdir()
    (listed.choice.choices / CHOICES_FILE).write_bytes(data)
    assert _codes(listed.read(_ZOE)) == ["list-photo"]
    assert _codes(listed.choose({2: {_PHOTO: "zoe-2.png"}}, _ZOE)) == ["list-chosen"]
