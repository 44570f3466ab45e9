"""Searches a photo for faces: each tile through the network, and one circle for all that it says of a face."""

from collections.abc import Iterable, Iterator
from math import hypot, log

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from composer.core.geometry import Rect
from composer.core.visual import Face
from composer.render.photo.blazeface.network import SIDE, Floats, Network, run
from composer.render.photo.photo import Photo

#: A score of 0.80, as a logit; on the pictures of docs/faces.md nothing but a face reaches it.
_SURE = log(0.80 / 0.20)
#: A face larger than this share of a tile is cut by it more often than not; the larger scales have it whole.
_LARGEST = 0.8
#: From the box to the circle from hairline to chin, as drawn by hand on portraits: its middle is so much of the way
#: from the box's to the eyes', and its radius is so many times the box's height.
_TO_EYES, _RADIUS = 0.25, 0.54
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
    scales = list(_tiles_by_scale(photo))
    return [tile for tiles, _ in scales for tile in tiles], np.concatenate([pictures for _, pictures in scales])


def _tiles_by_scale(photo: Photo) -> Iterator[tuple[list[Tile], Floats]]:
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


class _Detection(Struct, frozen=True):
    """A circle in pixels of the photo, and how sure the network is, as a logit."""

    x: float
    y: float
    radius: float
    score: float

    def same(self, other: "_Detection") -> bool:
        """Whether the middle of one is inside the other."""
        return hypot(self.x - other.x, self.y - other.y) <= max(self.radius, other.radius)


def faces_in(photo: Photo, network: Network) -> tuple[Face, ...]:
    """The faces that the network is sure of, the largest first, in fractions of the upright photo.

    Refused when the photo cannot be decoded.
    """
    return _circles(_detected(*tiles_of(photo), network), photo)


def first_faces_in(photo: Photo, network: Network) -> tuple[Face, ...]:
    """The faces of the first scale that has any: some of those of `faces_in`, and none only where that finds none.

    A face that takes much of the photo is found in a tenth of the time. Refused as `faces_in`.
    """
    scales = (_detected(tiles, pictures, network) for tiles, pictures in _tiles_by_scale(photo))
    return _circles(next((found for found in scales if found), ()), photo)


def _detected(tiles: Iterable[Tile], pictures: Floats, network: Network) -> list[_Detection]:
    """What the network is sure of in these tiles, of which `pictures` are the pixels."""
    scores, boxes = run(network, pictures)
    return [detection for each in zip(tiles, scores, boxes, strict=True) for detection in _in_tile(*each)]


def _circles(found: Iterable[_Detection], photo: Photo) -> tuple[Face, ...]:
    """The faces, the largest first, in fractions of the upright photo."""
    width, height = photo.size.width, photo.size.height
    circles = sorted(_distinct(found), key=lambda each: (-each.radius, each.x, each.y))
    return tuple(Face(each.x / width, each.y / height, each.radius / min(width, height)) for each in circles)


def _in_tile(tile: Tile, scores: Floats, boxes: Floats) -> Iterator[_Detection]:
    """What the network is sure of in one tile, placed in the photo."""
    scale = tile.side / SIDE
    for anchor in np.flatnonzero(scores >= _SURE):
        place, box = _ANCHORS[anchor], boxes[anchor]
        size = float(box[2:4].max())
        if size > _LARGEST * SIDE and not tile.whole:
            continue
        middle = place + box[:2] + _TO_EYES * ((box[4:6] + box[6:8]) / 2 - box[:2])
        x, y = tile.x + middle[0] * scale, tile.y + middle[1] * scale
        yield _Detection(float(x), float(y), float(box[3] * scale * _RADIUS), float(scores[anchor]))


def _distinct(found: Iterable[_Detection]) -> list[_Detection]:
    """One circle per face: the mean of those that are about it, the surest counting most."""
    faces: list[list[_Detection]] = []
    for each in sorted(found, key=lambda each: (-each.score, each.x, each.y)):
        same = next((face for face in faces if face[0].same(each)), None)
        if same is None:
            faces.append([each])
        # One of half the size has but part of the face.
        elif each.radius > same[0].radius / 2:
            same.append(each)
    return [_mean(face) for face in faces]


def _mean(face: list[_Detection]) -> _Detection:
    sure = sum(each.score for each in face)
    x, y, radius = (sum(getattr(each, name) * each.score for each in face) / sure for name in ("x", "y", "radius"))
    return _Detection(x, y, radius, face[0].score)


def _anchors() -> NDArray[np.float32]:
    """The middle, in pixels of a tile, of each of the 896 anchors: 2 a cell of a grid of 16 × 16, 6 of one of 8 × 8."""
    grids = ((16, 2), (8, 6))
    return np.array(
        [
            ((column + 0.5) * SIDE / cells, (row + 0.5) * SIDE / cells)
            for cells, anchors in grids
            for row in range(cells)
            for column in range(cells)
            for _ in range(anchors)
        ],
        np.float32,
    )


_ANCHORS = _anchors()
