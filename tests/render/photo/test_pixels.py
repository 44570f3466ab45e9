import numpy as np
import pytest
from PIL import Image
from skimage import data as samples

from composer.render.photo.pixels import Box, lanczos

PORTRAIT = Image.fromarray(np.asarray(samples.astronaut(), np.uint8))
MODES = {"L": "L", "RGB": "RGB", "CMYK": "CMYK", "RGBa": "RGBA"}


def levels(picture: Image.Image) -> "np.ndarray[tuple[int, ...], np.dtype[np.int64]]":
    return np.frombuffer(picture.tobytes(), np.uint8).astype(np.int64)


def rows_then_columns(picture: Image.Image, size: tuple[int, int], box: Box) -> Image.Image:
    left, top, right, bottom = box
    wide = picture.resize((size[0], picture.height), Image.Resampling.LANCZOS, box=(left, 0, right, picture.height))
    return wide.resize(size, Image.Resampling.LANCZOS, box=(0, top, size[0], bottom))


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("size", [(512, 700), (461, 503), (400, 501), (1000, 1000)])
@pytest.mark.parametrize("box", [(0.0, 0.0, 512.0, 512.0), (10.25, 3.5, 490.75, 500.125)])
def test_bands_give_the_picture_that_one_pass_gives(mode: str, size: tuple[int, int], box: Box) -> None:
    picture = PORTRAIT.convert(MODES[mode]).convert(mode)
    whole = rows_then_columns(picture, size, box)
    banded = lanczos(picture, size, box)
    assert (banded.mode, banded.size) == (mode, size)
    assert np.abs(levels(banded) - levels(whole)).max() <= 1


def test_a_picture_at_its_own_size_is_itself() -> None:
    assert np.array_equal(levels(lanczos(PORTRAIT, (512, 512), (0, 0, 512, 512))), levels(PORTRAIT))


def test_bands_give_the_same_picture_every_time() -> None:
    box = (1.3, 2.7, 500.9, 511.1)
    once = lanczos(PORTRAIT, (700, 701), box)
    assert all(np.array_equal(levels(lanczos(PORTRAIT, (700, 701), box)), levels(once)) for _ in range(5))


def test_what_fails_in_a_band_fails_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def exhaust(*_: object, **__: object) -> Image.Image:
        raise MemoryError

    monkeypatch.setattr(Image.Image, "resize", exhaust)
    with pytest.raises(MemoryError):
        lanczos(PORTRAIT, (700, 701), (0, 0, 512, 512))
