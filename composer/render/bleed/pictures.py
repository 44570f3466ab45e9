"""Makes pictures larger past the edges of a page: a photo by more of itself, any picture by mirroring its edges."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import ceil, floor
from typing import TypeAlias, TypeVar

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtGui import QImage, QPainter

from composer.core.formats import Format
from composer.core.geometry import Rect, Size
from composer.core.layout.visible_layers import visible_part
from composer.core.poster import PhotoSlot
from composer.render.frame import Frame, Picture, Scrim
from composer.render.paint import paint
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
