"""The eight handles of a slot's box, in pixels of the view: where they are, and which one a pointer takes."""

from PySide6.QtCore import QPointF, QRectF, Qt

from composer.core.workshop.board.boxes import HANDLES, Handle, Held, holds

#: How far from the middle of a handle a pointer takes it, and the least side of a box that has handles in the middle of
#: its sides.
TARGET, _ROOMY = 9.0, 44.0
#: What the pointer looks like over what it would take.
CURSORS: dict[Held, Qt.CursorShape] = {
    "nw": Qt.CursorShape.SizeFDiagCursor,
    "se": Qt.CursorShape.SizeFDiagCursor,
    "ne": Qt.CursorShape.SizeBDiagCursor,
    "sw": Qt.CursorShape.SizeBDiagCursor,
    "n": Qt.CursorShape.SizeVerCursor,
    "s": Qt.CursorShape.SizeVerCursor,
    "e": Qt.CursorShape.SizeHorCursor,
    "w": Qt.CursorShape.SizeHorCursor,
    "whole": Qt.CursorShape.SizeAllCursor,
}


def handle_points(box: QRectF) -> dict[Handle, QPointF]:
    """The middles of the handles of a box; a small one has them at its corners alone."""
    return {each: _point(each, box) for each in HANDLES if _has_room(each, box)}


def handle_at(box: QRectF, at: QPointF) -> Handle | None:
    """The handle of a box that a pointer takes at a point; None for none."""
    points = handle_points(box)
    nearest: Handle = min(points, key=lambda each: _distance(points[each], at))
    return nearest if _distance(points[nearest], at) <= TARGET else None


def _has_room(handle: Handle, box: QRectF) -> bool:
    if handle in ("n", "s"):
        return box.width() >= _ROOMY
    return handle not in ("e", "w") or box.height() >= _ROOMY


def _point(handle: Handle, box: QRectF) -> QPointF:
    across = 0.0 if holds(handle, "w") else 1.0 if holds(handle, "e") else 0.5
    down = 0.0 if holds(handle, "n") else 1.0 if holds(handle, "s") else 0.5
    return QPointF(box.x() + across * box.width(), box.y() + down * box.height())


def _distance(one: QPointF, other: QPointF) -> float:
    """How far apart two points are along the longer of the two ways, so that a target is a square."""
    return max(abs(one.x() - other.x()), abs(one.y() - other.y()))
