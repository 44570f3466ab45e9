"""Where the box of a slot may be in a format, what becomes of it as it is moved or resized, and what it snaps to.

All is in fractions of the format.
"""

from collections.abc import Iterable
from typing import Literal, get_args

from msgspec import Struct

from composer.core.formats import MARGIN, Format
from composer.core.geometry import Rect, Size
from composer.core.workshop.board.board import Sheet, Spot, SpotKind
from composer.core.workshop.slots import smallest, text_box

#: What a person holds of a box: its side or its corner, by the points of the compass.
Handle = Literal["nw", "n", "ne", "e", "se", "s", "sw", "w"]
HANDLES: tuple[Handle, ...] = get_args(Handle)
#: Shares of the short side: the least sides of a photo and of a code, the least width of words.
_LEAST_PHOTO, _LEAST_CODE, _LEAST_WIDTH = 0.08, 0.12, 0.14
#: Heights of a line, in its smallest size, that words have at the least.
_LEAST_LINES = 1.3
#: The least side of a code in design pixels, on a screen and on paper: its modules are two pixels, or a third of a
#: millimetre (`web_address.py` says how many there are).
_CODE_ON_SCREEN, _CODE_ON_PAPER = 122, 90
#: Within this, two positions are one: what the arithmetic of fractions may cost.
_SAME = 1e-9
#: A guide is shown for every line within this of an edge: it is less than a pixel of any view.
_ON_LINE = 1e-6
Axis = Literal["x", "y"]
#: What is held of a box, and so which ends of one of its sides move.
Held = Handle | Literal["whole"]
Moving = Literal["none", "low", "high", "both"]


def limits_of(kind: SpotKind, format_: Format) -> Rect:
    """The box that slots of a kind stay in, in fractions: the page, the margins for words, what stays visible."""
    if kind == "words":
        return text_box(format_)
    return in_fractions(format_.safe_box, format_) if kind == "qr" else Rect(0, 0, 1, 1)


def least_of(kind: SpotKind, format_: Format) -> Size:
    """The least size of slots of a kind, in fractions of the format."""
    size = format_.size
    short = min(size.width, size.height)
    if kind == "words":
        return Size(_LEAST_WIDTH * short / size.width, _LEAST_LINES * smallest(format_) / size.height)
    side = _LEAST_PHOTO * short
    if kind == "qr":
        side = max(_LEAST_CODE * short, _CODE_ON_SCREEN if format_.medium == "screen" else _CODE_ON_PAPER)
    return Size(side / size.width, side / size.height)


def fitted(box: Rect, kind: SpotKind, format_: Format) -> Rect:
    """`box`, in fractions, made large enough, then small enough, then put inside its limits; a code is made square."""
    limits, least = limits_of(kind, format_), least_of(kind, format_)
    if kind == "qr":
        across, down = format_.size.width, format_.size.height
        side = min(box.width * across, limits.width * across, limits.height * down)
        box = Rect(box.x, box.y, side / across, side / down)
    width, height = min(max(box.width, least.width), limits.width), min(max(box.height, least.height), limits.height)
    return inside(Rect(box.x, box.y, width, height), limits)


def inside(box: Rect, limits: Rect) -> Rect:
    """`box`, no larger than `limits`, moved as little as puts it inside them."""
    x = max(limits.x, min(box.x, limits.right - box.width))
    y = max(limits.y, min(box.y, limits.bottom - box.height))
    return Rect(x, y, box.width, box.height)


def shifted(box: Rect, across: float, down: float) -> Rect:
    """`box` moved by these fractions of the format."""
    return Rect(box.x + across, box.y + down, box.width, box.height)


def resized(box: Rect, handle: Handle, across: float, down: float, kind: SpotKind, format_: Format) -> Rect:
    """`box` with a handle moved by these fractions: what is opposite stays, and no side crosses it or the limits."""
    limits, least = limits_of(kind, format_), least_of(kind, format_)
    left, right = _span((box.x, box.right), _sides(handle, "w", "e"), across, (limits.x, limits.right), least.width)
    top, bottom = _span((box.y, box.bottom), _sides(handle, "n", "s"), down, (limits.y, limits.bottom), least.height)
    found = Rect(left, top, right - left, bottom - top)
    return _square_held(found, box, handle, format_) if kind == "qr" else found


def in_fractions(box: Rect, format_: Format) -> Rect:
    """A box in design pixels, in fractions of the format."""
    width, height = format_.size.width, format_.size.height
    return Rect(box.x / width, box.y / height, box.width / width, box.height / height)


def in_units(box: Rect, format_: Format) -> Rect:
    """A box in fractions, in the format's own unit: pixels on a screen, inches or millimetres on paper."""
    width, height = format_.width, format_.height
    return Rect(box.x * width, box.y * height, box.width * width, box.height * height)


def from_units(box: Rect, format_: Format) -> Rect:
    """A box in the format's own unit, in fractions: the inverse of `in_units`."""
    width, height = format_.width, format_.height
    return Rect(box.x / width, box.y / height, box.width / width, box.height / height)


def holds(handle: Handle, side: Literal["n", "e", "s", "w"]) -> bool:
    """Whether a handle moves that side of its box."""
    return side in tuple(handle)


def _sides(handle: Handle, low: Literal["n", "w"], high: Literal["s", "e"]) -> tuple[bool, bool]:
    return holds(handle, low), holds(handle, high)


def _span(
    span: tuple[float, float], moves: tuple[bool, bool], by: float, limits: tuple[float, float], least: float
) -> tuple[float, float]:
    """The two ends of a side, one of which may move: no further than the limits, no nearer the other than `least`."""
    low, high = span
    if moves[0]:
        low = min(max(low + by, limits[0]), max(limits[0], high - least))
    if moves[1]:
        high = max(min(high + by, limits[1]), min(limits[1], low + least))
    return low, high


def _square_held(box: Rect, before: Rect, handle: Handle, format_: Format) -> Rect:
    """A resized `box` as a square, the side that was not held staying where it was `before`."""
    width, height = format_.size.width, format_.size.height
    sides = box.width * width, box.height * height
    side = sides[0] if handle in ("e", "w") else sides[1] if handle in ("n", "s") else min(sides)
    across, down = side / width, side / height
    left = before.right - across if holds(handle, "w") else box.x
    top = before.bottom - down if holds(handle, "n") else box.y
    return Rect(left, top, across, down)


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
