"""The option --logo: a file, or none."""

import json
from pathlib import Path

import pytest

from composer.core.visual import Person, Visual
from composer.render.logo import take_in_logo
from composer.storage.visual_file import write_visual
from tests.cli.conftest import Run
from tests.logos import SVG, png

pytestmark = pytest.mark.slow


def _logo_of(kit: str) -> str:
    return json.loads(Path(kit, "kit.json").read_text())["inputs"]["logo"]


def test_a_logo_is_an_input_of_the_kit_and_none_removes_it(compose: Run) -> None:
    Path("logo.svg").write_text(SVG)
    logo = take_in_logo(SVG.encode(), "logo.svg")
    ran = compose("--quote", "Oui.", "--name", "Zoé", "--logo", "logo.svg")
    assert (ran.code, _logo_of("zoe")) == (0, logo.digest)
    visual = Visual("bloc", quote="Oui.", person=Person("Zoé"), logo=logo.digest)
    write_visual(Path("zoe.jps"), visual, None, logo=logo.data)
    assert compose("zoe.jps", "--out", "garde").code == compose("zoe.jps", "--logo", "none", "--out", "sans").code == 0
    assert (_logo_of("garde/zoe"), _logo_of("sans/zoe")) == (logo.digest, "")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("logo.svg", SVG.replace("<circle", "<text").encode(), "PNG"),
        ("logo.png", png()[:50], "PNG"),
        ("logo.txt", b"Bonjour", "ni une image ni un SVG"),
    ],
)
def test_what_is_no_logo_is_refused_in_one_line_and_nothing_is_written(
    name: str, data: bytes, said: str, compose: Run
) -> None:
    Path(name).write_bytes(data)
    ran = compose("--quote", "Oui.", "--name", "Zoé", "--logo", name)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (1, "", 1)
    assert said in ran.err
    assert not Path("zoe").exists()
