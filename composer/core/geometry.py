"""Sizes, points, rectangles and rotations, and the crop of a photo that must cover a slot; units are the caller's."""

from collections.abc import Iterable
from math import cos, radians, sin

from msgspec import Struct


class Size(Struct, frozen=True, array_like=True):
    """A width and a height, both positive."""

    width: float
    height: float

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.width / self.height


class Point(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A point; as a focus, in fractions of the picture from its top left corner."""

    x: float
    y: float


class Rect(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A box by its top left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x just past the box."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y just past the box."""
        return self.y + self.height

    @property
    def size(self) -> Size:
        """The size of the box."""
        return Size(self.width, self.height)

    @property
    def area(self) -> float:
        """Its area, in square units."""
        return self.width * self.height

    @property
    def corners(self) -> tuple[Point, ...]:
        """Its four corners, the left ones first."""
        return tuple(Point(x, y) for x in (self.x, self.right) for y in (self.y, self.bottom))

    @property
    def center(self) -> Point:
        """The middle of the box."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def inset(self, amount: float) -> "Rect":
        """The box made smaller by `amount` on every side."""
        return Rect(self.x + amount, self.y + amount, self.width - 2 * amount, self.height - 2 * amount)

    def holds(self, at: Point) -> bool:
        """Whether a point is in the box, or on its edge."""
        return self.x <= at.x <= self.right and self.y <= at.y <= self.bottom

    def contains(self, other: "Rect", *, tolerance: float = 0.0) -> bool:
        """Whether `other` is entirely inside, give or take `tolerance` on each side."""
        return (
            other.x >= self.x - tolerance
            and other.y >= self.y - tolerance
            and other.right <= self.right + tolerance
            and other.bottom <= self.bottom + tolerance
        )

    def shared(self, other: "Rect") -> "Rect | None":
        """The intersection of the two; None when they share no area."""
        left, top = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Rect(left, top, right - left, bottom - top) if left < right and top < bottom else None

    def overlaps(self, other: "Rect") -> bool:
        """Whether the two share any area."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom


def around(boxes: Iterable[Rect]) -> Rect:
    """The smallest box that contains all of `boxes`, of which there is at least one."""
    every = tuple(boxes)
    left, top = min(box.x for box in every), min(box.y for box in every)
    return Rect(left, top, max(box.right for box in every) - left, max(box.bottom for box in every) - top)


class Rotation(Struct, frozen=True):
    """A rotation by `angle` degrees clockwise about a point, in design pixels."""

    angle: float
    about: Point

    def there(self, point: Point) -> Point:
        """`point` once rotated."""
        return self._rotated(point, radians(self.angle))

    def back(self, point: Point) -> Point:
        """The point that is rotated to `point`."""
        return self._rotated(point, -radians(self.angle))

    def covered(self, box: Rect) -> Rect:
        """The smallest upright box around `box` once rotated."""
        corners = tuple(map(self.there, box.corners))
        left, top = min(each.x for each in corners), min(each.y for each in corners)
        return Rect(left, top, max(each.x for each in corners) - left, max(each.y for each in corners) - top)

    def _rotated(self, point: Point, angle: float) -> Point:
        x, y = point.x - self.about.x, point.y - self.about.y
        return Point(self.about.x + x * cos(angle) - y * sin(angle), self.about.y + x * sin(angle) + y * cos(angle))


def rotation_of(angle: float, box: Rect) -> Rotation | None:
    """The rotation of `box` by `angle` degrees about its own centre; None for an angle of 0."""
    return Rotation(angle, box.center) if angle else None


class Crop(Struct, frozen=True, forbid_unknown_fields=True):
    """How a photo is cropped, whatever the slot: the centre of the crop in fractions of the photo, and a zoom.

    Zoom 1 is the largest part of the photo that fills the slot; 2 shows half of that in each direction.
    """

    x: float = 0.5
    y: float = 0.5
    zoom: float = 1.0


#: Beyond this a crop shows a handful of pixels, no longer a photo.
MAX_ZOOM = 20.0


def cover(source: Size, slot: Size, zoom: float = 1.0) -> Size:
    """The part of `source` that fills `slot` without distortion, in fractions of `source`."""
    zoom = min(max(zoom, 1.0), MAX_ZOOM)
    if source.aspect > slot.aspect:
        return Size(slot.aspect / source.aspect / zoom, 1.0 / zoom)
    return Size(1.0 / zoom, source.aspect / slot.aspect / zoom)


def crop_rect(source: Size, slot: Size, crop: Crop) -> Rect:
    """The part of `source` that `crop` shows in `slot`, in fractions, kept inside the photo."""
    part = cover(source, slot, crop.zoom)
    return Rect(
        _clamp(crop.x - part.width / 2, 0.0, 1.0 - part.width),
        _clamp(crop.y - part.height / 2, 0.0, 1.0 - part.height),
        part.width,
        part.height,
    )


def crop_of(source: Size, slot: Size, rect: Rect) -> Crop:
    """The crop that shows `rect` (fractions of `source`) in `slot`: the inverse of `crop_rect`."""
    return Crop(rect.x + rect.width / 2, rect.y + rect.height / 2, cover(source, slot).width / rect.width)


def focus_crop(source: Size, slot: Size, focus: Point, zone: Point) -> Crop:
    """The crop of zoom 1 that brings `focus` (fractions of the photo) onto `zone` (fractions of the slot)."""
    part = cover(source, slot)
    left = _clamp(focus.x - zone.x * part.width, 0.0, 1.0 - part.width)
    top = _clamp(focus.y - zone.y * part.height, 0.0, 1.0 - part.height)
    return Crop(left + part.width / 2, top + part.height / 2, 1.0)


def _clamp(value: float, low: float, high: float) -> float:
    return max(low, min(value, max(low, high)))
