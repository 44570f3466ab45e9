"""Rotates a photo as the person chose: quarter turns and mirror exactly, a tilt with no corner outside the photo."""

from math import ceil, cos, radians, sin

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTransform

from composer.core.geometry import Rect, Size
from composer.core.layout.photo_rotation import leaning, rotated_size, seen_share, tilted_back
from composer.core.visual import PhotoChoice
from composer.render.photo.looks import NATURAL, Look
from composer.render.photo.photo import TURNS
from composer.render.photo.source import PhotoSource, TurningSource

#: The orientation of EXIF that a quarter turn clockwise is like; then those turns mirrored.
_TURNED, _MIRRORED = (1, 6, 3, 8), (2, 5, 4, 7)
#: A tilted photo is cut this much finer than it is shown, where it has the pixels: the turn samples bilinearly, and
#: at twice the pixels that is as sharp as the photo is.
_FINER = 2.0
#: Pixels cut around the tilted part, so that the samples at its edge have neighbours.
_BLEED = 1.0


def seen(photo: PhotoSource, choice: PhotoChoice) -> PhotoSource:
    """`photo` rotated as `choice` says, itself when there is no rotation; nothing is decoded again."""
    if isinstance(photo, TurningSource):
        return photo.seen(choice)
    turned = _Rotated(photo, choice) if choice.turn % 4 or choice.flip else photo
    return _Tilted(turned, leaning(choice)) if choice.angle else turned


class _Rotated:
    """A photo after quarter turns clockwise, then mirrored left to right."""

    def __init__(self, photo: PhotoSource, choice: PhotoChoice) -> None:
        self._photo, self._choice = photo, choice
        self._turn = TURNS[(_MIRRORED if choice.flip else _TURNED)[choice.turn % 4]]

    @property
    def size(self) -> Size:
        return rotated_size(self._photo.size, self._choice)

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:
        size = (pixels[1], pixels[0]) if self._turn.swaps else pixels
        image = self._photo.cut(self._turn.stored(rect), size, look)
        turned = image.transformed(QTransform().rotate(90.0 * (self._choice.turn % 4)))
        return turned.flipped(Qt.Orientation.Horizontal) if self._choice.flip else turned


class _Tilted:
    """A tilted photo, limited to the largest rectangle of its proportions inside it."""

    def __init__(self, photo: PhotoSource, angle: float) -> None:
        self._photo, self._angle = photo, angle

    @property
    def size(self) -> Size:
        size = self._photo.size
        share = seen_share(size.aspect, self._angle)
        return Size(size.width * share, size.height * share)

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:
        per_pixel = rect.width * self.size.width / pixels[0]  # of the photo, for one of the device
        lean = abs(radians(self._angle))
        width = pixels[0] * cos(lean) + pixels[1] * sin(lean) + 2 * _BLEED
        height = pixels[0] * sin(lean) + pixels[1] * cos(lean) + 2 * _BLEED
        part = self._around(rect, width * per_pixel, height * per_pixel)
        finer = min(_FINER, max(1.0, per_pixel))
        image = self._photo.cut(part, (ceil(width * finer), ceil(height * finer)), look)
        # Of the image's own size: a light photo may give fewer pixels than it was asked for.
        transform = QTransform().rotate(self._angle).scale(width / image.width(), height / image.height())
        made = image.transformed(transform, Qt.TransformationMode.SmoothTransformation)
        middle = ((made.width() - pixels[0]) // 2, (made.height() - pixels[1]) // 2)
        return made.copy(*middle, *pixels).convertToFormat(image.format())

    def _around(self, rect: Rect, width: float, height: float) -> Rect:
        """The upright part of the photo around the tilted `rect`, of this size in the photo's pixels."""
        size = self._photo.size
        at = tilted_back(rect.center, size.aspect, self._angle)
        across, down = min(1.0, width / size.width), min(1.0, height / size.height)
        left = min(max(at.x - across / 2, 0.0), 1.0 - across)
        top = min(max(at.y - down / 2, 0.0), 1.0 - down)
        return Rect(left, top, across, down)
