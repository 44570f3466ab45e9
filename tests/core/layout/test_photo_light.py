"""Brightening as arithmetic: what makes a photo a dark one, the bounds of its curve, and the skin that stays whole."""

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.color import encoded, linear
from composer.core.layout.photo_light import DARK_FACE, MOST_SKIN, Counts, Tones, curve, level_below, light_for
from composer.core.visual import MOST_GAIN, Brighten, Light

_lights = st.builds(Light, st.integers(0, 63), st.integers(128, 255), st.floats(0, MOST_GAIN))
_levels = st.dictionaries(st.integers(0, 255), st.integers(1, 1000), min_size=1, max_size=30)
_choices: list[Brighten] = ["auto", "on"]


def counts(levels: dict[int, int]) -> Counts:
    """The pixels of a picture that has so many of each level."""
    return tuple(levels.get(level, 0) for level in range(256))


def even(low: int, high: int) -> Counts:
    """As many pixels of each level from `low` to `high`."""
    return counts(dict.fromkeys(range(low, high + 1), 10))


@given(st.integers(0, 255))
def test_a_level_comes_back_from_linear_light(level: int) -> None:
    assert encoded(linear(level)) == pytest.approx(level)


@given(_lights)
def test_a_curve_keeps_the_order_of_levels(light: Light) -> None:
    assert list(curve(light)) == sorted(curve(light))


@given(_lights)
def test_no_level_gains_more_light_than_the_curve_says(light: Light) -> None:
    most = 2.0**light.gain
    assert all(linear(to) <= most * linear(level) + 1e-9 for level, to in enumerate(curve(light)))


@given(_levels, _levels, _levels, st.sampled_from(_choices))
def test_skin_is_never_clipped_and_its_photo_never_gets_more_than_the_most(
    whole: dict[int, int], face: dict[int, int], skin: dict[int, int], brighten: Brighten
) -> None:
    tones = Tones(counts(whole), counts(face), counts(skin))
    light = light_for(tones, brighten)
    if light is not None:
        assert 0 < light.gain <= MOST_GAIN
        assert curve(light)[level_below(tones.skin, 0.98)] <= MOST_SKIN
        middle = level_below(tones.face, 0.5)
        assert curve(light)[middle] >= middle


def test_a_dark_face_makes_a_dark_photo_brighter_by_itself_and_no_lighter_one_does() -> None:
    dark, light = even(20, 2 * DARK_FACE - 22), even(21, 2 * DARK_FACE - 21)
    assert level_below(dark, 0.5) == DARK_FACE - 1
    assert level_below(light, 0.5) == DARK_FACE
    assert light_for(Tones(even(0, 140), dark, dark), "auto") is not None
    assert light_for(Tones(even(0, 140), light, light), "auto") is None
    assert light_for(Tones(even(0, 140)), "auto") is None


def test_the_lightest_of_a_photo_comes_to_white_and_no_further() -> None:
    light = light_for(Tones(even(0, 200), even(20, 100), even(20, 100)), "auto")
    assert light is not None
    assert light.gain == pytest.approx(-log2(linear(196)), abs=0.06)
    assert 245 <= curve(light)[196] <= 255


def test_a_dark_skin_in_full_light_is_left_as_it_is() -> None:
    assert light_for(Tones(even(0, 255), even(20, 90), even(20, 110)), "auto") is None


def test_a_person_may_brighten_any_photo_and_its_lights_are_not_clipped() -> None:
    light = light_for(Tones(even(0, 255), even(80, 160), even(80, 170)), "on")
    assert light is not None
    levels = curve(light)
    assert levels[128] > 145
    assert len(set(levels[200:245])) > 30
    assert levels[245] < 255


def test_skin_that_is_light_already_gets_no_light_even_from_a_person() -> None:
    assert light_for(Tones(even(0, 255), even(180, 250), even(180, 250)), "on") is None


def test_a_photo_that_is_not_to_be_brightened_is_not() -> None:
    assert light_for(Tones(even(0, 100), even(20, 60), even(20, 60)), "off") is None


def test_a_photo_without_a_visible_pixel_has_no_light() -> None:
    assert light_for(Tones(counts({})), "on") is None
