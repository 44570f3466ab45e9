"""A frame painted on a picture, at the pixels of its format."""

from PySide6.QtGui import QImage, QPainter

from composer.core.formats import Format
from composer.render.frame import Frame
from composer.render.paint import paint


def picture(frame: Frame, format_: Format) -> QImage:
    """`frame` at `format_`'s own pixels: opaque, 32 bits, sRGB values."""
    image = QImage(int(format_.pixels.width), int(format_.pixels.height), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.scale(format_.scale, format_.scale)
    paint(painter, frame)
    painter.end()
    return image
