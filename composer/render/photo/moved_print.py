"""A halftone that was baked, moved along with its photo while another is baked, its dots standing still."""

from math import cos, radians, sin

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from composer.core.geometry import Rect
from composer.render.photo.halftone import ANGLE
from composer.render.photo.source import Print

#: By how much the photo may be nearer or farther than when it was baked before its dots are stretched with it: below
#: that, dots that change their size for the blink that a bake takes would be seen more than a photo that lags.
_STRETCHED = 1.15


def moved_along(image: QImage, made: Print, baked: Rect, shown: Rect) -> QImage:
    """`image`, the print `made` of the part `baked` of a photo, about as it would be of the part `shown`.

    It is moved by whole dots, so that they stand still on the slot; what comes into sight shows what was there before.
    """
    stretch = baked.width / shown.width
    across = (baked.x - shown.x) / shown.width * image.width()
    down = (baked.y - shown.y) / shown.height * image.height()
    if not 1 / _STRETCHED < stretch < _STRETCHED:
        return _laid(_stretched(image, stretch), round(across), round(down), image)
    # By its middle, about which a photo is zoomed.
    middle = (stretch - 1) / 2
    pitch = made.pitch * image.width() / made.box.width
    return _laid(image, *_by_whole_dots(across + middle * image.width(), down + middle * image.height(), pitch), image)


def _stretched(image: QImage, times: float) -> QImage:
    whole, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(round(image.width() * times), round(image.height() * times), whole, smooth)


def _by_whole_dots(across: float, down: float, pitch: float) -> tuple[int, int]:
    """The move, in whole pixels, nearest to this one that brings dots `pitch` pixels apart onto others."""
    along, aside = cos(radians(ANGLE)), sin(radians(ANGLE))
    first, second = round((along * across + aside * down) / pitch), round((aside * across - along * down) / pitch)
    return round(pitch * (first * along + second * aside)), round(pitch * (first * aside - second * along))


def _laid(image: QImage, across: int, down: int, ground: QImage) -> QImage:
    """A copy of `ground` with `image` laid over it, its corner moved by so many pixels."""
    laid = ground.copy()
    painter = QPainter(laid)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.drawImage(across, down, image)
    painter.end()
    return laid
