"""Prints a photo in two inks: the dots of a screen, larger where the photo is darker; computed with numpy, in bands.

Dots are where the screen is above the photo's threshold, as in a printer's contact screen: an edge of the photo cuts
through them, which keeps eyes and lips sharp at a hundred dots across. The screen is a sum of two waves: round dots in
the lights, a chequerboard in the middle, round holes in the shadows.
"""

from functools import cache, lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, qRgb

from composer.core.color import Color
from composer.render.photo.source import Print

Levels: TypeAlias = NDArray[np.uint8]
Floats: TypeAlias = NDArray[np.float32]

#: Degrees: where neither rows nor columns of dots line up with the page's edges, nor with a face.
ANGLE = 22.0
#: The shares of the photo that become solid paper and solid ink.
_SOLID = 0.015
#: The least range of levels that is stretched to the whole: the noise of a wall is no picture.
_LEAST_RANGE = 15
#: The level that half of the photo is darker than, from black (0) to paper (1), and the powers that may bring it there.
_MIDDLE, _POWERS = 0.62, (0.45, 2.4)
#: How much stronger than the light around it a part of the photo is made, and how much is added of its difference from
#: near neighbours: a face in the shade or before a window keeps its features. Judged on portraits of every light.
_LOCAL, _FINE = 1.6, 1.0
#: The radii of those neighbourhoods: a share of the width, and samples.
_WIDE, _NEAR = 0.09, 2.0
#: The least slope of the screen, of its greatest: an edge is a pixel wide, but where waves turn it would have none.
_LEAST_SLOPE = 0.35
#: The tones, of 256, at each end that are too near it for a dot: it would be dust.
_LEAST_DOT = 6
#: Pixels computed at a time, as many as stay in a core's cache, and those of the largest print that is kept.
_BAND, _KEPT_PIXELS = 1 << 15, 1_500_000


def printed(photo: QImage, samples: tuple[int, int], wanted: Print) -> QImage:
    """A grey photo as `wanted`, from `samples` of it, across and down; what is see-through prints nothing.

    RGB32, or ARGB32 premultiplied for a photo that is see-through. Dots stand where the box does, whatever the photo.
    """
    size = min(samples[0], wanted.pixels[0]), min(samples[1], wanted.pixels[1])
    levels = np.asarray(Image.fromarray(_on_paper(photo)).resize(size, Image.Resampling.LANCZOS))
    make = _kept if wanted.pixels[0] * wanted.pixels[1] <= _KEPT_PIXELS else _made
    image = make(levels.tobytes(), size, wanted)
    # One that is kept is shared: whoever draws on it draws on a copy.
    return _see_through(image, photo) if photo.hasAlphaChannel() else QImage(image)


def _made(levels: bytes, size: tuple[int, int], wanted: Print) -> QImage:
    tones = stretched(np.frombuffer(levels, np.uint8).reshape(size[1], size[0]))
    fine = Image.fromarray(tones).resize(wanted.pixels, Image.Resampling.BICUBIC)
    covered = _covered(np.array(fine), wanted)
    width, height = wanted.pixels
    image = QImage(covered.tobytes(), width, height, width, QImage.Format.Format_Indexed8)
    image.setColorTable(_inks(wanted.dark, wanted.light))
    return image.convertToFormat(QImage.Format.Format_RGB32)


#: While somebody types, a print is most often one of the latest.
_kept = lru_cache(maxsize=8)(_made)


def stretched(levels: Levels) -> Levels:
    """The levels of a photo over the whole range, so that its faces are recognised: 0 prints solid, 255 nothing."""
    even = _curve(levels)[levels]
    around, near = _blurred(even, _WIDE * levels.shape[1]), _blurred(even, _NEAR)
    tones = around + _LOCAL * (even - around) + _FINE * (even - near)
    return np.clip(tones, 0, 255).astype(np.uint8)


def _curve(levels: Levels) -> Levels:
    """The new level of each of the 256: ends cut off, the range stretched, then bent towards the middle."""
    shares = np.cumsum(np.bincount(levels.ravel(), minlength=256)) / levels.size
    low, high = (int(np.searchsorted(shares, share)) for share in (_SOLID, 1 - _SOLID))
    span = max(high - low, _LEAST_RANGE)
    # Where there is less than that to stretch, a photo of one colour stays about as light as it is.
    black = low - (span - (high - low)) * low / 255
    even = np.clip((np.arange(256) - black) / span, 0, 1)
    median = min(max(float(even[np.searchsorted(shares, 0.5)]), 0.02), 0.98)
    power = min(max(float(np.log(_MIDDLE) / np.log(median)), _POWERS[0]), _POWERS[1])
    return np.rint(255 * even**power).astype(np.uint8)


def _blurred(levels: Levels, radius: float) -> Floats:
    """The mean of each level and its neighbours, nearer ones counting more."""
    blur = ImageFilter.BoxBlur(radius)
    return np.asarray(Image.fromarray(levels).filter(blur).filter(blur)).astype(np.float32)


def _covered(tones: Levels, wanted: Print) -> Levels:
    """The share of each pixel that is inked, 0 to 255, in the place of its tone."""
    height, width = tones.shape
    thresholds, rows = _thresholds(), max(1, _BAND // width)
    for top in range(0, height, rows):
        band = tones[top : top + rows]
        screen, slope = _screen(wanted, top, len(band))
        inked = (screen - thresholds[band]) / slope
        band[:] = np.clip(255 * inked + 128, 0, 255)
    return tones


def _screen(wanted: Print, top: int, rows: int) -> tuple[Floats, Floats]:
    """The screen, -1 to 1, over `rows` of pixels from `top` down, and by how much it changes from a pixel to the next.

    Each wave is the cosine of a sum, so the product of one row and one column: no cosine is computed for a pixel.
    """
    across = _turns(wanted.pixels[0], wanted.box.width, wanted.pitch)
    down = _turns(wanted.pixels[1], wanted.box.height, wanted.pitch)[top : top + rows, None]
    cos, sin = np.cos(np.radians(ANGLE)), np.sin(np.radians(ANGLE))
    one = np.cos(cos * across) * np.cos(sin * down) - np.sin(cos * across) * np.sin(sin * down)
    other = np.cos(sin * across) * np.cos(cos * down) + np.sin(sin * across) * np.sin(cos * down)
    steepest = np.float32(np.pi * wanted.box.width / (wanted.pitch * wanted.pixels[0]))
    slope = steepest * np.sqrt(np.maximum(2 - one * one - other * other, _LEAST_SLOPE**2))
    return (one + other) / 2, slope


def _turns(pixels: int, length: float, pitch: float) -> Floats:
    """The angle, in radians, at the middle of each pixel along a side: a turn for a dot, 0 in the box's middle."""
    return (2 * np.pi / pitch * length * ((np.arange(pixels) + 0.5) / pixels - 0.5)).astype(np.float32)


@cache
def _thresholds() -> Floats:
    """By tone, the height that as much of the screen is below as is to be left bare; beyond the screen at the ends."""
    wave = np.cos(np.linspace(-np.pi, np.pi, 256, endpoint=False))
    # Rounded first: as many bits sort in half the time, to the same order.
    heights = np.sort(((wave[:, None] + wave) / 2).ravel().astype(np.float32))
    between = heights[np.linspace(0, heights.size - 1, 256).astype(int)]
    between[:_LEAST_DOT], between[-_LEAST_DOT:] = -2, 2
    return between


def _inks(dark: Color, light: Color) -> list[int]:
    """By how much of a pixel is inked, its colour as Qt has it."""
    ends = tuple(zip((dark.red, dark.green, dark.blue), (light.red, light.green, light.blue), strict=True))
    shares = (level / 255 for level in range(256))
    mixed = ([round(bare + (inked - bare) * share) for inked, bare in ends] for share in shares)
    return [qRgb(*color) for color in mixed]


def _on_paper(photo: QImage) -> Levels:
    """The levels of a grey photo of 32 bits, on white where it is see-through."""
    words = np.frombuffer(photo.constBits(), np.uint8).reshape(photo.height(), -1, 4)[:, : photo.width()]
    # What is see-through is premultiplied: what it lets through is what the alpha lacks.
    return words[..., 0] + (255 - words[..., 3]) if photo.hasAlphaChannel() else words[..., 0]


def _see_through(image: QImage, photo: QImage) -> QImage:
    """`image`, as see-through as `photo`."""
    size, whole = image.size(), Qt.AspectRatioMode.IgnoreAspectRatio
    alpha = photo.convertToFormat(QImage.Format.Format_Alpha8).scaled(
        size, whole, Qt.TransformationMode.SmoothTransformation
    )
    made = QImage(image)
    made.setAlphaChannel(alpha)
    return made.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
