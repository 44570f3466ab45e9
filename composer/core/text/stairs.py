"""Computes a staircase for a text: one step for each line, each higher and wider than the one above it."""

from msgspec.structs import replace

from composer.core.geometry import Rect
from composer.core.poster import Align, Stairs


def treads(box: Rect, stairs: Stairs, align: Align, count: int) -> tuple[Rect, ...]:
    """The room of each of `count` lines in `box`, from the top step down.

    Heights grow as the sizes of the lines do. Steps end on one side, and begin further in the higher they are; those of
    words aligned to the right are mirrored. A single line has the widest.
    """
    unit = box.height / sum(stairs.grow**step for step in range(count))
    spare = box.width * (1 - stairs.top)
    rooms: list[Rect] = []
    y = box.y
    for step in range(count):
        height, before = unit * stairs.grow**step, spare * (count - 1 - step) / max(1, count - 1)
        x = box.x if align == "right" else box.x + before
        rooms.append(Rect(x, y, box.width - before, height))
        y += height
    return tuple(rooms)


def block(tread: Rect, stairs: Stairs, align: Align) -> Rect:
    """The block that is drawn behind the words of a step: it begins before them and may go on off the page."""
    before = stairs.bleed if align == "right" else stairs.inset
    return replace(tread, x=tread.x - before, width=tread.width + stairs.inset + stairs.bleed)
