"""The curves of the brightness, contrast and warmth that a person gives a photo: only white is ever white.

Light is added or taken in linear light, and rounded off toward white, so that no level under white is clipped: skin
keeps its modelling. Contrast is an S about the middle of what the eye sees. Warmth is more red for less blue, at the
same luminance; white stays white.
"""

from functools import lru_cache

from composer.core.color import encoded, linear
from composer.core.visual import MOST_TONE, Tone

#: What each setting does at its end: stops of light, the share of a full S, stops of red.
_STOPS, _SNAP, _WARM = 0.7, 0.4, 0.3
#: The shares of the three channels in the luminance: IEC 61966-2-1.
_RED, _GREEN, _BLUE = 0.2126, 0.7152, 0.0722
_LINEAR = [linear(level) for level in range(256)]

#: The level that each level of a channel becomes, in order.
Curve = tuple[int, ...]


@lru_cache(maxsize=16)  # every format of a visual has the same
def tone_curves(tone: Tone) -> tuple[Curve, Curve, Curve]:
    """The curves of red, green and blue."""
    red, green, blue = (_curve(gain, tone.contrast / MOST_TONE) for gain in _gains(tone))
    return red, green, blue


def _gains(tone: Tone) -> tuple[float, float, float]:
    """The linear light of each channel in the middle tones, as a multiple of what it was."""
    light, warmth = 2.0 ** (_STOPS * tone.brightness / MOST_TONE), 2.0 ** (_WARM * tone.warmth / MOST_TONE)
    green = (1 - _RED * warmth - _BLUE / warmth) / _GREEN
    return light * warmth, light * green, light / warmth


def _curve(gain: float, contrast: float) -> Curve:
    levels = (round(255 * _snapped(_lit(light, gain), contrast)) for light in _LINEAR[:-1])
    return (*(min(254, level) for level in levels), 255)


def _lit(light: float, gain: float) -> float:
    """The channel, 0 to 1, of `light` with a gain: straight in the shadows, rounded off toward white."""
    return encoded(gain * light / (1 + (gain - 1) * light)) / 255


def _snapped(channel: float, contrast: float) -> float:
    """A channel moved away from the middle, or toward it where `contrast` is negative; its ends stay."""
    full = channel * channel * (3 - 2 * channel)
    return channel + _SNAP * contrast * (full - channel)
