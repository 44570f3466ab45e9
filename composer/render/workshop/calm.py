"""Finds the largest calm rectangles of a picture, where words can stand, and the colour that is there."""

from collections.abc import Iterable, Iterator
from math import ceil, floor
from typing import Literal, TypeAlias

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from PIL import Image

from composer.core.color import Color
from composer.core.geometry import Rect
from composer.render.workshop.regions import Mask

#: Pixels of the longer side of the picture that is looked at, and of the side of a cell of it.
_SIDE, _CELL = 640, 8
#: Levels: the deviation inside a calm cell, and the step between two calm neighbours. JPEG's noise is under both.
_DEVIATION, _STEP = 9.0, 13.0
#: The luminance at which white ink and black ink have the same contrast, and how far each may be used beyond it.
_MIDDLE, _BEYOND = 0.179, 0.02
#: The least sides of a surface for words, as shares of the picture's short side, and its least share of the picture.
_LEAST_WIDTH, _LEAST_HEIGHT, _LEAST_AREA = 0.2, 0.055, 0.018

Levels: TypeAlias = NDArray[np.float64]
Tone = Literal["dark", "light"]


class Surface(Struct, frozen=True):
    """A calm rectangle in fractions of the picture, and its median colour."""

    box: Rect
    color: Color


class Grid(Struct, frozen=True):
    """A picture as cells: the mean colour of each, and whether it is calm."""

    means: Levels
    calm: Mask


def grid_of(picture: Image.Image) -> Grid:
    """The cells of a picture, RGB or RGBA; what is transparent is not calm."""
    share = _SIDE / max(picture.size)
    rows, columns = (max(2, round(side * share / _CELL)) for side in (picture.height, picture.width))
    sides = columns * _CELL, rows * _CELL
    small = np.asarray(picture.convert("RGBA").resize(sides, Image.Resampling.BOX), np.float64)
    cells = small.reshape(rows, _CELL, columns, _CELL, 4).transpose(0, 2, 1, 3, 4).reshape(rows, columns, -1, 4)
    means = cells[..., :3].mean(axis=2)
    calm = (cells[..., :3].std(axis=2).max(axis=2) < _DEVIATION) & (cells[..., 3].min(axis=2) > 250)
    return Grid(means, calm & ~_steps(means))


def _steps(means: Levels) -> Mask:
    """The cells that differ from the next one to the right or below: an edge may run between two cells."""
    found = np.zeros(means.shape[:2], np.bool_)
    found[:, :-1] |= np.abs(np.diff(means, axis=1)).max(axis=2) > _STEP
    found[:-1] |= np.abs(np.diff(means, axis=0)).max(axis=2) > _STEP
    return found


def calm_surfaces(grid: Grid, allowed: Rect, taken: Iterable[Rect] = (), most: int = 4) -> tuple[Surface, ...]:
    """The largest calm rectangles inside `allowed` and clear of `taken`, none over another, the largest first.

    One ink is legible on the whole of each: it is dark throughout, or light throughout.
    """
    free = grid.calm & _inside(grid, allowed)
    for box in taken:
        free &= ~_touched(grid, box)
    light = _luminance(grid.means)
    tones: dict[Tone, Mask] = {"dark": light <= _MIDDLE + _BEYOND, "light": light >= _MIDDLE - _BEYOND}
    found: list[Surface] = []
    while len(found) < most:
        candidates = [each for tone in tones.values() if (each := _largest(free & tone, grid))]
        if not candidates:
            break
        top, bottom, left, right = max(candidates, key=lambda each: (each[1] - each[0]) * (each[3] - each[2]))
        free[top:bottom, left:right] = False
        found.append(_surface(grid, (top, bottom, left, right), allowed))
    return tuple(found)


def color_in(grid: Grid, box: Rect) -> Color:
    """The median colour of what `box`, in fractions of the picture, covers."""
    rows, columns = grid.calm.shape
    top, left = min(rows - 1, int(box.y * rows)), min(columns - 1, int(box.x * columns))
    part = grid.means[top : max(top + 1, round(box.bottom * rows)), left : max(left + 1, round(box.right * columns))]
    return Color(*(int(each) for each in np.median(part.reshape(-1, 3), axis=0).round()))


def _surface(grid: Grid, cells: tuple[int, int, int, int], allowed: Rect) -> Surface:
    """The surface of some cells; a cell at the edge of what is allowed reaches as far as that."""
    rows, columns = grid.calm.shape
    top, bottom, left, right = cells
    box = Rect(left / columns, top / rows, (right - left) / columns, (bottom - top) / rows).shared(allowed)
    whole = box or Rect(left / columns, top / rows, 1 / columns, 1 / rows)
    return Surface(whole, color_in(grid, whole))


def _inside(grid: Grid, box: Rect) -> Mask:
    """The cells whose middle is inside `box`."""
    rows, columns = grid.calm.shape
    found = np.zeros((rows, columns), np.bool_)
    top, left = max(0, ceil(box.y * rows - 0.5)), max(0, ceil(box.x * columns - 0.5))
    found[top : floor(box.bottom * rows + 0.5), left : floor(box.right * columns + 0.5)] = True
    return found


def _touched(grid: Grid, box: Rect) -> Mask:
    """The cells that `box` touches."""
    rows, columns = grid.calm.shape
    found = np.zeros((rows, columns), np.bool_)
    top, left = max(0, floor(box.y * rows + 0.01)), max(0, floor(box.x * columns + 0.01))
    found[top : ceil(box.bottom * rows - 0.01), left : ceil(box.right * columns - 0.01)] = True
    return found


def _luminance(means: Levels) -> NDArray[np.float64]:
    share = means / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def _largest(free: Mask, grid: Grid) -> tuple[int, int, int, int] | None:
    """Top, bottom, left and right of the largest rectangle of free cells that is wide and high enough for words."""
    rows, columns = grid.calm.shape
    short = min(rows, columns)
    width, height = max(2.0, _LEAST_WIDTH * short), max(1.0, _LEAST_HEIGHT * short)
    fit = (each for each in _rectangles(free) if each[3] - each[2] >= width and each[1] - each[0] >= height)
    best = max(fit, key=lambda each: (each[1] - each[0]) * (each[3] - each[2]), default=None)
    if best is None or (best[1] - best[0]) * (best[3] - best[2]) < _LEAST_AREA * rows * columns:
        return None
    return best


def _rectangles(free: Mask) -> Iterator[tuple[int, int, int, int]]:
    """Every rectangle of free cells that cannot be widened: under each row, the columns of a histogram."""
    heights = [0] * free.shape[1]
    for row, line in enumerate(free.tolist()):
        heights = [height + 1 if each else 0 for height, each in zip(heights, line, strict=True)]
        open_: list[tuple[int, int]] = []
        for column, height in enumerate([*heights, 0]):
            start = column
            while open_ and open_[-1][1] >= height:
                start, higher = open_.pop()
                yield row - higher + 1, row + 1, start, column
            open_.append((start, height))
