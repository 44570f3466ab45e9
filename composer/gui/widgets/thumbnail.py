"""Draws a frame as a small picture for the screen."""

from PySide6.QtGui import QImage, QPainter, QPixmap

from composer.render.frame import Frame
from composer.render.paint import paint


def thumbnail(frame: Frame, side: int, ratio: float) -> QPixmap:
    """Draw `frame` to fit a square of `side` pixels, at a screen's pixel ratio."""
    return on_screen(small_image(frame, side * ratio), ratio)


def small_image(frame: Frame, side: float) -> QImage:
    """Draw `frame` to fit a square of `side` pixels of a screen, in any thread."""
    scale = side / max(frame.size.width, frame.size.height)
    width, height = max(1, round(frame.size.width * scale)), max(1, round(frame.size.height * scale))
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint(painter, frame)
    painter.end()
    return image


def on_screen(image: QImage, ratio: float) -> QPixmap:
    """`image` for a screen of so many pixels a point."""
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
