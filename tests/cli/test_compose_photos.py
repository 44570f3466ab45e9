from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.cli.conftest import Run
from tests.render.photo.end_rows import deepened
from tests.render.photo.files import jpeg
from tests.render.photo.reference import scene
from tests.render.photo.space_rows import exif_with

pytestmark = pytest.mark.slow

_QUOTE = ("--quote", "Je suis arrivée quand même.")


def test_a_photo_large_enough_for_screens_is_not_scolded_for_paper_nobody_chose(run: Run, home: Path) -> None:
    Image.effect_noise((850, 850), 50).convert("RGB").save(home / "moyenne.jpg")
    asked = ("compose", *_QUOTE, "--poster", "bloc", "--photo", "moyenne.jpg")
    lines = [line for line in run(*asked).err.splitlines() if "petite" in line]
    assert [line.partition(" (")[0] for line in lines] == ["à noter"]
    assert "(tabloid: photo)" in lines[0]
    chosen = run(*asked, "--format", "tabloid", "--format", "square").err
    assert "attention (tabloid: photo)" in chosen


def test_a_photo_too_small_is_one_line_for_screens_and_one_for_paper(run: Run, home: Path) -> None:
    Image.new("RGB", (300, 300), (90, 120, 150)).save(home / "petite.png")
    ran = run("compose", *_QUOTE, "--poster", "bloc", "--photo", "petite.png")
    assert ran.err.count("est petite pour") == 2


@pytest.mark.parametrize("looked_at", [0, 1_000_000])
def test_a_photo_without_its_bottom_is_reported_once(
    looked_at: int, compose: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("composer.render.photo.intake.LOOKED_AT", looked_at)
    (home / "courte.jpg").write_bytes(deepened(jpeg(scene(400, 300))))
    ran = compose(*_QUOTE, "--photo", "courte.jpg")
    assert ran.code == 0
    assert ran.err.count("attention (courte.jpg)\u00a0: Il manque une partie de «\u00a0courte.jpg\u00a0»") == 1


def test_a_photo_that_lacks_its_end_mark_is_taken_with_a_hint(compose: Run, home: Path) -> None:
    (home / "coupee.jpg").write_bytes(jpeg(scene(1200, 900))[:-2])
    ran = compose(*_QUOTE, "--photo", "coupee.jpg")
    assert ran.code == 0
    assert ran.err.count("à noter (coupee.jpg)") == 1


def test_a_camera_s_adobe_rgb_is_shown_in_its_colours(compose: Run, home: Path) -> None:
    flat = Image.new("RGB", (1600, 1600), (106, 179, 72))
    flat.save(home / "boitier.jpg", quality=95, exif=exif_with(0xFFFF, "R03"))
    ran = compose(*_QUOTE, "--photo", "boitier.jpg", "--type", "png")
    (picture,) = [Path(line) for line in ran.out.splitlines() if line.endswith(".png")]
    with Image.open(picture) as made:
        levels = np.asarray(made.convert("RGB")).astype(int)
    right = np.abs(levels - (40, 180, 60)).max(axis=-1) <= 6
    assert right.mean() > 0.1
