"""Keeps parts of a frame as pictures of the screen's pixels, so that a key or a drag does not draw them again."""

from collections.abc import Iterator
from itertools import groupby
from math import ceil

from msgspec import Struct
from msgspec.structs import replace
from PIL import Image
from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from composer.core.geometry import Rect, Size
from composer.render.frame import Drawing, Frame, Item, Outline, Picture, Text, covered, hides_page
from composer.render.paint import painted, qt_rect
from composer.render.text.outlines import with_large_outlines

#: Design pixels of the edges of a ground that a photo hides: some of the screen's, however small the visual is.
_EDGE = 10.0
#: A drawing, mirrored or not, and where it is on the screen.
_Key = tuple[bytes, bool, tuple[float, ...]]


class _Screen(Struct, frozen=True):
    """What a painter draws on: from design pixels to the screen's own, and those that it may change."""

    transform: QTransform
    pixels: QRect

    @property
    def scale(self) -> float:
        """Pixels for one design pixel."""
        return self.transform.m11()


class ArtPictures:
    """Turns the art of one surface's frames into pictures, and keeps those of the last two arrangements.

    While a quote is typed that just fits, or no longer, two arrangements take turns.
    """

    def __init__(self) -> None:
        self._kept: dict[_Key, Picture] = {}
        self._before: dict[_Key, Picture] = {}

    def pictured(self, frame: Frame, painter: QPainter) -> Frame:
        """`frame` with its art as pictures, for `painter` as it is: it has the same pixels as from the shapes."""
        screen = _screen(painter)
        if screen.pixels.isEmpty():
            return frame
        drawings = {_key(item, screen): item for item in frame.items if isinstance(item, Drawing)}
        if drawings.keys() != self._kept.keys():
            known, self._before = self._before | self._kept, self._kept
            self._kept = {key: known.get(key) or _of_art(each, screen) for key, each in drawings.items()}
        pictures = (self._kept[_key(item, screen)] if isinstance(item, Drawing) else item for item in frame.items)
        return replace(frame, items=tuple(pictures))


class LastingPictures:
    """Keeps as pictures a part of one surface's frames that stays while another changes: while it is dragged, or typed.

    Small letters are drawn each time: over nothing, Qt would smooth their edges otherwise than over a photo.
    """

    def __init__(self) -> None:
        self._shown: tuple[_Screen, tuple[Item, ...]] | None = None
        self._kept: tuple[Item, ...] = ()

    def over_photo(self, frame: Frame, painter: QPainter) -> Frame:
        """`frame` with what is over its photo as pictures, from the second time that this is the same."""
        end, screen = _end_of_photos(frame.items), _screen(painter)
        over = self._pictured(frame.items[end:], screen, _together(frame, end, screen))
        return replace(frame, items=(*_seen(frame, end), *over))

    def behind_words(self, frame: Frame, painter: QPainter, surface: QColor) -> Frame:
        """`frame` with its photo and what is under it as one picture with the same pixels, on a plain `surface`."""
        end, screen = _end_of_photos(frame.items), _screen(painter)
        behind = self._pictured(frame.items[:end], screen, _as_one(frame.items[:end], screen, surface))
        return replace(frame, items=(*behind, *frame.items[end:]))

    def _pictured(self, items: tuple[Item, ...], screen: _Screen, made: Iterator[Item]) -> tuple[Item, ...]:
        if self._shown != (screen, items):
            self._shown, self._kept = (screen, items), ()
            return items
        self._kept = self._kept or tuple(made)
        return self._kept


def _end_of_photos(items: tuple[Item, ...]) -> int:
    return max(
        (at for at, item in enumerate(items, 1) if isinstance(item, Picture) and item.slot == "photo"), default=0
    )


def _seen(frame: Frame, end: int) -> tuple[Item, ...]:
    """The items up to a photo; where it hides all before it, only the edges of the page's ground."""
    shown = frame.items[end - 1] if end else None
    if frame.has_ground and isinstance(shown, Picture) and hides_page(shown, frame.size):
        # Smoothed, the edges of a page that begins within a pixel are seen beside those of the photo.
        return *_edges(frame.items[0]), shown
    return frame.items[:end]


def _edges(ground: Item) -> Iterator[Item]:
    box, wide = ground.box, _EDGE
    yield replace(ground, box=Rect(box.x, box.y, box.width, wide))
    yield replace(ground, box=Rect(box.x, box.bottom - wide, box.width, wide))
    yield replace(ground, box=Rect(box.x, box.y, wide, box.height))
    yield replace(ground, box=Rect(box.right - wide, box.y, wide, box.height))


def _together(frame: Frame, first: int, screen: _Screen) -> Iterator[Item]:
    """The items from the `first` on, with each run of them that has no small letters as one picture."""
    drawn = with_large_outlines(frame, screen.scale).items[first:]
    for are_texts, run in groupby(drawn, lambda item: isinstance(item, Text)):
        alike = tuple(run)
        yield from alike if are_texts else _as_one(alike, screen)


def _as_one(items: tuple[Item, ...], screen: _Screen, surface: QColor | None = None) -> Iterator[Picture]:
    """`items` as one picture, of no more than the pixels that they reach; nothing where they are out of sight."""
    area = screen.pixels.intersected(_reach(items, screen))
    if not area.isEmpty():
        yield _placed(_drawn(items, area, screen, surface), area, screen)


def _reach(items: tuple[Item, ...], screen: _Screen) -> QRect:
    """The pixels that `items` may paint; all of them where one is art, which may be larger than its box."""
    if any(isinstance(item, Drawing) for item in items):
        return screen.pixels
    around_all = QRectF()
    for item in items:
        around_all |= item.path.boundingRect() if isinstance(item, Outline) else qt_rect(covered(item))
    return screen.transform.mapRect(around_all).toAlignedRect().adjusted(-1, -1, 1, 1)


def _screen(painter: QPainter) -> _Screen:
    """The whole pixels of the painter's clip, or of its surface."""
    device = painter.device()
    ratio = device.devicePixelRatioF()
    transform = painter.worldTransform() * QTransform.fromScale(ratio, ratio)
    if not painter.hasClipping():
        return _Screen(transform, QRect(QPoint(), QSize(device.width(), device.height())))
    clip = transform.mapRect(painter.clipBoundingRect())
    corner = QPoint(int(clip.left()), int(clip.top()))
    return _Screen(transform, QRect(corner, QPoint(ceil(clip.right()), ceil(clip.bottom()))))


def _key(drawing: Drawing, screen: _Screen) -> _Key:
    area = screen.pixels
    there = screen.transform.mapRect(qt_rect(drawing.box))
    place = there.x(), there.y(), there.width(), there.height()
    return drawing.svg, drawing.mirrored, (*place, area.x(), area.y(), area.width(), area.height())


def _of_art(drawing: Drawing, screen: _Screen) -> Picture:
    whole = _drawn((drawing,), screen.pixels, screen)
    visible = _visible(whole)
    return _placed(whole.copy(visible), visible.translated(screen.pixels.topLeft()), screen)


def _drawn(items: tuple[Item, ...], area: QRect, screen: _Screen, surface: QColor | None = None) -> QImage:
    """What `items` paint on the pixels of `area`, over `surface` or nothing."""
    image = QImage(area.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0 if surface is None else surface)
    frame = Frame(Size(area.width(), area.height()), items)
    return painted(image, frame, screen.transform * QTransform.fromTranslate(-area.x(), -area.y()))


def _placed(image: QImage, area: QRect, screen: _Screen) -> Picture:
    """`image` as a picture of a frame, where it covers the pixels of `area`."""
    back, _ = screen.transform.inverted()
    box = back.mapRect(QRectF(area))
    return Picture("", Rect(box.x(), box.y(), box.width(), box.height()), image)


def _visible(image: QImage) -> QRect:
    """The box around what is not see-through; art may be smaller than its box, or larger."""
    picture = Image.frombuffer("RGBA", (image.width(), image.height()), bytes(image.constBits()), "raw", "RGBA", 0, 1)
    left, top, right, bottom = picture.getbbox(alpha_only=True) or (0, 0, 1, 1)
    return QRect(left, top, right - left, bottom - top)
