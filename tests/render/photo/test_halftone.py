"""A photo printed in two inks: dots that stand on the slot, levels that keep faces, the same at every size of pixel."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageEnhance, ImageMath
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from composer.core.color import parse_color
from composer.core.geometry import Rect, Size
from composer.core.poster import PhotoSlot
from composer.core.visual import PhotoChoice
from composer.render.photo import halftone
from composer.render.photo.halftone import ANGLE, BAND, printed
from composer.render.photo.intake import take_in
from composer.render.photo.looks import look_of
from composer.render.photo.photo import open_photo
from composer.render.photo.proxy import ProxyPhoto
from composer.render.photo.rotated import seen
from composer.render.photo.slot_cut import slot_cut, slot_pixels
from composer.render.photo.source import PhotoSource, Print, UnseenPhoto
from tests.render.photo.face_pictures import Pictured, portraits
from tests.render.photo.files import saved
from tests.render.photo.made_pixels import pixels_of

DEEP, PAPER = parse_color("#0e4636"), parse_color("#f6c4b8")
HALFTONE = look_of("halftone", PAPER, DEEP)
WHOLE = Rect(0, 0, 1, 1)
SLOT = PhotoSlot(Rect(40, 60, 600, 500))

Spoilt: TypeAlias = Callable[[Image.Image], Image.Image]
Shares: TypeAlias = NDArray[np.float64]


def _blown(picture: Image.Image) -> Image.Image:
    return picture.point([min(255, round(1.7 * level + 30)) for level in range(256)] * 3)


SPOILT: dict[str, Spoilt] = {
    "as it is": lambda picture: picture,
    "dark": lambda picture: ImageEnhance.Brightness(picture).enhance(0.15),
    "flat": lambda picture: ImageEnhance.Contrast(picture).enhance(0.15),
    "blown": _blown,
    "small": lambda picture: picture.resize((200, round(200 * picture.height / picture.width))),
}


def made(photo: PhotoSource, slot: PhotoSlot = SLOT, scale: float = 1.0) -> QImage:
    return slot_cut(photo, WHOLE, slot, scale, HALFTONE)


def inked(image: QImage) -> Shares:
    """The share of ink in each pixel, 0 to 1: where it lies between the two inks."""
    bare, full = (np.array((color.red, color.green, color.blue), float) for color in (PAPER, DEEP))
    return ((pixels_of(image)[..., :3] - bare) @ (full - bare)) / ((full - bare) @ (full - bare))


def photo_of(picture: Image.Image) -> PhotoSource:
    return open_photo(take_in(saved(picture, "PNG"), "photo.png"))


def flat(level: int, size: tuple[int, int] = (600, 500)) -> PhotoSource:
    return photo_of(Image.new("RGB", size, (level, level, level)))


def shrunk(image: QImage, width: int, height: int) -> Shares:
    """The inked shares of `image` as seen from far."""
    whole, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return inked(image.scaled(width, height, whole, smooth))


def on_face(one: Pictured, levels: Shares) -> Shares:
    """The part of `levels`, which stand for the whole picture, in the square around its face."""
    head, (width, height) = one.heads[0], one.image.size
    across, down = levels.shape[1] / width, levels.shape[0] / height
    rows = slice(max(0, round((head.y - head.radius) * down)), round((head.y + head.radius) * down))
    return levels[rows, max(0, round((head.x - head.radius) * across)) : round((head.x + head.radius) * across)]


def test_every_pixel_is_one_of_the_two_inks_or_between_them_on_an_edge() -> None:
    one = portraits()[0]
    pixels = pixels_of(made(one.photo()))[..., :3].reshape(-1, 3).astype(float)
    bare, full = (np.array((color.red, color.green, color.blue), float) for color in (PAPER, DEEP))
    shares = ((pixels - bare) @ (full - bare)) / ((full - bare) @ (full - bare))
    assert np.abs(pixels - (bare + shares[:, None] * (full - bare))).max() < 1
    assert ((shares < 0.01) | (shares > 0.99)).mean() > 0.6


@pytest.mark.parametrize("spoilt", SPOILT)
@pytest.mark.parametrize("one", portraits(), ids=lambda one: one.name)
def test_a_face_is_recognised_on_a_photo_however_it_was_spoilt(one: Pictured, spoilt: str) -> None:
    height = round(600 * one.image.height / one.image.width)
    slot = PhotoSlot(Rect(0, 0, 600, height))
    print_ = shrunk(made(photo_of(SPOILT[spoilt](one.image)), slot), 100, height // 6)
    grey = np.asarray(one.image.convert("L").resize((100, height // 6)), float)
    face, wanted = on_face(one, print_), on_face(one, grey)
    # What is blown out is lost: a cheek is bare paper, the eyes and the mouth stay.
    least = 0.7 if spoilt == "blown" else 0.85
    assert np.corrcoef(1 - face.ravel(), wanted.ravel())[0, 1] > least
    assert face.std() > 0.15
    assert 0.2 < print_.mean() < 0.75


@pytest.mark.parametrize(
    ("level", "least", "most"), [(0, 1, 1), (20, 0.6, 1), (128, 0.2, 0.6), (240, 0, 0.2), (255, 0, 0)]
)
def test_a_photo_of_one_colour_stays_about_as_light_as_it_is(level: int, least: float, most: float) -> None:
    assert least - 0.01 <= inked(made(flat(level))).mean() <= most + 0.01


def test_dots_stand_on_the_slot_whatever_the_photo_or_its_rotation() -> None:
    expected = pixels_of(made(flat(128)))
    for choice in (PhotoChoice("", turn=1), PhotoChoice("", flip=True), PhotoChoice("", turn=3, angle=4.0)):
        assert np.array_equal(pixels_of(made(seen(flat(128), choice))), expected)
    assert np.array_equal(pixels_of(made(flat(128, (300, 900)))), expected)
    moved = PhotoSlot(Rect(0, 0, 600, 500))
    assert np.array_equal(pixels_of(made(flat(128), moved)), expected)


def test_a_darker_photo_has_larger_dots_in_the_same_places() -> None:
    lighter, darker = (inked(made(flat(level))) for level in (240, 128))
    assert lighter.mean() < darker.mean() - 0.1
    assert (lighter <= darker + 0.01).all()


@pytest.mark.parametrize(("width", "dots"), [(1080, 100), (240, 40)])
def test_a_hundred_dots_are_side_by_side_at_an_angle_in_a_wide_slot_and_none_is_too_small(
    width: int, dots: int
) -> None:
    slot = PhotoSlot(Rect(0, 0, width, width))
    waves = np.abs(np.fft.rfft2(inked(made(flat(190), slot))))
    waves[0, 0] = 0
    down, across = np.unravel_index(waves.argmax(), waves.shape)
    turns = np.array([across, min(down, width - down, key=abs)])
    assert np.hypot(*turns) == pytest.approx(dots, abs=1)
    assert np.degrees(np.arctan2(*sorted(turns))) == pytest.approx(ANGLE, abs=1)
    assert slot_pixels(slot, 1.0, HALFTONE) == (4 * dots, 4 * dots)
    assert slot_pixels(slot, 1.0, look_of("duotone", PAPER, DEEP)) == (width, width)


@pytest.mark.parametrize("scale", [0.5, 3.0])
def test_the_screen_is_the_same_at_every_fineness(scale: float) -> None:
    photo = portraits()[1].photo()
    usual, other = (shrunk(made(photo, SLOT, each), 300, 250) for each in (1.0, scale))
    assert np.abs(usual - other).mean() < 0.05


def test_the_preview_shows_the_dots_of_the_file() -> None:
    photo = portraits()[0].photo()
    preview = ProxyPhoto(photo)
    preview.fineness = 0.5
    shown = slot_cut(seen(preview, PhotoChoice("")), WHOLE, SLOT, 1.0, HALFTONE)
    assert (shown.width(), shown.height()) == (300, 250)
    assert np.abs(inked(shown) - shrunk(made(photo), 300, 250)).mean() < 0.06


def test_a_preview_turned_as_the_person_chose_has_as_few_pixels() -> None:
    preview, choice = ProxyPhoto(portraits()[0].photo()), PhotoChoice("", turn=1, angle=2.0)
    preview.fineness = 0.25
    assert slot_cut(seen(preview, choice), WHOLE, SLOT, 1.0, HALFTONE).width() == 150


def test_nothing_is_computed_for_a_photo_that_nobody_sees() -> None:
    unseen = slot_cut(UnseenPhoto(Size(300, 400)), WHOLE, SLOT, 3.0, HALFTONE)
    assert (unseen.width(), unseen.height()) == (1, 1)


def test_what_is_see_through_prints_nothing_and_stays_so() -> None:
    picture = Image.new("RGBA", (600, 500), (40, 40, 40, 255))
    picture.paste((0, 0, 0, 0), (0, 0, 300, 500))
    image = made(photo_of(picture))
    assert image.format() == QImage.Format.Format_ARGB32_Premultiplied
    alpha = pixels_of(image)[..., 3]
    assert (alpha[:, :290] == 0).all()
    assert (alpha[:, 310:] >= 254).all()


def test_a_print_that_is_kept_is_not_changed_by_what_is_made_of_it() -> None:
    before = pixels_of(made(flat(150))).copy()
    made(flat(150)).fill(0)
    assert np.array_equal(pixels_of(made(flat(150))), before)


def test_a_print_for_large_paper_is_computed_in_bands(monkeypatch: pytest.MonkeyPatch) -> None:
    computed: list[int] = []
    evaluate = ImageMath.lambda_eval

    def noted(expression: Callable[[dict[str, object]], object], **pictures: Image.Image) -> object:
        computed.append(max(each.width * each.height for each in pictures.values()))
        return evaluate(expression, **pictures)

    monkeypatch.setattr(ImageMath, "lambda_eval", noted)
    photo = QImage(400, 400, QImage.Format.Format_RGB32)
    photo.fill(0x808080)
    image = printed(photo, (400, 400), Print(Size(2400, 2400), 24.0, (2000, 2000), DEEP, PAPER))
    assert max(computed) <= BAND < 2000 * 2000 < sum(computed)
    # Bands meet without a seam: the rows on both sides of one are as those of a print computed at once.
    monkeypatch.setattr(halftone, "BAND", 2000 * 2000)
    whole = printed(photo, (400, 400), Print(Size(2400, 2400), 24.0, (2000, 2000), DEEP, PAPER))
    assert np.array_equal(pixels_of(image), pixels_of(whole))
