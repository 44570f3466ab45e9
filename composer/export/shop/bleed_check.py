"""Paints a page with its bleed, small, and says what share of the bleed nothing was drawn in."""

from collections.abc import Callable

from PIL import Image, ImageChops
from PySide6.QtGui import QImage, QPainter

from composer.core.formats import Format
from composer.render.frame import Frame
from composer.render.paint import paint

#: Pixels across the painted page.
_WIDE = 640
#: What counts as drawn over, and as paper: of 255.
_OPAQUE, _WHITE = 250, 250
#: What the corners of curves and lines that end may leave.
_LEFT = 0.01


def bare_share(frame: Frame, format_: Format) -> float:
    """The share of the edges past which the bleed is bare, or turns white; 0 where it is a hundredth or less."""
    whole = format_.box.inset(-format_.bleed)
    scale = _WIDE / whole.width
    image = QImage(_WIDE, round(whole.height * scale), QImage.Format.Format_RGBA8888)
    image.fill(0)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-whole.x, -whole.y)
    paint(painter, frame)
    painter.end()
    size = image.width(), image.height()
    pixels = Image.frombuffer("RGBA", size, bytes(image.constBits()), "raw", "RGBA", 0, 1)
    share = _bare(pixels, max(2, int(format_.bleed * scale)))
    return share if share > _LEFT else 0.0


def _bare(pixels: Image.Image, deep: int) -> float:
    """The share of the edges past which nothing is drawn, or white from the edge on, while the page has something."""
    lost = count = 0
    turned = pixels
    for _ in range(4):
        last, outer, inner = (turned.crop((deep, at, turned.width - deep, at + 1)) for at in (1, deep - 1, deep + 1))
        # White shapes go over edges too, at a slant: only what turns white at the edge itself stops there.
        bare = ImageChops.lighter(_stopping(_clear, inner, last), _stopping(_white, inner, outer))
        lost += bare.histogram()[255]
        count += inner.width
        turned = turned.transpose(Image.Transpose.ROTATE_90)
    return lost / count


def _stopping(kind: Callable[[Image.Image], Image.Image], inner: Image.Image, outer: Image.Image) -> Image.Image:
    """255 where the row `outer` is of a kind that the row `inner` is not."""
    return ImageChops.subtract(kind(outer), kind(inner))


def _clear(row: Image.Image) -> Image.Image:
    return row.getchannel("A").point([255] * _OPAQUE + [0] * (256 - _OPAQUE))


def _white(row: Image.Image) -> Image.Image:
    return row.convert("RGB").convert("L").point([0] * _WHITE + [255] * (256 - _WHITE))
