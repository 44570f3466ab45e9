"""Sizes, rectangles and the arithmetic of a picture that must cover a slot; units are the caller's."""

from msgspec import Struct


class Size(Struct, frozen=True, array_like=True):
    """A width and a height, both positive."""

    width: float
    height: float

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.width / self.height


class Point(Struct, frozen=True, array_like=True):
    """A place; as a focus, in fractions of the picture from its top left corner."""

    x: float
    y: float


class Rect(Struct, frozen=True, array_like=True):
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
        """The box without its place."""
        return Size(self.width, self.height)

    def inset(self, amount: float) -> "Rect":
        """The box drawn in by `amount` on every side."""
        return Rect(self.x + amount, self.y + amount, self.width - 2 * amount, self.height - 2 * amount)

    def contains(self, other: "Rect", *, tolerance: float = 0.0) -> bool:
        """Whether `other` lies wholly inside, but for `tolerance` on each side."""
        return (
            other.x >= self.x - tolerance
            and other.y >= self.y - tolerance
            and other.right <= self.right + tolerance
            and other.bottom <= self.bottom + tolerance
        )

    def overlaps(self, other: "Rect") -> bool:
        """Whether the two share any area."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom


class Crop(Struct, frozen=True):
    """How a photo is framed, whatever the slot: its centre in fractions of the photo, and a zoom.

    Zoom 1 is the largest part of the photo that fills the slot; 2 shows half of that in each direction.
    """

    x: float = 0.5
    y: float = 0.5
    zoom: float = 1.0


#: Beyond this a crop shows a handful of pixels, never a photo.
MAX_ZOOM = 20.0


def cover(source: Size, slot: Size, zoom: float = 1.0) -> Size:
    """The part of `source` that fills `slot` without distortion, in fractions of `source`."""
    zoom = min(max(zoom, 1.0), MAX_ZOOM)
    if source.aspect > slot.aspect:
        return Size(slot.aspect / source.aspect / zoom, 1.0 / zoom)
    return Size(1.0 / zoom, source.aspect / slot.aspect / zoom)


def crop_rect(source: Size, slot: Size, crop: Crop) -> Rect:
    """The rectangle of `source` that `crop` shows in `slot`, in fractions, kept inside the photo."""
    part = cover(source, slot, crop.zoom)
    return Rect(
        _clamp(crop.x - part.width / 2, 0.0, 1.0 - part.width),
        _clamp(crop.y - part.height / 2, 0.0, 1.0 - part.height),
        part.width,
        part.height,
    )


def crop_of(source: Size, slot: Size, rect: Rect) -> Crop:
    """The crop that shows `rect` (fractions of `source`) in `slot`: what `crop_rect` undoes."""
    return Crop(rect.x + rect.width / 2, rect.y + rect.height / 2, cover(source, slot).width / rect.width)


def focus_crop(source: Size, slot: Size, focus: Point, zone: Point) -> Crop:
    """The crop of zoom 1 that brings `focus` (fractions of the photo) onto `zone` (fractions of the slot)."""
    part = cover(source, slot)
    left = _clamp(focus.x - zone.x * part.width, 0.0, 1.0 - part.width)
    top = _clamp(focus.y - zone.y * part.height, 0.0, 1.0 - part.height)
    return Crop(left + part.width / 2, top + part.height / 2, 1.0)


def _clamp(value: float, low: float, high: float) -> float:
    return max(low, min(value, max(low, high)))
