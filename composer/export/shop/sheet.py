"""The sheet of a print shop: the page that is cut out of it, its bleed, and the crop marks around both."""

from collections.abc import Iterator
from math import ceil

from msgspec import Struct

from composer.core.color import Color
from composer.core.formats import PAPER_UNITS, Format
from composer.core.geometry import Rect, Size
from composer.render.frame import Flat

#: Points for one design pixel of paper.
POINTS = 72 / PAPER_UNITS
#: Crop marks, in design pixels: a quarter of a point thick, a quarter of an inch long, an eighth of an inch at least
#: off the page, and never in the bleed, where a cut a little off would leave them.
_THICK, _LONG, _OFF = 0.25 / POINTS, PAPER_UNITS / 4, PAPER_UNITS / 8
#: What is left around the marks.
_EDGE = PAPER_UNITS / 8
_BLACK = Color(0, 0, 0)


class Sheet(Struct, frozen=True):
    """A sheet in points, as PDF counts them, from its top left corner: its whole points, the page and its bleed."""

    size: Size
    page: Rect
    bleed: Rect


def sheet_of(format_: Format) -> Sheet:
    """The smallest sheet of whole points that has room for the page, its bleed and its marks."""
    around = POINTS * (max(_OFF, format_.bleed) + _LONG + _EDGE)
    width, height = format_.size.width * POINTS, format_.size.height * POINTS
    size = Size(ceil(width + 2 * around - 1e-6), ceil(height + 2 * around - 1e-6))
    page = Rect((size.width - width) / 2, (size.height - height) / 2, width, height)
    return Sheet(size, page, page.inset(-format_.bleed * POINTS))


def crop_marks(format_: Format) -> Iterator[Flat]:
    """Two lines at each corner of the page, in its design pixels."""
    width, height = format_.size.width, format_.size.height
    yield from marks_at((0.0, width), (0.0, height), max(_OFF, format_.bleed))


def marks_at(columns: tuple[float, ...], rows: tuple[float, ...], off: float) -> Iterator[Flat]:
    """Cut marks at these places, `off` the first and last of the other way."""
    for x in columns:
        for y in (rows[0] - off - _LONG, rows[-1] + off):
            yield Flat("", Rect(x - _THICK / 2, y, _THICK, _LONG), _BLACK)
    for y in rows:
        for x in (columns[0] - off - _LONG, columns[-1] + off):
            yield Flat("", Rect(x, y - _THICK / 2, _LONG, _THICK), _BLACK)
