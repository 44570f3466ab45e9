"""Mirrors a layout left to right: boxes, zones, alignments and art are mirrored, words never are."""

from typing import Literal

from msgspec.structs import replace

from composer.core.geometry import Point, Rect
from composer.core.poster import Align, Art, Fill, Layer, Overprint, PhotoSlot, QrSlot, TextSlot, Veil

_ALIGNED: dict[Align, Align] = {"left": "right", "center": "center", "right": "left"}
_SIDES: dict[str, Literal["above", "around", "right", "left"]] = {"right": "left", "left": "right"}


def mirrored(layer: Layer, width: float) -> Layer:  # noqa: PLR0911 - one for each kind
    """`layer` mirrored on a page `width` design pixels wide."""
    match layer:
        case Fill():
            return replace(layer, box=layer.box and _box(layer.box, width), angle=-layer.angle)
        case Overprint():
            elsewhere = tuple(_box(each, width) for each in layer.elsewhere)
            return replace(layer, box=_box(layer.box, width), elsewhere=elsewhere)
        case Art():
            return replace(layer, box=_box(layer.box, width), mirrored=not layer.mirrored)
        case PhotoSlot():
            zone, box = Point(1 - layer.zone.x, layer.zone.y), _box(layer.box, width)
            return replace(layer, box=box, zone=zone, angle=-layer.angle, mirrored=not layer.mirrored)
        case Veil():
            return replace(layer, box=_box(layer.box, width), side=_SIDES.get(layer.side, layer.side))
        case TextSlot():
            steps = tuple(_box(step, width) for step in layer.steps)
            box, align = _box(layer.box, width), _ALIGNED[layer.align]
            return replace(layer, box=box, align=align, angle=-layer.angle, steps=steps)
        case QrSlot():
            return replace(layer, box=_box(layer.box, width))


def _box(box: Rect, width: float) -> Rect:
    return Rect(width - box.right, box.y, box.width, box.height)
