"""Before anything is rendered, each thing that may go wrong with a row is told by its cell, with what to do."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.app.batch.run import check
from composer.app.studio import Studio
from composer.core.problems import Problem
from tests.app.batch.lists import draw_photo, landscapes, open_rows
from tests.needs_faces import needs_faces
from tests.render.photo.face_pictures import portraits

HEADINGS = "Nom;Citation;Photo;Affiche;Consentement;Instagram;Mots-clics;Âge"
LONG = "Persévérer, encore et toujours, malgré tout. " * 30
ENDLESS = "Jean-Sébastien-Maximilien de la Bourdonnaye-Saint-Hilaire du Plessis-Bellière de Montmorency-Laval"
#: By what is wrong: the row, the code of its problem, the number of its column, and what its sentence says.
ROWS = {
    "no photo": ("Zoé;Oui;;bloc;;;;", "list-photo", 3, "sans photo"),
    "a photo that is not there": ("Zoé;Oui;zoé.jpg;bloc;;;;", "list-photo", 3, "n’est pas dans le dossier"),
    "two photos named": ("Mia;Non;mia1.jpg, mia2.jpg;bloc;oui;;;", "list-photo", 3, "mia1.jpg, mia2.jpg"),
    "a small photo": ("Ana;Oui;petite.jpg;bloc;oui;;;", "photo-too-small", 3, "agrandie"),
    "a long quote": (f"Bea;{LONG};;bloc;;;;", "text-too-long", 2, "caractères de plus"),
    "a name cut": (f"{ENDLESS};Oui;;bloc;;;;", "text-too-long", 1, "caractères de plus"),
    "the campaign's name altered": (
        "Léo;Les Journées de la persévérance scolaires;;bloc;;;;",
        "name-altered",
        2,
        "n’est pas le nom exact",
    ),
    "an impossible handle": ("Léo;Oui;;bloc;;léo roy!;;", "handle-impossible", 6, "Instagram"),
    "a consent not said": ("Léo;Oui;leo.jpg;bloc;;;;", "consent-unsaid", 5, "Rien n’indique qui"),
    "a minor without an agreement": ("Léo;Oui;leo.jpg;bloc;;;;12", "minor-not-agreed", 5, "parent"),
    "an answer that is neither": ("Léo;Oui;leo.jpg;bloc;peut-être;;;", "list-value", 5, "peut-être"),
    "letters garbled": ("ZoÃ©;Oui;;bloc;;;;", "list-encoding", 1, "«\u00a0Zoé\u00a0»"),
    "letters lost": ("Léo;Oui\ufffd;;bloc;;;;", "letters-lost", 2, "perdues"),
    "nobody's face": ("Léo;Oui;leo.jpg;bloc;oui;;;", "no-face", 3, "Aucun visage"),
}


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    for name, size in (("leo", (1200, 1500)), ("petite", (300, 300)), ("mia1", (600, 600)), ("mia2", (600, 600))):
        draw_photo(tmp_path / "photos" / f"{name}.jpg", size)
    return tmp_path


def _found(folder: Path, studio: Studio, *rows: str) -> list[tuple[Problem, ...]]:
    opened = open_rows(folder, studio.context, HEADINGS, *rows)
    return [each.problems for each in check(landscapes(opened, folder), studio)]


@pytest.mark.parametrize("what", [pytest.param(each, marks=needs_faces if "face" in each else ()) for each in ROWS])
def test_what_is_wrong_is_told_at_its_cell_with_what_to_do(what: str, photos: Path, studio: Studio) -> None:
    row, code, column, said = ROWS[what]
    (problems,) = _found(photos, studio, row)
    (told,) = (each for each in problems if each.code == code)
    assert (told.location.line, told.location.column) == (2, column)
    assert said in told.words.fr
    assert told.words.fr.startswith("Ligne 2, colonne")
    assert told.words.en.startswith("Row 2, column")
    assert told.fix
    assert told.command is None


def test_a_quote_too_long_says_once_by_how_much_at_the_worst(photos: Path, studio: Studio) -> None:
    opened = open_rows(photos, studio.context, HEADINGS, f"Bea;{LONG};;bloc;;;;")
    batch = landscapes(opened, photos)
    (one,), (all_,) = check(batch, studio), check(replace(batch, formats=()), studio)
    (alone,), (told,) = ([each for each in result.problems if each.code == "text-too-long"] for result in (one, all_))
    assert told.excess >= alone.excess
    assert f"{told.excess:.0f} caractères" in told.words.fr
    assert len(told.location.formats) > 1


def test_rows_that_share_a_photo_or_a_name_are_told_of_each_other(photos: Path, studio: Studio) -> None:
    one, other = _found(photos, studio, "Léo;Oui;leo.jpg;bloc;oui;;;", "Léo;Non;leo.jpg;bloc;oui;;;")
    for problems, row in ((one, 3), (other, 2)):
        told = {each.code: each for each in problems if each.code in {"list-photo-twice", "list-namesake"}}
        assert len(told) == 2
        assert all(f"ligne {row}" in each.words.fr and each.fix for each in told.values())


@needs_faces
def test_a_face_is_seen_and_said_to_be_missing_only_where_somebody_should_be(photos: Path, studio: Studio) -> None:
    portraits()[0].image.save(photos / "photos" / "zoe.jpg")
    headings = HEADINGS.replace("Âge", "Qui est sur la photo")
    rows = ("Zoé;Oui;zoe.jpg;bloc;oui;;;", "Léo;Oui;leo.jpg;bloc;;;;personne")
    opened = open_rows(photos, studio.context, headings, *rows)
    for result in check(landscapes(opened, photos), studio):
        assert "no-face" not in {each.code for each in result.problems}
