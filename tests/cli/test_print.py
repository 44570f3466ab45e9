"""`compose --print shop`: a sheet for each paper format, its ten points in the kit, and profiles that are refused."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.export.shop.press import press

pytestmark = pytest.mark.slow

_ZOE = ("--name", "Zoé Roy", "--quote", "Je suis arrivée quand même.", "--format", "letter")


def test_a_kit_for_a_print_shop_has_a_sheet_beside_the_ordinary_pdf(compose: Run) -> None:
    Path("presse.icc").write_bytes(press())
    ran = compose(*_ZOE, "--print", "shop", "--profile", "presse.icc")
    assert ran.code == 0
    assert {"bloc-letter.pdf", "bloc-letter-imprimeur.pdf"} <= {Path(each).name for each in ran.out.splitlines()}
    assert "les dix points vérifiés" in ran.err
    kit = json.loads(Path("zoe-roy/kit.json").read_bytes())
    (checked,) = kit["prints"].values()
    assert [each["passed"] for each in checked] == [True] * 10
    assert [each["code"] for each in kit["findings"]] == []


@pytest.mark.parametrize("data", [b"", b"%!PS\n(profile) run", press(device=b"scnr"), b"\0" * ((16 << 20) + 1)])
def test_a_file_that_is_no_profile_of_a_press_is_refused_and_nothing_is_written(data: bytes, compose: Run) -> None:
    Path("presse.icc").write_bytes(data)
    ran = compose(*_ZOE, "--profile", "presse.icc")
    assert (ran.code, ran.out) == (1, "")
    assert "presse.icc" in ran.err
    assert not Path("zoe-roy").exists()
