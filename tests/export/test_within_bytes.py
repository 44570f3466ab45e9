"""A picture for a network that takes few bytes is within them, as good as it can be, and never haggard."""

import numpy as np
import pytest

from composer.export.encode import jpeg_within
from composer.export.raster import encode_jpeg
from tests.export.test_raster import image_of, read
from tests.render.photo.reference import SCENE

_NOISE = np.random.default_rng(7).integers(0, 256, (600, 480, 3), dtype=np.uint8)


def test_a_picture_that_is_light_enough_is_the_one_that_everybody_gets() -> None:
    assert jpeg_within(image_of(SCENE), 1_000_000) == encode_jpeg(image_of(SCENE))


def test_quality_goes_down_before_pixels_do() -> None:
    whole = len(encode_jpeg(image_of(_NOISE)))
    data = jpeg_within(image_of(_NOISE), whole - 1)
    assert len(data) < whole
    assert read(data).size == (480, 600)
    assert data == encode_jpeg(image_of(_NOISE), quality=88)


@pytest.mark.parametrize("most", [200_000, 150_000])
def test_where_quality_would_look_bad_there_are_fewer_pixels(most: int) -> None:
    assert len(encode_jpeg(image_of(_NOISE), quality=72)) > most
    data = jpeg_within(image_of(_NOISE), most)
    assert len(data) <= most
    width, height = read(data).size
    assert 320 <= width < 480
    assert width / height == pytest.approx(480 / 600, abs=0.01)


def test_what_no_picture_could_be_is_the_smallest_that_can_be_looked_at() -> None:
    width, height = read(jpeg_within(image_of(_NOISE), 10)).size
    assert min(width, height) >= 320
