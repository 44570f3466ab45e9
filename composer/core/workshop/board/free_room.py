"""Where a new slot goes on a sheet: clear of the others, else over the edge of the photo, last of all over words."""

from collections.abc import Iterator

from msgspec import Struct

from composer.core.geometry import Rect, Size
from composer.core.workshop.board.board import PHOTO, Sheet, SpotKind
from composer.core.workshop.board.boxes import fitted, least_of, limits_of
from composer.core.workshop.room import text_box

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
