"""A photo made light for the screen: cut in a few milliseconds while a hand moves it, exact again when it stops."""

from collections import OrderedDict

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from composer.core.geometry import Rect, Size
from composer.render.looks import NATURAL, Look
from composer.render.scene import PhotoSource

#: The longer side of a proxy, in pixels: enough for a window at twice the pixels, a tenth of a phone's photo.
PROXY_SIDE = 1600
_KEPT = 24

Cut = tuple[Rect, tuple[int, int], Look]


class ProxyPhoto:
    """A photo behind a small copy of itself in each look: `cut` copies and scales that, fast and nearly exact.

    `exact` cuts, made elsewhere with care, take its place as they come.
    """

    def __init__(self, photo: PhotoSource) -> None:
        """Stand before `photo`; its small copies are made when first needed."""
        self._photo = photo
        self.size: Size = photo.size
        self._copies: dict[Look, QImage] = {}
        self._exact: OrderedDict[Cut, QImage] = OrderedDict()
        #: What was asked for since the last call of `missing` and is not exact yet.
        self._wanted: list[Cut] = []

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:
        """The part `rect` at `pixels`, or at fewer where paper asks for more than a screen shows.

        Exact when it is known, else from the small copy.
        """
        wanted = (rect, _for_screen(pixels), look)
        if wanted in self._exact:
            self._exact.move_to_end(wanted)
            return self._exact[wanted]
        self._wanted.append(wanted)
        return self._approximate(*wanted)

    def missing(self) -> tuple[Cut, ...]:
        """The cuts given from the small copy since the last call."""
        wanted, self._wanted = tuple(dict.fromkeys(self._wanted)), []
        return wanted

    def keep(self, cut: Cut, image: QImage) -> None:
        """Remember an exact cut; the ones not asked for lately are let go."""
        self._exact[cut] = image
        while len(self._exact) > _KEPT:
            self._exact.popitem(last=False)

    def _approximate(self, rect: Rect, pixels: tuple[int, int], look: Look) -> QImage:
        copy = self._copy(look)
        part = QRect(
            round(rect.x * copy.width()),
            round(rect.y * copy.height()),
            max(1, round(rect.width * copy.width())),
            max(1, round(rect.height * copy.height())),
        )
        smooth = Qt.TransformationMode.SmoothTransformation
        return copy.copy(part).scaled(*pixels, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)

    def _copy(self, look: Look) -> QImage:
        if look not in self._copies:
            shrink = min(1.0, PROXY_SIDE / max(self.size.width, self.size.height))
            pixels = (max(1, round(self.size.width * shrink)), max(1, round(self.size.height * shrink)))
            self._copies[look] = self._photo.cut(Rect(0, 0, 1, 1), pixels, look)
        return self._copies[look]


def _for_screen(pixels: tuple[int, int]) -> tuple[int, int]:
    shrink = min(1.0, PROXY_SIDE / max(pixels))
    return max(1, round(pixels[0] * shrink)), max(1, round(pixels[1] * shrink))
