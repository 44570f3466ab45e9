"""Finds faces with OpenCV's Haar cascade. Imported only when needed: OpenCV takes long to load."""

from collections.abc import Iterator, Sequence
from math import hypot, sqrt
from pathlib import Path

import cv2
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from composer.core.geometry import Rect
from composer.core.visual import Face
from composer.render.photo.photo import Photo

#: Pixels searched in the first pass, and in each tilted one: they decide the time, whatever the photo's shape.
_PIXELS, _TILTED_PIXELS = 640 * 480, 320 * 240
#: The narrowest face looked for, in pixels of a pass: 4 % of a photo's width in the first, 8 % in the tilted ones.
_NARROWEST, _TILTED_NARROWEST = 28, 24
#: The ratio of each size searched to the one before.
_STEP = 1.15
#: Degrees clockwise of the tilts tried when no upright face is reliable.
_TILTS = (18.0, -18.0)
#: A face is reliable when at least so many windows agree on it: docs/faces.md. Their weights are far less telling.
_SURE = 8
#: From the cascade's square, brow to mouth, to the circle from hairline to chin: how far down its middle is, and its
#: radius, in sides of the square.
_DOWN, _RADIUS = 0.54, 0.57

_Gray = NDArray[np.uint8]


class _Detection(Struct, frozen=True):
    """A circle in pixels of the picture searched, and how many windows agree on it."""

    x: float
    y: float
    radius: float
    votes: int


class Cascade:
    """The cascade, read once; one thread at a time may use it."""

    def __init__(self, file: Path) -> None:
        """Read `file`."""
        # The window needs the other cores, and no graphics driver is started for a small picture.
        cv2.setNumThreads(1)
        cv2.ocl.setUseOpenCL(False)
        self._cascade = cv2.CascadeClassifier(str(file))

    def faces(self, photo: Photo) -> tuple[Face, ...]:
        """The reliable faces, the largest first: upright ones, or tilted ones where no upright one is reliable."""
        pixels = _gray(photo)
        found = self._upright(pixels, _NARROWEST)
        if not found:
            pixels = _smaller(pixels)
            found = self._leaning(pixels)
        height, width = pixels.shape
        apart = _distinct(found)
        return tuple(Face(each.x / width, each.y / height, each.radius / min(width, height)) for each in apart)

    def _upright(self, pixels: _Gray, narrowest: int) -> list[_Detection]:
        boxes, votes = self._cascade.detectMultiScale2(
            pixels, scaleFactor=_STEP, minNeighbors=_SURE, minSize=(narrowest, narrowest)
        )
        return [
            _Detection(float(x + side / 2), float(y + side * _DOWN), float(side * _RADIUS), int(count))
            for (x, y, side, _), count in zip(boxes, votes, strict=True)
        ]

    def _leaning(self, pixels: _Gray) -> list[_Detection]:
        """The faces of the picture rotated each way; its grey levels spread, which also finds some in the dark."""
        spread = np.asarray(cv2.equalizeHist(pixels), np.uint8)
        return [found for tilt in _TILTS for found in self._leaning_by(tilt, spread)]

    def _leaning_by(self, tilt: float, pixels: _Gray) -> Iterator[_Detection]:
        matrix, size = _rotation(tilt, pixels.shape)
        turned = cv2.warpAffine(pixels, matrix, size, borderMode=cv2.BORDER_REPLICATE)
        back = cv2.invertAffineTransform(matrix)
        for found in self._upright(np.asarray(turned, np.uint8), _TILTED_NARROWEST):
            x, y = back @ np.array((found.x, found.y, 1.0))
            yield _Detection(float(x), float(y), found.radius, found.votes)


def _gray(photo: Photo) -> _Gray:
    """The upright photo in grey, of at most _PIXELS."""
    size = _shrunk(photo.size.width, photo.size.height, _PIXELS)
    image = photo.cut(Rect(0, 0, 1, 1), size).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    # A copy: the image, which owns the pixels, is freed.
    return rows[:, : image.width()].copy()


def _smaller(pixels: _Gray) -> _Gray:
    height, width = pixels.shape
    size = _shrunk(width, height, _TILTED_PIXELS)
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def _shrunk(width: float, height: float, most: int) -> tuple[int, int]:
    """A size of this shape of at most so many pixels."""
    shrink = min(1.0, sqrt(most / (width * height)))
    return max(1, round(width * shrink)), max(1, round(height * shrink))


def _rotation(tilt: float, shape: tuple[int, ...]) -> tuple[NDArray[np.float64], tuple[int, int]]:
    """The matrix that rotates a picture counterclockwise by `tilt`, and the size that contains all of it."""
    height, width = shape
    matrix = np.asarray(cv2.getRotationMatrix2D((width / 2, height / 2), tilt, 1.0), np.float64)
    along, across = abs(matrix[0, 0]), abs(matrix[0, 1])
    size = int(height * across + width * along), int(height * along + width * across)
    matrix[0, 2] += (size[0] - width) / 2
    matrix[1, 2] += (size[1] - height) / 2
    return matrix, size


def _distinct(found: Sequence[_Detection]) -> list[_Detection]:
    """One circle per face, the one most windows agree on; the largest first, so that every run gives the same order."""
    kept: list[_Detection] = []
    for each in sorted(found, key=lambda each: (-each.votes, each.x, each.y)):
        if all(hypot(each.x - other.x, each.y - other.y) > max(each.radius, other.radius) for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda each: (-each.radius, each.x, each.y))
