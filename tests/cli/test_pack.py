"""`pack` as a person types it: campaigns listed, shown, added, checked, put in force, removed and exported."""

import json
from itertools import count
from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.core.words import LANGUAGES
from composer.storage.campaigns.library import shipped_campaigns
from composer.storage.campaigns.pack_file import read_pack
from composer.storage.paths import own_campaign_home
from tests.cli.conftest import Run, start
from tests.packs import MANIFEST, edited, pack_file, with_people, without_linkedin


@pytest.fixture(autouse=True)
def _own_computer(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home / "data"))


def _pack(folder: Path, version: int = 2) -> Path:
    more = edited('region = "Montréal"', f'region = "Montréal"\nversion = {version}')
    return pack_file(folder, more, replace(MANIFEST, version=version))


def _kept() -> set[str]:
    campaigns = own_campaign_home()
    return {each.name for each in campaigns.rglob("*")} if campaigns else set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_has_every_campaign_and_the_one_in_force(language: str, run: Run) -> None:
    ran = run("pack", "list", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert [line.split("\u00a0:")[0].split(":")[0] for line in lines] == list(shipped_campaigns())
    assert lines[0].endswith({"fr": "Montréal, 2026, version 1 (en vigueur)"}.get(language, "(in force)"))
    values = json.loads(run("pack", "list", "--json").out)["campaigns"]
    assert [each["id"] for each in values if each["in_force"]] == ["jps-2026"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "fr",
            [
                "identifiant Facebook\u00a0: @R3USSIR",
                "identifiant Instagram\u00a0: à fournir",
                "vient avec le programme",
            ],
        ),
        ("en", ["Facebook handle: @R3USSIR", "Instagram handle: to be provided", "comes with the program"]),
    ],
)
def test_a_campaign_is_shown_with_what_is_still_to_be_provided(language: str, said: list[str], run: Run) -> None:
    ran = run("pack", "show", "jps-2026-estrie", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    assert [line.strip() for line in ran.out.splitlines() if line.strip() in said] == [said[1], said[0], said[2]]


def test_a_file_is_shown_and_added_and_the_version_before_it_can_be_returned_to(run: Run, tmp_path: Path) -> None:
    for version in (2, 3):
        ran = run("pack", "add", _pack(tmp_path, version))
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.splitlines()[-1] == "Ajoutée; elle est en vigueur."
        assert f"remplace la version {version - 1}, qui est gardée" in ran.out
    shown = run("pack", "show", "jps-2026").out
    assert "faite par Réseau réussite Montréal, le 2026-01-15" in shown
    assert "gardée\u00a0: version 2" in shown
    assert run("pack", "use", "jps-2026", "--version", "2").code == 0
    assert json.loads(run("pack", "show", "jps-2026", "--json").out)["version"] == 2
    ran = run("pack", "use", "jps-2026", "--version", "9")
    assert (ran.code, ran.out) == (2, "")
    assert "2, 3" in ran.err


def test_a_version_is_meant_by_its_number_before_what_a_digest_begins_with(run: Run, tmp_path: Path) -> None:
    run("pack", "add", _pack(tmp_path, 2))
    more = edited('region = "Montréal"', 'region = "Montréal"\nversion = 3')
    makers = (replace(MANIFEST, version=3, made_by=f"Réseau {number}") for number in count())
    later = next(path for path in (pack_file(tmp_path, more, each) for each in makers) if _begins_with_2(path))
    run("pack", "add", later)
    assert run("pack", "use", "jps-2026", "--version", "2").code == 0
    assert json.loads(run("pack", "show", "jps-2026", "--json").out)["version"] == 2


def _begins_with_2(path: Path) -> bool:
    return read_pack(path).digest.startswith("2")


def test_a_campaign_put_in_force_is_the_one_of_every_command(run: Run) -> None:
    assert run("pack", "use", "jps-2026-estrie").out == "Campagne en vigueur\u00a0: jps-2026-estrie\n"
    assert "@R3USSIR" in run("caption", "--network", "facebook", "--quote", "Oui.").out
    assert "@R3USSIR" not in run("caption", "--network", "facebook", "--quote", "Oui.", "--campaign", "jps-2026").out


def test_a_handle_that_the_person_gave_stays_and_this_is_said_unless_the_campaign_s_is_taken(
    run: Run, tmp_path: Path
) -> None:
    run("pack", "add", pack_file(tmp_path, without_linkedin()))
    run("campaign", "jps-2026", "--handle", "linkedin=@le-mien")
    ran = run("pack", "add", _pack(tmp_path, 2))
    assert ran.code == 0
    assert "vous avez donné «\u00a0@le-mien\u00a0»" in ran.err
    assert "--handles brought" in ran.err
    words = ("caption", "--network", "linkedin", "--quote", "Oui.")
    assert "@le-mien" in run(*words).out
    run("pack", "remove", "jps-2026")
    run("pack", "add", pack_file(tmp_path, without_linkedin()))
    assert run("pack", "add", _pack(tmp_path, 2), "--handles", "brought").err == ""
    assert "@Réseauréussitemontréal" in run(*words).out


@pytest.mark.slow
def test_the_example_of_a_campaign_is_its_pack_s_own_person(run: Run, tmp_path: Path) -> None:
    run("pack", "add", pack_file(tmp_path, with_people()))
    ran = run("demo", "--out", tmp_path / "kit", "--json")
    assert ran.code == 0
    folder = Path(json.loads(ran.out)["folder"])
    assert "Léa Exemple" in (folder / "texte-alternatif.txt").read_text("utf-8")


def test_an_added_campaign_is_removed_and_the_program_s_own_is_not(run: Run, tmp_path: Path) -> None:
    run("pack", "add", _pack(tmp_path))
    assert run("pack", "remove", "jps-2026").out == "Retirée\u00a0: jps-2026\n"
    assert not json.loads(run("pack", "show", "jps-2026", "--json").out)["pack"]
    ran = run("pack", "remove", "jps-2026", "--json")
    assert ran.code == 1
    (problem,) = json.loads(ran.out)["problems"]
    assert problem["code"] == "campaign-ships"


def test_a_campaign_is_exported_and_added_with_the_same_bytes(run: Run, tmp_path: Path) -> None:
    one, two = tmp_path / "a.jpscampagne", tmp_path / "b.jpscampagne"
    assert run("pack", "export", "jps-2026-laval", one).out == f"{one}\n"
    assert run("pack", "add", one).code == 0
    assert json.loads(run("pack", "export", "jps-2026-laval", two, "--json").out)["file"] == str(two)
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("action", ["add", "check"])
@pytest.mark.parametrize("data", [b"", b"PK\x05\x06" + bytes(18), b"Bonjour"])
def test_what_is_no_campaign_is_refused_in_one_line_and_nothing_is_kept(
    action: str, data: bytes, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "a.jpscampagne").write_bytes(data)
    for language in LANGUAGES:
        ran = run("pack", action, tmp_path / "a.jpscampagne", "--lang", language)
        assert (ran.code, ran.out) == (1, "")
        assert len(ran.err.splitlines()) == 1
    assert _kept() == set()


@pytest.mark.parametrize("action", ["add", "check", "export"])
def test_a_file_that_is_not_there_or_cannot_be_written_is_told_of(action: str, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "absent" / "a.jpscampagne"
    ran = run("pack", action, *(["jps-2026"] if action == "export" else []), path)
    assert (ran.code, ran.out) == (1, "")
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("action", ["show", "use", "remove"])
def test_a_campaign_that_is_not_here_is_answered_with_the_nearest(action: str, run: Run) -> None:
    ran = run("pack", action, "jps-2026-estri")
    assert (ran.code, ran.out) == (1, "")
    assert "jps-2026-estrie\u00a0»?" in ran.err


def test_an_action_is_needed(run: Run) -> None:
    ran = run("pack")
    assert ran.code == 2
    assert "il manque\u00a0: COMMANDE" in ran.err


@pytest.mark.slow
def test_a_sound_pack_passes_its_check_and_is_not_installed(run: Run, tmp_path: Path) -> None:
    assert run("pack", "check", pack_file(tmp_path)).code == 0
    assert _kept() == set()


@pytest.mark.slow
def test_every_fault_of_a_pack_is_found_in_one_round(run: Run, tmp_path: Path) -> None:
    handle = edited('"@reseau_reussite_montreal"', '"reseau reussite"')
    both = {name: data.replace(b'"https://', b'"http://') for name, data in handle.items() if data}
    theme = edited("La persévérance, ça mène loin.", "La persévérance " * 20 + "mène loin.", "jps-2026-national.toml")
    poster = edited("format = 1", "format = 1\nformt = 1", "posters/voisine/poster.toml")
    ran = run("pack", "check", pack_file(tmp_path, {**both, **theme, **poster}))
    assert (ran.code, ran.out) == (1, "")
    for place in ("networks.instagram.handle.value", "addresses.montreal.url.value", "addresses.national.url.value"):
        assert f"(campaign.toml:{place})" in ran.err
    assert "(jps-2026-national.toml:theme.fr)" in ran.err
    assert "(voisine/poster.toml:formt)" in ran.err
    assert len(set(ran.err.splitlines())) == len(ran.err.splitlines())
    assert _kept() == set()


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [("list",), ("show", "jps-2026"), ("use", "jps-2026")])
def test_what_draws_nothing_starts_without_qt_or_pillow(arguments: tuple[str, ...], tmp_path: Path) -> None:
    program = "import sys\nsys.modules |= {'PySide6': None, 'PIL': None}\nfrom composer.cli.main import main\n"
    ran = start(
        "pack", *arguments, program=("-c", f"{program}sys.exit(main(sys.argv[1:]))"), XDG_DATA_HOME=str(tmp_path)
    )
    assert (ran.code, ran.err) == (0, "")
