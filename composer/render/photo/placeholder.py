"""A stand-in for a photo whose pixels nobody looks at: it answers all that a photo answers, and decodes nothing."""

from msgspec import Struct
from PySide6.QtGui import QImage

from composer.core.geometry import Rect, Size
from composer.core.layout.photo_rotation import seen_size
from composer.core.visual import PhotoChoice
from composer.render.photo.looks import NATURAL, Look


class UnseenPhoto(Struct, frozen=True):
    """Stands where a photo of this upright size (pixels) goes: words fit beside it or not, whatever it shows."""

    size: Size

    def seen(self, choice: PhotoChoice) -> "UnseenPhoto":
        """What stands where the photo goes once `choice` has turned it: there is nothing to turn but its size."""
        return UnseenPhoto(seen_size(self.size, choice))

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:  # noqa: ARG002 - a source's
        """One black pixel, whatever is asked for: a light photo may give fewer pixels, none gives a picture of none."""
        image = QImage(1, 1, QImage.Format.Format_RGB32)
        image.fill(0)
        return image
