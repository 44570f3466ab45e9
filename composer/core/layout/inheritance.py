"""A layout made over for a surface of another proportion: boxes follow it, and nothing drawn is ever stretched.

Everything grows by one factor, as much as the tighter side allows. The room that is left along the other side goes into
one zone of it: boxes that reach across the zone grow, those before and after it keep their size and move. Art, codes
and photos in a round shape keep their proportions there too, and go on touching what they touched.
"""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from composer.core.formats import Format
from composer.core.geometry import Rect, Size
from composer.core.poster import Art, Fill, Layer, Layout, Part, PhotoSlot, QrSlot, TextSlot, Veil

#: How far the proportions of two surfaces may be from each other, as a share, for a layout to serve both undeclared.
NEAR = 0.04
#: The zone that takes the room where a layout says nothing: from and to these shares of the side. What stands near
#: an edge then keeps its distance to it, and its neighbours.
_MIDDLE = (0.3, 0.7)
#: Design pixels within which two edges are one: what rounding by hand costs.
_SAME = 1.5
#: A drawing that touches as many edges of the page is what the rest stands on.
_GROUND_EDGES = 3


def is_near(one: Format, other: Format) -> bool:
    """Whether a layout of `one` serves `other` as it is: for the same medium, in proportions within 4 %."""
    ratio = one.size.aspect / other.size.aspect
    return one.medium == other.medium and 1 - NEAR <= ratio <= 1 + NEAR


def inherited(layout: Layout, own: Size, other: Size, opens: tuple[float, float] | None = None) -> Layout:
    """`layout`, made for a page of size `own`, made over for a page of size `other`.

    `opens` is the zone of the side that grows, in design pixels of `own`, that takes the room; its middle without it.
    """
    move = _move(own, other, opens)
    return replace(layout, layers=tuple(_moved(layer, layout.layers, move) for layer in layout.layers))


class _Move(Struct, frozen=True):
    """How places on the page `own` become places on the page `other`: by `scale`, plus `spare` once past the zone."""

    own: Size
    other: Size
    scale: float
    side: Literal["x", "y"]
    spare: float
    zone: tuple[float, float]

    def along(self, place: float) -> float:
        """Where a place along the side that grows comes."""
        start, end = self.zone
        share = (place - start) / (end - start) if end > start else float(place > start)
        return place * self.scale + self.spare * min(1.0, max(0.0, share))

    def box(self, box: Rect) -> Rect:
        """The box whose edges come where the edges of `box` do."""
        start, end = _span(box, self.side)
        return self.placed(box, self.along(start), self.along(end) - self.along(start))

    def placed(self, box: Rect, start: float, length: float) -> Rect:
        """`box` scaled, with `start` and `length` along the side that grows."""
        x, y, width, height = (value * self.scale for value in (box.x, box.y, box.width, box.height))
        return Rect(start, y, length, height) if self.side == "x" else Rect(x, start, width, length)

    @property
    def cover(self) -> float:
        """How much more than `scale` the page grows along the side that does."""
        return 1 + self.spare / (self.scale * _length(self.own, self.side))


def _move(own: Size, other: Size, opens: tuple[float, float] | None) -> _Move:
    across, down = other.width / own.width, other.height / own.height
    scale, side = min(across, down), "x" if across > down else "y"
    length = own.width if side == "x" else own.height
    spare = (max(across, down) - scale) * length
    zone = opens or (_MIDDLE[0] * length, _MIDDLE[1] * length)
    return _Move(own, other, scale, side, spare, zone)


def _moved(layer: Layer, layers: Iterable[Layer], move: _Move) -> Layer:
    match layer:
        case Fill():
            return replace(layer, box=layer.box and move.box(layer.box))
        case Art():
            above = None if layer.above is None else layer.above * move.scale
            return replace(layer, box=_kept(layer, layers, move), above=above)
        case PhotoSlot():
            box = _kept(layer, layers, move) if layer.shape in {"ellipse", "half-disc"} else move.box(layer.box)
            return replace(layer, box=box, border=layer.border * move.scale)
        case Veil():
            return replace(layer, box=move.box(layer.box), fade=layer.fade * move.scale)
        case TextSlot():
            parts = tuple(_part(part, move.scale) for part in layer.parts)
            return replace(layer, box=move.box(layer.box), parts=parts, steps=tuple(map(move.box, layer.steps)))
        case QrSlot():
            return replace(layer, box=_kept(layer, layers, move))


def _part(part: Part, scale: float) -> Part:
    long = part.long and replace(part.long, size=part.long.size and _sizes(part.long.size, scale))
    return replace(part, size=_sizes(part.size, scale), gap=part.gap * scale, long=long)


def _sizes(size: tuple[int, int], scale: float) -> tuple[int, int]:
    return round(size[0] * scale), round(size[1] * scale)


def _kept(layer: Art | PhotoSlot | QrSlot, layers: Iterable[Layer], move: _Move) -> Rect:
    """The box of what keeps its proportions: scaled, and where the edge or the neighbour that it touches has come."""
    box, mapped = layer.box, move.box(layer.box)
    start, end = _span(box, move.side)
    (new_start, new_end), length = _span(mapped, move.side), move.scale * (end - start)
    if new_end - new_start - length < _SAME / 2:
        return mapped
    from_start, from_end = start <= _SAME, end >= _length(move.own, move.side) - _SAME
    if isinstance(layer, Art) and _edges(box, move.own) >= _GROUND_EDGES:
        return _covering(box, move)
    if from_start and from_end:
        return _grown(box, mapped, move)
    if from_start or (not from_end and _meets(start, layer, layers, move.side)):
        return move.placed(box, new_start, length)
    if from_end or _meets(end, layer, layers, move.side):
        return move.placed(box, new_end - length, length)
    return move.placed(box, move.along((start + end) / 2) - length / 2, length)


def _covering(box: Rect, move: _Move) -> Rect:
    """Where `box` comes when the whole page grows until it covers the other one, and bleeds off it to both sides."""
    scale = move.scale * move.cover
    left, top = (move.other.width - move.own.width * scale) / 2, (move.other.height - move.own.height * scale) / 2
    return Rect(left + box.x * scale, top + box.y * scale, box.width * scale, box.height * scale)


def _grown(box: Rect, mapped: Rect, move: _Move) -> Rect:
    """`box`, which reaches from edge to edge, as much larger as that takes, about its own middle."""
    scale, middle = move.scale * move.cover, mapped.center
    width, height = box.width * scale, box.height * scale
    return Rect(middle.x - width / 2, middle.y - height / 2, width, height)


def _meets(edge: float, layer: Layer, layers: Iterable[Layer], side: Literal["x", "y"]) -> bool:
    """Whether another box ends where `layer` does: a photo, a flat, a text."""
    others = [each.box for each in layers if each is not layer and isinstance(each, Fill | PhotoSlot | TextSlot)]
    return any(abs(edge - each) <= _SAME for box in others if box for each in _span(box, side))


def _edges(box: Rect, page: Size) -> int:
    """How many edges of the page `box` touches or goes beyond."""
    ends = (box.x <= _SAME, box.y <= _SAME, box.right >= page.width - _SAME, box.bottom >= page.height - _SAME)
    return sum(ends)


def _span(box: Rect, side: Literal["x", "y"]) -> tuple[float, float]:
    return (box.x, box.right) if side == "x" else (box.y, box.bottom)


def _length(size: Size, side: Literal["x", "y"]) -> float:
    return size.width if side == "x" else size.height
