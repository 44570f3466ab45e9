"""Adapts a layout to a surface of another proportion: boxes move and grow, and nothing drawn is ever stretched.

Everything is scaled by one factor, as much as the tighter side allows. The room left along the other side is put in
one zone of it: boxes that extend across the zone grow, those before and after it keep their size and move. Art, codes
and photos in a round shape keep their proportions there too, and still touch what they touched.
"""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from composer.core.formats import Format
from composer.core.geometry import Rect, Size
from composer.core.poster import (
    KEPT_SHAPES,
    Art,
    Fill,
    Layer,
    Layout,
    Long,
    Overprint,
    Part,
    PhotoSlot,
    QrSlot,
    Stairs,
    TextSlot,
    Veil,
)

#: The largest difference of proportions, as a share, for a layout to serve two surfaces without being declared.
NEAR = 0.04
#: The zone that takes the room by default: from and to these shares of the side. What is near an edge then keeps its
#: distance to it, and to its neighbours.
_MIDDLE = (0.3, 0.7)
#: Design pixels within which two edges count as one, to allow for rounding by hand.
_SAME = 1.5
#: Design pixels that are lost in computing.
_ROUNDING = 1e-6
#: A drawing that touches this many edges of the page is the background of the rest.
_GROUND_EDGES = 3


def is_near(one: Format, other: Format) -> bool:
    """Whether a layout of `one` can be used for `other`: the same medium, with proportions within 4 %."""
    ratio = one.size.aspect / other.size.aspect
    return one.medium == other.medium and 1 - NEAR <= ratio <= 1 + NEAR


def inherited(layout: Layout, own: Size, other: Size, opens: tuple[float, float] | None = None) -> Layout:
    """`layout`, made for a page of size `own`, adapted to a page of size `other`.

    `opens` is the zone of the side that grows, in design pixels of `own`, that takes the room; its middle by default.
    """
    move = _move(own, other, opens)
    return replace(layout, layers=tuple(_moved(layer, layout.layers, move) for layer in layout.layers))


class _Move(Struct, frozen=True):
    """The mapping from positions on the page `own` to the page `other`: by `scale`, plus `spare` past the zone."""

    own: Size
    other: Size
    scale: float
    side: Literal["x", "y"]
    spare: float
    zone: tuple[float, float]

    def along(self, position: float) -> float:
        """The new position of a position along the side that grows."""
        start, end = self.zone
        share = (position - start) / (end - start) if end > start else float(position > start)
        return position * self.scale + self.spare * min(1.0, max(0.0, share))

    def box(self, box: Rect) -> Rect:
        """The box with the edges of `box` mapped."""
        start, end = _span(box, self.side)
        return self.placed(box, self.along(start), self.along(end) - self.along(start))

    def placed(self, box: Rect, start: float, length: float) -> Rect:
        """`box` scaled, at `start` with `length` along the side that grows."""
        x, y, width, height = (value * self.scale for value in (box.x, box.y, box.width, box.height))
        return Rect(start, y, length, height) if self.side == "x" else Rect(x, start, width, length)

    @property
    def cover(self) -> float:
        """How much more than by `scale` the page grows along the side that grows."""
        return 1 + self.spare / (self.scale * _length(self.own, self.side))


def _move(own: Size, other: Size, opens: tuple[float, float] | None) -> _Move:
    across, down = other.width / own.width, other.height / own.height
    scale, side = min(across, down), "x" if across > down else "y"
    length = own.width if side == "x" else own.height
    spare = (max(across, down) - scale) * length
    zone = opens or (_MIDDLE[0] * length, _MIDDLE[1] * length)
    return _Move(own, other, scale, side, spare, zone)


def _moved(layer: Layer, layers: Iterable[Layer], move: _Move) -> Layer:  # noqa: PLR0911 - one for each kind
    match layer:
        case Fill():
            return replace(layer, box=layer.box and move.box(layer.box))
        case Overprint():
            places = (_kept(replace(layer, box=box), layers, move) for box in layer.places)
            box, *elsewhere = places
            return replace(layer, box=box, elsewhere=tuple(elsewhere))
        case Art():
            above = None if layer.above is None else layer.above * move.scale
            return replace(layer, box=_kept(layer, layers, move), above=above)
        case PhotoSlot():
            box = _kept(layer, layers, move) if layer.shape in KEPT_SHAPES else move.box(layer.box)
            return replace(layer, box=box, border=layer.border * move.scale)
        case Veil():
            return replace(layer, box=move.box(layer.box), fade=layer.fade * move.scale)
        case TextSlot():
            parts = tuple(_part(part, move.scale) for part in layer.parts)
            steps, stairs = tuple(map(move.box, layer.steps)), layer.stairs and _stairs(layer.stairs, move.scale)
            return replace(layer, box=move.box(layer.box), parts=parts, steps=steps, stairs=stairs)
        case QrSlot():
            return replace(layer, box=_kept(layer, layers, move))


def _part(part: Part, scale: float) -> Part:
    starts = part.starts and replace(part.starts, least=round(part.starts.least * scale))
    size, aim, long = _sizes(part.size, scale), round(part.aim * scale), part.long and _long(part.long, scale)
    return replace(part, size=size, gap=part.gap * scale, long=long, aim=aim, starts=starts)


def _long(long: Long, scale: float) -> Long:
    least = None if long.least is None else round(long.least * scale)
    return replace(long, size=long.size and _sizes(long.size, scale), least=least)


def _stairs(stairs: Stairs, scale: float) -> Stairs:
    return replace(stairs, inset=stairs.inset * scale, bleed=stairs.bleed * scale)


def _sizes(size: tuple[int, int], scale: float) -> tuple[int, int]:
    return round(size[0] * scale), round(size[1] * scale)


def _kept(layer: Art | Overprint | PhotoSlot | QrSlot, layers: Iterable[Layer], move: _Move) -> Rect:
    """The box of a layer that keeps its proportions: scaled, and moved with the edge or neighbour that it touches."""
    box, mapped = layer.box, move.box(layer.box)
    start, end = _span(box, move.side)
    (new_start, new_end), length = _span(mapped, move.side), move.scale * (end - start)
    if new_end - new_start - length < _ROUNDING:
        return mapped
    from_start, from_end = start <= _SAME, end >= _length(move.own, move.side) - _SAME
    if isinstance(layer, Art) and _edges(box, move.own) >= _GROUND_EDGES:
        covering = _covering(box, move)
        # A border along one edge would bleed off the page.
        if _is_mostly_on(covering, move.other):
            return covering
    if from_start and from_end:
        return _grown(box, mapped, move)
    if from_start or (not from_end and _meets(start, layer, layers, move.side)):
        return move.placed(box, new_start, length)
    if from_end or _meets(end, layer, layers, move.side):
        return move.placed(box, new_end - length, length)
    return move.placed(box, move.along((start + end) / 2) - length / 2, length)


def _covering(box: Rect, move: _Move) -> Rect:
    """`box` when the whole page is scaled until it covers the other one, and bleeds off it on both sides."""
    scale = move.scale * move.cover
    left, top = (move.other.width - move.own.width * scale) / 2, (move.other.height - move.own.height * scale) / 2
    return Rect(left + box.x * scale, top + box.y * scale, box.width * scale, box.height * scale)


def _grown(box: Rect, mapped: Rect, move: _Move) -> Rect:
    """`box`, which extends from edge to edge, enlarged about its own centre so that it still does."""
    scale, middle = move.scale * move.cover, mapped.center
    width, height = box.width * scale, box.height * scale
    return Rect(middle.x - width / 2, middle.y - height / 2, width, height)


def _is_mostly_on(box: Rect, page: Size) -> bool:
    """Whether at least half of `box` is on the page."""
    seen = box.shared(Rect(0, 0, page.width, page.height))
    return seen is not None and 2 * seen.width * seen.height >= box.width * box.height


def _meets(edge: float, layer: Layer, layers: Iterable[Layer], side: Literal["x", "y"]) -> bool:
    """Whether a photo, a flat or a text has an edge at the same position as `layer`."""
    others = [each.box for each in layers if each is not layer and isinstance(each, Fill | PhotoSlot | TextSlot)]
    return any(abs(edge - each) <= _SAME for box in others if box for each in _span(box, side))


def _edges(box: Rect, page: Size) -> int:
    """How many edges of the page `box` touches or crosses."""
    ends = (box.x <= _SAME, box.y <= _SAME, box.right >= page.width - _SAME, box.bottom >= page.height - _SAME)
    return sum(ends)


def _span(box: Rect, side: Literal["x", "y"]) -> tuple[float, float]:
    return (box.x, box.right) if side == "x" else (box.y, box.bottom)


def _length(size: Size, side: Literal["x", "y"]) -> float:
    return size.width if side == "x" else size.height
