"""A few small pictures of Bloc, as they were when somebody looked at them.

After a wanted change: `GOLDEN=rewrite .venv/bin/python -m pytest tests/render/test_golden.py` draws them anew into
`tests/render/golden`. Open each before you keep it.
"""

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from composer.core.visual import Visual
from tests.render.pixels import Patches, assert_different_renderings, assert_same_rendering, draw
from tests.render.stage import PERSON, PHOTO, QUOTES, Stage

GOLDEN = Path(__file__).parent / "golden"
QR = "https://www.journeesperseverancescolaire.com/fr/montreal"
#: File name → format and visual. Only bundled faces are drawn.
PICTURES: dict[str, tuple[str, Visual]] = {
    "words-portrait": ("portrait", Visual("bloc", "foret", QUOTES["fr"][140], PERSON)),
    "words-landscape-en": ("landscape", Visual("bloc", "papier", QUOTES["en"][40], PERSON, language="en")),
    "photo-square-qr": ("square", Visual("bloc", "crepuscule", QUOTES["fr"][280], PERSON, PHOTO, qr=QR)),
    "photo-story": ("story", Visual("bloc", "papier", "", PERSON, PHOTO)),
}
# FreeType is the system's: its versions smooth an edge of a letter a few levels apart, and never move one.
MEAN, MOST = 0.5, 40


@pytest.mark.parametrize("name", PICTURES)
def test_the_picture_is_the_one_that_was_looked_at(name: str, stage: Stage) -> None:
    format_id, visual = PICTURES[name]
    pixels = draw(stage.arranged(visual, format_id, Patches("rgb", "bwy", "kyr")).frame, 0.25)
    file = GOLDEN / f"{name}.png"
    if os.environ.get("GOLDEN") == "rewrite":
        Image.fromarray(pixels).save(file, optimize=True)
        pytest.skip("drawn anew: open it before you keep it")
    with Image.open(file) as golden:
        assert_same_rendering(pixels, np.asarray(golden.convert("RGB")), mean=MEAN, most=MOST)


def test_the_tolerance_would_not_let_a_line_move_by_one_pixel(stage: Stage) -> None:
    format_id, visual = PICTURES["words-portrait"]
    pixels = draw(stage.arranged(visual, format_id).frame, 0.25)
    moved = pixels.copy()
    # The name stands in these rows: it moves down, and nothing else.
    moved[146:166] = pixels[145:165]
    assert_different_renderings(pixels, moved)
    with pytest.raises(AssertionError):
        assert_same_rendering(pixels, moved, mean=MEAN, most=MOST)


def test_every_golden_picture_is_one_that_a_test_looks_at() -> None:
    assert sorted(each.stem for each in GOLDEN.glob("*.png")) == sorted(PICTURES)
