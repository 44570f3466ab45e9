"""What is behind words, cell by cell: the lightest or darkest of the pixels that are there, and of no other."""

from hashlib import shake_128

import pytest
from PIL import Image
from PySide6.QtGui import QImage

from composer.core.geometry import Rect, Size
from composer.render.frame import Frame, Picture
from composer.render.legibility.ground import Backdrop, End

_PAGE, _CELL = Rect(0, 0, 96, 64), 4


def _spots() -> Image.Image:
    """A page on which no two cells look alike."""
    width, height = int(_PAGE.width), int(_PAGE.height)
    return Image.frombytes("RGB", (width, height), shake_128(b"spots").digest(3 * width * height))


@pytest.mark.parametrize("end", ["lightest", "darkest"])
@pytest.mark.parametrize("box", [Rect(0, 0, 12, 8), Rect(40, 20, 16, 12), Rect(72, 48, 24, 16)])
def test_each_cell_behind_a_box_has_the_extremes_of_its_own_pixels_wherever_the_box_is(box: Rect, end: End) -> None:
    spots, pick = _spots(), max if end == "lightest" else min
    image = QImage(spots.tobytes(), spots.width, spots.height, 3 * spots.width, QImage.Format.Format_RGB888)
    behind = Backdrop(Frame(Size(96, 64), (Picture("photo", _PAGE, image),)), _PAGE, 1.0).behind([box], end)
    assert behind.size == (box.width / _CELL, box.height / _CELL)
    for x in range(behind.width):
        for y in range(behind.height):
            left, top = int(box.x) + _CELL * x, int(box.y) + _CELL * y
            channels = spots.crop((left, top, left + _CELL, top + _CELL)).split()
            assert behind.getpixel((x, y)) == tuple(pick(each.tobytes()) for each in channels)
