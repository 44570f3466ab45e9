import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.color import Color, contrast, luminance, overprinted, parse_color

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
