"""The interface of a photo for layouts, whatever decodes it."""

from typing import Protocol, runtime_checkable

from PySide6.QtGui import QImage

from composer.core.geometry import Rect, Size
from composer.core.visual import PhotoChoice
from composer.render.photo.looks import NATURAL, Look


class PhotoSource(Protocol):
    """A photo that can be cropped at the pixels a device needs."""

    @property
    def size(self) -> Size:
        """Upright size in pixels."""
        ...

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:
        """The part `rect` (fractions of the upright photo) at exactly `pixels`, in `look`."""
        ...


@runtime_checkable
class TurningSource(PhotoSource, Protocol):
    """A photo that rotates itself as the person chose, instead of being rotated at every crop."""

    def seen(self, choice: PhotoChoice) -> PhotoSource:
        """The photo rotated as `choice` says."""
        ...


@runtime_checkable
class CoarseSource(PhotoSource, Protocol):
    """A photo for something that shows fewer pixels than a file has: a screen, or nothing at all."""

    def shown(self, pixels: tuple[int, int]) -> tuple[int, int]:
        """The pixels that are shown of a picture of `pixels`."""
        ...
