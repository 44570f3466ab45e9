"""Where a QR code goes: its own place, or another corner of the photo that it lies on, clear of faces and words."""

from collections.abc import Iterable, Iterator, Sequence

from composer.core.geometry import Rect


def place_code(own: Rect, photos: Iterable[Rect], taken: Sequence[Rect]) -> Rect:
    """The first place that overlaps nothing `taken`, in design pixels; its `own` when there is none."""
    photo = next((box for box in photos if box.overlaps(own)), None)
    places = _corners(own, photo) if photo else (own,)
    return next((place for place in places if not any(place.overlaps(box) for box in taken)), own)


def _corners(own: Rect, photo: Rect) -> Iterator[Rect]:
    """As far from each corner of the photo as it is from its own: across first, as eyes stand side by side."""
    across, down = photo.x + photo.right - own.right, photo.y + photo.bottom - own.bottom
    for x, y in ((own.x, own.y), (across, own.y), (own.x, down), (across, down)):
        yield Rect(x, y, own.width, own.height)
