"""What the box of a slot snaps to while it is moved or resized: the page, its margins, what stays visible, other slots.

All is in fractions of the format.
"""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from composer.core.formats import MARGIN
from composer.core.geometry import Rect, Size
from composer.core.workshop.board.board import Sheet, Spot
from composer.core.workshop.board.boxes import Handle, holds, in_fractions

#: Within this, two positions are one: what the arithmetic of fractions may cost.
_SAME = 1e-9
#: A guide is shown for every line within this of an edge: it is less than a pixel of any view.
_ON_LINE = 1e-6
Axis = Literal["x", "y"]
#: What is held of a box, and so which ends of one of its sides move.
Held = Handle | Literal["whole"]
Moving = Literal["none", "low", "high", "both"]


class Guide(Struct, frozen=True):
    """A line to draw: all the way down at `at` on the axis x, all the way across on the axis y."""

    axis: Axis
    at: float


class Lines(Struct, frozen=True):
    """The positions that a box snaps to, on each axis."""

    x: tuple[float, ...] = ()
    y: tuple[float, ...] = ()


class Snapped(Struct, frozen=True):
    """A box once it has snapped, and the guides that it stands on."""

    box: Rect
    guides: tuple[Guide, ...] = ()


def lines_of(sheet: Sheet, spot: Spot) -> Lines:
    """The edges and the middle of the page, the edges of its margins and of its safe area, and of the other slots."""
    format_, size = sheet.format, sheet.format.size
    margins = in_fractions(format_.box.inset(MARGIN * min(size.width, size.height)), format_)
    others = [place.box for other, place in sheet.places.items() if other != spot]
    whole = [Rect(0, 0, 1, 1), *others]
    edges = [margins, in_fractions(format_.safe_box, format_)]
    return Lines(
        _positions((each.x, each.center.x, each.right) for each in whole)
        + _positions((each.x, each.right) for each in edges),
        _positions((each.y, each.center.y, each.bottom) for each in whole)
        + _positions((each.y, each.bottom) for each in edges),
    )


def snapped(box: Rect, held: Held, lines: Lines, reach: Size, limits: Rect, least: Size) -> Snapped:
    """`box` with what is held of it moved onto the nearest line within `reach`, on each axis by itself.

    It stays inside `limits` and no smaller than `least`; a box that stands on a line already is left as it is.
    """
    across = _Side(box.x, box.width, _moving(held, "w", "e"), lines.x)
    down = _Side(box.y, box.height, _moving(held, "n", "s"), lines.y)
    x, width = across.snapped(reach.width, (limits.x, limits.right), least.width)
    y, height = down.snapped(reach.height, (limits.y, limits.bottom), least.height)
    found = Rect(x, y, width, height)
    guides = (
        *(Guide("x", at) for at in _Side(x, width, across.moving, lines.x).stood_on),
        *(Guide("y", at) for at in _Side(y, height, down.moving, lines.y).stood_on),
    )
    return Snapped(found, guides)


class _Side(Struct, frozen=True):
    """One side of a box: where it starts, its length, which of its ends move, and the lines that it may snap to."""

    start: float
    length: float
    moving: Moving
    lines: tuple[float, ...]

    @property
    def points(self) -> tuple[float, ...]:
        """The positions that may come to stand on a line."""
        end = self.start + self.length
        points = {"none": (), "low": (self.start,), "high": (end,), "both": (self.start, (self.start + end) / 2, end)}
        return points[self.moving]

    @property
    def stood_on(self) -> tuple[float, ...]:
        """The lines that one of its positions stands on."""
        return tuple(each for each in self.lines if any(abs(each - point) <= _ON_LINE for point in self.points))

    def snapped(self, reach: float, bounds: tuple[float, float], least: float) -> tuple[float, float]:
        """Its start and its length once the nearest line within `reach` that it may stand on has it."""
        shifts = sorted((line - point for line in self.lines for point in self.points), key=abs)
        for shift in shifts:
            if abs(shift) > reach or abs(shift) <= _SAME:
                break
            start, length = self._shifted(shift)
            if start >= bounds[0] - _SAME and start + length <= bounds[1] + _SAME and length >= least - _SAME:
                return start, length
        return self.start, self.length

    def _shifted(self, shift: float) -> tuple[float, float]:
        if self.moving == "both":
            return self.start + shift, self.length
        if self.moving == "low":
            return self.start + shift, self.length - shift
        return self.start, self.length + shift


def _moving(held: Held, low: Literal["n", "w"], high: Literal["s", "e"]) -> Moving:
    if held == "whole":
        return "both"
    return "low" if holds(held, low) else "high" if holds(held, high) else "none"


def _positions(found: Iterable[tuple[float, ...]]) -> tuple[float, ...]:
    """The positions, each once, from the first to the last."""
    return tuple(sorted({each for some in found for each in some}))
