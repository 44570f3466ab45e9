from pathlib import Path

import pytest

from composer.core.words import Words
from composer.storage.paths import poster_home
from composer.storage.posters.library import load_poster, poster_ids, poster_name, retired_ids
from composer.storage.posters.poster_file import read_poster
from tests.formats import FORMAT_BY_ID
from tests.own_posters import poster_folder
from tests.storage.conftest import ProblemsOf


@pytest.mark.parametrize("poster_id", poster_ids(poster_home()))
def test_every_poster_that_ships_is_sound(poster_id: str) -> None:
    poster = load_poster(poster_id, poster_home())
    assert poster.id == poster_id
    assert set(poster.layouts) <= set(FORMAT_BY_ID)


@pytest.mark.parametrize("poster_id", retired_ids(poster_home()))
def test_every_retired_poster_is_sound_and_not_listed(poster_id: str) -> None:
    assert load_poster(poster_id, poster_home()).id == poster_id
    assert poster_id not in poster_ids(poster_home())


def test_a_poster_is_retired_by_moving_its_folder(tmp_path: Path) -> None:
    poster_folder(tmp_path, "voisine")
    ancienne = read_poster(poster_folder(tmp_path, "ancienne"))
    (tmp_path / "ancienne").rename(tmp_path / "ancienne-ailleurs")
    (tmp_path / "retired").mkdir()
    (tmp_path / "ancienne-ailleurs").rename(tmp_path / "retired" / "ancienne")
    assert poster_ids(tmp_path) == ("voisine",)
    assert retired_ids(tmp_path) == ("ancienne",)
    assert load_poster("ancienne", tmp_path) == ancienne


def test_posters_are_the_folders_that_hold_one(tmp_path: Path) -> None:
    for name in ("sentier", "bloc", "brouillon"):
        (tmp_path / name).mkdir()
    (tmp_path / "sentier" / "poster.toml").touch()
    (tmp_path / "bloc" / "poster.toml").touch()
    (tmp_path / "lisez.txt").touch()
    assert poster_ids(tmp_path) == ("bloc", "sentier")
    assert poster_ids(tmp_path / "absent") == ()


def test_several_homes_give_their_posters_in_order_and_the_first_home_wins(tmp_path: Path) -> None:
    shipped = poster_home()
    theirs = read_poster(poster_folder(tmp_path, "voisine"))
    poster_folder(tmp_path, "bloc")
    assert poster_ids(shipped, tmp_path) == (*poster_ids(shipped), "voisine")
    assert load_poster("voisine", shipped, tmp_path) == theirs
    assert load_poster("bloc", shipped, tmp_path) == read_poster(shipped / "bloc")


@pytest.mark.parametrize("poster_id", ["blocs", "../bloc", "", "bloc/"])
def test_an_unknown_poster_is_refused_with_the_list_and_the_nearest(
    poster_id: str, tmp_path: Path, problems_of: ProblemsOf
) -> None:
    for name in ("sentier", "bloc"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "poster.toml").touch()
    (problem,) = problems_of(lambda: load_poster(poster_id, tmp_path))
    assert problem.code == "unknown-poster"
    assert "bloc, sentier" in problem.words.fr
    assert problem.fix is not None
    # The list is not repeated where no name is near.
    assert ("bloc" in problem.fix.fr) is bool(poster_id)
    assert "sentier" not in problem.fix.fr


@pytest.mark.parametrize("poster_id", poster_ids(poster_home()))
def test_the_name_of_a_poster_is_read_alone(poster_id: str) -> None:
    assert poster_name(poster_id, poster_home()) == read_poster(poster_home() / poster_id).name


@pytest.mark.parametrize(
    "text", ["", "[", 'name = "Un"', 'name = { fr = "Un" }', "x" * 5000, 'credit = """\n[\n"""', "\udcff"]
)
def test_a_poster_whose_first_lines_give_no_name_is_called_by_its_id(tmp_path: Path, text: str) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "poster.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert poster_name("a", tmp_path) == Words("a", "a")
    assert poster_name("absent", tmp_path) == Words("absent", "absent")


def test_a_name_that_would_reverse_a_line_is_shown_without_that(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    text = 'name = { fr = "Un\u202e", en = "One" }\n[styles]\nnot toml'
    (tmp_path / "a" / "poster.toml").write_text(text, "utf-8")
    assert "\u202e" not in poster_name("a", tmp_path).fr
