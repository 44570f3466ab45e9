"""The slots proposed for a page of official art, in fractions of the page, whoever proposes them."""

from collections.abc import Sequence
from math import ceil
from typing import Literal

from msgspec import Struct

from composer.core.color import Color
from composer.core.formats import Format
from composer.core.geometry import Rect
from composer.core.poster import Align, Content, Shape

#: What a slot comes from: the name of a layer, a transparent region, a flat placeholder, a calm surface, a person.
Origin = Literal["layer", "clear", "placeholder", "calm", "hand"]


#: Whether a veil calms what is behind words by design, and how much; where words need more, they get it anyway.
Veiling = Literal["none", "light", "strong"]


class Lettering(Struct, frozen=True):
    """How the words of a place are set, where a person chose it; what is empty or 1 is the program's own choice.

    `largest` and `smallest` are factors of the sizes that the program takes. `ink` is a colour chosen by hand, None for
    the one that has the contrast. Words that are `signed` have the campaign's crossing beside them, and the logo of an
    organisation at the other end of their box.
    """

    family: str = ""
    weight: int = 0
    largest: float = 1.0
    smallest: float = 1.0
    align: Align = "left"
    ink: Color | None = None
    veil: Veiling = "none"
    signed: bool = False


#: Words as the program sets them.
PLAIN = Lettering()


class PhotoPlace(Struct, frozen=True):
    """Where the photo goes: a box, its shape, the outline of a blob, and whether the art is over it."""

    box: Rect
    origin: Origin
    shape: Shape = "rectangle"
    outline: str = ""
    under: bool = False


class WordsPlace(Struct, frozen=True):
    """Where words go: a box, what it says, the colour that is there, what it was proposed from, how it is set."""

    box: Rect
    contents: tuple[Content, ...]
    ground: Color
    origin: Origin = "calm"
    lettering: Lettering = PLAIN


class QrPlace(Struct, frozen=True):
    """Where the QR code goes: a box that is square on the page, and the colour that is there."""

    box: Rect
    ground: Color


class Slots(Struct, frozen=True):
    """All the slots of one page: the photo, if there is room for one, the words, and a QR code if one was added."""

    photo: PhotoPlace | None
    words: tuple[WordsPlace, ...]
    qr: QrPlace | None = None


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
    return shared.area / (one.area + other.area - shared.area)


#: The least sizes of words, as in the rules of posters: a share of the width on screens, 9 points in hundredths of an
#: inch on paper.
_SMALLEST, _SMALLEST_PRINT = 0.026, 12.5
#: Sizes of type, as shares of the short side: the largest of a quote, of a name, of the rest, of the theme.
QUOTE, NAME, REST, THEME = 0.12, 0.038, 0.028, 0.033
#: The gap between two texts, as a share of the short side.
LINE_GAP = 0.012


def text_box(format_: Format) -> Rect:
    """Where words may stand in a format, in fractions of it: inside its margins and what no network covers."""
    size, inside = format_.size, format_.text_box
    return Rect(inside.x / size.width, inside.y / size.height, inside.width / size.width, inside.height / size.height)


def foot_of(format_: Format) -> float:
    """The height that the campaign's words take, as a share of the format's."""
    short = min(format_.size.width, format_.size.height)
    theme, rest = (max(smallest(format_), round(share * short)) for share in (THEME, REST))
    return (1.15 * theme + 1.2 * rest + LINE_GAP * short) / format_.size.height


def person_height(contents: Sequence[Content], format_: Format) -> float:
    """The height that a long name, role and organisation take, as a share of the format's; 0 for a quote."""
    short = min(format_.size.width, format_.size.height)
    name, rest = (max(smallest(format_), round(share * short)) for share in (NAME, REST))
    heights = {"name": 1.15 * name, "role": 3 * 1.2 * rest}
    found = sum(heights.get(each, 0.0) + 2 * LINE_GAP * short for each in contents if each in heights)
    return found / format_.size.height


def smallest(format_: Format) -> int:
    """The smallest size of type of a format, in whole design pixels."""
    return ceil(_SMALLEST * format_.size.width if format_.medium == "screen" else _SMALLEST_PRINT)


def in_design(box: Rect, format_: Format) -> Rect:
    """A box in fractions of a format, in its design pixels, to a tenth."""
    width, height = format_.size.width, format_.size.height
    return Rect(*(round(each, 1) for each in (box.x * width, box.y * height, box.width * width, box.height * height)))
