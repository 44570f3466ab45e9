"""Draws a page on past its edges, as a print shop needs: what touches an edge continues into the bleed.

A flat is made larger. A photo shows more of itself where there is more, and is mirrored where there is not, as a veil
is. What a drawing has at an edge is drawn out, where it does not go on by itself. Words stay where they are.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import ceil, floor
from typing import Literal, TypeAlias, TypeVar, get_args

from msgspec import Struct
from msgspec.structs import replace
from PIL import Image, ImageChops
from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from composer.core.formats import PAPER_UNITS, Format
from composer.core.geometry import Rect, Size
from composer.core.layout.visible_layers import drawn_layers, visible_part
from composer.core.poster import Layer, Overprint, PhotoSlot
from composer.render.arrange import Arranged
from composer.render.frame import Flat, Frame, Item, Picture, Scrim, Text, covered
from composer.render.paint import paint, painted
from composer.render.photo.looks import chosen_look
from composer.render.photo.rotated import seen
from composer.render.scene import Scene

_Pixels = TypeVar("_Pixels", Picture, Scrim)
#: What cuts a part of a photo, in fractions, at so many pixels.
_Cut: TypeAlias = Callable[[Rect, tuple[int, int]], QImage]
#: What figures lose, in pixels, before they are whole.
_ROUNDED = 1e-6


class Margins(Struct, frozen=True):
    """How far something goes on past each of its sides."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_none(self) -> bool:
        """Whether it goes nowhere."""
        return not (self.left or self.top or self.right or self.bottom)

    def around(self, box: Rect) -> Rect:
        """`box` made larger by them."""
        width, height = box.width + self.left + self.right, box.height + self.top + self.bottom
        return Rect(box.x - self.left, box.y - self.top, width, height)


def with_more(picture: Picture, slot: PhotoSlot, past: Margins, scene: Scene, format_: Format) -> Picture:
    """`picture`, the photo in `slot`, with what the photo has `past` its sides, which may be less.

    Nothing else of the photo is cut: the page itself has the pixels it has in every other file. Refused when the photo
    cannot be decoded.
    """
    choice = scene.visual.photo
    if scene.photo is None or choice is None:
        return picture
    part = visible_part(slot, scene.photo.size, scene.visual, scene.poster, format_)
    more = _there(_in_pixels(past, picture), part, picture.image)
    if more.isNull():
        return picture
    cut = partial(seen(scene.photo, choice).cut, look=chosen_look(scene.visual, scene.poster))
    return replace(picture, box=_filled(picture, more), image=_cut_around(picture.image, more, part, cut))


def _there(wanted: QMargins, part: Rect, image: QImage) -> QMargins:
    """The pixels of `wanted` that the photo has around `part` of it, which `image` shows."""
    across, down = image.width() / part.width, image.height() / part.height
    have = (part.x * across, part.y * down, (1 - part.right) * across, (1 - part.bottom) * down)
    sides = (wanted.left(), wanted.top(), wanted.right(), wanted.bottom())
    return QMargins(*(max(0, min(each, floor(most + _ROUNDED))) for each, most in zip(sides, have, strict=True)))


def _cut_around(image: QImage, more: QMargins, part: Rect, cut: _Cut) -> QImage:
    """`image` of `part` of a photo with `more` of it on each side, by what cuts the photo."""
    across, down = part.width / image.width(), part.height / image.height()

    def beside(place: QRect) -> QImage:
        width, height = place.width(), place.height()
        rect = Rect(part.x + place.x() * across, part.y + place.y() * down, width * across, height * down)
        return cut(_inside(rect), (width, height))

    whole = image.rect().marginsAdded(more)
    pieces = [(image, image.rect()), *((beside(place), place) for place in _places_around(image.rect(), whole))]
    clear = any(piece.hasAlphaChannel() for piece, _ in pieces)
    made = QImage(whole.size(), QImage.Format.Format_ARGB32_Premultiplied if clear else QImage.Format.Format_RGB32)
    _put(made, [(piece, place.translated(more.left(), more.top())) for piece, place in pieces])
    return made


def _places_around(inside: QRect, whole: QRect) -> Iterator[QRect]:
    """What `whole` has beside `inside`, above and below, in boxes that share nothing."""
    rows = QRect(whole.x(), inside.y(), whole.width(), inside.height())
    for box, way in ((inside, Qt.Orientation.Horizontal), (rows, Qt.Orientation.Vertical)):
        yield from (outside for outside, _ in _beside(box, whole, way) if not outside.isEmpty())


def _inside(rect: Rect) -> Rect:
    """A part of a photo, in fractions, without what rounding puts outside of it."""
    left, top = max(0.0, rect.x), max(0.0, rect.y)
    return Rect(left, top, min(rect.right, 1.0) - left, min(rect.bottom, 1.0) - top)


def mirrored(item: _Pixels, past: Margins) -> _Pixels:
    """`item` with its own edges mirrored into the margins `past` its sides, at the same pixels."""
    image, more = item.image, _in_pixels(past, item)
    if more.isNull():
        return item
    whole = image.rect().marginsAdded(more)
    made = QImage(whole.size(), image.format())
    made.fill(0)
    inside = image.rect().translated(more.left(), more.top())
    _put(made, [(image, inside)])
    _reflect(made, inside, Qt.Orientation.Horizontal)
    _reflect(made, QRect(0, inside.y(), whole.width(), inside.height()), Qt.Orientation.Vertical)
    return replace(item, box=_filled(item, more), image=made)


def _in_pixels(past: Margins, item: _Pixels) -> QMargins:
    """The margins `past` an item in its own pixels, none of which is cut."""
    across, down = item.image.width() / item.box.width, item.image.height() / item.box.height
    sides = (past.left * across, past.top * down, past.right * across, past.bottom * down)
    return QMargins(*(ceil(each - _ROUNDED) for each in sides))


def _filled(item: _Pixels, more: QMargins) -> Rect:
    """The box that `item` fills with so many pixels `more` on each side."""
    across, down = item.box.width / item.image.width(), item.box.height / item.image.height()
    sides = (more.left() * across, more.top() * down, more.right() * across, more.bottom() * down)
    return Margins(*sides).around(item.box)


def _reflect(image: QImage, inside: QRect, way: Qt.Orientation) -> None:
    """Fill what is beside `inside` in `image`, one way, with its edges mirrored."""
    beside = [each for each in _beside(inside, image.rect(), way) if not each[0].isEmpty()]
    _put(image, [(image.copy(edge).flipped(way), outside) for outside, edge in beside])


def _put(image: QImage, pieces: Sequence[tuple[QImage, QRect]]) -> None:
    """Paint each piece in its place among the pixels of `image`, instead of what is there."""
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    boxes = (Rect(place.x(), place.y(), place.width(), place.height()) for _, place in pieces)
    pictures = (Picture("", box, piece) for box, (piece, _) in zip(boxes, pieces, strict=True))
    paint(painter, Frame(Size(image.width(), image.height()), tuple(pictures)))
    painter.end()


def _beside(inside: QRect, whole: QRect, way: Qt.Orientation) -> Iterator[tuple[QRect, QRect]]:
    """The two boxes beside `inside` in `whole`, one way, each with what is on the other side of its edge."""
    if way == Qt.Orientation.Horizontal:
        before, after = inside.left() - whole.left(), whole.right() - inside.right()
        near, far = min(before, inside.width()), min(after, inside.width())
        top, high = inside.top(), inside.height()
        yield QRect(whole.left(), top, before, high), QRect(inside.left(), top, near, high)
        yield QRect(inside.right() + 1, top, after, high), QRect(inside.right() + 1 - far, top, far, high)
        return
    before, after = inside.top() - whole.top(), whole.bottom() - inside.bottom()
    near, far = min(before, inside.height()), min(after, inside.height())
    left, wide = inside.left(), inside.width()
    yield QRect(left, whole.top(), wide, before), QRect(left, inside.top(), wide, near)
    yield QRect(left, inside.bottom() + 1, wide, after), QRect(left, inside.bottom() + 1 - far, wide, far)


#: Design pixels from an edge within which a box touches it.
_NEAR = 0.5
_Side = Literal["left", "top", "right", "bottom"]
_SIDES: tuple[_Side, ...] = get_args(_Side)
#: Pixels drawn on each side of an edge, and those of them that tell what is there: the edge itself may be half covered.
_THIN = 3
_FIRST, _LAST = 1, 4
#: The share of a stroke, where it meets an edge, from which it counts as going on past it.
_MOSTLY = 0.3


class _Page(Struct, frozen=True):
    scene: Scene
    format: Format
    layers: Sequence[Layer]

    @property
    def scale(self) -> float:
        """Pixels of a picture per design pixel."""
        return self.format.dots / PAPER_UNITS

    def past(self, box: Rect) -> Margins:
        """How far `box` has to go on past each edge that it touches, or crosses by less than the bleed."""
        bleed, size = self.format.bleed, self.format.size
        over = (-box.x, -box.y, box.right - size.width, box.bottom - size.height)
        return Margins(*(bleed - each if -_NEAR <= each < bleed else 0.0 for each in over))


def bled(arranged: Arranged, scene: Scene, format_: Format) -> Frame:
    """The frame of `arranged` with its bleed, at negative places and past its size, which stays that of the cut page.

    Refused when the photo cannot be decoded.
    """
    page = _Page(scene, format_, drawn_layers(scene.visual, scene.poster, format_, arranged.arrangement))
    frame = arranged.frame
    return replace(frame, items=tuple(each for item in frame.items for each in _bled(item, page)))


def _bled(item: Item, page: _Page) -> Iterator[Item]:
    past = page.past(covered(item))
    match item:
        case Text():
            yield item
        case Scrim():
            yield mirrored(item, past)
        case Flat(shape="rectangle", turn=None):
            yield replace(item, box=past.around(item.box))
        case _ if past.is_none:
            yield item
        case Picture(shape="rectangle", turn=None):
            yield _widened(item, past, page)
        case _:
            yield from _bands(item, past, page)
            yield item


def _widened(picture: Picture, past: Margins, page: _Page) -> Picture:
    """A photo with more of itself on the sides where there is more, then with what it lacks mirrored."""
    slot = next((each for each in page.layers if isinstance(each, PhotoSlot) and each.opening == picture.box), None)
    look = chosen_look(page.scene.visual, page.scene.poster)
    printed = any(isinstance(each, Overprint) for each in page.layers) or look.name == "halftone"
    if picture.slot != "photo" or slot is None or printed:
        return mirrored(picture, past)
    wide = with_more(picture, slot, past, page.scene, page.format)
    return mirrored(wide, page.past(wide.box))


def _bands(item: Item, past: Margins, page: _Page) -> Iterator[Picture]:
    """The last pixels of `item` inside each edge that it touches, drawn out through the bleed.

    Not where the item itself goes on past the edge, as art often does.
    """
    box, size, scale = past.around(covered(item)), page.format.size, page.scale
    for side in _SIDES:
        if not getattr(past, side):
            continue
        upright = side in {"left", "right"}
        edge = {"right": size.width, "bottom": size.height}.get(side, 0.0)
        drawn = _drawn(item, _along(box, side, edge, _THIN / scale), scale)
        ends = (past.top, past.bottom) if upright else (past.left, past.right)
        line = _line(drawn, side, (round(ends[0] * scale), round(ends[1] * scale)))
        if line is not None:
            filled = _along(box, side, edge, page.format.bleed).shared(_beyond(page.format, side)) or box
            yield Picture("", filled, _drawn_out(line, filled, scale, upright=upright), lossless=True)


def _along(box: Rect, side: _Side, edge: float, thick: float) -> Rect:
    """The part of `box` as far as `thick` on both sides of an edge of the page."""
    if side in {"top", "bottom"}:
        return Rect(box.x, edge - thick, box.width, 2 * thick)
    return Rect(edge - thick, box.y, 2 * thick, box.height)


def _beyond(format_: Format, side: _Side) -> Rect:
    whole, page = format_.box.inset(-format_.bleed), format_.box
    return {
        "left": Rect(whole.x, whole.y, format_.bleed, whole.height),
        "right": Rect(page.right, whole.y, format_.bleed, whole.height),
        "top": Rect(whole.x, whole.y, whole.width, format_.bleed),
        "bottom": Rect(whole.x, page.bottom, whole.width, format_.bleed),
    }[side]


def _line(image: QImage, side: _Side, ends: tuple[int, int]) -> Image.Image | None:
    """The pixels just inside an edge, of an `image` of both sides of it, as a row; clear where the drawing goes on.

    The first and last `ends` of them are past the corners of the page, and get the pixels there. None for an empty row.
    """
    size = image.width(), image.height()
    pixels = Image.frombuffer("RGBA", size, bytes(image.constBits()), "raw", "BGRA", 0, 1)
    across = pixels.transpose(Image.Transpose.TRANSPOSE) if side in {"left", "right"} else pixels
    first, last = (across.crop((0, at, across.width, at + 1)) for at in (_FIRST, _LAST))
    inside, outside = (last, first) if side in {"left", "top"} else (first, last)
    inside.putalpha(_stopping(inside.getchannel("A"), outside.getchannel("A")))
    end = inside.width - ends[1]
    for at, start, count in ((ends[0], 0, ends[0]), (end - 1, end, ends[1])):
        if count:
            inside.paste(inside.crop((at, 0, at + 1, 1)).resize((count, 1)), (start, 0))
    return inside if inside.getchannel("A").getbbox() else None


def _stopping(inside: Image.Image, outside: Image.Image) -> Image.Image:
    """The alpha `inside` an edge, without the strokes most of which go on `outside` of it, and what else goes on."""
    alphas, beyond = bytearray(inside.tobytes()), outside.tobytes()
    for stroke in re.finditer(rb"[^\0]+", inside.tobytes()):
        there = beyond[stroke.start() : stroke.end()]
        goes_on = len(there) - there.count(0)
        if goes_on > _MOSTLY * len(there):
            alphas[stroke.start() : stroke.end()] = bytes(len(there))
    kept = Image.frombytes("L", inside.size, bytes(alphas))
    return ImageChops.multiply(kept, outside.point(lambda alpha: 0 if alpha else 255))


def _drawn_out(line: Image.Image, box: Rect, scale: float, *, upright: bool) -> QImage:
    """The row `line` across the whole of `box`, or down it."""
    deep = max(1, round((box.width if upright else box.height) * scale))
    made = line.resize((line.width, deep), Image.Resampling.NEAREST)
    made = made.transpose(Image.Transpose.TRANSPOSE) if upright else made
    data = made.tobytes("raw", "BGRA")
    return QImage(data, made.width, made.height, 4 * made.width, QImage.Format.Format_ARGB32).copy()


def _drawn(item: Item, box: Rect, scale: float) -> QImage:
    """What `item` draws in `box`, on nothing."""
    image = QImage(max(1, round(box.width * scale)), max(1, round(box.height * scale)), QImage.Format.Format_ARGB32)
    image.fill(0)
    scaled = QTransform.fromScale(image.width() / box.width, image.height() / box.height)
    return painted(image, Frame(box.size, (item,)), scaled.translate(-box.x, -box.y))
