"""A contact sheet as a frame: small pictures of other frames in rows, each with its name under it."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtGui import QImage

from composer.core.color import parse_color
from composer.core.fitting import Column, fit
from composer.core.geometry import Rect, Size
from composer.core.poster import Style
from composer.core.shelves import shelves
from composer.render.fonts import Fonts
from composer.render.frame import Flat, Frame, Item, Picture
from composer.render.text import Setting, place

#: Pixels: the sheet's width, its margin and the room between pictures, the height of a row, of a name and of a title.
WIDTH, MARGIN, GAP, ROW, NAME, TITLE = 1920, 64, 40, 520, 22, 34
#: Pixels: higher than any picture is shown.
FINEST = round(1.25 * ROW)
_BELOW = 14  # between a picture and its name
_GROUND, _INK = parse_color("#dcdfd8"), parse_color("#1d2622")
_NAMES = Style("Hanken Grotesk", weight=500)
_TITLES = Style("Hanken Grotesk", weight=700)


class Tile(Struct, frozen=True):
    """One picture of the sheet, at least as fine as it is shown, and its name."""

    name: str
    image: QImage

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.image.width() / self.image.height()


def sheet(title: str, tiles: Sequence[Tile], fonts: Fonts) -> Frame:
    """The tiles in rows under `title`, on a sheet as high as they need; one unit is one pixel."""
    top = MARGIN + TITLE + GAP
    items: list[Item] = [_line(title, Rect(MARGIN, MARGIN, WIDTH - 2 * MARGIN, TITLE), TITLE, _TITLES, fonts)]
    bottom = top
    rows = shelves([tile.aspect for tile in tiles], WIDTH - 2 * MARGIN, ROW, GAP)
    boxes = [(index, box) for index, row in enumerate(rows) for box in row]
    for tile, (index, box) in zip(tiles, boxes, strict=True):
        shown = Rect(MARGIN + box.x, top + box.y + index * (_BELOW + NAME), box.width, box.height)
        named = Rect(shown.x, shown.bottom + _BELOW, shown.width, NAME)
        items += [Picture("", shown, tile.image), _line(tile.name, named, NAME, _NAMES, fonts)]
        bottom = max(bottom, named.bottom)
    size = Size(WIDTH, round(bottom + MARGIN))
    return Frame(size, (Flat("", Rect(0, 0, size.width, size.height), _GROUND), *items))


def _line(words: str, box: Rect, size: int, style: Style, fonts: Fonts) -> Item:
    """`words` on one line at the top of `box`, smaller where they would not fit."""
    fitted = fit(words, Column(box.width, 2 * size, size, size // 2, lines=1), fonts.measure(style))
    return place(fitted, Setting("", style, _INK, "left"), box, fonts)[0]
