"""What is behind boxes of a page as it is drawn, words aside: its least and greatest light."""

from collections.abc import Callable, Sequence
from functools import cached_property, reduce
from math import ceil, floor
from typing import Literal, cast

from PIL import Image, ImageChops, ImageDraw
from PySide6.QtGui import QImage, QTransform

from composer.core.color import Color, luminance
from composer.core.geometry import Rect
from composer.core.layout.legibility import linear_bounds
from composer.render.frame import Frame, Item, Picture, Text, covered
from composer.render.paint import painted

#: The end of the range that letters must contrast with: the lightest colours for light ink, the darkest for dark ink.
End = Literal["lightest", "darkest"]
#: Design pixels of a cell, each way.
_CELL = 4
_PICK: dict[End, Callable[[Image.Image, Image.Image], Image.Image]] = {
    "lightest": ImageChops.lighter,
    "darkest": ImageChops.darker,
}
#: A colour that every letter contrasts with: it fills the space between letters.
_HARMLESS: dict[End, tuple[int, int, int]] = {"lightest": (0, 0, 0), "darkest": (255, 255, 255)}
_LOW, _HIGH = map(bytes, linear_bounds())


class Backdrop:
    """A frame without its words, painted at a file's pixels over one region, then reduced cell by cell.

    A channel of a cell is the highest (or lowest) of its pixels': under any veil, none of them is lighter (darker).
    """

    def __init__(self, frame: Frame, region: Rect, finest: float) -> None:
        """Paint `region` of `frame` at the photos' own pixels, at most `finest` a design pixel."""
        self._scale = _scale(frame, finest)
        self._cell = _CELL * self._scale
        self._left, self._top, right, bottom = _cells(region)
        width, height = (right - self._left) * self._cell, (bottom - self._top) * self._cell
        self._image = self._painted(frame, width, height)

    def behind(self, boxes: Sequence[Rect], end: End) -> Image.Image:
        """The colours behind `boxes` (design pixels), one pixel per cell; those between boxes do not count."""
        cells = [_cells(box) for box in boxes]
        left, top = min(cell[0] for cell in cells), min(cell[1] for cell in cells)
        right, bottom = max(cell[2] for cell in cells), max(cell[3] for cell in cells)
        mask = Image.new("L", (right - left, bottom - top))
        draw = ImageDraw.Draw(mask)
        for x, y, x_end, y_end in cells:
            draw.rectangle((x - left, y - top, x_end - left - 1, y_end - top - 1), fill=255)
        place = left - self._left, top - self._top, right - self._left, bottom - self._top
        return Image.composite(self._of(place, end), Image.new("RGB", mask.size, _HARMLESS[end]), mask)

    def _painted(self, frame: Frame, width: int, height: int) -> QImage:
        # Every pixel of a cell is reached from its first row: that takes as many rows more, which are not used.
        image = QImage(width, height + self._cell, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFF)
        moved = QTransform.fromTranslate(-self._left * self._cell, -self._top * self._cell)
        return painted(image, frame, moved.scale(self._scale, self._scale))

    def _of(self, place: tuple[int, int, int, int], end: End) -> Image.Image:
        """The cells of `place`: of a page, the words are a small part, and no two are looked at together."""
        rows = _rows(self._image, tuple(self._cell * at for at in place), self._cell, end)
        # Qt's 32-bit words are blue, green, red in memory.
        blue, green, red, _ = _columns(rows, self._cell, end).split()
        return Image.merge("RGB", (red, green, blue))


def whole_cells(region: Rect) -> Rect:
    """`region` enlarged to whole cells."""
    left, top, right, bottom = _cells(region)
    return Rect(_CELL * left, _CELL * top, _CELL * (right - left), _CELL * (bottom - top))


def _cells(box: Rect) -> tuple[int, int, int, int]:
    """The cells that `box` reaches into: left, top, and the first past it to the right and below."""
    return floor(box.x / _CELL), floor(box.y / _CELL), ceil(box.right / _CELL), ceil(box.bottom / _CELL)


def lightest(colors: Image.Image) -> float:
    """The greatest relative luminance of `colors`, or a hair more."""
    return _extremes(colors, _HIGH, 0.5)[1]


def darkest(colors: Image.Image) -> float:
    """The least relative luminance of `colors`, or a hair less."""
    return _extremes(colors, _LOW, -0.5)[0]


def _extremes(colors: Image.Image, levels: bytes, rounding: float) -> tuple[float, float]:
    # What `point` does with one table for all bands, which would round all its levels again each time.
    linear = Image.frombytes("RGB", colors.size, colors.tobytes().translate(levels))
    light = linear.convert("L", (0.2126, 0.7152, 0.0722, rounding))
    # One band has one pair of extremes.
    low, high = cast("tuple[float, float]", light.getextrema())
    return low / 255, high / 255


def _scale(frame: Frame, finest: float) -> int:
    pictures = [item for item in frame.items if isinstance(item, Picture)]
    density = max((picture.image.width() / picture.box.width for picture in pictures), default=1.0)
    return max(1, min(round(finest), ceil(density)))


def _rows(image: QImage, part: tuple[int, ...], count: int, end: End) -> Image.Image:
    """Reduce each `count` rows of `part` (left, top, right, bottom) to one; `image` has `count` more rows below it."""
    left, top, right, bottom = part
    stride, pixels = image.bytesPerLine(), memoryview(cast("bytes", image.constBits()))
    size = right - left, (bottom - top) // count
    # Pillow reads any buffer, whatever its type says, and copies nothing of this mode.
    parts = [
        Image.frombuffer(
            "RGBX", size, cast("bytes", pixels[stride * row + 4 * left :]), "raw", "RGBX", stride * count, 1
        )
        for row in range(top, top + count)
    ]
    return reduce(_PICK[end], parts)


def _columns(rows: Image.Image, count: int, end: End) -> Image.Image:
    """Reduce each `count` columns to one."""
    size = rows.width // count, rows.height
    # In the middle of a pixel of the result, the first, the second… of the pixels that it is reduced from.
    places = [(count, 0, at + 0.5 - count / 2, 0, 1, 0) for at in range(count)]
    return reduce(_PICK[end], [rows.transform(size, Image.Transform.AFFINE, each) for each in places])


class Ground:
    """The items of a page, from back to front, without its words; painted once, when it is first looked at."""

    def __init__(self, items: Sequence[Item], region: Rect, finest: float) -> None:
        """Look at `region`, in design pixels, with at most `finest` pixels to each of them."""
        self._region, self._finest = whole_cells(region), finest
        seen = (item for item in items if not isinstance(item, Text))
        self._items = tuple(item for item in seen if covered(item).overlaps(self._region))

    def ends(self, boxes: Sequence[Rect]) -> tuple[float, float]:
        """The least and the greatest relative luminance behind `boxes`, in design pixels."""
        behind = self._painted.behind
        return darkest(behind(boxes, "darkest")), lightest(behind(boxes, "lightest"))

    @cached_property
    def _painted(self) -> Backdrop:
        return Backdrop(Frame(self._region.size, self._items), self._region, self._finest)


def clearance(color: Color, low: float, high: float) -> float:
    """The contrast of `color` with the nearest of the luminances from `low` to `high`; 1 when it is among them."""
    light = luminance(color)
    return max(1.0, (light + 0.05) / (high + 0.05), (low + 0.05) / (light + 0.05))
