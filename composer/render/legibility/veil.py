"""Bakes veils to small pictures: PDF viewers draw a translucent gradient as a solid block, but a picture correctly."""

from collections.abc import Sequence
from functools import lru_cache
from math import ceil, floor

from PIL import Image
from PySide6.QtGui import QImage

from composer.core.color import Color
from composer.core.geometry import Rect, around
from composer.core.poster import Veil
from composer.render.frame import Scrim

#: How many times a ramp's line of pixels is repeated. A viewer's smoothing then stays inside the picture, and Qt
#: stretches it eight times faster than a picture two pixels across, to the same pixels.
_ACROSS = 64
#: Design pixels of a band's mask: it is blurred so far that more would show nothing.
_GRAIN = 4
#: Grains of a band's mask past the reach of its blur.
_EDGE = 3


def bake_veil(veil: Veil, strength: float, words: Sequence[Rect], color: Color) -> Scrim | None:
    """`veil` at `strength` behind all of `words`, which belong in its box, fading out beyond them; None without any."""
    if not words:
        return None
    behind = around(words)
    # Accents and descenders may reach out of the box in which their texts were placed.
    box = around((veil.box, behind))
    if veil.side in {"right", "left"}:
        return _beside(veil, strength, box, behind, color)
    top = max(box.y, behind.y - veil.fade)
    low = box.bottom if veil.side == "above" else min(box.bottom, behind.bottom + veil.fade)
    out = low - behind.bottom if veil.side == "around" else 0.0
    alphas = _ramp(low - top, strength, behind.y - top, out=out, deepen=veil.deepen)
    return Scrim("", Rect(box.x, top, box.width, low - top), _image(alphas, color, 1, len(alphas)), color)


def _beside(veil: Veil, strength: float, box: Rect, behind: Rect, color: Color) -> Scrim:
    left = max(box.x, behind.x - veil.fade) if veil.side == "left" else box.x
    right = min(box.right, behind.right + veil.fade) if veil.side == "right" else box.right
    into = behind.x - left if veil.side == "left" else right - behind.right
    alphas = _ramp(right - left, strength, into, deepen=veil.deepen)
    line = alphas[::-1] if veil.side == "right" else alphas
    return Scrim("", Rect(left, box.y, right - left, box.height), _image(line, color, len(line), 1), color)


def bake_band(strength: float, words: Sequence[Rect], color: Color, fade: float, clear: Sequence[Rect] = ()) -> Scrim:
    """A veil for the `words` only: at `strength` behind them, faded out `fade` design pixels away.

    It fades sooner beside the boxes in `clear`, and is cut there: nothing of it is in them, but where `words` are too.
    """
    from PIL import ImageFilter  # noqa: PLC0415 - few posters ever need a band

    boxes, kept = [_grid(box) for box in words], [_grid(box) for box in clear]
    reach = _reach(fade, min((_apart(box, other) for box in boxes for other in kept), default=None))
    # Grown by the blur's own reach beforehand, it stays whole behind the words; two box blurs ease both its ends. Two
    # grains more on each side are what rounding the blur and stretching the picture may take.
    whole = around(boxes).inset(-2 * reach - _EDGE)
    mask = Image.new("L", (round(whole.width), round(whole.height)))
    _fill(mask, whole, [box.inset(-reach - 2) for box in boxes], 255)
    blur = ImageFilter.BoxBlur(reach / 2)
    soft = mask.filter(blur).filter(blur).point([round(level * strength) for level in range(256)])
    cut = [box for box in kept if box.overlaps(whole)]
    if cut:
        _fill(soft, whole, cut, 0)
        _fill(soft, whole, boxes, round(255 * strength))
    place = Rect(*(_GRAIN * side for side in (whole.x, whole.y, whole.width, whole.height)))
    fine = soft.resize((2 * mask.width, 2 * mask.height), Image.Resampling.BILINEAR)
    return Scrim("", place, _tinted(fine, color), color)


def _reach(fade: float, room: float | None) -> int:
    """The reach of a band's blur in grains: half the fade, or of the `room` there is for it."""
    wanted = max(2, round(fade / 2 / _GRAIN))
    return wanted if room is None else max(0, min(wanted, floor(room - _EDGE - 1) // 2))


def _apart(one: Rect, other: Rect) -> float:
    """How far two boxes are from each other, along the axis where they are farthest; 0 where they meet."""
    across = max(one.x - other.right, other.x - one.right)
    return max(0.0, across, one.y - other.bottom, other.y - one.bottom)


def _fill(mask: Image.Image, whole: Rect, boxes: Sequence[Rect], level: int) -> None:
    """Set what `boxes` hold of `mask`, which covers `whole`, to one level."""
    for box in boxes:
        left, top = round(box.x - whole.x), round(box.y - whole.y)
        mask.paste(level, (left, top, left + round(box.width), top + round(box.height)))


def _grid(box: Rect) -> Rect:
    """`box` in grains, no part of it left out."""
    left, top = floor(box.x / _GRAIN), floor(box.y / _GRAIN)
    return Rect(left, top, ceil(box.right / _GRAIN) - left, ceil(box.bottom / _GRAIN) - top)


def _tinted(mask: Image.Image, color: Color) -> QImage:
    tinted = Image.new("RGBA", mask.size, color.channels)
    tinted.putalpha(mask)
    image = QImage(tinted.tobytes(), *mask.size, 4 * mask.width, QImage.Format.Format_RGBA8888)
    return image.convertToFormat(QImage.Format.Format_ARGB32)


# While somebody types, a veil is most often the one before: it changes with the number of lines.
@lru_cache(maxsize=64)
def _ramp(length: float, strength: float, into: float, *, out: float = 0.0, deepen: float = 0.0) -> tuple[int, ...]:
    """One alpha a design pixel: `strength`, eased from nothing over the first `into` and the last `out` of `length`.

    Past the first, it goes on to take `deepen` of what it lets through by the end. Where the box leaves less room than
    the veil's own fade, they are that room: the texts always have all of the strength.
    """
    # An ease shorter than a pixel would show as one pale line behind the edge of the words.
    into, out = (each if each >= 1 else 0.0 for each in (into, out))
    middles = [pixel + 0.5 for pixel in range(round(length))]
    rising = _eased([at / into for at in middles if at < into])
    falling = _eased([(length - at) / out for at in middles if length - at < out])
    edges = [*rising, *[1.0] * (len(middles) - len(rising))]
    first = len(middles) - len(falling)
    edges[first:] = map(min, edges[first:], falling)
    beyond = (length - into) or 1.0
    past = [0.0] * len(rising) + _eased([(at - into) / beyond for at in middles[len(rising) :]])
    deeper = (1 - strength) * deepen
    return tuple([round(255 * (strength * edge + deeper * part)) for edge, part in zip(edges, past, strict=True)])


@lru_cache(maxsize=64)
def _image(alphas: tuple[int, ...], color: Color, width: int, height: int) -> QImage:
    """The alphas of one colour as a line of pixels, repeated across."""
    ramp = bytearray(bytes((color.blue, color.green, color.red, 0)) * len(alphas))
    ramp[3::4] = bytes(alphas)
    line = QImage(bytes(ramp), width, height, width * 4, QImage.Format.Format_ARGB32)
    return line.scaled(max(_ACROSS, width), max(_ACROSS, height))


def _eased(parts: Sequence[float]) -> list[float]:
    """Smoothstep of each: no edge at either end of the ramp."""
    return [part * part * (3 - 2 * part) for part in parts]
