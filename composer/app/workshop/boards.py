"""The board of a poster made of official art, from its drafts; its art as the window shows and measures it."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from PIL import Image
from PySide6.QtGui import QImage

from composer.app.workshop.drafts import Draft
from composer.core.color import Color
from composer.core.formats import Formats
from composer.core.geometry import Rect
from composer.core.workshop.board.board import Board, Sheet
from composer.render.photo.photo import qimage
from composer.render.workshop.calm import Grid, color_in, grid_of

#: Pixels of the longer side of the art that the window shows: enough for a large screen.
_SHOWN = 2400


def board_of(drafts: Iterable[Draft], formats: Formats, name: str = "", credit: str = "") -> Board:
    """The board of `drafts`, its sheets in the order of `formats`; the art itself stays with the drafts."""
    order = list(formats)
    sheets = (Sheet(each.format, each.slots, each.source) for each in drafts)
    return Board(tuple(sorted(sheets, key=lambda each: order.index(each.format.id))), name, credit)


def shown_art(picture: Image.Image, side: int = _SHOWN) -> QImage:
    """The art as the window shows it: at most `side` pixels a side, what is clear in it kept clear."""
    shown = picture.copy()
    shown.thumbnail((side, side), Image.Resampling.LANCZOS)
    return qimage(shown.convert("RGBA").convert("RGBa"))


def grounds_of(pictures: Mapping[str, Image.Image]) -> Callable[[str, Rect], Color]:
    """A function that gives the colour of the art in a box, in fractions, of a format; each is measured once."""

    @cache
    def grid(format_id: str) -> Grid:
        return grid_of(pictures[format_id])

    return lambda format_id, box: color_in(grid(format_id), box)
