"""A veil is whole behind the words, eases to nothing beyond them, and goes into a PDF without loss."""

from io import BytesIO
from math import ceil
from typing import Any, get_args

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from numpy.typing import NDArray
from pypdf import PdfReader

from composer.core.campaign.campaign import Campaign
from composer.core.color import Color
from composer.core.geometry import Rect, Size, around
from composer.core.poster import Veil
from composer.core.visual import FormatChoice, Visual
from composer.export.metadata import Labels
from composer.export.pdf.page import encode_pdf
from composer.render.fonts import Fonts
from composer.render.frame import Flat, Frame, Picture, Scrim
from composer.render.legibility.veil import bake_band, bake_veil
from composer.storage.paths import poster_home
from composer.storage.posters.library import load_poster
from tests.formats import FORMAT_BY_ID
from tests.render.photo.made_pixels import pixels_of
from tests.render.pixels import LETTERS, Patches, drawn
from tests.render.stage import PHOTO, QUOTES, Stage

_INK = Color(12, 47, 35)
_SIDES = get_args(Veil.__annotations__["side"])
_BESIDE = ("right", "left")
_BOX = Rect(40, 100, 400, 600)
_WORDS = Rect(60, 350, 200, 90)

_shares = st.floats(0, 1)
_boxes = st.builds(Rect, st.floats(0, 300), st.floats(0, 300), st.floats(60, 900), st.floats(60, 900))
_veils = st.builds(Veil, _boxes, st.just("veil"), st.floats(0.2, 1), st.floats(0, 300), st.sampled_from(_SIDES))


@st.composite
def _veiled(draw: st.DrawFn) -> tuple[Veil, list[Rect]]:
    """A veil and a few texts that lie in its box."""
    veil = draw(_veils)
    return veil, [_inside(veil.box, *draw(st.tuples(*[_shares] * 4))) for _ in range(draw(st.integers(1, 3)))]


def _inside(box: Rect, left: float, top: float, width: float, height: float) -> Rect:
    wide, high = 10 + width * (box.width - 10), 10 + height * (box.height - 10)
    return Rect(box.x + left * (box.width - wide), box.y + top * (box.height - high), wide, high)


def _baked(veil: Veil, *texts: Rect) -> Scrim:
    scrim = bake_veil(veil, veil.strength, texts, _INK)
    assert scrim
    return scrim


def _alphas(scrim: Scrim, side: str) -> NDArray[np.int64]:
    """The strength along the veil, 0 to 255: downward, or to the right for a veil that ends at a side."""
    alphas = pixels_of(scrim.image)[..., 3].astype(np.int64)
    return alphas[0] if side in _BESIDE else alphas[:, 0]


def _behind(scrim: Scrim, side: str, texts: list[Rect]) -> NDArray[np.int64]:
    """The strengths from the first of the texts to the last."""
    alphas = _alphas(scrim, side)
    start, length = (scrim.box.x, scrim.box.width) if side in _BESIDE else (scrim.box.y, scrim.box.height)
    edges = [(each.x, each.right) if side in _BESIDE else (each.y, each.bottom) for each in texts]
    first, last = min(edge for edge, _ in edges), max(edge for _, edge in edges)
    scale = len(alphas) / length
    return alphas[int(max(0.0, first - start) * scale) : max(1, int((last - start) * scale))]


def test_a_fade_shorter_than_a_pixel_leaves_no_pale_line_behind_the_words() -> None:
    veil, text = Veil(Rect(0, 0, 60, 500), "veil", 1.0, 1 / 64, "around"), Rect(0, 241.76, 10, 16.48)
    assert set(_behind(_baked(veil, text), veil.side, [text]).tolist()) == {255}


@given(_veiled())
def test_a_veil_is_at_full_strength_behind_every_text_however_little_room_it_has(
    veiled: tuple[Veil, list[Rect]],
) -> None:
    veil, texts = veiled
    behind = _behind(_baked(veil, *texts), veil.side, texts)
    assert len(behind)
    # A ramp of a few pixels may reach its top within the first of them.
    assert behind[1:-1].min(initial=255) >= round(255 * veil.strength) - 1
    assert behind.max() == round(255 * veil.strength)


@given(_veiled())
def test_a_veil_stays_in_its_box_and_ends_where_its_fade_does(veiled: tuple[Veil, list[Rect]]) -> None:
    veil, texts = veiled
    box = _baked(veil, *texts).box
    assert veil.box.contains(box, tolerance=1e-6)
    reach = veil.fade + 1e-6
    match veil.side:
        case "right":
            assert (box.x, box.y, box.height) == pytest.approx((veil.box.x, veil.box.y, veil.box.height))
            assert box.right <= max(each.right for each in texts) + reach
        case "left":
            assert (box.y, box.height) == pytest.approx((veil.box.y, veil.box.height))
            assert box.right == pytest.approx(veil.box.right)
            assert box.x >= min(each.x for each in texts) - reach
        case "above":
            assert box.bottom == pytest.approx(veil.box.bottom)
            assert box.y >= min(each.y for each in texts) - reach
        case "around":
            assert box.y >= min(each.y for each in texts) - reach
            assert box.bottom <= max(each.bottom for each in texts) + reach


@given(_veiled())
def test_a_veil_only_grows_up_to_the_words_and_only_fades_after_them(veiled: tuple[Veil, list[Rect]]) -> None:
    veil, texts = veiled
    alphas = _alphas(_baked(veil, *texts), veil.side)
    top = int(alphas.argmax())
    rising, falling = np.diff(alphas[: top + 1]), np.diff(alphas[top:])
    assert (rising >= 0).all()
    assert (falling <= 0).all()
    if veil.side == "above":
        assert (falling == 0).all()
    if veil.side == "right":
        assert not rising.size


@pytest.mark.parametrize("side", _SIDES)
def test_a_fade_is_eased_at_both_its_ends(side: str) -> None:
    veil = replace(Veil(_BOX, "veil", 0.9, 120), side=side)
    words = Rect(220, 350, 200, 90) if side == "left" else _WORDS
    alphas = _alphas(_baked(veil, words), side)
    ramp = alphas[-120:][::-1] if side == "right" else alphas[:120]
    assert ramp[0] <= 1
    assert ramp[-1] >= round(255 * 0.9) - 1
    steps = np.diff(ramp)
    assert steps[:5].max() <= 1
    assert steps[-5:].max() <= 1
    assert steps[55:65].max() >= 2
    if side == "around":
        assert (alphas == alphas[::-1]).all()


@pytest.mark.parametrize("side", _SIDES)
def test_without_a_fade_a_veil_is_a_plain_block(side: str) -> None:
    veil = replace(Veil(_BOX, "veil", 0.9, 0), side=side)
    assert set(_alphas(_baked(veil, _WORDS), side)) == {round(255 * 0.9)}


@settings(max_examples=25)
@given(_veiled())
def test_a_veil_is_one_colour_and_the_same_all_across(veiled: tuple[Veil, list[Rect]]) -> None:
    veil, texts = veiled
    scrim = _baked(veil, *texts)
    pixels, line = pixels_of(scrim.image), _alphas(scrim, veil.side)
    assert (pixels[pixels[..., 3] > 0][:, :3] == (_INK.red, _INK.green, _INK.blue)).all()
    assert (pixels[..., 3] == (line if veil.side in _BESIDE else line[:, None])).all()
    # One pixel across would let a viewer's smoothing reach past the picture.
    assert min(scrim.image.width(), scrim.image.height()) >= 2


def test_without_words_there_is_no_veil() -> None:
    assert bake_veil(Veil(_BOX, "veil", 0.9, 120), 0.9, [], _INK) is None


@pytest.mark.parametrize("side", _SIDES)
def test_an_accent_that_reaches_out_of_the_box_is_veiled_too(side: str) -> None:
    veil = replace(Veil(_BOX, "veil", 0.9, 120), side=side)
    words = Rect(_BOX.x - 9, _BOX.y - 7, 200, 90)
    scrim = _baked(veil, words)
    assert scrim.box.contains(words, tolerance=1e-6)
    assert _behind(scrim, side, [words]).min() == round(255 * 0.9)


@pytest.mark.parametrize("side", ["above", "right"])
def test_a_veil_that_deepens_is_its_strength_at_the_words_and_more_beyond(side: str) -> None:
    veil = replace(Veil(_BOX, "veil", 0.5, 120, deepen=0.6), side=side)
    alphas = _alphas(_baked(veil, _WORDS), side)
    inward = alphas[::-1] if side == "right" else alphas
    assert inward[121] == pytest.approx(255 * 0.5, abs=1)
    assert inward[-1] == pytest.approx(255 * (0.5 + 0.5 * 0.6), abs=1)
    assert (np.diff(inward) >= 0).all()


_bands = st.lists(st.builds(Rect, *[st.floats(0, 400)] * 2, *[st.floats(20, 400)] * 2), min_size=1, max_size=4)


@settings(max_examples=50)
@given(_bands, st.floats(0.05, 1), st.floats(8, 120))
def test_a_band_is_whole_behind_the_words_and_gone_past_its_fade(
    words: list[Rect], strength: float, fade: float
) -> None:
    scrim = bake_band(strength, words, _INK, fade)
    full = round(255 * strength)
    alphas = pixels_of(scrim.image)[..., 3].astype(np.int64)
    across, down = scrim.image.width() / scrim.box.width, scrim.image.height() / scrim.box.height
    for box in words:
        left, top = int((box.x - scrim.box.x) * across), int((box.y - scrim.box.y) * down)
        right, bottom = ceil((box.right - scrim.box.x) * across), ceil((box.bottom - scrim.box.y) * down)
        assert alphas[top:bottom, left:right].min() >= full - 1
    edge = np.concatenate([alphas[0], alphas[-1], alphas[:, 0], alphas[:, -1]])
    assert edge.max() <= 0.05 * full + 1
    assert np.abs(np.diff(alphas, axis=0)).max(initial=0) <= 0.5 * full + 1, "an edge"
    reach = max(fade, 16) + 24
    assert around(words).inset(-reach).contains(scrim.box)


@pytest.mark.parametrize("gap", [4, 12, 40, 120, 300])
def test_a_band_is_whole_behind_its_words_and_nothing_on_those_it_must_keep_clear_of(gap: int) -> None:
    words, other = Rect(100, 400, 300, 40), Rect(100, 440 + gap, 300, 40)
    alphas = drawn(Flat("", Rect(0, 0, 500, 800), LETTERS["w"]), *_band_beside(words, other), size=Size(500, 800))
    assert (alphas[404:436, 104:396] == alphas[420, 250]).all()
    assert (alphas[444 + gap : 476 + gap, 104:396] == 255).all()
    assert alphas[420, 250].max() < 255


def test_a_band_with_room_for_its_fade_does_not_change_for_others() -> None:
    words, far = Rect(100, 400, 300, 40), Rect(100, 700, 300, 40)
    assert _band_beside(words, far)[0].image == bake_band(0.6, [words], _INK, 100).image


def _band_beside(words: Rect, other: Rect) -> list[Scrim]:
    return [bake_band(0.6, [words], _INK, 100, [other])]


@pytest.mark.parametrize("side", _SIDES)
def test_painted_a_veil_leaves_what_is_beyond_its_fade_as_it_was(side: str) -> None:
    veil = replace(Veil(_BOX, "veil", 1.0, 80), side=side)
    scrim = _baked(veil, _WORDS)
    ground = Flat("", Rect(0, 0, 480, 800), LETTERS["w"])
    pixels = drawn(ground, scrim, size=Size(480, 800))
    assert (pixels[355:435, 65:255] == (_INK.red, _INK.green, _INK.blue)).all()
    beyond = np.ones((800, 480), bool)
    box = scrim.box
    beyond[int(box.y) - 1 : int(box.bottom) + 1, int(box.x) - 1 : int(box.right) + 1] = False
    assert beyond.sum() > 100_000
    assert (pixels[beyond] == 255).all()


def _pictures(data: bytes) -> dict[tuple[int, int], Any]:  # pypdf's objects are of any type
    """The pictures of a PDF's one page, by their size in pixels."""
    (page,) = PdfReader(BytesIO(data)).pages
    resources: Any = page["/Resources"]
    pictures = [each.get_object() for each in resources["/XObject"].values()]
    return {(each["/Width"], each["/Height"]): each for each in pictures if each["/Subtype"] == "/Image"}


def test_in_a_pdf_the_photo_is_a_jpeg_and_the_veil_keeps_every_level(campaign: Campaign, fonts: Fonts) -> None:
    stage = Stage(campaign, fonts, load_poster("sentier", poster_home()))
    first = {"landscape": FormatChoice(arrangement="first")}
    visual = Visual("sentier", quote=QUOTES["fr"][40], photo=PHOTO, by_format=first)
    arranged = stage.arranged(visual, "landscape", Patches("rgb", "byk"))
    (scrim,) = (item for item in arranged.frame.items if isinstance(item, Scrim))
    pictures = _pictures(encode_pdf(arranged.frame, FORMAT_BY_ID["landscape"], Labels("")))
    assert pictures.pop((1200, 630))["/Filter"] == "/DCTDecode"
    ((size, veil),) = pictures.items()
    assert size == (scrim.image.width(), scrim.image.height())
    assert veil["/Filter"] == "/FlateDecode"
    mask = veil["/SMask"]
    assert mask["/Filter"] == "/FlateDecode"
    levels = np.frombuffer(mask.get_data(), np.uint8).reshape(size[::-1])
    assert np.array_equal(levels, pixels_of(scrim.image)[..., 3])


def test_in_a_pdf_a_photo_over_a_veil_is_a_jpeg_again() -> None:
    scrim = _baked(Veil(_BOX, "veil", 0.9, 120), _WORDS)
    photos = [
        Picture("photo", Rect(0, 0, 90, 90), Patches("rgb").cut(Rect(0, 0, 1, 1), (90, side))) for side in (90, 91)
    ]
    frame = Frame(Size(1200, 630), (photos[0], scrim, photos[1]))
    pictures = _pictures(encode_pdf(frame, FORMAT_BY_ID["landscape"], Labels("")))
    filters = {size: picture["/Filter"] for size, picture in pictures.items()}
    veil = (scrim.image.width(), scrim.image.height())
    assert filters == {(90, 90): "/DCTDecode", (90, 91): "/DCTDecode", veil: "/FlateDecode"}
