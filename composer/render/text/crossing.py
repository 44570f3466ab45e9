"""Draws the campaign's crossing, the mark beside its theme: two strands that cross once and leave an open loop.

One fixed drawing of the project's own, the same on every poster; only its two colours change.
"""

from functools import cache

from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

from composer.core.color import Color
from composer.core.geometry import Rect
from composer.render.frame import Outline

#: Width of the drawing for a height of 1.
CROSSING_ASPECT = 0.74
#: Width of a strand, and of the gap beside the one in front, for a height of 1.
_STRAND, _GAP = 0.19, 0.055

# Each strand as its start, then cubic curves: two control points and an end. Both run from a foot up round the loop.
_FRONT = ((0.06, 1.04), ((0.2, 0.7), (0.645, 0.56), (0.645, 0.29)), ((0.645, 0.16), (0.53, 0.085), (0.37, 0.1)))
_BACK = ((0.68, 1.04), ((0.54, 0.7), (0.095, 0.56), (0.095, 0.29)), ((0.095, 0.26), (0.1, 0.235), (0.11, 0.21)))
_Strand = tuple[tuple[float, float], *tuple[tuple[tuple[float, float], ...], ...]]


def crossing(slot: str, box: Rect, front: Color, back: Color) -> tuple[Outline, Outline]:
    """The two strands in `box`, the one behind first; `box` keeps the drawing's proportions."""
    scale = QTransform(box.height, 0, 0, box.height, box.x, box.y)
    behind, before = _outlines()
    return Outline(slot, box, scale.map(behind), back), Outline(slot, box, scale.map(before), front)


@cache
def _outlines() -> tuple[QPainterPath, QPainterPath]:
    """The outlines of the strand behind, parted where the other passes, and of the one in front."""
    front, back, whole = _path(_FRONT), _path(_BACK), QPainterPath()
    # Both feet stand on the ground.
    whole.addRect(0, 0, CROSSING_ASPECT, 1)
    behind = _stroked(back, _STRAND).subtracted(_stroked(front, _STRAND + 2 * _GAP))
    return behind.intersected(whole), _stroked(front, _STRAND).intersected(whole)


def _path(strand: _Strand) -> QPainterPath:
    start, *curves = strand
    path = QPainterPath()
    path.moveTo(*start)
    for (x1, y1), (x2, y2), (x, y) in curves:
        path.cubicTo(x1, y1, x2, y2, x, y)
    return path


def _stroked(path: QPainterPath, width: float) -> QPainterPath:
    # A stroker is exact to a fraction of its own unit: at a height of 1 its curves would be corners.
    larger, back = QTransform.fromScale(1000, 1000), QTransform.fromScale(1e-3, 1e-3)
    stroker = QPainterPathStroker()
    stroker.setWidth(1000 * width)
    return back.map(stroker.createStroke(larger.map(path)).simplified())
