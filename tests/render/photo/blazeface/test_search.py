"""The tiles of a photo cover all of it at every scale, whatever its shape, and are few."""

from itertools import groupby

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtGui import QColor, QImage

from composer.core.geometry import Rect, Size
from composer.render.photo.blazeface.network import SIDE
from composer.render.photo.blazeface.search import Tile, tiles_of
from composer.render.photo.looks import NATURAL, Look
from composer.render.photo.photo import Photo
from tests.render.photo.face_pictures import Pictured


class Plain(Photo):
    """A photo of one colour, of a size that no file is made for."""

    def __init__(self, width: int, height: int) -> None:
        self._size = Size(width, height)

    @property
    def size(self) -> Size:
        return self._size

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:
        assert (rect, look) == (Rect(0, 0, 1, 1), NATURAL)
        image = QImage(*pixels, QImage.Format.Format_RGB32)
        image.fill(QColor(255, 0, 128))
        return image


def _covered(tiles: list[Tile], width: int, height: int) -> bool:
    """Whether the tiles of one scale leave no point of the photo out, but for what rounding to a pixel loses."""
    slack = tiles[0].side / SIDE
    x, y = np.meshgrid(np.linspace(slack, width - slack, 41), np.linspace(slack, height - slack, 41))
    inside = [
        (abs(x - each.x - each.side / 2) <= each.side / 2 + slack)
        & (abs(y - each.y - each.side / 2) <= each.side / 2 + slack)
        for each in tiles
    ]
    return bool(np.any(inside, axis=0).all())


@given(st.integers(1, 9000), st.integers(1, 9000))
def test_the_tiles_of_every_scale_cover_the_photo_and_are_at_most_15(width: int, height: int) -> None:
    tiles, pictures = tiles_of(Plain(width, height))
    assert pictures.shape == (len(tiles), SIDE, SIDE, 3)
    assert len(tiles) <= 15
    assert [each.whole for each in tiles[:2]] == [True, True]
    scales = [list(group) for _, group in groupby(tiles, key=lambda each: each.side)]
    assert all(_covered(scale, width, height) for scale in scales)


def test_colours_go_from_minus_one_to_one_and_what_is_beyond_the_photo_is_grey() -> None:
    _, pictures = tiles_of(Plain(400, 200))
    assert pictures[1, SIDE // 2, SIDE // 2] == pytest.approx([1, -1, 0], abs=0.01)
    assert not pictures[1, 0].any()


@pytest.mark.parametrize("size", [(1, 1), (30, 20), (2000, 20), (20, 2000)])
def test_a_photo_of_an_odd_shape_is_cut_all_the_same(size: tuple[int, int]) -> None:
    _, pictures = tiles_of(Pictured("odd", Image.new("RGB", size, "white")).photo())
    assert pictures.max() == pytest.approx(1, abs=0.01)
