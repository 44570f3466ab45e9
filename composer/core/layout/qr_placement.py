"""Places a QR code: at its own position, or in another corner of the photo under it, clear of faces and words."""

from collections.abc import Iterable, Iterator, Sequence

from composer.core.geometry import Rect


def place_code(own: Rect, photos: Iterable[Rect], taken: Sequence[Rect]) -> Rect:
    """The first position that overlaps nothing `taken`, in design pixels; its `own` when there is none."""
    photo = next((box for box in photos if box.overlaps(own)), None)
    boxes = _corners(own, photo) if photo else (own,)
    return next((each for each in boxes if not any(each.overlaps(box) for box in taken)), own)


def _corners(own: Rect, photo: Rect) -> Iterator[Rect]:
    """The same position in each corner of the photo: across first, since eyes are side by side."""
    across, down = photo.x + photo.right - own.right, photo.y + photo.bottom - own.bottom
    for x, y in ((own.x, own.y), (across, own.y), (own.x, down), (across, down)):
        yield Rect(x, y, own.width, own.height)
