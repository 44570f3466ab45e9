import re
from math import atan2, remainder, tau

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.color import Color, chroma, contrast, difference, luminance, oklab, overprinted, parse_color, shades

BLACK, WHITE = Color(0, 0, 0), Color(255, 255, 255)
channels = st.integers(0, 255)
colors = st.builds(Color, channels, channels, channels)


@given(colors)
def test_a_colour_reads_back_from_its_own_writing(color: Color) -> None:
    assert parse_color(color.hex) == color
    assert parse_color(color.hex.upper()) == color


@pytest.mark.parametrize(
    "text", ["#", "#fff", "#12345", "#1234567", "123456", "#12345g", " #123456", "#123456\n", "red"]
)
def test_what_is_not_six_hexadecimal_digits_is_no_colour(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        parse_color(text)


@pytest.mark.parametrize("text", ["#١٢٣٤٥٦", "#１２３４５６"])
def test_digits_of_other_scripts_are_no_colour(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        parse_color(text)


@given(colors, colors)
def test_contrast_is_between_one_and_twenty_one_whichever_way(one: Color, other: Color) -> None:
    assert 1.0 <= contrast(one, other) == contrast(other, one) <= 21.0


@given(colors)
def test_nothing_contrasts_with_itself(color: Color) -> None:
    assert contrast(color, color) == 1.0


# Worked out by hand from the formula of WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        (BLACK, WHITE, 21.0),
        (Color(0x77, 0x77, 0x77), WHITE, 4.48),  # the famous grey that just misses 4.5
        (Color(0x76, 0x76, 0x76), WHITE, 4.54),
        (Color(0x50, 0x50, 0x50), WHITE, 8.06),
        (Color(255, 0, 0), WHITE, 4.00),
        (Color(0, 255, 0), BLACK, 15.30),
        (Color(0, 0, 255), WHITE, 8.59),
        (Color(10, 10, 10), BLACK, 1.06),  # on the straight part of the curve
    ],
)
def test_contrast_is_the_one_of_the_guidelines(one: Color, other: Color, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@given(colors, st.sampled_from(["red", "green", "blue"]))
def test_more_light_in_a_channel_is_never_less_luminance(color: Color, channel: str) -> None:
    values = {name: getattr(color, name) for name in ("red", "green", "blue")}
    brighter = Color(**{**values, channel: min(255, values[channel] + 1)})
    assert luminance(BLACK) <= luminance(color) <= luminance(brighter) <= luminance(WHITE)


@given(colors, colors)
def test_a_colour_printed_over_another_is_darker_than_both_whichever_is_first(one: Color, other: Color) -> None:
    mixed = overprinted(one, other)
    assert mixed == overprinted(other, one)
    assert luminance(mixed) <= min(luminance(one), luminance(other))


@given(colors)
def test_nothing_shows_on_black_and_white_changes_nothing(color: Color) -> None:
    assert (overprinted(BLACK, color), overprinted(WHITE, color)) == (BLACK, color)


@pytest.mark.parametrize(
    ("color", "lab"),
    [
        (Color(255, 255, 255), (1.0, 0.0, 0.0)),
        (Color(0, 0, 0), (0.0, 0.0, 0.0)),
        (Color(255, 0, 0), (0.62796, 0.22486, 0.12585)),
        (Color(0, 0, 255), (0.45201, -0.03246, -0.31153)),
    ],
)
def test_oklab_is_the_one_that_its_author_gives(color: Color, lab: tuple[float, float, float]) -> None:
    assert oklab(color) == pytest.approx(lab, abs=2e-4)


def test_greys_have_no_chroma_and_a_colour_is_no_different_from_itself() -> None:
    assert max(chroma(Color(level, level, level)) for level in range(256)) < 1e-3
    assert difference(Color(12, 140, 90), Color(12, 140, 90)) == 0
    assert difference(Color(0, 0, 0), Color(255, 255, 255)) == pytest.approx(1, abs=1e-3)


@given(colors)
def test_the_shades_of_a_colour_go_from_black_to_white_and_begin_next_to_it(color: Color) -> None:
    found = list(shades(color))
    lights = sorted(map(luminance, found))
    assert lights[0] < 0.001
    assert lights[-1] > 0.999
    # As light: a step lighter, sRGB may have far less chroma.
    assert abs(oklab(found[0])[0] - oklab(color)[0]) < 0.02


@given(colors)
def test_a_shade_keeps_the_hue_and_is_never_more_colourful(color: Color) -> None:
    for shade in (each for each in shades(color) if chroma(each) > 0.05):
        assert chroma(shade) < chroma(color) + 0.01
        assert difference_of_hue(shade, color) < 0.1


def difference_of_hue(one: Color, other: Color) -> float:
    """The angle between two hues, in radians."""
    angles = [atan2(*oklab(each)[:0:-1]) for each in (one, other)]
    return abs(remainder(angles[0] - angles[1], tau))
