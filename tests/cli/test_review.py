"""`review` prints one table of what was received, and writes what an organisation publishes of it."""

import csv
import io
import json
from pathlib import Path

import pytest
from PIL import Image

from composer.core.visual import Person, Visual
from composer.storage.visual_file import write_visual
from tests.cli.conftest import Ran, Run
from tests.own_person import own_photo
from tests.own_posters import zipped

_OUT = {"tableau.csv", "credits.csv", "visuels.html", "planche.jpg"}


@pytest.fixture
def kit(run: Run, home: Path) -> str:
    """A folder with the kit of a person who agreed to everything, and whose name is a formula."""
    photo = ("--photo", own_photo(), "--photo-of", "self", "--agreed", "publish", "--agreed", "reshare")
    words = ("--poster", "bloc", "--quote", "Je continue.", "--name", "=A1+Zoé", "--photographer", "@lea")
    assert run("compose", *photo, *words, "--format", "square", "--out", home / "recu").code == 0
    return "recu"


def _rows(path: Path) -> list[list[str]]:
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def _codes(ran: Ran) -> dict[str, set[str]]:
    return {each["file"]: {found["code"] for found in each["problems"]} for each in json.loads(ran.out)["received"]}


def test_the_table_and_the_files_of_a_review(kit: str, run: Run, home: Path) -> None:
    ran = run("review", kit, "--out", "revue")
    assert ran.code == 0
    heading, row, *written = ran.out.splitlines()
    assert heading.split() == "Nom État Campagne Phrase Identifiant Mots-clics Dates Publier Repartager".split() + (
        "Contraste Textes coupés Crédit photo Fichier".split()
    )
    assert row.startswith("=A1+Zoé  prêt")
    assert {Path(each).name for each in written} == _OUT == {each.name for each in (home / "revue").iterdir()}
    assert "peuvent être repartagés\u00a0: 1" in ran.err
    table, credited = _rows(home / "revue" / "tableau.csv"), _rows(home / "revue" / "credits.csv")
    assert table[1][0] == credited[1][0] == "'=A1+Zoé"
    assert credited[1][1] == "'@lea"
    page = (home / "revue" / "visuels.html").read_text("utf-8")
    assert '<html lang="fr">' in page
    assert "Photo\u00a0: @lea" in page
    with Image.open(home / "revue" / "planche.jpg") as sheet:
        assert sheet.width == 1920


def test_a_review_in_english_writes_an_english_page(kit: str, run: Run, home: Path) -> None:
    assert run("review", kit, "--out", "revue", "--lang", "en").code == 0
    assert '<html lang="en">' in (home / "revue" / "visuels.html").read_text("utf-8")
    assert _rows(home / "revue" / "tableau.csv")[0][0] == "Name"


def test_what_is_damaged_or_made_to_harm_is_a_finding_and_stops_nothing(kit: str, run: Run, home: Path) -> None:
    harmful = {
        "hors.zip": zipped({"../pwned.txt": b"pwned"}),
        "bombe.zip": zipped({"kit.json": bytes(64 << 20)}),
        "abime.zip": b"PK\x03\x04",
        "abime.jps": b"",
    }
    for name, data in harmful.items():
        (home / kit / name).write_bytes(data)
    before = {each.relative_to(home) for each in home.rglob("*")}
    ran = run("review", kit, "--json")
    assert ran.code == 1
    assert _codes(ran) == {
        "a1-zoe": set(),
        "abime.jps": {"not-a-visual"},
        "abime.zip": {"kit-unreadable"},
        "bombe.zip": {"kit-too-big"},
        "hors.zip": {"kit-outside"},
    }
    assert {each.relative_to(home) for each in home.rglob("*")} == before


@pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 0), ("notice", 1)])
def test_the_code_follows_the_severity(fail_on: str, code: int, run: Run, home: Path) -> None:
    write_visual(home / "zoe.jps", Visual("bloc", quote="Un pas.", person=Person("Zoé")), None)
    assert run("review", "zoe.jps", "--fail-on", fail_on).code == code


def test_where_nothing_was_reviewed_the_request_is_wrong(run: Run, home: Path) -> None:
    (home / "vide").mkdir()
    for source in ("vide", "absent", "absent.zip", ""):
        ran = run("review", source)
        assert (ran.code, ran.out) == (2, "")
        assert len(ran.err.splitlines()) == 1
        assert ran.err.startswith("erreur")


def test_several_folders_are_one_table(run: Run, home: Path) -> None:
    write_visual(home / "zoe.jps", Visual("bloc", quote="Un pas.", person=Person("Zoé")), None)
    (home / "autres").mkdir()
    write_visual(home / "autres" / "leo.jps", Visual("bloc", quote="Un pas.", person=Person("Léo")), None)
    received = json.loads(run("review", "autres", "zoe.jps", "--json").out)["received"]
    assert [(each["name"], each["file"]) for each in received] == [("Léo", "autres/leo.jps"), ("Zoé", "zoe.jps")]
    assert received[0]["broken"] == {"phrase": [], "handle": [], "hashtags": [], "dates": []}
    assert received[0]["may_be_reshared"] is False
