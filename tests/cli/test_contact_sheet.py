import json
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.conftest import Run

pytestmark = pytest.mark.slow

_WORDS = ("--poster", "bloc", "--quote", "Je suis arrivée quand même.")


def test_a_contact_sheet_is_one_png_named_planche(run: Run, home: Path) -> None:
    ran = run("contact-sheet", *_WORDS)
    assert (ran.code, ran.out, ran.err) == (0, "planche.png\n", "")
    with Image.open(BytesIO((home / "planche.png").read_bytes()), formats=["PNG"]) as image:
        assert image.width == 1920


def test_every_poster_stands_side_by_side_in_the_format_asked_for(run: Run, home: Path) -> None:
    ran = run("contact-sheet", *_WORDS, "--show", "posters", "--format", "story", "--finish", "grey", "--json")
    assert (ran.code, json.loads(ran.out)) == (0, {"format": 1, "file": "planche.png", "problems": []})
    assert (home / "planche.png").stat().st_size > 10_000


def test_a_sheet_that_cannot_be_written_is_reported_and_leaves_nothing(run: Run, home: Path) -> None:
    ran = run("contact-sheet", *_WORDS, "--out", home / "ailleurs" / "planche.png")
    assert (ran.code, ran.out) == (1, "")
    assert "n’existe pas" in ran.err
    assert list(home.iterdir()) == []


def test_an_unknown_format_is_a_misuse(run: Run) -> None:
    assert run("contact-sheet", *_WORDS, "--format", "timbre").code == 2
