"""A veil baked to a small picture: PDF viewers draw a translucent gradient as a solid block, a picture right."""

from collections.abc import Sequence

from PySide6.QtGui import QImage

from composer.core.color import Color
from composer.core.geometry import Rect
from composer.core.poster import Veil
from composer.render.frame import Scrim

#: How many times a ramp's line of pixels is repeated. A viewer's smoothing then stays inside the picture, and Qt
#: stretches it eight times faster than a picture two pixels across, to the same pixels.
_ACROSS = 64


def bake_veil(veil: Veil, texts: Sequence[Rect], color: Color) -> Scrim | None:
    """`veil` at full strength behind the `texts` in its box, fading out beyond them; None without any."""
    inside = [text for text in texts if veil.box.contains(text, tolerance=1.0)]
    if not inside:
        return None
    box = veil.box
    if veil.side == "right":
        widest = max(text.right for text in inside)
        right = min(box.right, widest + veil.fade)
        ramp = _ramp(round(right - box.x), veil.strength, color, out=right - widest)
        return Scrim("", Rect(box.x, box.y, right - box.x, box.height), _image(ramp, len(ramp) // 4, 1))
    highest, lowest = min(text.y for text in inside), max(text.bottom for text in inside)
    top = max(box.y, highest - veil.fade)
    low = box.bottom if veil.side == "above" else min(box.bottom, lowest + veil.fade)
    out = low - lowest if veil.side == "around" else 0.0
    ramp = _ramp(round(low - top), veil.strength, color, into=highest - top, out=out)
    return Scrim("", Rect(box.x, top, box.width, low - top), _image(ramp, 1, len(ramp) // 4))


def _ramp(length: int, strength: float, color: Color, *, into: float = 0.0, out: float = 0.0) -> bytes:
    """One pixel a design pixel, BGRA: `strength`, eased from nothing over the first `into` and the last `out` of them.

    Where the box leaves less room than the veil's own fade, they are that room: the texts always have all of it.
    """
    pixels: list[bytes] = []
    for at in range(length):
        part = min((at + 0.5) / into if into > 0 else 1.0, (length - at - 0.5) / out if out > 0 else 1.0)
        pixels.append(bytes((color.blue, color.green, color.red, round(255 * strength * _eased(part)))))
    return b"".join(pixels)


def _image(ramp: bytes, width: int, height: int) -> QImage:
    """The ramp as a line of pixels, repeated across."""
    line = QImage(ramp, width, height, width * 4, QImage.Format.Format_ARGB32)
    return line.scaled(max(_ACROSS, width), max(_ACROSS, height))


def _eased(part: float) -> float:
    """Smoothstep: no edge at either end of the ramp."""
    part = min(1.0, max(0.0, part))
    return part * part * (3 - 2 * part)
