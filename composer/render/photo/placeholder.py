"""A placeholder for a photo whose pixels are not needed: it has a photo's interface and decodes nothing."""

from msgspec import Struct
from PySide6.QtGui import QImage

from composer.core.geometry import Rect, Size
from composer.core.layout.photo_rotation import seen_size
from composer.core.visual import PhotoChoice
from composer.render.photo.looks import NATURAL, Look
from composer.render.photo.source import Print


class UnseenPhoto(Struct, frozen=True):
    """A placeholder for a photo of this upright size (pixels): whether words fit does not depend on its pixels."""

    size: Size

    def seen(self, choice: PhotoChoice) -> "UnseenPhoto":
        """The placeholder rotated as `choice` says, which changes only its size."""
        return UnseenPhoto(seen_size(self.size, choice))

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:  # noqa: ARG002 - a source's
        """One black pixel, whatever is asked for: fewer pixels are allowed, none would give an empty picture."""
        image = QImage(1, 1, QImage.Format.Format_RGB32)
        image.fill(0)
        return image

    def halftone(self, rect: Rect, samples: tuple[int, int], look: Look, wanted: Print) -> QImage:  # noqa: ARG002 - a source's
        """One black pixel: it is not worth loading numpy for."""
        return self.cut(rect, samples, look)
