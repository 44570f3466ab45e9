"""How much a dark photo is brightened: from counts of its levels to the curve that its pixels take.

Light is added as a longer exposure would have: every pixel by the same number of stops, so that a dark skin beside a
light one stays the darker. A photo that has its lights already, whatever its skins, is therefore left alone.
"""

from collections.abc import Sequence
from itertools import accumulate
from math import floor, log2

from msgspec import Struct

from composer.core.color import encoded, linear
from composer.core.visual import MOST_GAIN, Brighten, Light

#: A face of a lower median level makes its photo a dark one.
DARK_FACE = 70
#: The shares of the pixels that may become black, and stay below white.
_BLACK, _WHITE = 0.02, 0.98
#: On faces, this share of the pixels stays at or below this level in each channel: beyond, skin loses its modelling. A
#: sample is smoother than its photo, hence the margin from `MOST_SKIN`.
MOST_SKIN = 240
_SKIN, _SKIN_LEVEL = 0.98, MOST_SKIN - 6
#: Stops: the steps in which light is added, and what a person who asks for it gets at least.
_STEP, _ASKED = 0.05, 0.6
#: Steps: less light than this is not seen.
_SEEN = 4
#: The part of what the gain adds in the middle that a deeper black may take back.
_DEEPER = 0.25
_LINEAR = [linear(level) for level in range(256)]
#: The ranges of `Light`: beyond them, a photo is nearly all black or white.
_DARKEST_WHITE, _LIGHTEST_BLACK = 128, 63

#: The number of pixels of each level, 0 to 255; empty when there are none.
Counts = Sequence[int]


class Tones(Struct, frozen=True):
    """What is measured of a photo: the luma of its pixels, that of its largest face, and the skin of all its faces.

    `skin` counts each pixel by its lightest channel, which is the first to be clipped.
    """

    whole: Counts
    face: Counts = ()
    skin: Counts = ()


def light_for(tones: Tones, brighten: Brighten) -> Light | None:
    """How a photo of these tones is brightened; None where it stays as it is.

    By itself (« auto ») it is brightened when its main face is dark. A person's « on » always gives some light, if
    the skin has room for it.
    """
    dark = any(tones.face) and level_below(tones.face, 0.5) < DARK_FACE
    if not any(tones.whole) or brighten == "off" or (brighten == "auto" and not dark):
        return None
    white = max(_DARKEST_WHITE, level_below(tones.whole, _WHITE))
    black = min(_LIGHTEST_BLACK, level_below(tones.whole, _BLACK))
    room = -log2(max(_LINEAR[level_below(tones.whole, _WHITE)] - _LINEAR[black], 2**-MOST_GAIN))
    wanted = min(MOST_GAIN, max(room, _ASKED if brighten == "on" else 0.0))
    middle = level_below(tones.face if any(tones.face) else tones.whole, 0.5)
    for steps in range(floor(wanted / _STEP + 1e-9), _SEEN - 1, -1):
        gain = round(steps * _STEP, 2)
        light = Light(_black(black, middle, gain), white, gain)
        if not any(tones.skin) or _raised(level_below(tones.skin, _SKIN), light) <= _SKIN_LEVEL:
            return light
    return None


def level_below(counts: Counts, share: float) -> int:
    """The lowest level at or below which there is this share of the pixels."""
    sums = list(accumulate(counts))
    return next(level for level, count in enumerate(sums) if count >= share * sums[-1])


def curve(light: Light) -> tuple[int, ...]:
    """The level that each level becomes, in order; never more than `light.gain` stops above it."""
    # Rounded down: in the shadows half a level is a good part of a stop.
    return tuple(floor(_raised(level, light) + 1e-9) for level in range(256))


def _raised(level: int, light: Light) -> float:
    """The level that `level` becomes: straight in linear light, rounded toward white where that would be beyond it."""
    black, white = _LINEAR[light.black], _LINEAR[light.white]
    above = max(0.0, _LINEAR[level] - black)
    gain = 2.0**light.gain
    excess = max(0.0, gain * (white - black) - 1.0)
    return encoded(min(1.0, gain * above / (1.0 + excess * above / (white - black))))


def _black(most: int, middle: int, gain: float) -> int:
    """The level that becomes black, at most `most`: the middle must still be lighter than it was."""
    taken = _DEEPER * (1.0 - 2.0**-gain) * _LINEAR[middle]
    return max(level for level in range(most + 1) if _LINEAR[level] <= taken)
