"""A photo as it was turned, in pixels: quarter turns and mirror to the level, angles without an empty corner."""

from io import BytesIO

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtGui import QImage

from composer.core.geometry import Point, Rect, Size
from composer.core.layout.photo_rotation import seen_point, seen_size
from composer.core.visual import MAX_ANGLE, PhotoChoice
from composer.render.photo.intake import take_in
from composer.render.photo.photo import Photo, open_photo
from composer.render.photo.proxy import ProxyPhoto
from composer.render.photo.rotated import seen
from composer.render.photo.source import PhotoSource
from tests.render.photo.files import Pixels
from tests.render.photo.made_pixels import pixels_of

WHOLE = Rect(0, 0, 1, 1)
_SIDE = (120, 160)


def _opened(picture: Image.Image) -> Photo:
    file = BytesIO()
    picture.save(file, "PNG")
    return open_photo(take_in(file.getvalue(), "photo"))


def levels(image: QImage) -> Pixels:
    """Red, green and blue."""
    return pixels_of(image)[:, :, :3]


@pytest.fixture(scope="module")
def corners() -> Photo:
    """Four quarters of four colours."""
    picture = Image.new("RGB", _SIDE, (250, 0, 0))
    picture.paste((0, 250, 0), (60, 0, 120, 80))
    picture.paste((0, 0, 250), (0, 80, 60, 160))
    return _opened(picture)


@pytest.fixture(scope="module")
def plain() -> Photo:
    return _opened(Image.new("RGB", (300, 400), (200, 100, 50)))


def test_a_photo_without_rotation_is_the_photo_itself(corners: Photo) -> None:
    assert seen(corners, PhotoChoice("a")) is corners


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
@pytest.mark.parametrize("flip", [False, True])
def test_turns_and_mirror_are_those_of_pillow_to_the_level(corners: Photo, turn: int, flip: bool) -> None:  # noqa: FBT001 - a row of the table
    choice = PhotoChoice("a", turn=turn, flip=flip)
    source = seen(corners, choice)
    size = seen_size(corners.size, choice)
    assert source.size == size
    upright = Image.fromarray(levels(corners.cut(WHOLE, _SIDE)).astype(np.uint8))
    wanted = upright.rotate(-90 * turn, expand=True)
    wanted = wanted.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if flip else wanted
    assert np.array_equal(levels(source.cut(WHOLE, (int(size.width), int(size.height)))), np.asarray(wanted))


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_a_part_of_a_rotated_photo_is_that_part_of_what_is_seen(corners: Photo, turn: int) -> None:
    source = seen(corners, PhotoChoice("a", turn=turn, flip=True))
    size = (int(source.size.width), int(source.size.height))
    whole = levels(source.cut(WHOLE, size))
    part = levels(source.cut(Rect(0.5, 0.25, 0.25, 0.5), (size[0] // 4, size[1] // 2)))
    left, top = size[0] // 2, size[1] // 4
    assert np.array_equal(part, whole[top : top + size[1] // 2, left : left + size[0] // 4])


@settings(max_examples=40)
@given(
    angle=st.floats(-MAX_ANGLE, MAX_ANGLE),
    x=st.floats(0, 1),
    y=st.floats(0, 1),
    side=st.floats(0.1, 1),
    light=st.booleans(),
)
def test_no_corner_of_a_leaning_photo_is_ever_empty(
    plain: Photo,
    angle: float,
    x: float,
    y: float,
    side: float,
    light: bool,  # noqa: FBT001 - hypothesis gives it
) -> None:
    source: PhotoSource = ProxyPhoto(plain) if light else plain
    part = Rect(x * (1 - side), y * (1 - side), side, side)
    cut = levels(seen(source, PhotoChoice("a", angle=angle)).cut(part, (60, 80)))
    assert np.abs(cut.astype(int) - np.array([200, 100, 50])).max() <= 2


@pytest.mark.parametrize("angle", [-15.0, 4.0])
def test_a_tilted_photo_shows_each_place_where_the_arithmetic_says(angle: float) -> None:
    dots = Image.new("RGB", (600, 800), (0, 0, 0))
    dots.paste((255, 255, 255), (290, 190, 310, 210))
    photo, choice = _opened(dots), PhotoChoice("a", angle=angle)
    size = seen_size(Size(600, 800), choice)
    cut = levels(seen(photo, choice).cut(WHOLE, (round(size.width), round(size.height)))).mean(axis=2)
    rows, columns = np.nonzero(cut > 128)
    where = seen_point(Point(0.5, 0.25), choice, photo.size)
    assert columns.mean() + 0.5 == pytest.approx(where.x * size.width, abs=1.5)
    assert rows.mean() + 0.5 == pytest.approx(where.y * size.height, abs=1.5)


def test_a_leaning_see_through_photo_stays_see_through() -> None:
    photo = _opened(Image.new("RGBA", (300, 400), (200, 100, 50, 128)))
    cut = seen(photo, PhotoChoice("a", angle=5.0)).cut(WHOLE, (60, 80))
    assert cut.format() == QImage.Format.Format_ARGB32_Premultiplied
    assert abs(cut.pixelColor(30, 40).alpha() - 128) <= 1


@pytest.mark.parametrize("choice", [PhotoChoice("a", angle=-6.0), PhotoChoice("a", turn=1, flip=True, angle=3.0)])
def test_a_rotated_proxy_moved_again_shows_what_the_photo_itself_would(choice: PhotoChoice) -> None:
    across, down = np.meshgrid(np.arange(480), np.arange(640))
    waves = np.stack([127 + 120 * np.sin(across / 40), 127 + 120 * np.sin(down / 50), (across + down) / 5], axis=2)
    photo = _opened(Image.fromarray(waves.astype(np.uint8)))
    light, plain = seen(ProxyPhoto(photo), choice), seen(photo, choice)
    for step in range(3):
        part = Rect(0.1 + 0.1 * step, 0.2, 0.5, 0.5)
        pixels = (round(part.width * plain.size.width), round(part.height * plain.size.height))
        shown = levels(light.cut(part, pixels).scaled(*pixels)).astype(int)
        assert np.abs(shown - levels(plain.cut(part, pixels))).mean() < 3
