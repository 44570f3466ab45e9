"""Renderings as pixels and as letters, how alike two of them are, and a photo of plain patches."""

from collections.abc import Iterator, Mapping
from itertools import combinations, product

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPolygonF

from composer.core.color import Color
from composer.core.geometry import Point, Rect, Size, around
from composer.render.frame import Frame, Item, Text
from composer.render.paint import paint
from composer.render.photo.looks import NATURAL, Look
from tests.render.photo.files import Pixels
from tests.render.photo.made_pixels import pixels_of

#: Colours far enough apart that no smoothing of one with another gives a third. `.` stands for any other colour.
LETTERS: dict[str, Color] = {
    "w": Color(255, 255, 255),
    "k": Color(0, 0, 0),
    "r": Color(240, 20, 20),
    "g": Color(20, 160, 40),
    "b": Color(20, 40, 220),
    "y": Color(250, 220, 30),
}


def draw(frame: Frame, scale: float = 1.0) -> Pixels:
    """`frame` painted on white, `scale` pixels a design pixel: rows of red, green and blue."""
    image = QImage(round(frame.size.width * scale), round(frame.size.height * scale), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint(painter, frame)
    painter.end()
    return pixels_of(image)[..., :3]


def drawn(*items: Item, size: Size) -> Pixels:
    """The items alone, from back to front, on white."""
    return draw(Frame(size, items))


def letters(pixels: Pixels) -> list[str]:
    """Each row as letters of LETTERS."""
    names: dict[tuple[int, ...], str] = {
        (color.red, color.green, color.blue): letter for letter, color in LETTERS.items()
    }
    return ["".join(names.get(tuple(map(int, pixel)), ".") for pixel in row) for row in pixels]


def assert_letters(pixels: Pixels, picture: str) -> None:
    """The pixels are the letters of `picture`; `?` in it lets any colour pass."""
    wanted, found = picture.split(), letters(pixels)
    masked = [
        "".join("?" if w == "?" else f for f, w in zip(*rows, strict=True)) for rows in zip(found, wanted, strict=True)
    ]
    assert masked == wanted, "\n".join(found)


def assert_same_rendering(one: Pixels, other: Pixels, *, mean: float = 0.0, most: int = 0) -> None:
    """The two differ by at most `mean` levels on average and `most` levels anywhere, of 255."""
    assert one.shape == other.shape
    apart = np.abs(one.astype(int) - other.astype(int))
    assert (apart.mean() <= mean, apart.max() <= most) == (True, True), f"mean {apart.mean():.3f}, most {apart.max()}"


def assert_different_renderings(*renderings: Pixels) -> None:
    """No two of them are the same picture."""
    for one, other in combinations(renderings, 2):
        assert not np.array_equal(one, other)


def reduced(pixels: Pixels, by: int) -> Pixels:
    """Each pixel the mean of `by` × `by` of them."""
    height, width, _ = pixels.shape
    cells = pixels.reshape(height // by, by, width // by, by, 3)
    return cells.mean(axis=(1, 3)).round().astype(np.uint8)


def ink(text: Text) -> Iterator[tuple[float, Rect]]:
    """Each glyph's baseline and the box its outline fills, in design pixels; spaces have none."""
    for glyphs in text.glyphs:
        font = glyphs.run.rawFont()
        for index, at in zip(glyphs.run.glyphIndexes(), glyphs.run.positions(), strict=True):
            box: QRectF = font.boundingRect(index).translated(at + glyphs.origin)
            if box.width() > 0:
                yield at.y() + glyphs.origin.y(), Rect(box.x(), box.y(), box.width(), box.height())


def outline(text: Text) -> QPolygonF:
    """The four corners of the box of `text` where they are drawn, turned or not; boxes side by side do not touch."""
    box, turn = text.box.inset(0.1), text.turn
    corners = (Point(x, y) for x, y in product((box.x, box.right), (box.y, box.bottom)))
    a, b, c, d = (QPointF(each.x, each.y) for each in (map(turn.there, corners) if turn else corners))
    return QPolygonF([a, b, d, c])


def inked(text: Text) -> Iterator[Rect]:
    """The upright box around each glyph where it is drawn, turned or not."""
    return (text.turn.covered(box) if text.turn else box for _, box in ink(text))


def lines_of_ink(text: Text) -> list[Rect]:
    """The box that the ink of each line fills, from the top."""
    lines: dict[float, list[Rect]] = {}
    for baseline, box in ink(text):
        lines.setdefault(round(baseline, 1), []).append(box)
    return [around(boxes) for _, boxes in sorted(lines.items())]


class Patches:
    """A photo of plain patches, 100 pixels each way, cut without smoothing so that every edge stays one."""

    def __init__(self, *rows: str, colors: Mapping[str, Color] = LETTERS) -> None:
        """One letter a patch."""
        self._grid = np.array(
            [[(colors[each].red, colors[each].green, colors[each].blue) for each in row] for row in rows], np.uint8
        )
        #: What was asked of it, in order.
        self.asked: list[tuple[Rect, tuple[int, int], Look]] = []

    @property
    def size(self) -> Size:
        """Upright size in pixels."""
        return Size(100 * self._grid.shape[1], 100 * self._grid.shape[0])

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:
        """The part `rect` at exactly `pixels`; these patches know one look."""
        self.asked.append((rect, pixels, look))
        x = _places(rect.x, rect.width, pixels[0], self._grid.shape[1])
        y = _places(rect.y, rect.height, pixels[1], self._grid.shape[0])
        rows = np.ascontiguousarray(self._grid[y][:, x])
        return QImage(rows.tobytes(), *pixels, 3 * pixels[0], QImage.Format.Format_RGB888).convertToFormat(
            QImage.Format.Format_RGB32
        )


def _places(start: float, length: float, pixels: int, patches: int) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    """The patch that each of a row of pixels falls on."""
    at = (start + length * (np.arange(pixels) + 0.5) / pixels) * patches
    return at.astype(np.intp).clip(0, patches - 1)
