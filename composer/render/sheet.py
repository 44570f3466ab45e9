"""A contact sheet as a frame: small pictures of other frames in rows, each with its name below."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtGui import QImage

from composer.core.color import Color, parse_color
from composer.core.geometry import Rect, Size
from composer.core.layout.justified_rows import justified_rows
from composer.core.poster import Style
from composer.core.text.fitting import Column, fit
from composer.render.fonts import Fonts
from composer.render.frame import Flat, Frame, Item, Picture
from composer.render.text.glyphs import Setting, place_text

#: Pixels: the sheet's width, its margin and the room between pictures, the height of a row, of a name and of a title.
WIDTH, MARGIN, GAP, ROW, NAME, TITLE = 1920, 64, 40, 520, 22, 34
#: Pixels: higher than any picture is shown.
FINEST = round(1.25 * ROW)
_BELOW = 14  # between a picture and its name
_GROUND, _INK, _LIGHT = parse_color("#dcdfd8"), parse_color("#1d2622"), parse_color("#ffffff")


class _Lettering(Struct, frozen=True):
    size: int
    style: Style
    ink: Color


_NAMES = _Lettering(NAME, Style("Hanken Grotesk", weight=500), _INK)
_TITLES = _Lettering(TITLE, Style("Hanken Grotesk", weight=700), _INK)
#: A mark over a picture: light on dark with a light edge, legible on any picture. Its padding and its edge, in pixels.
_MARKS, _PADDING, _EDGE = _Lettering(20, Style("Hanken Grotesk", weight=700), _LIGHT), 8, 2


class Tile(Struct, frozen=True):
    """One picture of the sheet, at least as fine as it is shown, its name, and the mark over it; empty for none."""

    name: str
    image: QImage
    mark: str = ""

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.image.width() / self.image.height()


def sheet(title: str, tiles: Sequence[Tile], fonts: Fonts) -> Frame:
    """The tiles in rows under `title`, on a sheet as high as they need; one unit is one pixel."""
    top = MARGIN + TITLE + GAP
    items: list[Item] = [_line(title, Rect(MARGIN, MARGIN, WIDTH - 2 * MARGIN, TITLE), _TITLES, fonts)]
    bottom = top
    rows = justified_rows([tile.aspect for tile in tiles], WIDTH - 2 * MARGIN, ROW, GAP)
    boxes = [(index, box) for index, row in enumerate(rows) for box in row]
    for tile, (index, box) in zip(tiles, boxes, strict=True):
        shown = Rect(MARGIN + box.x, top + box.y + index * (_BELOW + NAME), box.width, box.height)
        named = Rect(shown.x, shown.bottom + _BELOW, shown.width, NAME)
        items += [Picture("", shown, tile.image), *_mark(tile.mark, shown, fonts)]
        items.append(_line(tile.name, named, _NAMES, fonts))
        bottom = max(bottom, named.bottom)
    size = Size(WIDTH, round(bottom + MARGIN))
    return Frame(size, (Flat("", Rect(0, 0, size.width, size.height), _GROUND), *items))


def _mark(words: str, box: Rect, fonts: Fonts) -> list[Item]:
    """`words` across the upper edge of `box`, so that little of the picture is hidden; nothing for none."""
    if not words:
        return []
    line = round(_MARKS.size * _MARKS.style.leading)
    width = fonts.measure(_MARKS.style).advance(words) * _MARKS.size
    ground = Rect(box.x + _PADDING, box.y - (line + _PADDING) / 2, width + 2 * _PADDING, line + _PADDING)
    edge = Rect(ground.x - _EDGE, ground.y - _EDGE, ground.width + 2 * _EDGE, ground.height + 2 * _EDGE)
    letters = Rect(ground.x + _PADDING, ground.y + 0.75 * _PADDING, width + _PADDING, line)
    return [Flat("", edge, _LIGHT), Flat("", ground, _INK), _line(words, letters, _MARKS, fonts)]


def _line(words: str, box: Rect, lettering: _Lettering, fonts: Fonts) -> Item:
    """`words` on one line at the top of `box`, smaller where they would not fit."""
    size, style = lettering.size, lettering.style
    fitted = fit(words, Column(box.width, 2 * size, size, size // 2, lines=1), fonts.measure(style))
    return place_text(fitted, Setting("", style, lettering.ink, "left"), box, fonts)[0]
