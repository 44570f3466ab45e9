"""The slots proposed for a page of official art, in fractions of the page, whoever proposes them."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from composer.core.color import Color
from composer.core.geometry import Rect
from composer.core.poster import Content, Shape

#: What a slot was proposed from: the name of a layer, a transparent region, a flat placeholder, a calm surface.
Origin = Literal["layer", "clear", "placeholder", "calm"]


class PhotoPlace(Struct, frozen=True):
    """Where the photo goes: a box, its shape, the outline of a blob, and whether the art is over it."""

    box: Rect
    origin: Origin
    shape: Shape = "rectangle"
    outline: str = ""
    under: bool = False


class WordsPlace(Struct, frozen=True):
    """Where words go: a box, what it says, the colour that is there, and what it was proposed from."""

    box: Rect
    contents: tuple[Content, ...]
    ground: Color
    origin: Origin = "calm"


class Slots(Struct, frozen=True):
    """All that is proposed for one page: the photo, if there is room for one, and the words."""

    photo: PhotoPlace | None
    words: tuple[WordsPlace, ...]


#: What the campaign says of itself; the rest is a person's.
OF_CAMPAIGN: frozenset[Content] = frozenset({"theme", "dates"})
#: The gap above the campaign's words in a column, as a part of their height.
_GAP = 0.15


def column(
    box: Rect, contents: tuple[Content, ...], ground: Color, foot: float, origin: Origin = "calm"
) -> tuple[WordsPlace, ...]:
    """The places of all `contents` in one box: the person's words above, the campaign's at its foot, `foot` high."""
    person: tuple[Content, ...] = tuple(each for each in contents if each not in OF_CAMPAIGN)
    campaign: tuple[Content, ...] = tuple(each for each in contents if each in OF_CAMPAIGN)
    if not person or not campaign:
        return (WordsPlace(box, contents, ground, origin),)
    height = min(0.4 * box.height, foot)
    upper = Rect(box.x, box.y, box.width, box.height - (1 + _GAP) * height)
    lower = Rect(box.x, box.bottom - height, box.width, height)
    return WordsPlace(upper, person, ground, origin), WordsPlace(lower, campaign, ground, origin)


def is_column(words: Sequence[WordsPlace]) -> bool:
    """Whether two places are the parts of one column, nothing between them but its gap."""
    if len(words) != 2:
        return False
    upper, lower = words
    near = abs(lower.box.y - upper.box.bottom - _GAP * lower.box.height) < 0.005
    return near and (upper.box.x, upper.box.width) == (lower.box.x, lower.box.width)


def overlap(one: Rect, other: Rect) -> float:
    """The area that two boxes share as a part of what they cover together, 0 to 1."""
    shared = one.shared(other)
    if shared is None:
        return 0.0
    common = shared.width * shared.height
    return common / (one.width * one.height + other.width * other.height - common)
