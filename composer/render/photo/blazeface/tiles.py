"""Cuts a photo into overlapping pictures of the size that the network takes, at several scales."""

from collections.abc import Iterator

import numpy as np
from msgspec import Struct
from PySide6.QtGui import QImage

from composer.core.geometry import Rect
from composer.render.photo.blazeface.network import SIDE, Floats
from composer.render.photo.photo import Photo

#: From one tile to the next, in pixels: three tenths are in both.
_STEP = 90


class Tile(Struct, frozen=True):
    """A square with a part of the photo: its top left corner and its side, in pixels of the upright photo."""

    x: float
    y: float
    side: float
    #: Whether the whole photo is in it.
    whole: bool


class _Scale(Struct, frozen=True):
    """Columns and rows of tiles, of which the pair that makes the photo largest is taken, and the share it fills."""

    grids: tuple[tuple[int, int], ...]
    filled: float = 1.0

    @property
    def whole(self) -> bool:
        """Whether there is but one tile."""
        return self.grids == ((1, 1),)


#: The first is for a face that fills the photo, which the network finds with something around it.
_SCALES = (
    _Scale(((1, 1),), 0.5),
    _Scale(((1, 1),)),
    _Scale(((2, 2), (4, 1), (1, 4))),
    _Scale(((3, 3), (4, 2), (2, 4), (9, 1), (1, 9))),
)


def tiles_of(photo: Photo) -> tuple[list[Tile], Floats]:
    """The tiles of the upright photo, at most 15, and their pixels, from -1 to 1.

    Refused when the photo cannot be decoded.
    """
    scales = list(tiles_by_scale(photo))
    return [tile for tiles, _ in scales for tile in tiles], np.concatenate([pictures for _, pictures in scales])


def tiles_by_scale(photo: Photo) -> Iterator[tuple[list[Tile], Floats]]:
    """The same, one scale after the other, each cut when it is asked for: the faces that fill the photo come first."""
    for scale in _SCALES:
        cuts = list(_at_scale(photo, scale))
        yield [tile for tile, _ in cuts], np.stack([pixels for _, pixels in cuts])


def _at_scale(photo: Photo, scale: _Scale) -> Iterator[tuple[Tile, Floats]]:
    width, height = photo.size.width, photo.size.height
    times = scale.filled * max(min(_span(columns) / width, _span(rows) / height) for columns, rows in scale.grids)
    pixels = _pixels(photo, (max(1, round(width * times)), max(1, round(height * times))))
    for top in _starts(pixels.shape[0]):
        for left in _starts(pixels.shape[1]):
            part = pixels[top : top + SIDE, left : left + SIDE]
            down, across = ((SIDE - length) // 2 for length in part.shape[:2])
            # Grey around a photo that leaves room: with black, fewer faces that fill theirs are found.
            tile = np.zeros((SIDE, SIDE, 3), np.float32)
            tile[down : down + part.shape[0], across : across + part.shape[1]] = part
            yield Tile((left - across) / times, (top - down) / times, SIDE / times, scale.whole), tile


def _span(tiles: int) -> int:
    """Pixels that so many tiles in a row cover."""
    return SIDE + (tiles - 1) * _STEP


def _starts(length: int) -> list[int]:
    """Where the tiles begin that cover so many pixels, evenly apart."""
    beyond = max(0, length - SIDE)
    gaps = -(-beyond // _STEP)
    return [round(beyond * gap / gaps) for gap in range(gaps + 1)] if gaps else [0]


def _pixels(photo: Photo, size: tuple[int, int]) -> Floats:
    """The whole upright photo at `size`: rows, columns, and red, green and blue from -1 to 1."""
    image = photo.cut(Rect(0, 0, 1, 1), size).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(size[1], image.bytesPerLine())
    return (rows[:, : size[0] * 3].reshape(size[1], size[0], 3) / 127.5 - 1).astype(np.float32)
