"""`campaign` shows what a campaign lacks, and what is given there once is in every command after it."""

import json
from pathlib import Path

import pytest

from composer.app.context import load_context
from composer.core.visual import Visual
from composer.storage.visual_file import write_visual
from tests.campaign_homes import campaign_home
from tests.cli.conftest import Run
from tests.cli.inputs import value_of

_MONTREAL = "https://www.journeesperseverancescolaire.com/fr/montreal"


@pytest.fixture(autouse=True)
def campaigns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return campaign_home(tmp_path / "data", monkeypatch)


def test_a_campaign_says_what_it_lacks_and_how_to_give_it(run: Run) -> None:
    shown = run("campaign", "jps-2026-nunavik")
    assert shown.code == 0
    assert "Instagram\u00a0: à fournir" in shown.out
    assert "--text theme.fr=" in shown.err
    assert "--handle instagram=@NOM" in shown.err
    value = value_of(run("campaign", "--campaign", "jps-2026-nunavik", "--json"))
    assert (value["region"], value["handles"]["instagram"], value["handles"]["threads"]) == ("Nunavik", "", None)
    assert run("campaign").err == ""


def test_a_handle_given_once_is_in_the_captions_that_waited_for_it(run: Run) -> None:
    asked = ("caption", "--campaign", "jps-2026-estrie", "--quote", "Oui, j’ai recommencé.", "--network", "instagram")
    held = run(*asked)
    assert held.code == 1
    assert "@" not in held.out
    assert "--handle instagram=@NOM" in held.err
    assert run("campaign", "jps-2026-estrie", "--handle", "instagram=@r3ussir").code == 0
    given = run(*asked)
    assert (given.code, given.err) == (0, "")
    assert "@r3ussir" in given.out


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (("--handle", "instagram=é è"), 1),
        (("--handle", "insta=@a"), 2),
        (("--text", "them.fr=a"), 2),
        (("--text", "a"), 2),
    ],
)
def test_what_the_campaign_cannot_have_is_refused_in_words(given: tuple[str, str], code: int, run: Run) -> None:
    refused = run("campaign", "jps-2026-estrie", *given)
    assert (refused.code, refused.out) == (code, "")
    assert "Traceback" not in refused.err


def test_a_text_for_a_network_whose_handle_is_to_provide_is_an_error_of_lint(run: Run) -> None:
    Path("legende.txt").write_text("Bonjour", "utf-8")
    linted = run("lint", "legende.txt", "--network", "instagram", "--campaign", "jps-2026-estrie", "--json")
    codes = [each["code"] for each in json.loads(linted.out)["findings"]]
    assert "handle-to-provide" in codes
    assert "handle-missing" not in codes


def test_refresh_reports_each_visual_in_words_and_in_json(run: Run) -> None:
    folder = Path("visuels")
    folder.mkdir()
    visual = Visual("bloc", quote="Oui, j’ai recommencé.", qr=_MONTREAL, campaign=load_context("jps-2026").mark)
    write_visual(folder / "zoe.jps", visual, None)
    (folder / "autre.jps").write_bytes(b"")
    run("campaign", "jps-2026-estrie", "--handle", "instagram=@r3ussir", "--handle", "linkedin=@r3ussir")
    told = run("refresh", folder, "--campaign", "jps-2026-estrie")
    assert told.code == 1
    assert "zoe.jps → mises-a-jour" in told.out
    assert "Adresse du code QR" in told.out
    assert "autre.jps" in told.out
    assert "2 visuels, dont 1 à revoir" in told.err
    (folder / "autre.jps").unlink()
    value = value_of(run("refresh", folder, "--campaign", "jps-2026-estrie", "--json", "--save"))
    (zoe,) = value["visuals"]
    assert (value["campaign"], zoe["file"], zoe["complete"], zoe["saved"]) == ("jps-2026-estrie", "zoe.jps", True, True)
    assert {"handle", "organisation", "address"} <= {each["kind"] for each in zoe["changes"]}
    assert zoe["problems"] == []


def test_a_saved_visual_is_composed_under_its_own_region_unless_another_is_asked_for(run: Run) -> None:
    visual = Visual("bloc", quote="Oui, j’ai recommencé.", campaign=load_context("jps-2026-estrie").mark)
    write_visual(Path("v.jps"), visual, None)
    own = run("caption", "v.jps", "--network", "facebook")
    assert "@R3USSIR" in own.out
    assert "jps-2026-estrie" in own.err
    other = run("caption", "v.jps", "--network", "facebook", "--campaign", "jps-2026")
    assert "@Réseauréussitemontréal" in other.out
    assert other.err == ""
    assert "jps-2026-estrie" in run("lint", "v.jps", "--network", "facebook").err
    assert "jps-2026-estrie" in run("posters", "--for", "v.jps").err
