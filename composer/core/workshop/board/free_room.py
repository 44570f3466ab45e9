"""Where a new slot goes on a sheet: the first place that is clear of the other slots, from the foot of the page up."""

from composer.core.geometry import Rect
from composer.core.workshop.board.board import Sheet, SpotKind
from composer.core.workshop.board.boxes import fitted, least_of, limits_of
from composer.core.workshop.room import text_box

#: How many steps across and down are tried.
_STEPS = 12
#: The usual sides of a new slot, in fractions of the room for words: of words, of a photo.
_WORDS, _PHOTO = (0.6, 0.1), (0.5, 0.4)
#: By how much a new code is larger than the least.
_CODE = 1.2


def free_box(sheet: Sheet, kind: SpotKind) -> Rect:
    """A box for a new slot of a kind, in fractions: clear of the others, else in the middle."""
    limits, taken = limits_of(kind, sheet.format), [each.box for each in sheet.places.values()]
    if kind == "photo":
        # Words are on the art: a photo keeps the same margins.
        limits = text_box(sheet.format)
    width, height = _sides(sheet, kind)
    across, down = (limits.width - width) / _STEPS, (limits.height - height) / _STEPS
    for row in reversed(range(_STEPS + 1)):
        for step in range(_STEPS + 1):
            box = Rect(limits.x + step * across, limits.y + row * down, width, height)
            if not any(box.overlaps(each) for each in taken):
                return fitted(box, kind, sheet.format)
    middle = limits.center
    return fitted(Rect(middle.x - width / 2, middle.y - height / 2, width, height), kind, sheet.format)


def _sides(sheet: Sheet, kind: SpotKind) -> tuple[float, float]:
    room, least = text_box(sheet.format), least_of(kind, sheet.format)
    if kind == "qr":
        return _CODE * least.width, _CODE * least.height
    share = _WORDS if kind == "words" else _PHOTO
    return max(least.width, share[0] * room.width), max(least.height, share[1] * room.height)
