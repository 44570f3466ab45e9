"""Lays out pictures of different shapes in rows of equal width, as on a contact sheet."""

from collections.abc import Sequence
from functools import cache

from composer.core.geometry import Rect


def justified_rows(aspects: Sequence[float], width: float, height: float, gap: float) -> list[list[Rect]]:
    """The boxes of pictures with these aspects (width over height), in order, in rows that are `width` wide.

    Rows are about `height` high, and as equal as the shapes allow; a row with too little to fill it keeps that height.
    `gap` is the space between pictures and between rows.
    """
    rows: list[list[Rect]] = []
    top = 0.0
    for first, past in _rows(tuple(aspects), width, height, gap):
        tall = _height(aspects[first:past], width, height, gap)
        rows.append(_row(aspects[first:past], top, tall, gap))
        top += tall + gap
    return rows


def _row(aspects: Sequence[float], top: float, height: float, gap: float) -> list[Rect]:
    boxes: list[Rect] = []
    left = 0.0
    for aspect in aspects:
        boxes.append(Rect(left, top, aspect * height, height))
        left += aspect * height + gap
    return boxes


def _height(aspects: Sequence[float], width: float, height: float, gap: float) -> float:
    """The height at which the row is `width` wide, but never much more than requested."""
    return min((width - gap * (len(aspects) - 1)) / sum(aspects), 1.25 * height)


def _rows(aspects: tuple[float, ...], width: float, height: float, gap: float) -> list[tuple[int, int]]:
    """The start and end of each row, by least squares of the heights' differences from the one requested."""

    @cache
    def best(first: int) -> tuple[float, int]:
        if first == len(aspects):
            return 0.0, first
        costs = [
            ((_height(aspects[first:past], width, height, gap) - height) ** 2 + best(past)[0], past)
            for past in range(first + 1, len(aspects) + 1)
        ]
        return min(costs)

    found: list[tuple[int, int]] = []
    while not found or found[-1][1] < len(aspects):
        first = found[-1][1] if found else 0
        found.append((first, best(first)[1]))
    return found
