"""Prints a photo in two inks: the dots of a screen, larger where the photo is darker; computed by Pillow, in bands.

Dots are where the screen is above the photo's threshold, as in a printer's contact screen: an edge of the photo cuts
through them, which keeps eyes and lips sharp at a hundred dots across. The screen is a sum of two waves: round dots in
the lights, a chequerboard in the middle, round holes in the shadows.

By Pillow, not numpy: for one poster, numpy takes longer to load than its dots to be made.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from math import cos, log, pi, radians, sin
from typing import TypeAlias, cast

from msgspec import Struct
from PIL import Image, ImageChops, ImageFilter, ImageMath
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, qRgb

from composer.core.color import mixed
from composer.core.geometry import Rect
from composer.render.photo.source import Print

Picture: TypeAlias = Image.Image
#: A part of a picture: left, top, right, bottom.
Box: TypeAlias = tuple[int, int, int, int]

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
#: Pixels computed at a time, each of which takes some forty bytes, and those of the largest print that is kept.
BAND, _KEPT_PIXELS = 1 << 18, 1_500_000
#: Angles of half a wave that the thresholds are found by.
_HALF_WAVE = 64
#: By how much the photo may be nearer or farther than when it was baked before its dots are stretched with it: below
#: that, dots that change their size for the blink that a bake takes would be seen more than a photo that lags.
_STRETCHED = 1.15


def printed(photo: QImage, samples: tuple[int, int], wanted: Print) -> QImage:
    """A grey photo as `wanted`, from `samples` of it, across and down; what is see-through prints nothing.

    RGB32, or ARGB32 premultiplied for a photo that is see-through. Dots stand where the box does, whatever the photo.
    """
    size = min(samples[0], wanted.pixels[0]), min(samples[1], wanted.pixels[1])
    levels = _on_paper(photo).resize(size, Image.Resampling.LANCZOS)
    make = _kept if wanted.pixels[0] * wanted.pixels[1] <= _KEPT_PIXELS else _made
    image = make(levels.tobytes(), size, wanted)
    # One that is kept is shared: whoever draws on it draws on a copy.
    return _see_through(image, photo) if photo.hasAlphaChannel() else QImage(image)


def _made(levels: bytes, size: tuple[int, int], wanted: Print) -> QImage:
    tones = stretched(Image.frombytes("L", size, levels)).resize(wanted.pixels, Image.Resampling.BICUBIC)
    width, height = wanted.pixels
    image = QImage(_covered(tones, wanted).tobytes(), width, height, width, QImage.Format.Format_Indexed8)
    # By how much of a pixel is inked, its colour as Qt has it.
    shares = (mixed(wanted.light, wanted.dark, level / 255) for level in range(256))
    image.setColorTable([qRgb(*color.channels) for color in shares])
    return image.convertToFormat(QImage.Format.Format_RGB32)


#: While somebody types, a print is most often one of the latest.
_kept = lru_cache(maxsize=8)(_made)


def stretched(levels: Picture) -> Picture:
    """The levels of a photo over the whole range, so that its faces are recognized: 0 prints solid, 255 nothing."""
    even = levels.point(_curve(levels.histogram()))
    # One sum, as its terms: the neighbourhood, what stands out of it, and what differs from near neighbours.
    return ImageMath.lambda_eval(
        lambda at: at["convert"]((_LOCAL + _FINE) * at["even"] - (_LOCAL - 1) * at["around"] - _FINE * at["near"], "L"),
        even=even.convert("F"),
        around=_blurred(even, _WIDE * even.width),
        near=_blurred(even, _NEAR),
    )


def _curve(counts: Sequence[int]) -> list[int]:
    """The new level of each of the 256: ends cut off, the range stretched, then bent towards the middle."""
    up_to = list(accumulate(counts))
    low, high, middle = (bisect_left(up_to, share * up_to[-1]) for share in (_SOLID, 1 - _SOLID, 0.5))
    span = max(high - low, _LEAST_RANGE)
    # Where there is less than that to stretch, a photo of one colour stays about as light as it is.
    black = low - (span - (high - low)) * low / 255
    even = [min(max((level - black) / span, 0), 1) for level in range(256)]
    power = min(max(log(_MIDDLE) / log(min(max(even[middle], 0.02), 0.98)), _POWERS[0]), _POWERS[1])
    return [round(255 * level**power) for level in even]


def _blurred(levels: Picture, radius: float) -> Picture:
    """The mean of each level and its neighbours, nearer ones counting more."""
    blur = ImageFilter.BoxBlur(radius)
    return levels.filter(blur).filter(blur).convert("F")


class _Wave(Struct, frozen=True):
    """One wave of a screen: the cosine and the sine of its angle at each pixel of a row, and of a column."""

    across: tuple[Picture, Picture]
    down: tuple[Picture, Picture]


class _Screen(Struct, frozen=True):
    """The two waves whose mean is the screen, -1 to 1, and how many levels of ink its height is worth.

    An edge is to be a pixel wide: the 256 steepnesses go from where the screen is level to where it is steepest.
    """

    one: _Wave
    other: _Wave
    levels: tuple[float, ...]


def _covered(tones: Picture, wanted: Print) -> Picture:
    """The share of each pixel that is inked, 0 to 255, in the place of its tone."""
    screen, (width, height) = _screen(wanted), tones.size
    rows = max(1, BAND // width)
    for top in range(0, height, rows):
        box = (0, top, width, min(top + rows, height))
        tones.paste(_inked(tones.crop(box), screen, box), box)
    return tones


def _inked(tones: Picture, screen: _Screen, box: Box) -> Picture:
    """The inked share of the pixels in a band of the print, by their tones."""
    one, other = _heights(screen.one, box), _heights(screen.other, box)
    # The square of the slope, from 0 to 2.
    steep = ImageMath.lambda_eval(
        lambda at: at["convert"]((2 - at["one"] * at["one"] - at["other"] * at["other"]) * 127.5 + 0.5, "L"),
        one=one,
        other=other,
    )
    return ImageMath.lambda_eval(
        lambda at: at["convert"](((at["one"] + at["other"]) * 0.5 - at["bare"]) * at["levels"] + 128, "L"),
        one=one,
        other=other,
        bare=tones.point(_thresholds(), "F"),
        levels=steep.point(screen.levels, "F"),
    )


def _heights(wave: _Wave, box: Box) -> Picture:
    """The height of a wave, -1 to 1: the cosine of a sum, so products of a row and a column; none is computed here."""
    left, top, right, bottom = box
    size = right - left, bottom - top
    cos_across, sin_across = (each.resize(size, Image.Resampling.NEAREST) for each in wave.across)
    cos_down, sin_down = (each.crop((0, top, 1, bottom)).resize(size, Image.Resampling.NEAREST) for each in wave.down)
    return ImageMath.lambda_eval(
        lambda at: at["ca"] * at["cd"] - at["sa"] * at["sd"], ca=cos_across, cd=cos_down, sa=sin_across, sd=sin_down
    )


def _screen(wanted: Print) -> _Screen:
    (width, height), pitch = wanted.pixels, wanted.pitch
    across, down = _turns(width, wanted.box.width, pitch), _turns(height, wanted.box.height, pitch)

    def wave(by: float, aside: float) -> _Wave:
        row, column = [by * turn for turn in across], [aside * turn for turn in down]
        return _Wave(
            (_values(map(cos, row), (width, 1)), _values(map(sin, row), (width, 1))),
            (_values(map(cos, column), (1, height)), _values(map(sin, column), (1, height))),
        )

    steepest = pi * wanted.box.width / (pitch * width)
    slopes = [steepest * max(2 * step / 255, _LEAST_SLOPE**2) ** 0.5 for step in range(256)]
    along, aside = cos(radians(ANGLE)), sin(radians(ANGLE))
    return _Screen(wave(along, aside), wave(aside, -along), tuple(255 / slope for slope in slopes))


def _turns(pixels: int, length: float, pitch: float) -> list[float]:
    """The angle, in radians, at the middle of each pixel along a side: a turn for a dot, 0 in the box's middle."""
    return [2 * pi / pitch * length * ((pixel + 0.5) / pixels - 0.5) for pixel in range(pixels)]


def _values(values: Iterable[float], size: tuple[int, int]) -> Picture:
    return Image.frombytes("F", size, array("f", values).tobytes())


@cache
def _thresholds() -> tuple[float, ...]:
    """By tone, the height that as much of the screen is below as is to be left bare; beyond the screen at the ends."""
    # A wave is as often as high as another of the same angle from its top.
    wave = [cos(pi * step / _HALF_WAVE) for step in range(_HALF_WAVE + 1)]
    often = [1, *[2] * (_HALF_WAVE - 1), 1]
    heights = sorted(
        ((wave[one] + wave[other]) / 2, often[one] * often[other] * (1 if one == other else 2))
        for one in range(_HALF_WAVE + 1)
        for other in range(one + 1)
    )
    below = list(accumulate(times for _, times in heights))
    between = [heights[bisect_left(below, 1 + tone * (below[-1] - 1) // 255)][0] for tone in range(256)]
    return (*[-2.0] * _LEAST_DOT, *between[_LEAST_DOT:-_LEAST_DOT], *[2.0] * _LEAST_DOT)


def _on_paper(photo: QImage) -> Picture:
    """The levels of a grey photo of 32 bits, on white where it is see-through."""
    size = photo.width(), photo.height()
    # `frombuffer` reads any buffer, whatever its type says.
    pixels = cast("bytes", photo.constBits())
    blue, _, _, alpha = Image.frombuffer("RGBA", size, pixels, "raw", "BGRA", photo.bytesPerLine(), 1).split()
    # What is see-through is premultiplied: what it lets through is what the alpha lacks.
    return ImageChops.add(blue, ImageChops.invert(alpha)) if photo.hasAlphaChannel() else blue


def _see_through(image: QImage, photo: QImage) -> QImage:
    size, whole = image.size(), Qt.AspectRatioMode.IgnoreAspectRatio
    alpha = photo.convertToFormat(QImage.Format.Format_Alpha8).scaled(
        size, whole, Qt.TransformationMode.SmoothTransformation
    )
    made = QImage(image)
    made.setAlphaChannel(alpha)
    return made.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def moved_along(image: QImage, made: Print, baked: Rect, shown: Rect) -> QImage:
    """`image`, the print `made` of the part `baked` of a photo, about as it would be of the part `shown`.

    It is moved by whole dots, so that they stand still on the slot; what comes into sight shows what was there before.
    """
    stretch = baked.width / shown.width
    across = (baked.x - shown.x) / shown.width * image.width()
    down = (baked.y - shown.y) / shown.height * image.height()
    if not 1 / _STRETCHED < stretch < _STRETCHED:
        return _laid(_stretched(image, stretch), round(across), round(down), image)
    # By its middle, about which a photo is zoomed.
    middle = (stretch - 1) / 2
    pitch = made.pitch * image.width() / made.box.width
    return _laid(image, *_by_whole_dots(across + middle * image.width(), down + middle * image.height(), pitch), image)


def _stretched(image: QImage, times: float) -> QImage:
    whole, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(round(image.width() * times), round(image.height() * times), whole, smooth)


def _by_whole_dots(across: float, down: float, pitch: float) -> tuple[int, int]:
    """The move, in whole pixels, nearest to this one that brings dots `pitch` pixels apart onto others."""
    along, aside = cos(radians(ANGLE)), sin(radians(ANGLE))
    first, second = round((along * across + aside * down) / pitch), round((aside * across - along * down) / pitch)
    return round(pitch * (first * along + second * aside)), round(pitch * (first * aside - second * along))


def _laid(image: QImage, across: int, down: int, ground: QImage) -> QImage:
    """A copy of `ground` with `image` laid over it, its corner moved by so many pixels."""
    laid = ground.copy()
    painter = QPainter(laid)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.drawImage(across, down, image)
    painter.end()
    return laid
