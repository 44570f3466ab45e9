"""`posters import` and `posters add`: from an agency's file to a poster among one's own, without a window."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.own_posters import poster_folder
from tests.workshop_art import transparent_png


@pytest.fixture(autouse=True)
def _own_data(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Posters added here are no other test's."""
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home.parent / "data"))


@pytest.fixture
def art(home: Path) -> Path:
    (data,) = transparent_png().files.values()
    path = home / "Officielle 2027.png"
    path.write_bytes(data)
    return path


@pytest.mark.slow
def test_art_is_imported_then_added_then_listed(run: Run, art: Path) -> None:
    made = run("posters", "import", art, "--out", "affiches", "--credit", "Agence Untel")
    assert made.code == 0
    assert made.out.startswith(str(Path("affiches") / "officielle-2027"))
    assert "landscape (à vérifier)" in made.out
    assert "attention" in made.err
    added = run("posters", "add", Path("affiches") / "officielle-2027")
    assert (added.code, added.out) == (0, "Ajoutée à vos affiches\u00a0: officielle-2027\n")
    assert "officielle-2027" in run("posters").out


@pytest.mark.slow
def test_a_poster_that_one_has_is_replaced_only_when_asked(run: Run, home: Path) -> None:
    poster_folder(home)
    assert run("posters", "add", "voisine").code == 0
    again = run("posters", "add", "voisine")
    assert again.code == 1
    assert "déjà" in again.err
    assert run("posters", "add", "voisine", "--replace").code == 0


def test_the_result_is_told_as_json(run: Run, art: Path) -> None:
    said = json.loads(run("posters", "import", art, "--name", "À nous", "--credit", "Agence", "--json").out)
    assert said["id"] == "a-nous"
    assert "portrait" in said["formats"]
    assert "portrait" not in said["to_check"]
    assert {each["code"] for each in said["problems"]} == {"art-formats-to-check"}


@pytest.mark.parametrize("what", ["absent.png", "."])
def test_what_cannot_be_read_ends_in_a_sentence(run: Run, what: str, home: Path) -> None:
    made = run("posters", "import", what)
    assert made.code == 1
    assert made.err.startswith("erreur")
    assert list(home.iterdir()) == []


def test_a_missing_credit_is_told(run: Run, art: Path) -> None:
    made = run("posters", "import", art, "--lang", "en")
    assert made.code == 0
    assert "--credit" in made.err


def test_a_name_and_a_credit_of_odd_characters_still_make_a_poster(run: Run, art: Path) -> None:
    made = run("posters", "import", art, "--name", "À\u202eb\nc " + "long " * 30, "--credit", "Agence\n\u200bX" * 90)
    assert made.code == 0
    assert "attention" in made.err


def test_more_files_than_there_are_formats_are_refused(run: Run, art: Path) -> None:
    made = run("posters", "import", *([art] * 13))
    assert made.code == 1
    assert "13 fichiers" in made.err


def test_posters_alone_still_lists_them(run: Run) -> None:
    assert "bloc" in run("posters").out
