"""The looks of a photo: what each does to greys, to colours, to skin of every depth and to what is see-through."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image

from composer.core.color import Color, contrast, luminance, parse_color
from composer.core.visual import LOOKS, MOST_TONE, Light, LookName, Tone
from composer.render.photo.looks import NATURAL, Look, finished, look_of
from composer.storage.paths import poster_home
from composer.storage.posters.library import load_poster, poster_ids
from tests.render.photo.files import Pixels

#: Skin as a soft light from the side shows it, from very light to very dark: sRGB, chosen by eye for the project.
SKIN = [
    *(Color(253, 236, 222), Color(247, 219, 198), Color(239, 201, 172), Color(228, 182, 146), Color(212, 162, 122)),
    *(Color(194, 141, 100), Color(173, 121, 82), Color(150, 101, 67), Color(127, 83, 55), Color(104, 67, 46)),
    *(Color(83, 53, 38), Color(64, 42, 32), Color(48, 32, 26), Color(36, 25, 21)),
]
_BLACK_AND_WHITE = Look("black-and-white")
_GREEN, _CREAM = parse_color("#0e4636"), parse_color("#fbf4e4")
_DUOTONE = look_of("duotone", _CREAM, _GREEN)
#: The two tones of each palette, by its poster and its name.
_TONES = {
    f"{poster.id}, {palette.name.en}": (palette.color(poster.tones[0]), palette.color(poster.tones[1]))
    for poster in (load_poster(each, poster_home()) for each in poster_ids(poster_home()))
    for palette in poster.palettes.values()
}

_colors = st.builds(Color, *[st.integers(0, 255)] * 3)


def _strip(*colors: Color) -> Image.Image:
    """A picture of one row, a pixel a colour."""
    return Image.fromarray(np.array([[(each.red, each.green, each.blue) for each in colors]], np.uint8))


def _in(look: Look, *colors: Color) -> list[Color]:
    """What each colour becomes."""
    pixels: Pixels = np.asarray(finished(_strip(*colors), look))
    return [Color(*map(int, pixel)) for pixel in pixels[0]]


def _greys() -> list[Color]:
    return [Color(level, level, level) for level in range(256)]


def test_natural_is_the_photo_itself() -> None:
    for picture in (_strip(*SKIN), _strip(*SKIN).convert("RGBA").convert("RGBa")):
        before = picture.tobytes()
        assert finished(picture, NATURAL) is picture
        assert picture.tobytes() == before


@given(st.lists(_colors, min_size=1, max_size=40))
def test_black_and_white_has_equal_channels(colors: list[Color]) -> None:
    assert all(each.red == each.green == each.blue for each in _in(_BLACK_AND_WHITE, *colors))


@given(_colors, st.tuples(*[st.floats(0, 1)] * 3))
def test_what_is_darker_in_every_channel_is_never_lighter_in_a_look(color: Color, part: tuple[float, ...]) -> None:
    channels = (color.red, color.green, color.blue)
    darker = Color(*(int(level * share) for level, share in zip(channels, part, strict=True)))
    for look in (_BLACK_AND_WHITE, _DUOTONE):
        low, high = _in(look, darker, color)
        assert luminance(low) <= luminance(high)


@pytest.mark.parametrize("look", [_BLACK_AND_WHITE, _DUOTONE])
def test_greys_keep_their_order_over_the_whole_range(look: Look) -> None:
    toned = [luminance(each) for each in _in(look, *_greys())]
    assert toned == sorted(toned)
    assert len(set(toned)) > 128


def test_black_stays_black_and_white_white() -> None:
    first, *_, last = _in(_BLACK_AND_WHITE, *_greys())
    assert (first, last) == (Color(0, 0, 0), Color(255, 255, 255))


@pytest.mark.parametrize("tones", _TONES.values(), ids=_TONES)
def test_a_duotone_runs_from_the_darker_tone_of_a_palette_to_the_lighter(tones: tuple[Color, Color]) -> None:
    first, *_, last = _in(look_of("duotone", *tones), *_greys())
    assert [first, last] == sorted(tones, key=luminance)


def test_the_order_in_which_two_tones_are_given_does_not_matter() -> None:
    assert look_of("duotone", _CREAM, _GREEN) == look_of("duotone", _GREEN, _CREAM) == Look("duotone", _GREEN, _CREAM)


def test_a_natural_photo_is_the_same_in_every_palette_and_needs_no_other_crop_there() -> None:
    assert look_of("natural", _CREAM, _GREEN) == look_of("natural", _GREEN, Color(0, 0, 0)) == NATURAL


@pytest.mark.parametrize("name", [name for name in LOOKS if name != "natural"])
@pytest.mark.parametrize("tones", _TONES.values(), ids=_TONES)
def test_skin_of_every_depth_keeps_its_place_and_is_never_driven_to_an_end(
    name: LookName, tones: tuple[Color, Color]
) -> None:
    look = look_of(name, *tones)
    darkest, *_, lightest = _in(look, *_greys())
    toned = _in(look, *SKIN)
    assert not {darkest, lightest} & set(toned)
    assert toned == sorted(toned, key=luminance, reverse=True)
    # Neighbours on the chart itself stand at 1.10 at the least; two tones have less room than black and white.
    assert all(contrast(*pair) > 1.06 for pair in pairwise(toned))


@pytest.mark.parametrize("look", [_BLACK_AND_WHITE, _DUOTONE])
def test_what_is_see_through_stays_so_and_takes_the_same_tone(look: Look) -> None:
    alphas = [0, 1, 64, 128, 200, 255]
    opaque = _strip(*[SKIN[5]] * len(alphas))
    see_through = opaque.convert("RGBA")
    see_through.putalpha(Image.fromarray(np.array([alphas], np.uint8)))
    toned = finished(see_through.convert("RGBa"), look)
    assert toned.mode == "RGBa"
    assert list(np.asarray(toned.getchannel(3))[0]) == alphas
    stored = np.frombuffer(toned.tobytes(), np.uint8).reshape(-1, 4)[:, :3]
    wanted = np.asarray(finished(opaque, look))[0] * (np.array(alphas)[:, None] / 255)
    # What was premultiplied before has lost up to half a level, and more where little shows.
    assert np.abs(stored - wanted).max() <= 2


@pytest.mark.parametrize("look", [_BLACK_AND_WHITE, _DUOTONE])
def test_a_look_leaves_the_photo_it_was_given_alone(look: Look) -> None:
    for picture in (_strip(*SKIN), _strip(*SKIN).convert("RGBA").convert("RGBa")):
        before = picture.tobytes()
        assert finished(picture, look).mode == picture.mode
        assert picture.tobytes() == before


_SETTINGS = st.integers(-MOST_TONE, MOST_TONE)


@given(st.builds(Tone, _SETTINGS, _SETTINGS, _SETTINGS), st.sampled_from(LOOKS))
def test_a_tone_burns_out_no_skin_in_any_look_and_a_look_without_colours_stays_without(
    tone: Tone, name: LookName
) -> None:
    look = look_of(name, _CREAM, _GREEN, tone=tone)
    found = _in(look, *SKIN)
    limit = max(_CREAM.red, _CREAM.green, _CREAM.blue) if name == "duotone" else 254
    assert all(max(color.red, color.green, color.blue) <= limit for color in found)
    if name in {"black-and-white", "halftone"}:
        assert all(color.red == color.green == color.blue for color in found)
        assert found == _in(look_of(name, _CREAM, _GREEN, tone=replace(tone, warmth=0)), *SKIN)


def test_a_tone_leaves_what_is_see_through_as_it_was() -> None:
    whole = _strip(*SKIN)
    clear = whole.convert("RGBA")
    clear.putalpha(Image.new("L", whole.size, 255))
    look = look_of("natural", _CREAM, _GREEN, tone=Tone(40, 30, -50))
    assert (
        finished(clear.convert("RGBa"), look).convert("RGBA").convert("RGB").tobytes()
        == finished(whole, look).tobytes()
    )
    clear.putalpha(Image.new("L", whole.size, 90))
    assert finished(clear.convert("RGBa"), look).getchannel(3).getextrema() == (90, 90)


def test_the_light_that_was_measured_comes_before_the_tone() -> None:
    light, tone = Light(10, 200, 0.6), Tone(-60, 40, 30)
    both = _in(look_of("natural", _CREAM, _GREEN, light, tone), *SKIN)
    lit = _in(look_of("natural", _CREAM, _GREEN, light), *SKIN)
    assert both == _in(look_of("natural", _CREAM, _GREEN, tone=tone), *lit)
    assert both != lit
