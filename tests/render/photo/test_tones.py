"""How light photos and faces are measured, and what brightening makes of real portraits."""

from io import BytesIO
from typing import TypeAlias

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageEnhance
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from composer.core.geometry import Rect
from composer.core.layout.photo_light import MOST_SKIN, level_below, light_for
from composer.core.visual import LOOKS, Face, LookName
from composer.render.photo.intake import take_in
from composer.render.photo.looks import Look, finished
from composer.render.photo.photo import Photo, open_photo
from composer.render.photo.proxy import ProxyPhoto
from composer.render.photo.tones import tones_of
from tests.render.photo.face_pictures import Pictured, lit, portraits
from tests.render.photo.files import Pixels
from tests.render.photo.made_pixels import pixels_of

Levels: TypeAlias = NDArray[np.float64]


def darkened(one: Pictured, light: float) -> Pictured:
    return Pictured(f"{one.name} at {light:.0%}", ImageEnhance.Brightness(one.image).enhance(light), one.heads)


def on_faces(one: Pictured, picture: Image.Image) -> Pixels:
    """The luma of `picture` inside the circles."""
    luma: Pixels = np.asarray(picture.convert("L"))
    down, across = np.mgrid[: picture.height, : picture.width]
    inside = [np.hypot(across - head.x, down - head.y) < head.radius for head in one.heads]
    return luma[np.any(inside, axis=0)]


def opened(picture: Image.Image, **options: object) -> Photo:
    file = BytesIO()
    picture.save(file, "PNG", **options)
    return open_photo(take_in(file.getvalue(), "photo.png"))


def _under_lights() -> list[Pictured]:
    """A portrait in each light; not with noise of fifty levels, of which a sample has the mean."""
    return [each for each in lit(portraits()[1]) if not each.name.endswith("noisy")]


@pytest.mark.parametrize("one", [darkened(each, 0.3) for each in portraits()], ids=lambda one: one.name)
def test_a_dark_portrait_becomes_lighter_by_itself(one: Pictured) -> None:
    light = light_for(tones_of(one.photo(), one.faces), "auto")
    assert light is not None
    brighter = finished(one.image, Look(brighter=light))
    before, after = (float(np.median(on_faces(one, each))) for each in (one.image, brighter))
    assert before < 70
    assert after > 1.4 * before


@pytest.mark.parametrize("one", portraits(), ids=lambda one: one.name)
def test_a_portrait_in_good_light_is_left_as_it_is(one: Pictured) -> None:
    assert light_for(tones_of(one.photo(), one.faces), "auto") is None


@pytest.mark.parametrize("light", [0.25, 0.5, 0.6, 0.7, 0.8])
@pytest.mark.parametrize("one", [*portraits(), *_under_lights()], ids=lambda one: one.name)
def test_skin_is_never_burned_out_whatever_light_a_person_asks_for(one: Pictured, light: float) -> None:
    dimmer = darkened(one, light)
    chosen = light_for(tones_of(dimmer.photo(), dimmer.faces), "on")
    if chosen is not None:
        assert np.percentile(on_faces(dimmer, finished(dimmer.image, Look(brighter=chosen))), 98) <= MOST_SKIN


def test_the_largest_of_two_faces_tells_whether_a_photo_is_dark() -> None:
    picture = Image.new("RGB", (400, 300), (120, 120, 120))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((40, 90, 160, 210), fill=(40, 40, 40))
    draw.ellipse((270, 120, 330, 180), fill=(200, 200, 200))
    large, small = Face(0.25, 0.5, 0.19), Face(0.75, 0.5, 0.09)
    tones = tones_of(opened(picture), (small, large))
    assert level_below(tones.face, 0.5) == 40
    assert level_below(tones.skin, 0.98) == 200
    assert sum(tones.face) < sum(tones.skin) < sum(tones.whole)


def test_what_is_see_through_does_not_count() -> None:
    picture = Image.new("RGBA", (200, 200), (90, 80, 70, 255))
    picture.paste((0, 0, 0, 0), (0, 0, 200, 120))
    tones = tones_of(opened(picture), (Face(0.5, 0.2, 0.1),))
    assert level_below(tones.whole, 0.01) > 70
    assert not any(tones.face)


def test_faces_are_measured_where_they_are_on_a_photo_that_was_stored_on_its_side() -> None:
    one = portraits()[1]
    exif = Image.Exif()
    exif[0x0112] = 6
    photo = opened(one.image.rotate(90, expand=True), exif=exif)
    upright = tones_of(opened(one.image), one.faces)
    turned = tones_of(photo, one.faces)
    assert photo.size.width < photo.size.height
    assert abs(level_below(upright.face, 0.5) - level_below(turned.face, 0.5)) <= 1


@pytest.mark.parametrize("name", LOOKS)
def test_the_screen_and_the_file_brighten_a_photo_alike(name: LookName) -> None:
    one = darkened(portraits()[0], 0.3)
    photo = one.photo()
    look = Look(name, brighter=light_for(tones_of(photo, one.faces), "auto"))
    whole, pixels = Rect(0, 0, 1, 1), (256, 256)
    file, screen, plain = (_small(each) for each in (photo.cut(whole, pixels, look), *_on_screen(photo, look)))
    assert np.abs(file - screen).mean() < 3
    assert screen.mean() > 1.2 * plain.mean()


def _on_screen(photo: Photo, look: Look) -> list[QImage]:
    proxy = ProxyPhoto(photo)
    return [proxy.cut(Rect(0, 0, 1, 1), (256, 256), each) for each in (look, Look(look.name))]


def _small(image: QImage) -> Levels:
    """The levels of a picture at a size where one resampling is as good as another."""
    scaled = image.scaled(32, 32, mode=Qt.TransformationMode.SmoothTransformation)
    return pixels_of(scaled)[:, :, :3].astype(np.float64)


def test_a_see_through_photo_is_brightened_in_its_own_colours() -> None:
    light = light_for(tones_of(darkened(portraits()[0], 0.3).photo(), portraits()[0].faces), "auto")
    opaque = Image.new("RGB", (3, 1), (60, 50, 40))
    veiled = opaque.convert("RGBA")
    veiled.putalpha(Image.frombytes("L", (3, 1), bytes([255, 128, 0])))
    made = finished(veiled.convert("RGBa"), Look(brighter=light))
    assert made.mode == "RGBa"
    wanted = np.asarray(finished(opaque, Look(brighter=light)))[0].astype(int)
    got = np.asarray(made.convert("RGBA"))[0].astype(int)
    assert np.abs(got[:2, :3] - wanted[:2]).max() <= 3
    assert list(got[:, 3]) == [255, 128, 0]
    assert wanted.mean() > 60
