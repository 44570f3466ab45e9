"""Paints a frame to a picture, at any scale."""

from math import log2

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTransform

from composer.core.formats import Format
from composer.render.frame import Frame
from composer.render.paint import painted
from composer.render.text.outlines import with_outlines


def picture(frame: Frame, format_: Format) -> QImage:
    """`frame` at `format_`'s own pixels: opaque, 32 bits, sRGB values."""
    return _painted(with_outlines(frame), int(format_.pixels.width), int(format_.pixels.height))


def thumbnail(frame: Frame, scale: float) -> QImage:
    """`frame` at `scale` pixels for one design pixel, at most 1: painted twice or more as fine where it is small.

    A painter takes one sample in a photo that it shrinks by more than two, and small letters come out thin: the
    picture is painted at least half as large as the frame, then shrunk with care.
    """
    finer = 2 ** max(0, -int(log2(scale))) if scale < 1 else 1
    width, height = max(1, round(frame.size.width * scale)), max(1, round(frame.size.height * scale))
    painted = _painted(frame, width * finer, height * finer)
    if finer == 1:
        return painted
    smooth = Qt.TransformationMode.SmoothTransformation
    return painted.scaled(width, height, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def _painted(frame: Frame, width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    return painted(image, frame, QTransform.fromScale(width / frame.size.width, height / frame.size.height))
