"""Proposes where the photo goes on a page of official art: where it is clear, or on a flat placeholder."""

from itertools import islice

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from composer.core.geometry import Rect
from composer.core.poster import Shape
from composer.core.workshop.slots import PhotoPlace
from composer.render.workshop.art_colors import commonest
from composer.render.workshop.regions import Region, regions, shape_of

#: Pixels of the longer side of the picture that is looked at.
_SIDE = 320
#: Shares of the page: of a clear region that is a photo's, of one that is told, of a placeholder.
_LEAST_CLEAR, _TOLD_CLEAR, _LEAST_FLAT, _MOST_FLAT = 0.04, 0.02, 0.05, 0.6
#: The commonest colours, of which one may be a placeholder's.
_MOST_COLORS = 8
#: Levels: what is one colour, what is neutral, and the greys of a placeholder.
_SAME, _NEUTRAL, _DARKEST, _LIGHTEST = 5, 10, 70, 232
#: The shapes that nothing but a photo has: words stand on rectangles.
_PHOTO_SHAPES: frozenset[Shape] = frozenset({"ellipse", "capsule", "arch", "half-disc"})


def clear_places(picture: Image.Image) -> tuple[PhotoPlace, ...]:
    """The clear regions of an RGBA picture as places for a photo under the art, the largest first."""
    if picture.mode != "RGBA":
        return ()
    alpha = _small(picture.getchannel("A"))
    return tuple(_clear_place(each) for each in regions(alpha < 128, _TOLD_CLEAR))


def is_photo(place: PhotoPlace) -> bool:
    """Whether a clear region is large enough for a person."""
    return place.box.area >= _LEAST_CLEAR


def flat_place(picture: Image.Image) -> PhotoPlace | None:
    """The placeholder that a designer drew for the photo: a flat circle, arch or capsule, or a flat grey box."""
    levels = _small(picture.convert("RGB"))
    for count, color in islice(commonest(levels.reshape(-1, 3)), _MOST_COLORS):
        if count < _LEAST_FLAT * levels.shape[0] * levels.shape[1]:
            break
        mask = (np.abs(levels.astype(np.int16) - color.channels).max(axis=2) <= _SAME).astype(np.bool_)
        for region in regions(mask, _LEAST_FLAT):
            shape, _ = shape_of(region)
            grey = max(color.channels) - min(color.channels) <= _NEUTRAL and _DARKEST <= color.green <= _LIGHTEST
            boxed = grey and shape in {"rectangle", "rounded"}
            if region.share <= _MOST_FLAT and _edges(region.box) < 3 and (shape in _PHOTO_SHAPES or boxed):
                return PhotoPlace(region.box, "placeholder", shape)
    return None


def _clear_place(region: Region) -> PhotoPlace:
    shape, outline = shape_of(region)
    if _edges(region.box) == 4:
        # The art is a frame, whatever its inner edge: it lies over the photo, and cuts it.
        return PhotoPlace(Rect(0, 0, 1, 1), "clear", under=True)
    return PhotoPlace(region.box.shared(Rect(0, 0, 1, 1)) or region.box, "clear", shape, outline, under=True)


def _edges(box: Rect) -> int:
    """How many edges of the page a box touches."""
    return sum((box.x <= 0, box.y <= 0, box.right >= 1, box.bottom >= 1))


def _small(picture: Image.Image) -> NDArray[np.uint8]:
    share = min(1.0, _SIDE / max(picture.size))
    sides = max(2, round(picture.width * share)), max(2, round(picture.height * share))
    return np.asarray(picture.resize(sides, Image.Resampling.BOX), np.uint8)
