"""Proposes the first crop of a photo in a slot, so that the faces are where the poster wants them.

Pure arithmetic: a few dozen parts of the photo are tried, and the one with the lowest cost is chosen.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import cos, hypot, log, radians, sin

from msgspec import Struct
from msgspec.structs import replace

from composer.core.geometry import Crop, Point, Rect, Rotation, Size, around, cover, crop_of, crop_rect, focus_crop
from composer.core.layout.photo_shape import Polygon, depth, depth_in_box, roomy_places
from composer.core.visual import USUAL_RADIUS, Face

#: The usual position of an unmarked face in a portrait: the upper-third rule.
UPPER_THIRD = Point(0.5, 0.36)
#: Without a known face, the share of the photo's height that a proposed crop may leave out above a head, and the share
#: that it may when a chin would be cut: judged by foreheads, hair and chins, on portraits from tight to full length.
HEADROOM, LEAST_HEADROOM = 0.06, 0.10
#: A face is large enough at this width, as a fraction of its slot's shorter side: the crop zooms in up to there, but
#: never by more than so many times, as the surroundings tell who people are. Judged on the posters at phone size.
LEAST_WIDTH, MOST_TIMES = 0.2, 2.5
#: In radii of a face: the circle that nothing opaque may enter.
CLEAR = 1.25
#: In radii of a face: the hair above it, and the space that a photographer leaves around both.
HAIR, AIR = 0.5, 0.3
#: A face smaller than this share of the largest is a passer-by's: words avoid it, but the photo is not framed on it.
SUBJECT = 0.45
#: In a crowd, the photo is framed on the most important faces only.
_MOST_FACES = 8
#: Steps from the zone to the middle of the slot, where a shape has the most room.
_STEPS = 4
#: Zooms to try, relative to the one wished for, to move a face out from under what covers it.
_NEARER = (1.0, 1.25, 1.6, 2.0, 2.5)
#: The same, to move one into a shape that cuts into the photo: each makes the face larger too.
_LITTLE_NEARER = (1.0, 1.06, 1.12, 1.2, 1.3, 1.45)
#: Moves to try last, in fractions of the slot, and how many of each at most.
_NUDGES, _MOST_NUDGES = (0.03, 0.01), 8
#: Offsets from the zone, in fractions of the slot, to leave out entirely a face that would be cut.
_ASIDE = (-0.2, -0.1, 0.1, 0.2)
#: Costs of faults, where a distance from the zone equal to the slot's shorter side costs 1: a face under words, one cut
#: that could have been left out, no space around a face, one outside the shape and each radius of it, the zoom missed.
_COVERED, _CUT, _AIRLESS, _OUT, _FAR = 6.0, 1.5, 0.6, 20.0, 0.5
#: The cost of covering hair, as a share of the cost of covering a face.
_HAIR_COUNTS = 0.1
_ROUNDING = 1e-9


class Busy(Struct, frozen=True):
    """A box of the surface where no face should be, rotated like what is drawn there: words, a code, a band.

    `weight` is how bad it is, 1 for what hides the face for good.
    """

    box: Rect
    rotation: Rotation | None = None
    weight: float = 1.0

    def back(self, point: Point) -> Point:
        """A point of the surface, in the coordinates where the box is upright."""
        return self.rotation.back(point) if self.rotation else point

    def there(self, point: Point) -> Point:
        """The inverse of `back`."""
        return self.rotation.there(point) if self.rotation else point


class Opening(Struct, frozen=True):
    """What framing needs to know of a slot, in design pixels.

    `zone` is where the middle of the faces should be, in fractions of the box; `stretch` how many design pixels one of
    the photo may fill before it looks soft; `busy` what is drawn over the photo, or a network's buttons.
    A shape that cuts into its box is given by `polygons`, and by what the page shows of the box, `seen`.
    """

    box: Rect
    zone: Point
    shape: str = "rectangle"
    stretch: float = 1.0
    busy: tuple[Busy, ...] = ()
    polygons: tuple[Polygon, ...] = ()
    seen: Rect | None = None

    @property
    def least_room(self) -> float:
        """The space that a face needs to its edge, in radii: a shape that cuts into the photo stays clear of it."""
        return CLEAR - 1.0 if self.polygons else 0.0


class Circle(Struct, frozen=True):
    """A face on the surface, in design pixels."""

    x: float
    y: float
    radius: float

    @property
    def box(self) -> Rect:
        """The square around it."""
        return Rect(self.x - self.radius, self.y - self.radius, 2 * self.radius, 2 * self.radius)


class _Try(Struct, frozen=True):
    """A candidate part of the photo, how far it is from the wished zoom (0: not at all), and where its faces are."""

    part: Rect
    far: float
    kept: tuple[Circle, ...]
    left: tuple[Circle, ...]


def circle_of(face: Face, photo: Size, part: Rect, box: Rect) -> Circle:
    """Where `face` is when `box` shows `part` of a photo of this size, both on the photo as shown."""
    across, down = box.width / part.width, box.height / part.height
    radius = face.radius * min(photo.width, photo.height) * across / photo.width
    return Circle(box.x + (face.x - part.x) * across, box.y + (face.y - part.y) * down, radius)


# One frame asks several times for each slot, a keystroke for each poster of the gallery and each format.
@lru_cache(maxsize=256)
def first_crop(faces: tuple[Face, ...], photo: Size, opening: Opening) -> Crop:
    """The proposed crop for a photo of this size with these faces; without faces, by the upper third and with headroom.

    As many people as fit in the slot's shape are kept whole, the most important first, clear of words, with hair and
    some space.
    """
    slot = opening.box.size
    if not faces:
        return _with_headroom(photo, slot, opening.zone)
    ranked, others = _ranked([_trimmed(face, photo) for face in faces])
    for count in range(len(ranked), 1, -1):
        if not _may_fit(ranked[:count], photo, opening):
            continue
        best = _best(ranked[:count], [*ranked[count:], *others], photo, opening)
        if all(room(circle, opening) >= opening.least_room - _ROUNDING for circle in best.kept):
            return crop_of(photo, slot, best.part)
    return crop_of(photo, slot, _best(ranked[:1], [*ranked[1:], *others], photo, opening).part)


def _with_headroom(photo: Size, slot: Size, zone: Point) -> Crop:
    """The crop that brings the usual face onto `zone`, moved up for the hair that is most often above it."""
    part = crop_rect(photo, slot, focus_crop(photo, slot, UPPER_THIRD, zone))
    chin = UPPER_THIRD.y + USUAL_RADIUS * min(photo.width, photo.height) / photo.height
    most = min(max(HEADROOM, chin - part.height), LEAST_HEADROOM)
    return crop_of(photo, slot, replace(part, y=min(part.y, most)))


def nearest_wish(radius: float, photo: Size, opening: Opening) -> float:
    """The zoom that makes a face of this radius wide enough, if the photo has enough pixels; at least 1."""
    box = opening.box
    enlarged = box.width / (cover(photo, box.size).width * photo.width)
    width = 2 * radius * min(photo.width, photo.height) * enlarged
    return max(1.0, min(LEAST_WIDTH * min(box.width, box.height) / width, _sharpest(photo, opening), MOST_TIMES))


def _sharpest(photo: Size, opening: Opening) -> float:
    """The zoom beyond which the photo has too few pixels; below 1 when it never has enough."""
    enlarged = opening.box.width / (cover(photo, opening.box.size).width * photo.width)
    return opening.stretch / enlarged


def _trimmed(face: Face, photo: Size) -> Face:
    """`face` reduced to what is inside the photo, but never to less than half its radius."""
    short = min(photo.width, photo.height)
    edge = min(face.x * photo.width, (1 - face.x) * photo.width, face.y * photo.height, (1 - face.y) * photo.height)
    return replace(face, radius=min(face.radius, max(edge / short, face.radius / 2)))


def _ranked(faces: Sequence[Face]) -> tuple[list[Face], list[Face]]:
    """The faces to frame on, the largest and most central first; and the other faces."""
    largest = max(face.radius for face in faces)

    def weight(face: Face) -> float:
        return face.radius * (1.5 - hypot(face.x - 0.5, face.y - 0.5))

    subjects = sorted((face for face in faces if face.radius >= SUBJECT * largest), key=weight, reverse=True)
    passing = [face for face in faces if face.radius < SUBJECT * largest]
    return subjects[:_MOST_FACES], [*subjects[_MOST_FACES:], *passing]


def _may_fit(faces: Sequence[Face], photo: Size, opening: Opening) -> bool:
    """Whether the box around `faces` is no larger than the most that the slot can show."""
    union, most = around([_reach(face, photo) for face in faces]), cover(photo, opening.box.size)
    return union.width <= most.width + _ROUNDING and union.height <= most.height + _ROUNDING


def _best(kept: Sequence[Face], left: Sequence[Face], photo: Size, opening: Opening) -> _Try:
    """The part with the lowest cost; higher zooms, which can be moved further, are tried for a face hidden or cut."""

    def cost(each: _Try) -> float:
        return _cost(each, opening)

    wished = nearest_wish(sum(face.radius for face in kept) / len(kept), photo, opening)
    best = min(_tries(kept, left, photo, opening, (wished, wished**0.5, 1.0)), key=cost)
    bands = [busy for busy in opening.busy if busy.weight >= 1.0]
    hidden = any(_shared(_head(circle), busy) for circle in best.kept for busy in bands)
    # Several faces that do not fit a shape hardly ever fit it nearer, where they are larger and further apart.
    cramped = opening.polygons and len(kept) == 1 and room(best.kept[0], opening) < opening.least_room
    if not hidden and not cramped:
        return best
    most = min(MOST_TIMES, max(wished, _sharpest(photo, opening)))
    nearer = tuple(min(wished * times, most) for times in (_NEARER if hidden else _LITTLE_NEARER))
    best = min(best, min(_tries(kept, left, photo, opening, nearer), key=cost), key=cost)
    return _nudged(best, kept, left, photo, opening) if cramped else best


def _nudged(best: _Try, kept: Sequence[Face], left: Sequence[Face], photo: Size, opening: Opening) -> _Try:
    """`best` moved a little at the same zoom, for as long as that lowers its cost: to fit a face in a narrow shape."""
    for step in _NUDGES:
        for _ in range(_MOST_NUDGES):
            corners = (_corner(best.part, x * step, y * step) for x, y in ((-1, 0), (1, 0), (0, -1), (0, 1)))
            tries = [_try(replace(best.part, x=at.x, y=at.y), best.far, kept, left, photo, opening) for at in corners]
            better = min((best, *tries), key=lambda each: _cost(each, opening))
            if better is best:
                break
            best = better
    return best


def _corner(part: Rect, across: float, down: float) -> Point:
    """The corner of `part` moved by shares of its size, kept inside the photo."""
    return Point(
        _within(part.x + across * part.width, 1.0 - part.width),
        _within(part.y + down * part.height, 1.0 - part.height),
    )


def _try(part: Rect, far: float, kept: Sequence[Face], left: Sequence[Face], photo: Size, opening: Opening) -> _Try:
    """A part of the photo, with where its faces come."""
    come = [tuple(circle_of(face, photo, part, opening.box) for face in faces) for faces in (kept, left)]
    return _Try(part, far, *come)


def _tries(
    kept: Sequence[Face], left: Sequence[Face], photo: Size, opening: Opening, zooms: tuple[float, ...]
) -> Iterator[_Try]:
    """The parts worth trying: at each zoom, with the middle of the faces at each position that may suit it."""
    union = around([_reach(face, photo) for face in kept])
    for zoom in dict.fromkeys(zooms):
        size = cover(photo, opening.box.size, zoom)
        middle = union.center
        corners = (
            Point(
                _within(middle.x - wish.x * size.width, 1.0 - size.width),
                _within(middle.y - wish.y * size.height, 1.0 - size.height),
            )
            for wish in _wishes(union, size, opening)
        )
        # Where the photo has no room to spare, most wishes give the same part.
        for corner in dict.fromkeys(corners):
            part = Rect(corner.x, corner.y, size.width, size.height)
            yield _try(part, abs(log(zooms[0] / zoom)), kept, left, photo, opening)


def _wishes(union: Rect, part: Size, opening: Opening) -> Iterator[Point]:
    """Positions to try for the middle of the faces, in fractions of the slot: the zone first."""
    box, zone = opening.box, opening.zone
    most, *others = _roomy(opening)
    for step in range(_STEPS + 1):
        towards = step / _STEPS
        yield Point(zone.x + (most.x - zone.x) * towards, zone.y + (most.y - zone.y) * towards)
    yield from others
    for aside in _ASIDE:
        yield Point(zone.x + aside, zone.y)
    across, down = union.width / part.width / 2, union.height / part.height / 2
    yield Point(zone.x, down * (1 + HAIR))
    wished = Point(box.x + zone.x * box.width, box.y + zone.y * box.height)
    for busy in opening.busy:
        for place in _beside(busy, wished, Size(CLEAR * across * box.width, CLEAR * down * box.height)):
            yield Point((place.x - box.x) / box.width, (place.y - box.y) / box.height)


def _roomy(opening: Opening) -> Sequence[Point]:
    """The place where the shape has the most room, then others with room, in fractions of the slot."""
    if not opening.polygons:
        return [Point(0.5, 0.5)]
    box, zone = opening.box, opening.zone
    wished = Point(box.x + zone.x * box.width, box.y + zone.y * box.height)
    places = roomy_places(opening.polygons, opening.seen or box, wished)
    return [Point((place.x - box.x) / box.width, (place.y - box.y) / box.height) for place in places]


def _beside(busy: Busy, wished: Point, half: Size) -> Iterator[Point]:
    """Positions of the middle of the faces, with a box of twice `half`, just clear of `busy` on each side of a wish."""
    box, at, angle = busy.box, busy.back(wished), radians(busy.rotation.angle) if busy.rotation else 0.0
    across = half.width * cos(angle) + half.height * abs(sin(angle))
    down = half.height * cos(angle) + half.width * abs(sin(angle))
    yield busy.there(Point(at.x, box.y - down))
    yield busy.there(Point(box.x - across, at.y))
    yield busy.there(Point(box.right + across, at.y))
    for hair in (0.0, HAIR):
        yield busy.there(Point(at.x, box.bottom + down * (1 + hair)))


def _cost(each: _Try, opening: Opening) -> float:
    """The cost of a part: how far it is from what a photographer would choose."""
    box, middle = opening.box, around([circle.box for circle in each.kept]).center
    across = middle.x - box.x - opening.zone.x * box.width
    down = middle.y - box.y - opening.zone.y * box.height
    away = hypot(across, down) / min(box.width, box.height)
    least = min(room(circle, opening) for circle in each.kept)
    # At the top edge of the photo there is no more hair to show.
    hair = HAIR if each.part.y > 0.0 else 0.0
    heads = (Circle(circle.x, circle.y - hair * circle.radius, circle.radius) for circle in each.kept if hair)
    air = min([least, *(room(head, opening) for head in heads)])
    out = _OUT * (1.0 - least) if least < opening.least_room - _ROUNDING else 0.0
    airless = _AIRLESS * (1.0 - min(max(air, 0.0) / AIR, 1.0)) + out
    covered = sum(_covered(circle, opening) for circle in each.kept) / len(each.kept)
    cut = sum(circle.box.overlaps(box) and not box.contains(circle.box) for circle in each.left)
    return away + airless + _COVERED * covered + _CUT * cut / (len(each.left) or 1) + _FAR * each.far


def _covered(circle: Circle, opening: Opening) -> float:
    """How much of a face is covered by busy boxes, and to a small extent of its hair: 0 for none.

    Under what hides them for good, hair and the space around a face count as much as the face.
    """
    hair = replace(circle, y=circle.y - HAIR * circle.radius)
    seen = sum(_shared(circle, busy) + _HAIR_COUNTS * _shared(hair, busy) for busy in opening.busy)
    return seen + sum(_shared(_head(circle), busy) for busy in opening.busy if busy.weight >= 1.0)


def _head(circle: Circle) -> Circle:
    """The circle around a face, its hair and the space that nothing opaque may enter."""
    return Circle(circle.x, circle.y - (CLEAR - 1) * circle.radius, CLEAR * circle.radius)


def _shared(circle: Circle, busy: Busy) -> float:
    """The share of the square around `circle`, with the space it keeps, that is in `busy`."""
    at, box, radius = busy.back(Point(circle.x, circle.y)), busy.box, CLEAR * circle.radius
    across = min(at.x + radius, box.right) - max(at.x - radius, box.x)
    down = min(at.y + radius, box.bottom) - max(at.y - radius, box.y)
    return busy.weight * max(0.0, across) * max(0.0, down) / (2 * radius) ** 2


def room(circle: Circle, opening: Opening) -> float:
    """The space between a face and the edge of the shape: in radii, below 0 if cut."""
    box, at = opening.box, Point(circle.x, circle.y)
    if opening.polygons:
        inside = min(depth(opening.polygons, at), depth_in_box(opening.seen or box, at))
    else:
        inside = _inside(opening.shape, box.size, at.x - box.x, at.y - box.y)
    return inside / circle.radius - 1.0


def _inside(shape: str, size: Size, x: float, y: float) -> float:
    """How far inside a shape a point is, below 0 outside; for an ellipse, a lower bound."""
    across, down = x - size.width / 2, y - size.height / 2
    match shape:
        case "capsule":
            radius = min(size.width, size.height) / 2
            along = max(abs(across) - (size.width / 2 - radius), 0.0), max(abs(down) - (size.height / 2 - radius), 0.0)
            return radius - hypot(*along)
        case "ellipse":
            out = hypot(across / (size.width / 2), down / (size.height / 2))
            return (1.0 - out) * min(size.width, size.height) / 2
        case "arch" if y < min(size.width / 2, size.height):
            radius = min(size.width / 2, size.height)
            out = hypot(across / (size.width / 2), (y - radius) / radius)
            return min((1.0 - out) * radius, size.height - y)
        case "half-disc":
            # The upper half of an ellipse twice as high as the box.
            out = hypot(across / (size.width / 2), (y - size.height) / size.height)
            return min((1.0 - out) * min(size.width / 2, size.height), size.height - y)
        case _:
            return min(x, size.width - x, y, size.height - y)


def _reach(face: Face, photo: Size) -> Rect:
    """The box around `face` in fractions of the photo."""
    across, down = (face.radius * min(photo.width, photo.height) / side for side in (photo.width, photo.height))
    return Rect(face.x - across, face.y - down, 2 * across, 2 * down)


def _within(value: float, most: float) -> float:
    return max(0.0, min(value, most))
