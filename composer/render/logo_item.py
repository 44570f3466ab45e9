"""Draws the logo of an organisation: a picture at the device's pixels, or vectors."""

import math
from functools import lru_cache

from PySide6.QtGui import QImage

from composer.core.geometry import Rect
from composer.render.frame import Drawing, Picture
from composer.render.logo import Logo
from composer.render.photo.intake import Intake
from composer.render.photo.photo import open_photo

_WHOLE = Rect(0, 0, 1, 1)


def logo_item(logo: Logo, box: Rect, scale: float) -> Picture | Drawing:
    """`logo` in `box`, in design pixels; a picture at the device's pixels, `scale` to the design pixel."""
    if logo.kind == "svg":
        return Drawing("logo", box, logo.data)
    left, top = math.ceil(box.x * scale), math.ceil(box.y * scale)
    width = max(1, math.floor(box.right * scale) - left)
    height = max(1, math.floor(box.bottom * scale) - top)
    whole = Rect(left / scale, top / scale, width / scale, height / scale)
    return Picture("logo", whole, _scaled(logo.data, width, height), lossless=True)


@lru_cache(maxsize=32)
def _scaled(data: bytes, width: int, height: int) -> QImage:
    """The stored picture at exactly these pixels; kept, since every keystroke draws the same logo again."""
    image = open_photo(Intake(data, "", "logo")).cut(_WHOLE, (width, height))
    # Never taken for a photo of the page, which a PDF compresses with a loss.
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
