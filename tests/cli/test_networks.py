"""Networks on the command line: chosen, shortened for, and those of another campaign file, of which no code knows."""

import json
from pathlib import Path

import pytest

from composer.app import context
from composer.core.campaign.campaign import Campaign
from composer.core.document.edits import choose_networks, write_part
from composer.core.visual import Visual
from composer.storage.visual_file import write_visual
from tests.cli.conftest import Run
from tests.networks import ALL_NETWORKS, NETWORKS, SHIPPED, other_campaign

pytestmark = pytest.mark.slow

_QUOTE = "Un pas à la fois."


def _visual(home: Path, *networks: str) -> Path:
    told = write_part(Visual("bloc", quote=_QUOTE), "story", "J’ai recommencé. " * 20)
    write_visual(home / "moi.jps", choose_networks(told, networks, SHIPPED), None)
    return home / "moi.jps"


def _captions(out: str) -> set[str]:
    return {line.removeprefix("--- ") for line in out.splitlines() if line.startswith("--- legende-")}


def test_captions_are_for_the_networks_chosen(run: Run) -> None:
    ran = run("caption", "--quote", _QUOTE, "--networks", "Bluesky, threads")
    assert (ran.code, ran.err) == (0, "")
    assert _captions(ran.out) == {"legende-threads.txt", "legende-bluesky.txt"}
    assert _captions(run("caption", "--quote", _QUOTE).out) == {f"legende-{each}.txt" for each in NETWORKS}


@pytest.mark.parametrize(("networks", "said"), [("blusky", "bluesky"), ("", "RÉSEAU"), (" , ", "RÉSEAU")])
def test_a_network_that_does_not_exist_or_none_is_misused(networks: str, said: str, run: Run) -> None:
    ran = run("caption", "--quote", _QUOTE, "--networks", networks)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err.splitlines()[-1]


def test_a_visual_s_own_networks_are_followed_until_others_are_asked_for(run: Run, home: Path) -> None:
    file = _visual(home, "bluesky", "tiktok")
    assert _captions(run("caption", file).out) == {"legende-bluesky.txt", "legende-tiktok.txt"}
    assert _captions(run("caption", file, "--networks", "facebook,threads").out) == {
        "legende-facebook.txt",
        "legende-threads.txt",
    }


def test_lint_and_caption_say_the_same_of_a_caption_too_long_and_shorten_it_alike(run: Run, home: Path) -> None:
    file = _visual(home, *ALL_NETWORKS)
    (told,) = [line for line in run("caption", file).err.splitlines() if "Bluesky" in line]
    assert "Terminez votre récit, sur Bluesky seulement, après la phrase «\u00a0J’ai recommencé.\u00a0»." in told
    linted = run("lint", file)
    assert linted.code == 1
    assert told.split("\u00a0: ", 1)[1] in linted.err
    ran = run("lint", file, "--fix", "--json")
    fixed = json.loads(ran.out)["captions"]
    short = json.loads(run("caption", file, "--shorten", "--json").out)
    assert short["problems"] == []
    texts = {name: short["texts"][f"legende-{name}.txt"].rstrip("\n") for name in ALL_NETWORKS}
    assert 0 < texts["bluesky"].count("J’ai recommencé.") < texts["facebook"].count("J’ai recommencé.")
    assert ran.code == 1
    assert [each["code"] for each in fixed["bluesky"]["left"]] == ["caption-too-long"]
    assert all(each["text"] == texts[name] for name, each in fixed.items() if name != "bluesky")
    assert "J’ai recommencé." in fixed["bluesky"]["text"]


def test_a_text_too_long_is_left_to_the_person(run: Run, home: Path) -> None:
    text = f"{SHIPPED.phrase.value} {'Mon histoire. ' * 20}\n\n{SHIPPED.organisation.value}"
    (home / "l.txt").write_text(text, "utf-8")
    ran = run("lint", home / "l.txt", "--network", "bluesky", "--fix")
    assert ran.code == 1
    assert ran.out.strip() == text
    assert "Retirez-en" in ran.err


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another campaign is the one in force."""
    campaign = other_campaign(tmp_path)

    def read(*_: Path | None) -> Campaign:
        return campaign

    monkeypatch.setattr(context, "read_campaign", read)


@pytest.mark.usefixtures("elsewhere")
def test_another_campaign_s_networks_have_captions_and_findings(run: Run, home: Path) -> None:
    ran = run("caption", "--quote", _QUOTE)
    assert _captions(ran.out) == {"legende-babillard.txt"}
    assert "@le_reseau" in ran.out
    assert "sous l’image" in ran.out
    (home / "l.txt").write_text(f"{SHIPPED.phrase.value} ma route.\n\nle_reseau", "utf-8")
    fixed = run("lint", home / "l.txt", "--network", "babillard", "--fix")
    assert fixed.out.strip().endswith("@le_reseau")
    placed = run("lint", home / "l.txt", "--network", "place-publique", "--fix")
    assert placed.out.strip().endswith(SHIPPED.organisation.value)
    ran = run("caption", "--quote", _QUOTE, "--handle", "babillard=https://exemple.ca/moi")
    assert "n’est pas celle d’un profil sur Babillard" in ran.err
    assert run("caption", "--quote", _QUOTE, "--networks", "instagram").code == 2


@pytest.mark.usefixtures("elsewhere")
def test_a_kit_of_another_campaign_has_its_networks_pictures_and_no_other(run: Run, home: Path) -> None:
    chosen = ("--networks", "babillard,place-publique", "--shorten", "--type", "jpeg")
    ran = run("compose", "--poster", "bloc", "--quote", _QUOTE, "--format", "landscape", "--name", "Zoé", *chosen)
    assert ran.code == 0
    folder = home / "zoe"
    assert {each.name for each in folder.glob("legende-*")} == {"legende-babillard.txt", "legende-place-publique.txt"}
    assert not list(folder.glob("*-babillard.jpg"))
    assert {each.name for each in folder.glob("*.jpg")} == {"bloc-landscape.jpg", "bloc-landscape-place-publique.jpg"}
    assert (folder / "bloc-landscape-place-publique.jpg").stat().st_size <= 60_000
