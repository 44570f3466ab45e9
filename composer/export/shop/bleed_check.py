"""Paints a page with its bleed, small, and says what share of the bleed nothing was drawn in."""

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
    """The share of the bleed that is bare, or white beside a page that is not; 0 where it is a hundredth or less."""
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
    """The share of the outermost pixels that are bare while those just inside the page are not."""
    lost = count = 0
    turned = pixels
    for _ in range(4):
        outer, inner = (turned.crop((deep, at, turned.width - deep, at + 1)) for at in (1, deep + 2))
        lost += (ImageChops.subtract(_unpainted(outer), _unpainted(inner))).histogram()[255]
        count += outer.width
        turned = turned.transpose(Image.Transpose.ROTATE_90)
    return lost / count


def _unpainted(row: Image.Image) -> Image.Image:
    """255 where `row` is see-through or white."""
    clear = row.getchannel("A").point([255] * _OPAQUE + [0] * (256 - _OPAQUE))
    white = row.convert("RGB").convert("L").point([0] * _WHITE + [255] * (256 - _WHITE))
    return ImageChops.lighter(clear, white)
