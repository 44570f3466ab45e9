"""The main colours of art, of which a person may choose one as an ink."""

from collections.abc import Iterator
from math import dist

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from composer.core.color import Color

#: Pixels of the longer side of the picture that is looked at, and the alpha from which a pixel has a colour.
_SIDE, _OPAQUE = 320, 128
#: Levels between two colours that count as one, and the least share of a picture that a colour has.
_SAME, _LEAST = 36, 0.002


def main_colors(picture: Image.Image, most: int = 8) -> tuple[Color, ...]:
    """The main colours of `picture`, at most so many, the commonest first; what is clear in it has none."""
    share = min(1.0, _SIDE / max(picture.size))
    sides = max(1, round(picture.width * share)), max(1, round(picture.height * share))
    # Of the pixels as they are: a mean of two colours is none of the art's.
    pixels = np.asarray(picture.convert("RGBA").resize(sides, Image.Resampling.NEAREST), np.uint8).reshape(-1, 4)
    opaque = pixels[pixels[:, 3] >= _OPAQUE][:, :3]
    found: list[Color] = []
    for count, color in commonest(opaque):
        if len(found) == most or count < max(1, _LEAST * len(opaque)):
            break
        if all(dist(color.channels, each.channels) > _SAME for each in found):
            found.append(color)
    return tuple(found)


def commonest(pixels: NDArray[np.uint8]) -> Iterator[tuple[int, Color]]:
    """How many of `pixels`, rows of red, green and blue, are about one colour, and their median; from the most on."""
    cubes = (pixels >> 4).astype(np.int64) @ np.array([256, 16, 1])
    counts = np.bincount(cubes, minlength=4096)
    for cube in np.argsort(-counts, kind="stable")[: np.count_nonzero(counts)]:
        yield int(counts[cube]), Color(*(int(each) for each in np.median(pixels[cubes == cube], axis=0)))
