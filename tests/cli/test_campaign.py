"""`campaign` shows what a campaign lacks, and what is given there once is in every command after it."""

import json
from pathlib import Path

import pytest

from tests.campaign_homes import campaign_home
from tests.cli.conftest import Run
from tests.cli.inputs import value_of


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
