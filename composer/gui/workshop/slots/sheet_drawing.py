"""Drawing of a sheet under its slots: what is clear in the art, the art, and the guides of a drag."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPixmap

from composer.core.workshop.board.boxes import Guide

#: Pixels of a tile of what is clear, and its two greys.
_TILE, _TILES = 8, (QColor(214, 214, 214), QColor(242, 242, 242))
#: A guide, and what is under it so that it shows on any art.
_GUIDE, _UNDER_GUIDE = QColor(230, 0, 120), QColor(255, 255, 255, 200)
#: The edge of the room for words.
_ROOM, _DASHES = QColor(230, 0, 120, 170), (2.0, 4.0)


def tiles() -> QBrush:
    """The chequered brush that stands for what is clear."""
    pixmap = QPixmap(2 * _TILE, 2 * _TILE)
    pixmap.fill(_TILES[0])
    painter = QPainter(pixmap)
    painter.fillRect(0, 0, _TILE, _TILE, _TILES[1])
    painter.fillRect(_TILE, _TILE, _TILE, _TILE, _TILES[1])
    painter.end()
    return QBrush(pixmap)


class ShrunkArt:
    """The art as large as it is shown, kept from one painting to the next: a drag paints it at each move."""

    def __init__(self) -> None:
        self._key: tuple[int, int, int] | None = None
        self._kept = QImage()

    def at(self, image: QImage, width: int, height: int) -> QImage:
        """`image` at so many pixels of the device where it is larger; itself where it is not."""
        if width >= image.width():
            return image
        key = image.cacheKey(), width, height
        if key != self._key:
            ratio, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._key, self._kept = key, image.scaled(width, height, ratio, smooth)
        return self._kept


def draw_page(painter: QPainter, page: QRectF, image: QImage | None, shrunk: ShrunkArt) -> None:
    """Draw the art on the page, in pixels of the view; what is clear in it, and a page without art, are chequered."""
    if image is None or image.hasAlphaChannel():
        painter.fillRect(page, tiles())
    if image is not None:
        ratio = painter.device().devicePixelRatioF()
        fine = shrunk.at(image, max(1, round(page.width() * ratio)), max(1, round(page.height() * ratio)))
        if fine is image:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(page, image)
        else:
            fine.setDevicePixelRatio(ratio)
            painter.drawImage(page.topLeft().toPoint(), fine)
    painter.setPen(QPen(QColor(0, 0, 0, 90), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(page)


def draw_room(painter: QPainter, room: QRectF) -> None:
    """Draw the edge of where the slot that is dragged may be."""
    pen = QPen(_ROOM, 1.0)
    pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(room)


def draw_guides(painter: QPainter, page: QRectF, guides: Iterable[Guide]) -> None:
    """Draw the lines that a slot stands on, from edge to edge of the page."""
    for guide in guides:
        if guide.axis == "x":
            x = page.x() + guide.at * page.width()
            line = QLineF(x, page.top(), x, page.bottom())
        else:
            y = page.y() + guide.at * page.height()
            line = QLineF(page.left(), y, page.right(), y)
        painter.setPen(QPen(_UNDER_GUIDE, 3.0))
        painter.drawLine(line)
        painter.setPen(QPen(_GUIDE, 1.2))
        painter.drawLine(line)
