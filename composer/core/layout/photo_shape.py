"""Says how a photo is cut by chevrons or by an outline of the poster's own, and how far inside a point is."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from heapq import heappop, heappush
from math import hypot, inf, sqrt

from msgspec import Struct

from composer.core.art.outline import Contour, read_outline
from composer.core.geometry import Point, Rect
from composer.core.poster import PhotoSlot

#: Shares of the width of the box that each chevron, and the gap between the two, take unless the poster says otherwise.
STROKE, GAP = 0.36, 0.05
#: Rows and columns in which places with room are looked for: an odd number, for the one in which points come forward.
#: The room that a design pixel nearer is worth.
_GRID, _NEARNESS = 11, 0.05
#: As shares: by how much a better place must be better to be looked for; of half a square's side, half a diagonal of
#: one of its four quarters.
_PRECISION, _HALF_DIAGONAL = 0.02, sqrt(0.5)


class Polygon(Struct, frozen=True):
    """A closed figure by its corners, and its sides: where each begins, how far right and down it ends, and its last y.

    That is exactly where the next side begins; by adding, it would be rounded.
    """

    corners: tuple[Point, ...]
    sides: tuple[tuple[float, float, float, float, float], ...]


def contours_of(slot: PhotoSlot) -> tuple[Contour, ...]:
    """The curves that cut the photo, in fractions of the slot's box; none for the shapes that `Shape` alone describes.

    Two chevrons point right, each as high as the box.
    """
    match slot.shape:
        case "chevrons":
            found = _chevrons(STROKE if slot.stroke is None else slot.stroke, GAP if slot.gap is None else slot.gap)
        case "blob":
            found = (read_outline(slot.outline),)
        case _:
            return ()
    return tuple(each.mirrored() for each in found) if slot.mirrored else found


def _chevrons(stroke: float, gap: float) -> tuple[Contour, ...]:
    depth = 1 - 2 * stroke - gap
    return tuple(_chevron(left, stroke, depth) for left in (0.0, stroke + gap))


def _chevron(left: float, stroke: float, depth: float) -> Contour:
    right = left + stroke
    corners = (right, 0.0), (right + depth, 0.5), (right, 1.0), (left, 1.0), (left + depth, 0.5)
    return Contour(Point(left, 0.0), tuple((Point(x, y),) for x, y in corners))


def polygons_of(slot: PhotoSlot) -> tuple[Polygon, ...]:
    """The same curves as polygons, in design pixels, before any rotation of the slot."""
    return placed(contours_of(slot), slot.opening)


@lru_cache(maxsize=64)  # asked for at each layout of a frame
def placed(contours: tuple[Contour, ...], box: Rect) -> tuple[Polygon, ...]:
    """`contours` as polygons, in the units of `box`."""
    return tuple(
        _polygon([Point(box.x + each.x * box.width, box.y + each.y * box.height) for each in contour.corners()])
        for contour in contours
    )


def _polygon(corners: Sequence[Point]) -> Polygon:
    ends = zip(corners, (*corners[1:], corners[0]), strict=True)
    sides = ((one.x, one.y, other.x - one.x, other.y - one.y, other.y) for one, other in ends)
    return Polygon(tuple(corners), tuple(sides))


def depth(polygons: Sequence[Polygon], at: Point) -> float:
    """How far inside one of `polygons` a point is, in design pixels; below 0 outside all."""
    return max(_depth(polygon.sides, at.x, at.y) for polygon in polygons)


def _depth(sides: Sequence[tuple[float, float, float, float, float]], x: float, y: float) -> float:
    """The distance to the nearest side, below 0 outside. Framing asks thousands of times: hence bare numbers."""
    nearest, within = inf, False
    for left, top, across, down, bottom in sides:
        from_left, from_top = x - left, y - top
        share = (from_left * across + from_top * down) / (across * across + down * down)
        if share > 0.0:
            share = share if share < 1.0 else 1.0
            away = (from_left - share * across) ** 2 + (from_top - share * down) ** 2
        else:
            away = from_left * from_left + from_top * from_top
        nearest = away if away < nearest else nearest
        if (y < top) != (y < bottom) and from_left < from_top * across / down:
            within = not within
    return sqrt(nearest) if within else -sqrt(nearest)


@lru_cache(maxsize=64)  # framing asks for them at each photo and format
def roomy_places(polygons: tuple[Polygon, ...], seen: Rect, wished: Point) -> tuple[Point, ...]:
    """Places with room around them inside `polygons` and `seen`: the best one, then those of each row and column.

    Of places with nearly as much room, the one near `wished` counts as the best.
    """

    def worth(at: Point) -> float:
        away = hypot(at.x - wished.x, at.y - wished.y)
        return min(depth(polygons, at), depth_in_box(seen, at)) - _NEARNESS * away

    shares = [(number + 0.5) / _GRID for number in range(_GRID)]
    rows = [[Point(seen.x + x * seen.width, seen.y + y * seen.height) for x in shares] for y in shares]
    found = [max(line, key=worth) for line in (*rows, *zip(*rows, strict=True))]
    best = _best(seen, worth, max((wished, *found), key=worth))
    return best, *(place for place in dict.fromkeys(found) if depth(polygons, place) > 0)


def _best(box: Rect, worth: Callable[[Point], float], best: Point) -> Point:
    """The point of `box` worth the most, nearly: the search for the pole of inaccessibility by ever smaller squares.

    From one point to another, `worth` changes by little more than the distance between them: a square that cannot hold
    a better point than the best one known is left.
    """
    most, squares = worth(best), [(-inf, box.center.x, box.center.y, max(box.width, box.height) / 2)]
    while squares:
        bound, x, y, half = heappop(squares)
        if -bound < most + _PRECISION * max(most, 1.0):
            break
        for at in (Point(x + across * half / 2, y + down * half / 2) for across in (-1, 1) for down in (-1, 1)):
            value = worth(at)
            best, most = (at, value) if value > most else (best, most)
            heappush(squares, (-value - (1 + _NEARNESS) * half * _HALF_DIAGONAL, at.x, at.y, half / 2))
    return best


def depth_in_box(box: Rect, at: Point) -> float:
    """How far inside a box a point is; below 0 outside."""
    return min(at.x - box.x, box.right - at.x, at.y - box.y, box.bottom - at.y)
