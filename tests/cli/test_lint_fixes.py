"""`lint --fix` on a file and on a visual: what is certain is corrected in place, the rest is reported and left."""

from pathlib import Path

import pytest

from composer.core.document import edits
from composer.core.visual import Visual
from composer.storage.visual_file import write_visual
from tests.cli.conftest import Run
from tests.cli.inputs import written
from tests.networks import SHIPPED

_PHRASE, _HANDLE = SHIPPED.phrase.value, SHIPPED.mention("instagram")
_END = f"mon premier CV.\n\nMerci {_HANDLE}"


@pytest.mark.parametrize(
    ("typed", "fixed"),
    [
        ("Dans le cadre de la Semaine de la persévérance scolaire, je vous partage...", _PHRASE),
        (f"{_PHRASE} JPS 2025, du 16 au 20 février 2025.", f"{_PHRASE} JPS 2026, du 16 au 20 février 2026."),
        (f"{_PHRASE} Les JPS, du 16 au 21 février.", f"{_PHRASE} Les JPS, du 16 au 20 février."),
        (f"{_PHRASE} Jeudi PerséVERT, le 20 février 2026!", f"{_PHRASE} Jeudi PerséVERT, le 19 février 2026!"),
        (f"{_PHRASE} Hooked on Schools Days!", f"{_PHRASE} Hooked on School Days!"),
        (f"{_PHRASE} La persévérance fait toute la différence.", f"{_PHRASE} La persévérance, ça mène loin."),
    ],
)  # fmt: skip
def test_what_is_certain_is_corrected_in_place(typed: str, fixed: str, run: Run) -> None:
    ran = run("lint", "--network", "instagram", written("l.txt", f"{typed} {_END}"), "--fix")
    assert (ran.code, ran.out) == (0, f"{fixed} {_END}\n")
    assert run("lint", "--network", "instagram", written("l.txt", ran.out)) == (0, "", "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{_PHRASE} mes cours, en XXXX.\n\n{_HANDLE}", "XXXX"),
        (f"{_PHRASE} (Insérer ici un rire nerveux.) Oui.\n\n{_HANDLE}", "Insérer ici"),
        (f"{_PHRASE}\n\n{_HANDLE}", "La légende ne dit pas ce que vous partagez."),
        (f"{_PHRASE} {'Je recommence. ' * 170}\n\n{_HANDLE}", "de trop"),
        (f"{_PHRASE} mardi 18 février 2026, je parle.\n\n{_HANDLE}", "mercredi"),
        (f"{_PHRASE} oui.\n\n> Bonjour\n\n{_HANDLE}", "courriel"),
    ],
)
def test_what_only_the_person_can_fill_is_reported_and_left(text: str, said: str, run: Run) -> None:
    ran = run("lint", "--network", "instagram", written("l.txt", text), "--fix")
    assert (ran.code, ran.out) == (1, f"{text}\n")
    assert said in ran.err


def test_a_near_handle_is_replaced_and_never_added_twice(run: Run) -> None:
    text = f"{_PHRASE} oui.\n\nMerci @reseau\\_reussite\\_montreal"
    ran = run("lint", "--network", "instagram", written("l.txt", text), "--fix")
    assert (ran.code, ran.out) == (0, f"{_PHRASE} oui.\n\nMerci {_HANDLE}\n")


def test_a_visual_s_captions_are_fixed_and_what_is_left_in_one_is_reported(run: Run, home: Path) -> None:
    story = "Ambassadrice des JPS 2025, à l’école [votre école]."
    write_visual(home / "zoe.jps", edits.write_part(Visual("bloc", quote="Un pas."), "story", story), None)
    ran = run("lint", "zoe.jps", "--network", "instagram", "--fix")
    assert ran.code == 1
    assert "Ambassadrice des JPS 2026, à l’école [votre école]." in ran.out
    assert "[votre école]" in ran.err
