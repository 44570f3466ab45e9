"""Makes the box of some words larger where there is room around it, or clear of the photo."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from composer.core.geometry import Rect
from composer.core.workshop.board.board import Sheet, Spot
from composer.core.workshop.room import text_box

#: What words keep from another slot, as a share of the page's side.
_GAP = 0.015
#: The least share of the page for words.
_LEAST = 0.04


def grown(sheet: Sheet, number: int) -> Sheet:
    """The sheet with the box of its words `number` as large as its margins and its other slots allow."""
    place = sheet.slots.words[number]
    box = _grown(place.box, text_box(sheet.format), _others(sheet, number))
    return _with_box(sheet, number, box)


def clear_of_photo(sheet: Sheet, number: int) -> Sheet | None:
    """The sheet with the words `number` in the largest box that the photo and the other slots leave.

    The same sheet where its box does not meet the photo; None where too little is left.
    """
    box, photo = sheet.slots.words[number].box, sheet.slots.photo
    if photo is None or not photo.box.overlaps(box):
        return sheet
    others = [each.box for at, each in enumerate(sheet.slots.words) if at != number]
    free = [text_box(sheet.format)]
    for taken in (photo.box, *others, *([sheet.slots.qr.box] if sheet.slots.qr else [])):
        free = [part for each in free for part in (_beside(each, taken) if each.overlaps(taken) else (each,))]
    best = max(free, key=lambda each: each.area)
    return _with_box(sheet, number, best) if best.area >= _LEAST else None


def _others(sheet: Sheet, number: int) -> list[Rect]:
    """The boxes of the other slots, but for a photo that the words stand on already."""
    own = sheet.slots.words[number].box
    boxes = [each.box for at, each in enumerate(sheet.slots.words) if at != number]
    boxes += [each.box for each in (sheet.slots.photo, sheet.slots.qr) if each]
    return [each for each in boxes if not each.overlaps(own)]


def _grown(box: Rect, allowed: Rect, others: Sequence[Rect]) -> Rect:
    """The box moved out to what stops it on each side: down, up, then to the right and the left."""
    beside = [each for each in others if each.x < box.right and box.x < each.right]
    bottom = min((each.y - _GAP for each in beside if each.y >= box.bottom), default=allowed.bottom)
    top = max((each.bottom + _GAP for each in beside if each.bottom <= box.y), default=allowed.y)
    box = _edges(box, (box.x, min(top, box.y), box.right, max(bottom, box.bottom)))
    across = [each for each in others if each.y < box.bottom and box.y < each.bottom]
    right = min((each.x - _GAP for each in across if each.x >= box.right), default=allowed.right)
    left = max((each.right + _GAP for each in across if each.right <= box.x), default=allowed.x)
    return _edges(box, (min(left, box.x), box.y, max(right, box.right), box.bottom))


def _edges(box: Rect, edges: tuple[float, float, float, float]) -> Rect:
    left, top, right, bottom = edges
    return Rect(left, top, right - left, bottom - top) if right > left and bottom > top else box


def _beside(box: Rect, photo: Rect) -> Iterable[Rect]:
    """The parts of `box` above the photo, below it, to its left and to its right; some may have no area."""
    yield _edged(box.x, box.y, box.right, photo.y - _GAP)
    yield _edged(box.x, photo.bottom + _GAP, box.right, box.bottom)
    yield _edged(box.x, box.y, photo.x - _GAP, box.bottom)
    yield _edged(photo.right + _GAP, box.y, box.right, box.bottom)


def _edged(left: float, top: float, right: float, bottom: float) -> Rect:
    return Rect(left, top, max(0.0, right - left), max(0.0, bottom - top))


def _with_box(sheet: Sheet, number: int, box: Rect) -> Sheet:
    return sheet.with_place(Spot("words", number), replace(sheet.slots.words[number], box=box, origin="hand"))
