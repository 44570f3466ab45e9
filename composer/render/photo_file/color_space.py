"""Colour spaces as files declare them: by a profile, or by primaries and curves."""

import math
from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct

#: CIE 1931 x and y of red, green, blue and white.
Primaries = tuple[float, float, float, float, float, float, float, float]

_Three = tuple[float, float, float]

#: The steps of a table of levels: every level of eight bits is one of them.
STEPS = 255 * 16


class Power(Struct, frozen=True):
    """Light as a power of the level v, 0 to 1: (scale × v + offset) ^ exponent, and slope × v below the knee."""

    exponent: float
    scale: float = 1.0
    offset: float = 0.0
    slope: float = 0.0
    knee: float = 0.0

    def light(self, level: float) -> float:
        """The light, 0 to 1, of a level, 0 to 1."""
        if level < self.knee:
            return self.slope * level
        return (self.scale * level + self.offset) ** self.exponent


#: A power with a straight foot, or the light of evenly spaced levels, 0 to 65,535.
Curve = Power | tuple[int, ...]


class Space(Struct, frozen=True):
    """A colour space: its primaries, and curves from levels to light, one for all or red's, green's and blue's."""

    primaries: Primaries
    curves: tuple[Curve, ...]


class Mixed(Struct, frozen=True):
    """A colour space whose light follows from its three levels together: both red, green and blue, 0 to 1."""

    primaries: Primaries
    light: Callable[[_Three], _Three]


class Profile(Struct, frozen=True):
    """An ICC profile, as found in the file."""

    data: bytes


class Unusable(Struct, frozen=True):
    """A colour declaration that cannot be used."""


#: One declaration of a file about its colours.
DeclaredColors = Profile | Space | Mixed | Unusable

_D65, _C = (0.3127, 0.3290), (0.310, 0.316)
SRGB_PRIMARIES: Primaries = (0.64, 0.33, 0.30, 0.60, 0.15, 0.06, *_D65)
_BT2020: Primaries = (0.708, 0.292, 0.170, 0.797, 0.131, 0.046, *_D65)
_SMPTE_C: Primaries = (0.630, 0.340, 0.310, 0.595, 0.155, 0.070, *_D65)

#: IEC 61966-2-1 and, of a camera's light, ITU-R BT.709 (the same as BT.601 and BT.2020).
SRGB_CURVE = Power(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_BT709 = Power(1 / 0.45, 1 / 1.099, 0.099 / 1.099, 1 / 4.5, 0.081)

SRGB = Space(SRGB_PRIMARIES, (SRGB_CURVE,))
#: Adobe RGB (1998), 4.3.1.
ADOBE_RGB = Space((0.64, 0.33, 0.21, 0.71, 0.15, 0.06, *_D65), (Power(563 / 256),))

#: By ColourPrimaries of ITU-T H.273, table 2; « unspecified » (2) is taken for the usual ones, as by every reader.
_PRIMARIES: dict[int, Primaries] = {
    1: SRGB_PRIMARIES,
    2: SRGB_PRIMARIES,
    4: (0.67, 0.33, 0.21, 0.71, 0.14, 0.08, *_C),
    5: (0.64, 0.33, 0.29, 0.60, 0.15, 0.06, *_D65),
    6: _SMPTE_C,
    7: _SMPTE_C,
    8: (0.681, 0.319, 0.243, 0.692, 0.145, 0.049, *_C),
    9: _BT2020,
    11: (0.680, 0.320, 0.265, 0.690, 0.150, 0.060, 0.314, 0.351),
    12: (0.680, 0.320, 0.265, 0.690, 0.150, 0.060, *_D65),
    22: (0.630, 0.340, 0.295, 0.605, 0.155, 0.077, *_D65),
}

#: A screen's white when it shows light beyond it, in candelas a square metre (ITU-R BT.2408, 2.2), and the brightest
#: that pictures are graded for.
_WHITE, _PEAK = 203.0, 1000.0
#: Light below this share of white stays as it is; what is above, up to the peak, shares what is left.
_KNEE = 0.75


def toned(light: float) -> float:
    """Light as shares of white, brought under it: as it is up to a knee, then ever flatter (Reinhard's curve)."""
    room = 1 - _KNEE
    over, most = (light - _KNEE) / room, (_PEAK / _WHITE - _KNEE) / room
    return light if over <= 0 else min(1.0, _KNEE + room * over * (1 + over / most**2) / (1 + over))


def _pq(level: float) -> float:
    """SMPTE ST 2084, 5.2, toned."""
    root = max(level, 0.0) ** (1 / 78.84375)
    light = (max(root - 0.8359375, 0.0) / (18.8515625 - 18.6875 * root)) ** (1 / 0.1593017578125)
    return toned(light * 10_000 / _WHITE)


#: What red, green and blue of BT.2100 have of luminance, and the gamma of a screen of 1,000 candelas (tables 4 and 5).
_LUMINANCE, _SCREEN_GAMMA = (0.2627, 0.6780, 0.0593), 1.2
_HLG = 18


def _hlg(levels: tuple[float, float], signal: _Three) -> _Three:
    """ITU-R BT.2100, table 5, on a screen of 1,000 candelas, toned; `levels` are those of black and white."""
    red, green, blue = (_hlg_scene(_stretched(level, levels)) for level in signal)
    luminance = sum(one * share for one, share in zip((red, green, blue), _LUMINANCE, strict=True))
    gain = luminance ** (_SCREEN_GAMMA - 1) * _PEAK / _WHITE
    return toned(red * gain), toned(green * gain), toned(blue * gain)


def _hlg_scene(level: float) -> float:
    return level**2 / 3 if level <= 0.5 else (math.exp((level - 0.55991073) / 0.17883277) + 0.28466892) / 12


def _stretched(level: float, levels: tuple[float, float]) -> float:
    black, white = levels
    return min(max((level - black) / (white - black), 0.0), 1.0)


#: By TransferCharacteristics of H.273, table 3: what a level, 0 to 1, is as light. 2, unspecified, as above.
_TRANSFERS: dict[int, Power | Callable[[float], float]] = {
    1: _BT709,
    2: SRGB_CURVE,
    4: Power(2.2),
    5: Power(2.8),
    6: _BT709,
    7: Power(1 / 0.45, 1 / 1.1115, 0.1115 / 1.1115, 1 / 4, 0.0913),
    8: Power(1.0),
    9: lambda level: 10 ** (2 * (level - 1)) if level > 0 else 0.0,
    10: lambda level: 10 ** (2.5 * (level - 1)) if level > 0 else 0.0,
    11: _BT709,
    12: _BT709,
    13: SRGB_CURVE,
    14: _BT709,
    15: _BT709,
    16: _pq,
    17: lambda level: min(1.0, level**2.6 * 52.37 / 48),
}


def coded(primaries: int, transfer: int, *, levels: tuple[float, float] = (0.0, 1.0)) -> DeclaredColors:
    """The space of two codes of ITU-T H.273; `levels` are those of black and white, of 0 to 1."""
    gamut, curve = _PRIMARIES.get(primaries), _TRANSFERS.get(transfer)
    if gamut and transfer == _HLG:
        return Mixed(gamut, partial(_hlg, levels))
    if gamut is None or curve is None:
        return Unusable()
    if isinstance(curve, Power) and levels == (0.0, 1.0):
        return Space(gamut, (curve,))
    light = curve.light if isinstance(curve, Power) else curve
    table = tuple(round(65535 * light(_stretched(step / STEPS, levels))) for step in range(STEPS + 1))
    return Space(gamut, (table,))


def measured(numbers: Sequence[float], curves: tuple[Curve, ...]) -> DeclaredColors:
    """The space of x and y of red, green, blue and white, and its curves; Unusable when they are invalid."""
    if len(numbers) != 8 or not all(-1 <= number <= 2 for number in numbers):
        return Unusable()
    red_x, red_y, green_x, green_y, blue_x, blue_y, white_x, white_y = numbers
    return Space((red_x, red_y, green_x, green_y, blue_x, blue_y, white_x, white_y), curves)


def resampled(levels: Sequence[float]) -> Curve:
    """A table of 256 or 65,536 lights as a curve, of at most 4,096 steps."""
    every = max(1, len(levels) >> 12)
    # From the last one, so that white is where it was.
    return tuple(int(levels[-1 - at]) for at in range(0, len(levels), every))[::-1]


def is_srgb(space: Space) -> bool:
    """Whether `space` is sRGB, its primaries rounded as files round them."""
    return srgb_primaries(space.primaries) and set(space.curves) == {SRGB_CURVE}


def srgb_primaries(primaries: Sequence[float]) -> bool:
    """Whether `primaries` are sRGB's, within what files round them by."""
    return all(abs(one - other) < 0.0015 for one, other in zip(primaries, SRGB_PRIMARIES, strict=True))
