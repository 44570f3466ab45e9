"""A halftone that a hand moves: the last one baked follows it, its dots standing still, until another is baked."""

import numpy as np
import pytest
from PIL import Image

from composer.core.color import parse_color
from composer.core.geometry import Rect, Size
from composer.core.poster import PhotoSlot
from composer.core.visual import Light, PhotoChoice
from composer.render.photo.halftone import moved_along
from composer.render.photo.intake import take_in
from composer.render.photo.looks import Look, look_of
from composer.render.photo.photo import Photo, open_photo
from composer.render.photo.proxy import ProxyPhoto
from composer.render.photo.rotated import seen
from composer.render.photo.slot_cut import slot_cut
from composer.render.photo.source import Print
from tests.render.photo.files import saved
from tests.render.photo.made_pixels import Pixels, pixels_of

DEEP, PAPER = parse_color("#0e4636"), parse_color("#f6c4b8")
HALFTONE = look_of("halftone", PAPER, DEEP)
SLOT = PhotoSlot(Rect(0, 0, 600, 600))
WANTED = Print(Size(600, 600), 6.0, (600, 600), DEEP, PAPER)
UPRIGHT = PhotoChoice("")
START = Rect(0.2, 0.2, 0.4, 0.4)


def _photo(picture: Image.Image) -> Photo:
    return open_photo(take_in(saved(picture, "PNG"), "photo.png"))


def _disc() -> Photo:
    """A dark disc in the middle of `START`, on a slope of greys."""
    grey = np.tile(np.linspace(120, 240, 900, dtype=np.uint8), (900, 1))
    down, across = np.mgrid[:900, :900]
    grey[np.hypot(down - 360, across - 360) < 60] = 20
    return _photo(Image.fromarray(grey).convert("RGB"))


def _shown(photo: ProxyPhoto, rect: Rect, choice: PhotoChoice = UPRIGHT, look: Look = HALFTONE) -> Pixels:
    return pixels_of(slot_cut(seen(photo.in_hand(), choice), rect, SLOT, 1.0, look)).copy()


def _middle_of_dark(pixels: Pixels) -> tuple[float, float]:
    """The middle of what is solid ink, across and down."""
    dark = Image.fromarray((pixels[..., 0] < 100).astype(np.uint8) * 255).resize((60, 60), Image.Resampling.BOX)
    down, across = np.nonzero(np.asarray(dark) > 250)
    return 10 * float(across.mean()), 10 * float(down.mean())


@pytest.mark.parametrize("to", [(0.01, 0.0), (0.033, 0.021), (-0.05, 0.08), (0.0, -0.002)])
def test_dots_stand_still_on_the_slot_while_the_photo_moves(to: tuple[float, float]) -> None:
    grey = _photo(Image.new("RGB", (900, 900), (128, 128, 128)))
    image = slot_cut(grey, START, SLOT, 1.0, HALFTONE)
    moved = moved_along(image, WANTED, START, Rect(START.x + to[0], START.y + to[1], 0.4, 0.4))
    one, other = (pixels_of(each)[..., 0].astype(float).ravel() for each in (image, moved))
    assert np.corrcoef(one, other)[0, 1] > 0.8


def test_the_photo_follows_the_hand_to_within_a_dot() -> None:
    photo = ProxyPhoto(_disc())
    before = _middle_of_dark(_shown(photo, START))
    after = _middle_of_dark(_shown(photo, Rect(0.17, 0.24, 0.4, 0.4)))
    assert photo.unbaked() is not None
    assert after[0] - before[0] == pytest.approx(45, abs=8)
    assert after[1] - before[1] == pytest.approx(-60, abs=8)


@pytest.mark.parametrize("side", [0.26, 0.36, 0.44, 0.6])
def test_the_photo_zooms_about_its_middle_under_still_dots_or_with_them(side: float) -> None:
    photo = ProxyPhoto(_disc())
    before = _middle_of_dark(_shown(photo, START))
    after = _middle_of_dark(_shown(photo, Rect(0.4 - side / 2, 0.4 - side / 2, side, side)))
    assert photo.unbaked() is not None
    assert after == pytest.approx(before, abs=10)


def test_what_comes_into_sight_is_no_hole() -> None:
    photo = ProxyPhoto(_disc())
    before, after = _shown(photo, START), _shown(photo, Rect(0.3, 0.3, 0.4, 0.4))
    assert np.array_equal(np.unique(after[..., 0]), np.unique(before[..., 0]))
    assert np.array_equal(after[-100:, -100:], before[-100:, -100:])


def test_a_print_once_baked_is_shown_in_the_place_of_the_one_moved_along() -> None:
    photo = ProxyPhoto(_disc())
    _shown(photo, START)
    there = Rect(0.22, 0.2, 0.4, 0.4)
    moved, cut = _shown(photo, there), photo.unbaked()
    assert cut is not None
    image = photo.rough(cut)()
    photo.keep_rough(cut, image)
    baked = pixels_of(image)
    assert photo.unbaked() is None
    assert np.array_equal(_shown(photo, there), baked)
    assert not np.array_equal(moved, baked)


def test_a_print_of_the_exact_photo_takes_its_place() -> None:
    source = _disc()
    photo = ProxyPhoto(source)
    _shown(photo, START)
    (cut,) = photo.missing()
    photo.keep(cut, photo.exact(cut))
    assert np.array_equal(_shown(photo, START), pixels_of(slot_cut(source, START, SLOT, 1.0, HALFTONE)))
    assert photo.missing() == ()


@pytest.mark.parametrize(
    ("choice", "rect"),
    [
        (PhotoChoice("", flip=True), START),
        (PhotoChoice("", turn=2), START),
        (UPRIGHT, Rect(0.55, 0.55, 0.4, 0.4)),
        (UPRIGHT, Rect(0.3, 0.3, 0.1, 0.1)),
    ],
    ids=["mirrored", "turned", "elsewhere", "much nearer"],
)
def test_a_print_of_something_else_does_not_stand_for_it(choice: PhotoChoice, rect: Rect) -> None:
    photo = ProxyPhoto(_disc())
    _shown(photo, START)
    expected = pixels_of(slot_cut(seen(ProxyPhoto(_disc()), choice), rect, SLOT, 1.0, HALFTONE))
    assert np.array_equal(_shown(photo, rect, choice), expected)
    assert photo.unbaked() is None


@pytest.mark.parametrize(
    ("choice", "look"),
    [
        (PhotoChoice("", angle=1.5), HALFTONE),
        (UPRIGHT, look_of("halftone", PAPER, DEEP, Light(0, 200, 0.5))),
    ],
    ids=["tilted", "lit"],
)
def test_a_photo_that_is_tilted_or_lit_a_little_more_waits_for_no_print(choice: PhotoChoice, look: Look) -> None:
    photo = ProxyPhoto(_disc())
    before = _shown(photo, START)
    assert np.array_equal(_shown(photo, START, choice, look), before)
    assert photo.unbaked() is not None


def test_other_inks_are_shown_at_once() -> None:
    photo, other = ProxyPhoto(_disc()), look_of("halftone", parse_color("#c3eed4"), DEEP)
    _shown(photo, START)
    assert _shown(photo, START, look=other)[..., :3].max(axis=(0, 1)).tolist() == [0xC3, 0xEE, 0xD4]
