"""A reduced photo for the screen: cropped in a few milliseconds during a drag, exact once it stops."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from threading import Lock

from msgspec import Struct
from msgspec.structs import replace
from PIL import Image
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from composer.core.geometry import Rect, Size
from composer.core.visual import PhotoChoice
from composer.render.photo.looks import NATURAL, Look, finished
from composer.render.photo.photo import qimage
from composer.render.photo.rotated import seen
from composer.render.photo.slot_cut import baked
from composer.render.photo.source import PhotoSource, Print

#: The longer side of a proxy, in pixels: enough for a window at twice the pixels, a tenth of a phone's photo.
PROXY_SIDE = 1600
#: Exact crops kept: those of the displayed format, and of recent ones. A few megabytes each.
_KEPT = 8
#: Small copies kept beside the natural one: the current look, and another poster's tones.
_KEPT_LOOKS = 2
#: The least part of a slot in which a print moved along must show what it ought to, and the most it may be zoomed by.
_COMMON, _ZOOMED = 0.4, 2.0
#: `paint` shrinks or enlarges by up to this as well as a pass made here would, at no cost.
_PAINTED = 2.0

_WHOLE = Rect(0, 0, 1, 1)


class PhotoRotation(Struct, frozen=True):
    """The rotation, mirror and tilt of a photo, without its other settings."""

    quarters: int = 0
    flip: bool = False
    angle: float = 0.0


class Cut(Struct, frozen=True):
    """A part (fractions of the rotated photo) at so many pixels, in a look; printed from them, if it is a halftone."""

    turn: PhotoRotation
    rect: Rect
    pixels: tuple[int, int]
    look: Look
    wanted: Print | None = None


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
        #: The last crop from the small copy: the next keystroke most often asks for the same.
        self._rough: tuple[Cut, QImage] | None = None
        #: What was asked for since the last call of `missing` and is not exact yet.
        self._wanted: list[Cut] = []
        #: Prints from the small copy that were baked at rest; and the last one of what a hand may move.
        self._prints: OrderedDict[Cut, QImage] = OrderedDict()
        self._last: tuple[Cut, QImage] | None = None
        #: What was given by moving that one along.
        self._unbaked: Cut | None = None

    def prepare(self, look: Look = NATURAL) -> None:
        """Make the small copy in `look`, in any thread; who needs it meanwhile waits. Refused where it cannot be."""
        self._light.copy(look)

    def apart(self) -> "ProxyPhoto":
        """The same photo from the same small copy, for another thread: crops and looks are its own."""
        other = ProxyPhoto(self._photo)
        other._light = other._whole = self._light.apart()
        return other

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:
        """The part `rect` for a device of `pixels`; of fewer pixels where the screen shows fewer.

        Exact when it is known, else from the small copy.
        """
        return self.cut_rotated(Cut(PhotoRotation(), rect, pixels, look))

    def seen(self, choice: PhotoChoice) -> PhotoSource:
        """The photo rotated as `choice` says; exact crops are kept rotated, so that none is rotated twice."""
        turn = _rotation(choice)
        return self if turn == PhotoRotation() else _RotatedProxy(self, turn, seen(self._photo, choice).size)

    def halftone(self, rect: Rect, samples: tuple[int, int], look: Look, wanted: Print) -> QImage:
        """The part `rect` printed as `wanted`, at the pixels that the screen shows: exact, else from the small copy."""
        return self.print_rotated(Cut(PhotoRotation(), rect, samples, look, wanted))

    def in_hand(self) -> "PhotoInHand":
        """The photo as something shows it that a hand may be moving."""
        return PhotoInHand(self, PhotoRotation(), self.size)

    def cut_rotated(self, cut: Cut) -> QImage:
        """The crop that `cut` and the sources of `seen` give."""
        pixels = shrunk(cut.pixels, min(1.0, PROXY_SIDE / max(cut.pixels)))
        wanted = Cut(cut.turn, cut.rect, pixels, cut.look)
        if wanted in self._exact:
            self._exact.move_to_end(wanted)
            return self._exact[wanted]
        self._wanted.append(wanted)
        rough = replace(wanted, pixels=shrunk(pixels, min(1.0, self.fineness)))
        if self._rough is None or self._rough[0] != rough:
            self._rough = rough, self._small(cut.turn).cut(cut.rect, rough.pixels, cut.look)
        return self._rough[1]

    def print_rotated(self, cut: Cut) -> QImage:
        """The print that `cut` and the sources of `seen` give, baked here unless it is known."""
        cut = self._on_screen(cut)
        known = self._known(cut)
        return self._baked_here(cut) if known is None else known

    def print_in_hand(self, cut: Cut) -> QImage:
        """The print that `cut` gives, if it is known; else the last one moved along, until `unbaked` has been baked.

        Baked here where the last one shows something else.
        """
        cut, last, self._unbaked = self._on_screen(cut), self._last, None
        shown = self._known(cut)
        if shown is None and last is not None and last[0] == cut:
            shown = last[1]
        if shown is None and last is not None and cut.wanted is not None and _alike(last[0], cut):
            self._unbaked = cut
            from composer.render.photo.halftone import moved_along  # noqa: PLC0415 - one look of several needs it

            return moved_along(last[1], cut.wanted, last[0].rect, cut.rect)
        self._last = cut, self._baked_here(cut) if shown is None else shown
        return self._last[1]

    def unbaked(self) -> Cut | None:
        """The last print that was given moved along, if it was not baked since."""
        return self._unbaked

    def rough(self, cut: Cut) -> Callable[[], QImage]:
        """What bakes the print of `cut` from the small copy, in any thread."""
        return partial(_made, self._small(cut.turn), cut)

    def keep_rough(self, cut: Cut, image: QImage) -> None:
        """Keep a print that was baked during a gesture as the last one, unless another photo is shown by now."""
        if cut == self._unbaked:
            self._unbaked = None
        if self._last is not None and self._last[0].wanted == cut.wanted:
            self._last = cut, image

    def _baked_here(self, cut: Cut) -> QImage:
        """The print of `cut` from the small copy, baked in this thread and kept."""
        self._prints[cut] = self.rough(cut)()
        while len(self._prints) > _KEPT:
            self._prints.popitem(last=False)
        return self._prints[cut]

    def _on_screen(self, cut: Cut) -> Cut:
        """`cut` with no more pixels in its print than the screen shows."""
        if cut.wanted is None:
            return cut
        pixels = cut.wanted.pixels
        shown = shrunk(pixels, min(1.0, self.fineness, PROXY_SIDE / max(pixels)))
        return replace(cut, wanted=replace(cut.wanted, pixels=shown))

    def _known(self, cut: Cut) -> QImage | None:
        """The print of `cut` that was kept, the exact one first."""
        if cut not in self._exact:
            self._wanted.append(cut)
        kept = self._exact if cut in self._exact else self._prints
        if cut in kept:
            kept.move_to_end(cut)
        return kept.get(cut)

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
        return _made(_rotated(self._photo, cut.turn), cut)

    def keep(self, cut: Cut, image: QImage) -> None:
        """Keep an exact crop; the least recently used ones are freed."""
        self._rough = None
        self._exact[cut] = image
        while len(self._exact) > _KEPT:
            self._exact.popitem(last=False)


class _RotatedProxy(Struct, frozen=True):
    proxy: ProxyPhoto
    turn: PhotoRotation
    size: Size

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:
        return self.proxy.cut_rotated(Cut(self.turn, rect, pixels, look))

    def halftone(self, rect: Rect, samples: tuple[int, int], look: Look, wanted: Print) -> QImage:
        return self.proxy.print_rotated(Cut(self.turn, rect, samples, look, wanted))


class PhotoInHand(_RotatedProxy, frozen=True):
    """A proxy's photo that a hand may be moving, rotated: a halftone of it is not waited for."""

    def seen(self, choice: PhotoChoice) -> "PhotoInHand":
        """The photo rotated as `choice` says."""
        return PhotoInHand(self.proxy, _rotation(choice), self.proxy.seen(choice).size)

    def halftone(self, rect: Rect, samples: tuple[int, int], look: Look, wanted: Print) -> QImage:
        """The part `rect` printed as `wanted`: the last print moved along until it is baked."""
        return self.proxy.print_in_hand(Cut(self.turn, rect, samples, look, wanted))


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
        return image.scaled(*pixels, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)

    def apart(self) -> "_SmallCopy":
        """The same copy, whose looks are its own."""
        other = _SmallCopy(self._photo)
        other._natural = self._natural
        return other

    def copy(self, look: Look) -> QImage:
        """The small copy in `look`."""
        with self._making:
            if self._natural is None:
                shrink = min(1.0, PROXY_SIDE / max(self.size.width, self.size.height))
                pixels = shrunk((round(self.size.width), round(self.size.height)), shrink)
                self._natural = self._photo.cut(_WHOLE, pixels)
            if look == NATURAL:
                return self._natural
            if look not in self._looks:
                self._looks[look] = _in_look(self._natural, look)
            self._looks.move_to_end(look)
            while len(self._looks) > _KEPT_LOOKS:
                self._looks.popitem(last=False)
            return self._looks[look]


def _rotation(choice: PhotoChoice) -> PhotoRotation:
    return PhotoRotation(choice.turn % 4, choice.flip, choice.angle)


def _made(photo: PhotoSource, cut: Cut) -> QImage:
    """`cut` of a photo already rotated, printed if it is to be."""
    if cut.wanted is None:
        return photo.cut(cut.rect, cut.pixels, cut.look)
    return baked(photo, cut.rect, cut.pixels, cut.look, cut.wanted)


def _alike(one: Cut, other: Cut) -> bool:
    """Whether two prints show nearly the same: all that a hand did is move, zoom, tilt or light the photo."""
    both, zoomed = one.rect.shared(other.rect), one.rect.width / other.rect.width
    if (
        both is None
        or one.wanted != other.wanted
        or (one.turn.quarters, one.turn.flip) != (other.turn.quarters, other.turn.flip)
    ):
        return False
    common = both.area / other.rect.area
    return common >= _COMMON and 1 / _ZOOMED <= zoomed <= _ZOOMED


def _rotated(photo: PhotoSource, turn: PhotoRotation) -> PhotoSource:
    return seen(photo, PhotoChoice("", turn=turn.quarters, flip=turn.flip, angle=turn.angle))


def _in_look(image: QImage, look: Look) -> QImage:
    """A copy in another look: its pixels are few, so the main thread can make it."""
    mode, raw = ("RGBa", "BGRa") if image.hasAlphaChannel() else ("RGB", "BGRX")
    size = (image.width(), image.height())
    pixels = Image.frombytes(mode, size, bytes(image.constBits()), "raw", raw, image.bytesPerLine())
    return qimage(finished(pixels, look))


def shrunk(pixels: tuple[int, int], shrink: float) -> tuple[int, int]:
    """`pixels` shrunk to a part of them."""
    return max(1, round(pixels[0] * shrink)), max(1, round(pixels[1] * shrink))
