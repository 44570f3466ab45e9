"""Finds connected regions of a mask, their boxes, and the shape of a photo that each is nearest to."""

from math import hypot
from typing import TypeAlias

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from composer.core.geometry import Rect
from composer.core.poster import ROUNDED, Shape

Mask: TypeAlias = NDArray[np.bool_]

#: How much of a shape and a region must be common for the one to stand for the other, as intersection over union.
_ALIKE = 0.955
#: How much more of it a less plain shape must have in common: a circle is an ellipse rather than a capsule.
_NO_BETTER = 0.015
#: Corners of an outline at most, and how far, as a share of its box, it passes at first from the region's edge.
_MOST_CORNERS, _FINEST = 40, 0.004


class Region(Struct, frozen=True):
    """A connected region of a picture: its box in fractions of the picture, its share of it, its cells in the box."""

    box: Rect
    share: float
    cells: Mask


def regions(mask: Mask, least: float) -> tuple[Region, ...]:
    """The regions of `mask` that cover at least the share `least` of it, the largest first."""
    labels = _labelled(mask)
    counts = np.bincount(labels.ravel())
    wanted = [label for label in np.argsort(-counts) if label and counts[label] >= least * mask.size]
    return tuple(_region(labels == label) for label in wanted)


def shape_of(region: Region) -> tuple[Shape, str]:
    """The shape that fills the region's box as the region does, with the outline of a blob where no other does."""
    likeness: dict[Shape, float] = {
        shape: _likeness(region.cells, _drawn(shape, region.cells.shape)) for shape in _SHAPES
    }
    best: Shape = next(shape for shape in _SHAPES if likeness[shape] >= max(likeness.values()) - _NO_BETTER)
    return (best, "") if likeness[best] >= _ALIKE else ("blob", outline_of(region.cells))


def outline_of(cells: Mask) -> str:
    """The edge of a region as an outline in fractions of its box: straight lines between few corners."""
    edge = _edge(cells)
    height, width = cells.shape
    points = [(x / width, y / height) for x, y in edge]
    coarseness = _FINEST
    corners = _simplified(points, coarseness)
    while len(corners) > _MOST_CORNERS:
        coarseness *= 1.4
        corners = _simplified(points, coarseness)
    first, *others = (f"{min(max(x, 0), 1):.3f} {min(max(y, 0), 1):.3f}" for x, y in corners)
    return f"M{first} " + " ".join(f"L{each}" for each in others) + " Z"


def _labelled(mask: Mask) -> NDArray[np.int32]:
    """Each cell's region, numbered from 1; 0 outside the mask. Neighbours share a side."""
    labels = np.where(mask, np.arange(1, mask.size + 1, dtype=np.int32).reshape(mask.shape), 0)
    while True:
        before = labels.copy()
        for axis in (0, 1):
            for backward in (False, True):
                _spread(labels, mask, axis, backward=backward)
        if np.array_equal(before, labels):
            return np.unique(labels, return_inverse=True)[1].reshape(mask.shape).astype(np.int32) + int(mask.all())


def _spread(labels: NDArray[np.int32], mask: Mask, axis: int, *, backward: bool) -> None:
    """Give each cell the largest label of the run of cells of the mask that it ends, along `axis`."""
    turned, open_ = (np.moveaxis(each, axis, 0) for each in (labels, mask))
    order = range(len(turned) - 2, -1, -1) if backward else range(1, len(turned))
    for at in order:
        before = at + 1 if backward else at - 1
        joined = open_[at] & open_[before]
        turned[at] = np.where(joined, np.maximum(turned[at], turned[before]), turned[at])


def _region(mask: Mask) -> Region:
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    top, bottom, left, right = int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1
    height, width = mask.shape
    box = Rect(left / width, top / height, (right - left) / width, (bottom - top) / height)
    return Region(box, float(mask.sum()) / mask.size, mask[top:bottom, left:right])


#: From the plainest on.
_SHAPES: tuple[Shape, ...] = ("rectangle", "rounded", "ellipse", "capsule", "arch", "half-disc")


def _drawn(shape: Shape, size: tuple[int, ...]) -> Mask:
    """The cells that `shape` covers of a box of `size` rows and columns."""
    height, width = size
    y, x = np.mgrid[0:height, 0:width] + 0.5
    match shape:
        case "ellipse":
            return ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2) <= 0.25
        case "half-disc":
            return ((x / width - 0.5) ** 2 * 4 + (1 - y / height) ** 2) <= 1
        case "arch":
            radius = min(width / 2, height)
            return (y >= radius) | (((x - width / 2) / (width / 2)) ** 2 + ((y - radius) / radius) ** 2 <= 1)
        case "capsule":
            return _round_cornered(x, y, min(width, height) / 2)
        case "rounded":
            return _round_cornered(x, y, ROUNDED * min(width, height))
        case _:
            return np.ones((height, width), np.bool_)


def _round_cornered(x: NDArray[np.float64], y: NDArray[np.float64], radius: float) -> Mask:
    height, width = x.shape
    across = np.maximum(np.maximum(radius - x, x - (width - radius)), 0)
    down = np.maximum(np.maximum(radius - y, y - (height - radius)), 0)
    return across**2 + down**2 <= radius**2


def _likeness(one: Mask, other: Mask) -> float:
    return float((one & other).sum() / (one | other).sum())


def _edge(cells: Mask) -> list[tuple[int, int]]:
    """The corners of cells along the outer edge of a region, clockwise from its topmost left one."""
    padded = np.pad(cells, 1)
    row = int(np.flatnonzero(cells.any(axis=1))[0])
    start = int(np.flatnonzero(cells[row])[0]), row
    points, at, heading = [start], start, (1, 0)
    for _ in range(4 * cells.size):
        x, y = heading
        # The region is on the right hand: left, on, right.
        heading = next(turn for turn in ((y, -x), (x, y), (-y, x)) if _passes(padded, at, turn))
        at = at[0] + heading[0], at[1] + heading[1]
        if at == start:
            return points
        points.append(at)
    return points


def _passes(padded: Mask, at: tuple[int, int], heading: tuple[int, int]) -> bool:
    """Whether the side of a cell from the corner `at` along `heading` has the region at its right alone."""
    right_cell, left_cell = _sides(*at, *heading)
    return bool(padded[right_cell]) and not bool(padded[left_cell])


def _sides(x: int, y: int, along: int, down: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The cells, in a mask padded by one, at the right and at the left of a side that leaves the corner (x, y)."""
    if along:
        column = x + 1 if along > 0 else x
        below, above = (y + 1, column), (y, column)
        return (below, above) if along > 0 else (above, below)
    row = y + 1 if down > 0 else y
    east, west = (row, x + 1), (row, x)
    return (west, east) if down > 0 else (east, west)


def _simplified(points: list[tuple[float, float]], coarseness: float) -> list[tuple[float, float]]:
    """A closed line with only the corners it needs to stay within `coarseness`: Douglas and Peucker, from two ends."""
    x0, y0 = points[0]
    far = max(range(len(points)), key=lambda index: hypot(points[index][0] - x0, points[index][1] - y0))
    halves = points[: far + 1], [*points[far:], points[0]]
    return [point for half in halves for point in _thinned(half, coarseness)[:-1]]


def _thinned(line: list[tuple[float, float]], coarseness: float) -> list[tuple[float, float]]:
    (x0, y0), (x1, y1) = line[0], line[-1]
    length = hypot(x1 - x0, y1 - y0) or 1e-9
    away = [abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length for x, y in line[1:-1]]
    if not away or max(away) <= coarseness:
        return [line[0], line[-1]]
    at = away.index(max(away)) + 1
    return [*_thinned(line[: at + 1], coarseness)[:-1], *_thinned(line[at:], coarseness)]
