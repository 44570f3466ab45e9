"""Places a QR code and a logo clear of faces and words: at their own place, or elsewhere on the page."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, product
from math import ceil, hypot

from composer.core.geometry import Rect, Size
from composer.core.poster import Align

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


#: The most of the signature's width that a logo takes.
MOST_OF_WIDTH = 0.3


def fitted_logo(aspect: float, width: float, height: float) -> Size:
    """The largest logo of the proportions `aspect` within 30 % of `width` and within `height`, in design pixels."""
    wide = min(MOST_OF_WIDTH * width, height * aspect)
    return Size(wide, wide / aspect)


def beside_logo(column: Rect, align: Align, taken: float) -> Rect:
    """`column` without the width `taken` at its far end: the right one, or the left one of words aligned right."""
    left = column.x + taken if align == "right" else column.x
    return Rect(left, column.y, max(0.0, column.width - taken), column.height)


def logo_box(size: Size, slot: Rect, align: Align, block: Rect) -> Rect:
    """The box of a logo of this size at the far end of `slot`, vertically centred on the words of `block`."""
    left = slot.x if align == "right" else slot.right - size.width
    return Rect(left, block.y + (block.height - size.height) / 2, size.width, size.height)
