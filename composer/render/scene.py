"""All that a frame is arranged from: the visual, its poster, the campaign, the fonts and the photo."""

from typing import Protocol, runtime_checkable

from msgspec import Struct
from PySide6.QtGui import QImage

from composer.core.campaign import Campaign
from composer.core.color import Color
from composer.core.geometry import Rect, Size
from composer.core.poster import Palette, Poster
from composer.core.visual import PhotoChoice, Visual
from composer.render.fonts import Fonts
from composer.render.looks import NATURAL, Look


class PhotoSource(Protocol):
    """A photo that can be cut at the pixels a device needs."""

    @property
    def size(self) -> Size:
        """Upright size in pixels."""
        ...

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:
        """The part `rect` (fractions of the upright photo) at exactly `pixels`, in `look`."""
        ...


@runtime_checkable
class TurningSource(PhotoSource, Protocol):
    """A photo that turns itself as the person chose, instead of being turned at every cut."""

    def seen(self, choice: PhotoChoice) -> PhotoSource:
        """The photo as `choice` turns it."""
        ...


class Scene(Struct, frozen=True):
    """What every layer is laid out from; the same for all formats of a visual."""

    visual: Visual
    poster: Poster
    campaign: Campaign
    fonts: Fonts
    photo: PhotoSource | None = None

    @property
    def palette(self) -> Palette:
        """The palette chosen, or the poster's first."""
        return self.poster.palettes[self.poster.palette_id(self.visual.palette)]

    def color(self, role: str) -> Color:
        """The colour of a palette role."""
        return self.palette.color(role)
