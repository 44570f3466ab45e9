"""Keeps the art of a frame as pictures of the screen's pixels, so that a key or a drag does not draw it anew."""

from math import ceil

from msgspec import Struct
from PIL import Image
from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QTransform

from composer.render.frame import Drawing, Frame
from composer.render.paint import HINTS, paint, paint_drawing


class _Screen(Struct, frozen=True):
    """What art is drawn on: from design pixels to the screen's own, and the part of the surface that is drawn on."""

    transform: QTransform
    pixels: QRect
    ratio: float


class _Kept(Struct, frozen=True):
    """The visible part of a drawing, and the pixel of the screen where it begins."""

    picture: QImage
    corner: QPoint


#: A drawing, mirrored or not, and where it is on the screen.
_Key = tuple[bytes, bool, tuple[float, ...]]


class ArtPictures:
    """Paints frames on one surface; the pictures of the last painting are those that the next may use."""

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._kept: dict[_Key, _Kept] = {}

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw `frame`, its art with the same pixels as from its shapes."""
        known, self._kept = self._kept, {}
        screen = _screen(painter)
        paint(painter, frame, lambda painter, drawing: self._draw(painter, drawing, screen, known))

    def _draw(self, painter: QPainter, drawing: Drawing, screen: _Screen, known: dict[_Key, _Kept]) -> None:
        key = _key(drawing, screen)
        kept = self._kept[key] = known.get(key) or _drawn(drawing, screen)
        painter.save()
        painter.resetTransform()
        painter.drawImage(QRectF(QRect(kept.corner, QSize())).topLeft() / screen.ratio, kept.picture)
        painter.restore()


def _screen(painter: QPainter) -> _Screen:
    """The whole pixels of the painter's clip, or of its surface."""
    device = painter.device()
    ratio = device.devicePixelRatioF()
    transform = painter.worldTransform() * QTransform.fromScale(ratio, ratio)
    area = QRect(QPoint(), QSize(device.width(), device.height()))
    if painter.hasClipping():
        clip = transform.mapRect(painter.clipBoundingRect())
        area = QRect(QPoint(int(clip.left()), int(clip.top())), QPoint(ceil(clip.right()), ceil(clip.bottom())))
    return _Screen(transform, area, ratio)


def _key(drawing: Drawing, screen: _Screen) -> _Key:
    box, area = drawing.box, screen.pixels
    there = screen.transform.mapRect(QRectF(box.x, box.y, box.width, box.height))
    place = there.x(), there.y(), there.width(), there.height()
    return drawing.svg, drawing.mirrored, (*place, area.x(), area.y(), area.width(), area.height())


def _drawn(drawing: Drawing, screen: _Screen) -> _Kept:
    area = screen.pixels
    whole = QImage(area.size(), QImage.Format.Format_ARGB32_Premultiplied)
    whole.fill(0)
    painter = QPainter(whole)
    painter.setRenderHints(HINTS)
    painter.setTransform(screen.transform * QTransform.fromTranslate(-area.x(), -area.y()))
    paint_drawing(painter, drawing)
    painter.end()
    visible = _visible(whole)
    picture = whole.copy(visible)
    picture.setDevicePixelRatio(screen.ratio)
    return _Kept(picture, area.topLeft() + visible.topLeft())


def _visible(image: QImage) -> QRect:
    """The box around what is not see-through; art may be smaller than its box, or larger."""
    picture = Image.frombuffer("RGBA", (image.width(), image.height()), bytes(image.constBits()), "raw", "RGBA", 0, 1)
    left, top, right, bottom = picture.getbbox(alpha_only=True) or (0, 0, 1, 1)
    return QRect(left, top, right - left, bottom - top)
