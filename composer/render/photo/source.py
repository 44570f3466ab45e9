"""The interface of a photo for layouts, whatever decodes it."""

from typing import Protocol, runtime_checkable

from msgspec import Struct
from PySide6.QtGui import QImage

from composer.core.color import Color
from composer.core.geometry import Rect, Size
from composer.core.layout.photo_rotation import seen_size
from composer.core.visual import PhotoChoice
from composer.render.photo.looks import NATURAL, Look


class Print(Struct, frozen=True):
    """A halftone to make: the size of its box and the distance between dots, in one unit, its pixels and its inks."""

    box: Size
    pitch: float
    pixels: tuple[int, int]
    dark: Color
    light: Color


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
class PrintingSource(PhotoSource, Protocol):
    """A photo that has its own halftones, for something that shows less than a file has: a screen, or nothing."""

    def halftone(self, rect: Rect, samples: tuple[int, int], look: Look, wanted: Print) -> QImage:
        """The part `rect` (fractions of the upright photo) as `wanted`, from `samples` of it in `look`."""
        ...


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
