"""Colours as eight-bit sRGB, and their contrast as WCAG 2.2 defines it."""

import re
from collections.abc import Iterator, Sequence
from math import dist, hypot

from msgspec import Struct

_HEX = re.compile(r"#([0-9a-fA-F]{6})")
#: Steps of lightness from black to white of the shades of a colour, and those of chroma that each is tried with.
_SHADES, _CHROMAS = 50, 20
#: By how much the rounded figures of Oklab may leave the light that a screen shows, from 0 to 1.
_ROUNDING = 1e-4


class Color(Struct, frozen=True, array_like=True):
    """An opaque sRGB colour, 0 to 255 per channel."""

    red: int
    green: int
    blue: int

    @property
    def channels(self) -> tuple[int, int, int]:
        """Its red, green and blue."""
        return self.red, self.green, self.blue

    @property
    def hex(self) -> str:
        """The colour as `#rrggbb`."""
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"


def parse_color(text: str) -> Color:
    """Read `#rrggbb`; raises ValueError for anything else."""
    match = _HEX.fullmatch(text)
    if match is None:
        raise ValueError(text)
    value = int(match[1], 16)
    return Color(value >> 16, value >> 8 & 255, value & 255)


def is_color(text: str) -> bool:
    """Whether `parse_color` can read `text`."""
    return _HEX.fullmatch(text) is not None


def luminance(color: Color) -> float:
    """Relative luminance, 0 (black) to 1 (white): WCAG 2.2, « relative luminance »."""
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)


def contrast(one: Color, other: Color) -> float:
    """Contrast ratio, 1 to 21: WCAG 2.2, « contrast ratio »."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def oklab(color: Color) -> tuple[float, float, float]:
    """Lightness, 0 to 1, and the two axes of colour, as the eye sees them: Björn Ottosson's Oklab (2020)."""
    red, green, blue = map(linear, color.channels)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def difference(one: Color, other: Color) -> float:
    """How different two colours look: their distance in Oklab, 0 to about 1."""
    return dist(oklab(one), oklab(other))


def chroma(color: Color) -> float:
    """How colourful a colour is: 0 for a grey, about 0.3 for the brightest."""
    return hypot(*oklab(color)[1:])


def shades(color: Color) -> Iterator[Color]:
    """`color` darker or lighter, the least changed first: of its hue, and as colourful as the screen shows it then."""
    lightness, *axes = oklab(color)
    for other in sorted((step / _SHADES for step in range(_SHADES + 1)), key=lambda each: abs(each - lightness)):
        yield next(shown for part in range(_CHROMAS, -1, -1) if (shown := _shown(other, axes, part / _CHROMAS)))


def _shown(lightness: float, axes: Sequence[float], part: float) -> Color | None:
    """The colour of this lightness with a `part` of the chroma of `axes`; None where sRGB has none."""
    one, other = (part * axis for axis in axes)
    long = (lightness + 0.3963377774 * one + 0.2158037573 * other) ** 3
    middle = (lightness - 0.1055613458 * one - 0.0638541728 * other) ** 3
    short = (lightness - 0.0894841775 * one - 1.2914855480 * other) ** 3
    light = (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
    inside = all(-_ROUNDING <= each <= 1 + _ROUNDING for each in light)
    return Color(*(round(encoded(min(max(each, 0.0), 1.0))) for each in light)) if inside else None


def overprinted(under: Color, ink: Color) -> Color:
    """The colour of `ink` printed over `under`: each lets through its share of the light, so they multiply."""
    return Color(*(round(one * other / 255) for one, other in zip(under.channels, ink.channels, strict=True)))


def mixed(one: Color, other: Color, share: float) -> Color:
    """The colour at `share` of the way from one to the other, 0 to 1, in each channel."""
    return Color(*(round(a + (b - a) * share) for a, b in zip(one.channels, other.channels, strict=True)))


def encoded(light: float) -> float:
    """The channel, 0 to 255, of a linear light from 0 to 1: the inverse of `linear`."""
    return 255 * (12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055)


def linear(channel: int) -> float:
    """Linear light, 0 to 1, of a channel from 0 to 255: IEC 61966-2-1, as WCAG 2.2 gives it."""
    value = channel / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
