"""Lists the places of a photo's credit, the best first: beside it, on its tab, over it, nearby, or on a label."""

from collections.abc import Iterator
from math import hypot

from msgspec import Struct

from composer.core.geometry import Rect, Size

#: The space that a credit keeps around it, and that a tab has around its words, in its own heights; the positions tried
#: along each side of the photo.
_AIR, _TAB, _PLACES = 0.6, 0.55, 9


class CreditSpot(Struct, frozen=True):
    """Where a credit may be, and the tab under it, if any; in design pixels, before the rotation of its photo.

    `needs_calm`: only where what is behind it leaves it legible as it is. `is_label`: its tab is in the colour of ink.
    """

    box: Rect
    tab: Rect | None = None
    needs_calm: bool = False
    is_label: bool = False

    @property
    def kept_clear(self) -> Rect:
        """The box that touches no other words and no face."""
        return self.tab or self.box.inset(-_AIR * self.box.height)


def beside_photo(size: Size, photo: Rect) -> Iterator[CreditSpot]:
    """Under the photo, over it, then at its sides, each from its right or lower end to the other."""
    air = _AIR * size.height
    across, down = _along(photo.x, photo.right - size.width), _along(photo.y, photo.bottom - size.height)
    places = [(x, y) for y in (photo.bottom + air, photo.y - air - size.height) for x in across]
    places += [(x, y) for x in (photo.right + air, photo.x - air - size.width) for y in down]
    yield from (CreditSpot(Rect(x, y, size.width, size.height), needs_calm=True) for x, y in places)


def on_tab(size: Size, photo: Rect) -> Iterator[CreditSpot]:
    """On a tab in each lower corner of the photo, then in each upper one."""
    pad = _TAB * size.height
    width, height = size.width + 2 * pad, size.height + 2 * pad
    if width > photo.width or height > photo.height:
        return
    for y in (photo.bottom - height, photo.y):
        for x in (photo.right - width, photo.x):
            yield CreditSpot(Rect(x + pad, y + pad, size.width, size.height), Rect(x, y, width, height))


def over_photo(size: Size, photo: Rect, page: Rect) -> Iterator[CreditSpot]:
    """Over the foot of the photo, then its top, inside `page`: for a photo that runs off its edges."""
    area = photo.inset(_AIR * size.height).shared(page)
    if area is not None and size.width <= area.width and size.height <= area.height:
        for y in (area.bottom - size.height, area.y):
            yield from (
                CreditSpot(Rect(x, y, size.width, size.height)) for x in _along(area.x, area.right - size.width)
            )


def near_photo(size: Size, photo: Rect, page: Rect) -> Iterator[CreditSpot]:
    """All over `page`, from the place nearest to the photo: a shape leaves corners, and a credit says what it is of."""
    columns = {photo.x, photo.right - size.width, *_along(page.x, page.right - size.width)}
    rows = _along(page.y, page.bottom - size.height, 2 * _PLACES)
    boxes = (Rect(x, y, size.width, size.height) for x in sorted(columns, reverse=True) for y in rows)
    yield from (CreditSpot(box, needs_calm=True) for box in sorted(boxes, key=lambda box: _gap(box, photo)))


def on_label(size: Size, pad: float, photo: Rect, page: Rect) -> Iterator[CreditSpot]:
    """On a label, `pad` larger than the words, across the foot of the photo, then higher: a shape has no corners."""
    room = page.inset(pad)
    for y in _along(photo.center.y, min(photo.bottom + pad, room.bottom) - size.height):
        for x in (photo.center.x - size.width / 2, min(photo.right, room.right) - size.width, max(photo.x, room.x)):
            box = Rect(x, y, size.width, size.height)
            yield CreditSpot(box, box.inset(-pad), is_label=True)


def _gap(one: Rect, other: Rect) -> float:
    """The distance between two boxes; 0 where they meet."""
    across = max(0.0, one.x - other.right, other.x - one.right)
    return hypot(across, max(0.0, one.y - other.bottom, other.y - one.bottom))


def _along(first: float, last: float, places: int = _PLACES) -> list[float]:
    """From the last position to the first, both included: the corners, then what is between them."""
    spread = (last - first) / (places - 1)
    return [last, first, *(last - spread * index for index in range(1, places - 1))]
