"""The interface of a photo for layouts, whatever decodes it."""

from typing import Protocol, runtime_checkable

from msgspec import Struct
from PySide6.QtGui import QImage

from composer.core.color import Color
from composer.core.geometry import Rect, Size
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
