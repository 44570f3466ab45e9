"""Photos made to drown words, and how far words really stand out: measured on two finished pictures, nothing else."""

from collections.abc import Callable, Iterator

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from PIL import Image, ImageFilter
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from composer.core.formats import Format
from composer.core.geometry import Rect, Size
from composer.render.frame import Frame, Text, covered
from composer.render.paint import paint
from composer.render.photo.looks import NATURAL, Look, finished
from composer.render.photo.photo import qimage
from composer.render.picture import picture
from composer.render.text.outlines import with_outlines
from tests.render.photo.files import Pixels
from tests.render.pixels import inked

Grid = NDArray[np.intp]
#: Pixels of 0xRRGGBB.
Colors = NDArray[np.uint32]


def _plain(level: int) -> Callable[[Grid, Grid], Pixels]:
    return lambda x, y: np.full((*np.broadcast_shapes(x.shape, y.shape), 3), level, np.uint8)


def _two_tone(lit: NDArray[np.bool_]) -> Pixels:
    return np.repeat(np.where(lit, np.uint8(255), np.uint8(0))[..., None], 3, axis=-1)


def _checks(side: int) -> Callable[[Grid, Grid], Pixels]:
    return lambda x, y: _two_tone((x // side % 2) == (y // side % 2))


def _stripes(x: Grid, y: Grid) -> Pixels:
    return _two_tone((x + 2 * y) // 14 % 2 == 0)


def _noise(x: Grid, y: Grid) -> Pixels:
    shape = np.broadcast_shapes(x.shape, y.shape)
    return np.random.default_rng(6).integers(0, 256, (*shape, 3), np.uint8)


def _enlarged(grey: Pixels, shape: tuple[int, ...]) -> NDArray[np.float64]:
    return np.asarray(Image.fromarray(grey).resize((shape[1], shape[0]), Image.Resampling.BICUBIC), np.float64)


def _foliage(x: Grid, y: Grid) -> Pixels:
    """Leaves of every size, and bright sky between them."""
    shape, random = np.broadcast_shapes(x.shape, y.shape), np.random.default_rng(7)
    octaves = [_enlarged(random.integers(0, 256, (count, count), np.uint8), shape) for count in (9, 40, 160, 500)]
    height = np.mean(octaves, axis=0)
    leaves = np.stack([0.35 * height, 0.6 * height, 0.2 * height], axis=-1)
    return np.where((height > 150)[..., None], (244, 248, 255), leaves).clip(0, 255).astype(np.uint8)


def _printed(x: Grid, y: Grid) -> Pixels:
    """Lines of black words on white, about the size of the poster's small ones."""
    shape, random = np.broadcast_shapes(x.shape, y.shape), np.random.default_rng(8)
    letters = _enlarged(random.integers(0, 2, (shape[0] // 24 + 1, shape[1] // 5 + 1), np.uint8) * 255, shape) > 128
    return _two_tone(~(letters & (y % 36 < 20)))


def _primaries(x: Grid, y: Grid) -> Pixels:
    """Patches of pure colours, whose lightness no grey tells."""
    colors = np.array([(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0), (255, 0, 255), (0, 255, 255)], np.uint8)
    return colors[(x // 23 + 2 * (y // 31)) % 6]


PATTERNS: dict[str, Callable[[Grid, Grid], Pixels]] = {
    "white": _plain(255),
    "black": _plain(0),
    "grey": _plain(127),
    "checks-1": _checks(1),
    "checks-4": _checks(4),
    "checks-17": _checks(17),
    "checks-90": _checks(90),
    "stripes": _stripes,
    "noise": _noise,
    "foliage": _foliage,
    "printed": _printed,
    "primaries": _primaries,
}


class HostilePhoto(Struct, frozen=True):
    """A large photo of one pattern, drawn at the very pixels asked for: no smoothing makes it milder."""

    pattern: str
    size: Size = Size(3000, 3000)

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:
        """The pattern at `pixels` in `look`, whatever part is asked for."""
        assert rect.width > 0
        x, y = np.arange(pixels[0], dtype=np.intp)[None, :], np.arange(pixels[1], dtype=np.intp)[:, None]
        return qimage(finished(Image.fromarray(PATTERNS[self.pattern](x, y)), look))


class Found(Struct, frozen=True):
    """How far one text stands out at worst, and how far it must."""

    slot: str
    contrast: float
    wanted: float


def measured(frame: Frame, format_: Format) -> Iterator[Found]:
    """Each text's contrast with the worst pixel under or beside its letters, from pictures with and without words."""
    bare = Frame(frame.size, tuple(item for item in frame.items if not isinstance(item, Text)))
    with_words, without = picture(frame, format_), picture(bare, format_)
    texts = [text for text in frame.texts() if text.lines]
    for text in texts:
        place = covered(text).inset(-0.5 * text.size)
        here = _pixels(place, format_).intersected(without.rect())
        # Where the letters of another text come near, this one is drawn without them: an accent may leave its column.
        near_others = any(box.overlaps(place) for other in texts if other is not text for box in inked(other))
        alone = _alone(text, without, here, frame, format_) if near_others else with_words.copy(here)
        drawn, behind = _colors(alone), _colors(without.copy(here))
        changed = drawn != behind
        beside = max(1, round(0.06 * text.size * format_.scale))
        near = np.asarray(Image.fromarray(changed.astype(np.uint8) * 255).filter(ImageFilter.BoxBlur(beside))) > 0
        yield Found(text.slot, _least_contrast(_commonest(drawn[changed]), behind[near]), _wanted(text, format_))


def _pixels(place: Rect, format_: Format) -> QRect:
    """A place of the page in the picture's own pixels."""
    left, top, right, bottom = (round(side * format_.scale) for side in (place.x, place.y, place.right, place.bottom))
    return QRect(left, top, right - left, bottom - top)


def _alone(text: Text, without: QImage, here: QRect, frame: Frame, format_: Format) -> QImage:
    """A part of the picture, `here` on it, without the words of other texts."""
    place = covered(text).inset(-0.5 * text.size)
    later = frame.items[frame.items.index(text) + 1 :]
    if not any(covered(item).overlaps(place) for item in later if not isinstance(item, Text)):
        return _with(text, without.copy(here), here, frame, format_)
    # What is drawn after a text may dull it.
    items = tuple(item for item in frame.items if item is text or not isinstance(item, Text))
    return picture(Frame(frame.size, items), format_).copy(here)


def _with(text: Text, behind: QImage, here: QRect, frame: Frame, format_: Format) -> QImage:
    """A part of the picture, `here` on it, with one text drawn as `picture` does."""
    painter = QPainter(behind)
    painter.translate(-here.x(), -here.y())
    painter.scale(format_.pixels.width / frame.size.width, format_.pixels.height / frame.size.height)
    paint(painter, with_outlines(Frame(frame.size, (text,))))
    painter.end()
    return behind


def _colors(image: QImage) -> Colors:
    """Each pixel of an opaque image of 32 bits as 0xRRGGBB."""
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width()) & np.uint32(0xFFFFFF)


def _commonest(colors: Colors) -> int:
    """The ink: letters are drawn in it but for their edges."""
    found, counts = np.unique(colors, return_counts=True)
    return int(found[counts.argmax()])


def _least_contrast(ink: int, behind: Colors) -> float:
    """WCAG 2.2, « contrast ratio » and « relative luminance »."""
    letters, ground = _luminance(np.array(ink, np.uint32)), _luminance(behind)
    return float(((np.maximum(letters, ground) + 0.05) / (np.minimum(letters, ground) + 0.05)).min())


_LEVELS = np.arange(256) / 255
#: The light of each level of sRGB.
_LIGHT = np.where(_LEVELS <= 0.04045, _LEVELS / 12.92, ((_LEVELS + 0.055) / 1.055) ** 2.4)


def _luminance(colors: Colors) -> NDArray[np.float64]:
    red, green, blue = (_LIGHT[colors >> shift & 0xFF] for shift in (16, 8, 0))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _wanted(text: Text, format_: Format) -> float:
    """3:1 from 6.4 % of the width, from 5 % when bold; else 4.5:1."""
    share = text.size / format_.size.width
    return 3.0 if share >= 0.064 or (share >= 0.05 and text.style.weight >= 700) else 4.5
