"""Where the box of a slot may be in a format, and what becomes of it when it is moved, resized or set by numbers."""

from typing import Literal, get_args

from composer.core.formats import Format
from composer.core.geometry import Rect, Size
from composer.core.workshop.board.board import SpotKind
from composer.core.workshop.room import smallest, text_box

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
