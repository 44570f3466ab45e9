"""`lint` on several files and folders: one report, and one that is damaged stops no other."""

import json
from pathlib import Path
from typing import Any

import pytest

from composer.core.document import edits
from composer.core.visual import Visual
from composer.storage.visual_file import write_visual
from tests.cli.conftest import Run
from tests.cli.inputs import written
from tests.networks import SHIPPED

_PHRASE = SHIPPED.phrase.value
_RIGHT = {network: f"{_PHRASE} mon premier CV.\n\n{SHIPPED.mention(network)}\n" for network in SHIPPED.networks}
_ZOE = Visual("bloc", quote="Un pas.")


def _caption(folder: str, network: str, text: str = "") -> str:
    Path(folder).mkdir(exist_ok=True, parents=True)
    return written(f"{folder}/legende-{network}.txt", text or _RIGHT[network])


def _files(out: str) -> dict[str, dict[str, Any]]:
    return {Path(each["file"]).as_posix(): each for each in json.loads(out)["files"]}


def test_each_file_of_a_folder_is_checked_for_the_network_of_its_name(run: Run) -> None:
    for network in ("instagram", "linkedin"):
        _caption("recu/zoe", network)
    written("recu/zoe/credit.txt", "Visuel partagé par Zoé.")
    ran = run("lint", "recu")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "à noter\u00a0: Légendes vérifiées\u00a0: 2, dont 0 à corriger.\n"
    _caption("recu/leo", "facebook", f"{_PHRASE} mon CV.")
    ran = run("lint", "recu", "--json")
    assert ran.code == 1
    files = _files(ran.out)
    assert list(files) == [f"recu/{each}" for each in ("leo/legende-facebook.txt", "zoe/legende-instagram.txt")] + [
        "recu/zoe/legende-linkedin.txt"
    ]
    (finding,) = files["recu/leo/legende-facebook.txt"]["captions"]["facebook"]["findings"]
    assert finding["code"] == "handle-missing"


def test_a_finding_names_its_file(run: Run) -> None:
    good, bad = _caption("a", "instagram"), _caption("b", "instagram", f"{_PHRASE} oui.")
    ran = run("lint", good, bad)
    assert ran.code == 1
    assert ran.err.count("b/legende-instagram.txt") == 1
    assert "a/legende-instagram.txt" not in ran.err


def test_what_cannot_be_read_stops_no_other_and_makes_the_code_1(run: Run) -> None:
    good, damaged = _caption("a", "instagram"), written("abime.jps", b"PK\x05\x06")
    latin, nameless = written("a/legende-facebook.txt", "Zoé".encode("latin-1")), written("texte.txt", "Un pas.")
    ran = run("lint", damaged, good, latin, nameless, "absent.txt", "vide", "--json")
    assert ran.code == 1
    files = _files(ran.out)
    codes = {name: [each["code"] for each in file["problems"]] for name, file in files.items()}
    assert codes == {
        "abime.jps": ["not-a-visual"],
        good: [],
        latin: ["not-utf-8"],
        "texte.txt": ["no-network"],
        "absent.txt": ["unreadable-file"],
        "vide": ["unreadable-file"],
    }
    assert files[good]["captions"]["instagram"]["findings"] == []


def test_where_no_caption_was_checked_the_request_is_wrong_and_that_is_no_finding(run: Run) -> None:
    Path("vide").mkdir()
    ran = run("lint", "vide", "absent.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "«\u00a0vide\u00a0» est un dossier sans légende." in ran.err
    assert len(ran.err.splitlines()) == 2
    assert run("lint", "vide", _caption("a", "instagram")).code == 1


def test_visuals_and_texts_are_checked_together_and_a_caption_that_both_have_once(run: Run, home: Path) -> None:
    write_visual(home / "zoe.jps", _ZOE, None)
    Path("kit").mkdir()
    write_visual(home / "kit" / "zoe.jps", _ZOE, None)
    for network in SHIPPED.offered:
        _caption("kit", network, run("caption", "zoe.jps", "--network", network).out)
    assert len(_files(run("lint", "kit", "--json").out)) == len(SHIPPED.offered)
    write_visual(home / "kit" / "zoe.jps", edits.write_part(_ZOE, "story", "Ambassadrice des JPS 2025."), None)
    ran = run("lint", "kit", "zoe.jps", "--json")
    assert ran.code == 1
    files = _files(ran.out)
    assert len(files) == len(SHIPPED.offered) + 2
    assert set(files["kit/zoe.jps"]["captions"]) == set(SHIPPED.offered)


def test_one_network_or_every_text_of_a_folder_for_it(run: Run) -> None:
    for network in ("instagram", "linkedin"):
        _caption("a", network)
    Path("b").mkdir()
    written("b/merci.txt", _RIGHT["instagram"])
    files = _files(run("lint", "a", "b", "--network", "instagram", "--json").out)
    assert list(files) == ["a/legende-instagram.txt", "b/merci.txt"]


def test_a_kit_s_captions_are_checked_under_its_own_campaign(run: Run) -> None:
    quote = ("--poster", "bloc", "--quote", "Un pas.", "--format", "landscape")
    assert run("compose", *quote, "--campaign", "jps-2026-estrie", "--networks", "facebook", "--out", "recu").code == 0
    (kit,) = Path("recu").iterdir()
    assert run("lint", "recu", "--network", "facebook").code == 0
    moved = _caption("ailleurs", "facebook", (kit / "legende-facebook.txt").read_text("utf-8"))
    assert run("lint", moved, "ailleurs").code == 1


def test_fixes_are_printed_under_the_name_of_each_file(run: Run) -> None:
    good = _caption("a", "instagram")
    dated = _caption("b", "instagram", f"{_PHRASE} JPS 2025.\n\n{SHIPPED.mention('instagram')}")
    ran = run("lint", good, dated, "--fix")
    assert ran.code == 0
    texts = (_RIGHT["instagram"], f"{_PHRASE} JPS 2026.\n\n{SHIPPED.mention('instagram')}\n")
    assert ran.out == f"--- instagram {good}\n{texts[0]}--- instagram {dated}\n{texts[1]}"


@pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 1)])
def test_the_code_follows_the_severity(fail_on: str, code: int, run: Run) -> None:
    warned = _caption(
        "b", "instagram", f"{_PHRASE} mon CV, le mardi 18 février 2026.\n\n{SHIPPED.mention('instagram')}"
    )
    assert run("lint", warned, _caption("a", "instagram"), "--fail-on", fail_on).code == code


def test_a_single_file_answers_as_it_always_did(run: Run) -> None:
    good = _caption("a", "instagram")
    assert run("lint", good).code == 2
    assert run("lint", good, "--network", "instagram") == (0, "", "")
    assert set(json.loads(run("lint", good, "--network", "instagram", "--json").out)) == {
        "format",
        "findings",
        "text",
        "left",
    }
