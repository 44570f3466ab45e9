"""The room that words have and need in a format: margins, what no network covers, least sizes of type."""

from collections.abc import Sequence
from math import ceil

from composer.core.formats import Format
from composer.core.geometry import Rect
from composer.core.poster import Content

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
