"""A reduced photo for the screen: cropped in a few milliseconds during a drag, exact once it stops."""

from collections import OrderedDict
from threading import Lock

from msgspec import Struct
from PIL import Image
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from composer.core.geometry import Rect, Size
from composer.core.visual import PhotoChoice
from composer.render.photo.looks import NATURAL, Look, finished
from composer.render.photo.photo import qimage
from composer.render.photo.rotated import seen
from composer.render.photo.source import PhotoSource

#: The longer side of a proxy, in pixels: enough for a window at twice the pixels, a tenth of a phone's photo.
PROXY_SIDE = 1600
#: Exact crops kept: those of the displayed format, and of recent ones. A few megabytes each.
_KEPT = 8
#: Small copies kept beside the natural one: the current look, and another poster's tones.
_KEPT_LOOKS = 2
#: `paint` shrinks or enlarges by up to this as well as a pass made here would, at no cost.
_PAINTED = 2.0

_WHOLE = Rect(0, 0, 1, 1)


class PhotoRotation(Struct, frozen=True):
    """The rotation, mirror and tilt of a photo, without its other settings."""

    quarters: int = 0
    flip: bool = False
    angle: float = 0.0


class Cut(Struct, frozen=True):
    """A part (fractions of the rotated photo) at so many pixels, in a look."""

    turn: PhotoRotation
    rect: Rect
    pixels: tuple[int, int]
    look: Look


class ProxyPhoto:
    """A photo with a small copy of itself, from which `cut` answers fast and nearly exactly.

    `exact` cuts, made elsewhere with care, take its place as they come. `fineness` is how many pixels the screen shows
    for one that is asked for, at most 1: what comes from the small copy has no more.
    """

    def __init__(self, photo: PhotoSource) -> None:
        """Wrap `photo`; its small copy is made by `prepare`, or when first needed."""
        self._photo = photo
        self.size: Size = photo.size
        self.fineness = 1.0
        self._light = _SmallCopy(photo)
        #: The rotation of the last crop from the small copy, and the copy so rotated, once there is one.
        self._turn = PhotoRotation()
        self._whole: _SmallCopy | None = self._light
        self._exact: OrderedDict[Cut, QImage] = OrderedDict()
        #: What was asked for since the last call of `missing` and is not exact yet.
        self._wanted: list[Cut] = []

    def prepare(self) -> None:
        """Make the small copy, in any thread; callers that need it meanwhile wait. Refused when it cannot be made."""
        self._light.copy(NATURAL)

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:
        """The part `rect` for a device of `pixels`; of fewer pixels where the screen shows fewer.

        Exact when it is known, else from the small copy.
        """
        return self.cut_rotated(Cut(PhotoRotation(), rect, pixels, look))

    def seen(self, choice: PhotoChoice) -> PhotoSource:
        """The photo rotated as `choice` says; exact crops are kept rotated, so that none is rotated twice."""
        turn = PhotoRotation(choice.turn % 4, choice.flip, choice.angle)
        return self if turn == PhotoRotation() else _RotatedProxy(self, turn, seen(self._photo, choice).size)

    def shown(self, pixels: tuple[int, int]) -> tuple[int, int]:
        """The pixels that the screen shows of a picture of `pixels`."""
        return _at_most(pixels, min(1.0, self.fineness, PROXY_SIDE / max(pixels)))

    def cut_rotated(self, cut: Cut) -> QImage:
        """The crop that `cut` and the sources of `seen` give."""
        pixels = _at_most(cut.pixels, min(1.0, PROXY_SIDE / max(cut.pixels)))
        wanted = Cut(cut.turn, cut.rect, pixels, cut.look)
        if wanted in self._exact:
            self._exact.move_to_end(wanted)
            return self._exact[wanted]
        self._wanted.append(wanted)
        return self._small(cut.turn).cut(cut.rect, _at_most(pixels, min(1.0, self.fineness)), cut.look)

    def _small(self, turn: PhotoRotation) -> PhotoSource:
        """The small copy so rotated: in parts while the angle changes, whole once the photo is moved at that angle."""
        if turn != self._turn:
            self._turn, self._whole = turn, None
            return _rotated(self._light, turn)
        if self._whole is None:
            self._whole = _SmallCopy(_rotated(self._light, turn))
        return self._whole

    def missing(self) -> tuple[Cut, ...]:
        """The crops given from the small copy since the last call."""
        wanted, self._wanted = tuple(dict.fromkeys(self._wanted)), []
        return wanted

    def exact(self, cut: Cut) -> QImage:
        """`cut` made exactly, for a background thread."""
        return _rotated(self._photo, cut.turn).cut(cut.rect, cut.pixels, cut.look)

    def keep(self, cut: Cut, image: QImage) -> None:
        """Keep an exact crop; the least recently used ones are freed."""
        self._exact[cut] = image
        while len(self._exact) > _KEPT:
            self._exact.popitem(last=False)


class _RotatedProxy(Struct, frozen=True):
    """A proxy's photo, rotated."""

    proxy: ProxyPhoto
    turn: PhotoRotation
    size: Size

    def shown(self, pixels: tuple[int, int]) -> tuple[int, int]:
        return self.proxy.shown(pixels)

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:
        return self.proxy.cut_rotated(Cut(self.turn, rect, pixels, look))


class _SmallCopy:
    """The small copy of a photo, in each recent look."""

    def __init__(self, photo: PhotoSource) -> None:
        self._photo = photo
        self.size: Size = photo.size
        self._natural: QImage | None = None
        self._looks: OrderedDict[Look, QImage] = OrderedDict()
        self._making = Lock()

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:
        """The part `rect`, with about the pixels that the copy has of it, or at `pixels`."""
        copy = self.copy(look)
        part = QRect(
            round(rect.x * copy.width()),
            round(rect.y * copy.height()),
            max(1, round(rect.width * copy.width())),
            max(1, round(rect.height * copy.height())),
        )
        image = copy.copy(part)
        if 1 / _PAINTED <= part.width() / pixels[0] <= _PAINTED:
            return image
        smooth = Qt.TransformationMode.SmoothTransformation
        return image.scaled(*pixels, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)

    def copy(self, look: Look) -> QImage:
        """The small copy in `look`."""
        with self._making:
            if self._natural is None:
                shrink = min(1.0, PROXY_SIDE / max(self.size.width, self.size.height))
                pixels = _at_most((round(self.size.width), round(self.size.height)), shrink)
                self._natural = self._photo.cut(_WHOLE, pixels)
            if look == NATURAL:
                return self._natural
            if look not in self._looks:
                self._looks[look] = _in_look(self._natural, look)
            self._looks.move_to_end(look)
            while len(self._looks) > _KEPT_LOOKS:
                self._looks.popitem(last=False)
            return self._looks[look]


def _rotated(photo: PhotoSource, turn: PhotoRotation) -> PhotoSource:
    return seen(photo, PhotoChoice("", turn=turn.quarters, flip=turn.flip, angle=turn.angle))


def _in_look(image: QImage, look: Look) -> QImage:
    """A copy in another look: its pixels are few, so the main thread can make it."""
    mode, raw = ("RGBa", "BGRa") if image.hasAlphaChannel() else ("RGB", "BGRX")
    size = (image.width(), image.height())
    pixels = Image.frombytes(mode, size, bytes(image.constBits()), "raw", raw, image.bytesPerLine())
    return qimage(finished(pixels, look))


def _at_most(pixels: tuple[int, int], shrink: float) -> tuple[int, int]:
    return max(1, round(pixels[0] * shrink)), max(1, round(pixels[1] * shrink))
