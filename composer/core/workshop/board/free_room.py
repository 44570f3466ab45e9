"""The room left on a sheet: for a new slot, and around words whose box is made larger or clear of the photo."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from composer.core.geometry import Rect, Size
from composer.core.workshop.board.board import PHOTO, Sheet, Spot, SpotKind
from composer.core.workshop.board.boxes import fitted, least_of, limits_of
from composer.core.workshop.slots import text_box

#: How many steps across and down are tried.
_STEPS = 10
#: The usual sides of a new slot, in fractions of the room for words: of words, of a photo.
_WORDS, _PHOTO = (0.6, 0.1), (0.5, 0.4)
#: The sizes that are tried, as shares of the usual ones: smaller, a long name would not fit.
_SIZES = (1.0, 0.8)
#: By how much a new code is larger than the least.
_CODE = 1.2
#: What it costs to be wholly over words, near them, over the photo, over its middle, where a face is; to be small.
_OVER_WORDS, _NEAR_WORDS, _OVER_PHOTO, _OVER_FACE, _SMALL = 100.0, 4.0, 2.0, 6.0, 0.4
#: What is near, in fractions of the format: what makes one text legible would dull another beside it.
_NEAR = 0.04
#: The middle of a photo, as a share of its sides cut off all around.
_MIDDLE = 0.2
#: What words keep from another slot, as a share of the page's side.
_GAP = 0.015
#: The least share of the page for words.
_LEAST = 0.04


class _Taken(Struct, frozen=True):
    """The boxes that a new slot keeps clear of: words and codes, the photo, the middle of the photo."""

    words: tuple[Rect, ...]
    photo: Rect | None

    def cost(self, box: Rect) -> float:
        """What it costs to be at `box`."""
        over = sum(_share(box, each) for each in self.words)
        near = sum(_share(box, each.inset(-_NEAR)) for each in self.words)
        found = _OVER_WORDS * over + _NEAR_WORDS * near
        if self.photo is None:
            return found
        across, down = _MIDDLE * self.photo.width, _MIDDLE * self.photo.height
        middle = Rect(
            self.photo.x + across, self.photo.y + down, self.photo.width - 2 * across, self.photo.height - 2 * down
        )
        return found + _OVER_PHOTO * _share(box, self.photo) + _OVER_FACE * _share(box, middle)


def free_box(sheet: Sheet, kind: SpotKind, own: Size | None = None) -> Rect:
    """A box for a slot of a kind, in fractions: the lowest that is clear of the others, or least over them.

    It is of its `own` size where there is room, of a usual one else.
    """
    taken = _Taken(
        tuple(place.box for spot, place in sheet.places.items() if spot != PHOTO),
        sheet.slots.photo.box if sheet.slots.photo else None,
    )
    best = min(_candidates(sheet, kind, own), key=lambda each: each[0] + taken.cost(each[1]))
    return fitted(best[1], kind, sheet.format)


def _candidates(sheet: Sheet, kind: SpotKind, own: Size | None) -> Iterator[tuple[float, Rect]]:
    """The boxes that are tried, the lowest first, each with what its size costs."""
    # A photo keeps the margins that words have.
    room = limits_of(kind, sheet.format) if kind != "photo" else text_box(sheet.format)
    for number, size in enumerate(((own,) if own else ()) + tuple(_sizes(sheet, kind))):
        across, down = (room.width - size.width) / _STEPS, (room.height - size.height) / _STEPS
        for row in reversed(range(_STEPS + 1)):
            for step in range(_STEPS + 1):
                yield _SMALL * number, Rect(room.x + step * across, room.y + row * down, size.width, size.height)


def _sizes(sheet: Sheet, kind: SpotKind) -> Iterator[Size]:
    room, least = text_box(sheet.format), least_of(kind, sheet.format)
    if kind == "qr":
        yield from (Size(each * least.width, each * least.height) for each in (_CODE, 1.0))
        return
    share = _WORDS if kind == "words" else _PHOTO
    for each in _SIZES:
        yield Size(max(least.width, each * share[0] * room.width), max(least.height, each * share[1] * room.height))


def _share(box: Rect, other: Rect) -> float:
    """The part of `box` that `other` covers."""
    shared = box.shared(other)
    return shared.area / box.area if shared else 0.0


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
