"""Places a QR code clear of faces and words: at its own place, in a corner of the photo, or elsewhere on the page."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, product
from math import ceil, hypot

from composer.core.geometry import Rect

#: What a code that leaves its place keeps around it, and the steps of the search, as shares of its width.
_AIR, _STEP = 0.1, 0.25


def place_code(own: Rect, photos: Iterable[Rect], taken: Sequence[Rect], page: Rect) -> Rect:
    """The first position that overlaps nothing `taken`, in design pixels; its `own` when there is none.

    After its own come the other corners of the photo under it, then the nearest position inside `page`.
    """
    photo = next((box for box in photos if box.overlaps(own)), None)
    corners = _corners(own, photo) if photo else (own,)
    around = [box.inset(-_AIR * own.width) for box in taken]
    return next(chain(_clear(corners, taken), _clear(_elsewhere(own, page), around)), own)


def _clear(boxes: Iterable[Rect], taken: Sequence[Rect]) -> Iterator[Rect]:
    return (each for each in boxes if not any(each.overlaps(box) for box in taken))


def _corners(own: Rect, photo: Rect) -> Iterator[Rect]:
    """The same position in each corner of the photo: across first, since eyes are side by side."""
    across, down = photo.x + photo.right - own.right, photo.y + photo.bottom - own.bottom
    for x, y in ((own.x, own.y), (across, own.y), (own.x, down), (across, down)):
        yield Rect(x, y, own.width, own.height)


def _elsewhere(own: Rect, page: Rect) -> Iterator[Rect]:
    """Positions all over `page`, from edge to edge, the nearest to `own` first."""
    places = product(
        _places(page.x, page.right - own.width, _STEP * own.width),
        _places(page.y, page.bottom - own.height, _STEP * own.width),
    )
    near = sorted(places, key=lambda place: hypot(place[0] - own.x, place[1] - own.y))
    return (Rect(x, y, own.width, own.height) for x, y in near)


def _places(first: float, last: float, step: float) -> list[float]:
    """From `first` to `last`, both included, in equal steps no longer than `step`."""
    count = max(1, ceil((last - first) / step))
    return [first + (last - first) * index / count for index in range(count + 1)]
