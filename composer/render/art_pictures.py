"""Keeps the art of a frame as pictures of the screen's pixels, so that a key or a drag does not draw it anew."""

from math import ceil

from msgspec import Struct
from msgspec.structs import replace
from PIL import Image
from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QTransform

from composer.core.geometry import Rect, Size
from composer.render.frame import Drawing, Frame, Picture
from composer.render.paint import paint

#: A drawing, mirrored or not, and where it is on the screen.
_Key = tuple[bytes, bool, tuple[float, ...]]


class _Screen(Struct, frozen=True):
    """What a painter draws on: from design pixels to the screen's own, and those that it may change."""

    transform: QTransform
    pixels: QRect


class ArtPictures:
    """Turns the art of one surface's frames into pictures, and keeps those of the last two arrangements.

    While a quote is typed that just fits, or no longer, two arrangements take turns.
    """

    def __init__(self) -> None:
        """Keep nothing yet."""
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
            self._kept = {key: known.get(key) or _drawn(each, screen) for key, each in drawings.items()}
        pictures = (self._kept[_key(item, screen)] if isinstance(item, Drawing) else item for item in frame.items)
        return replace(frame, items=tuple(pictures))


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
    box, area = drawing.box, screen.pixels
    there = screen.transform.mapRect(QRectF(box.x, box.y, box.width, box.height))
    place = there.x(), there.y(), there.width(), there.height()
    return drawing.svg, drawing.mirrored, (*place, area.x(), area.y(), area.width(), area.height())


def _drawn(drawing: Drawing, screen: _Screen) -> Picture:
    area = screen.pixels
    whole = QImage(area.size(), QImage.Format.Format_ARGB32_Premultiplied)
    whole.fill(0)
    painter = QPainter(whole)
    painter.setTransform(screen.transform * QTransform.fromTranslate(-area.x(), -area.y()))
    paint(painter, Frame(Size(area.width(), area.height()), (drawing,)))
    painter.end()
    visible = _visible(whole)
    back, _ = screen.transform.inverted()
    box = back.mapRect(QRectF(visible.translated(area.topLeft())))
    return Picture(drawing.slot, Rect(box.x(), box.y(), box.width(), box.height()), whole.copy(visible))


def _visible(image: QImage) -> QRect:
    """The box around what is not see-through; art may be smaller than its box, or larger."""
    picture = Image.frombuffer("RGBA", (image.width(), image.height()), bytes(image.constBits()), "raw", "RGBA", 0, 1)
    left, top, right, bottom = picture.getbbox(alpha_only=True) or (0, 0, 1, 1)
    return QRect(left, top, right - left, bottom - top)
