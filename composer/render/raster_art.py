"""Draws the pictures of poster art: at the device's pixels, so that every device has the same."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from composer.core.geometry import Rect
from composer.core.poster import Art
from composer.core.problems import Refused, file_problem
from composer.core.words import Words
from composer.render.frame import Picture
from composer.render.photo.intake import take_in
from composer.render.photo.photo import open_photo

_WHOLE = Rect(0, 0, 1, 1)
#: Pixels of a picture that is kept once scaled, as those of screens are: every keystroke draws the same art again.
_KEPT = 4_000_000
_JPEG = b"\xff\xd8"
_DAMAGED = Words("Le dessin {name} de cette affiche est abîmé.", "The drawing {name} of this poster is damaged.")
_AGAIN = Words("Exportez-le de nouveau, en PNG ou en JPEG.", "Export it again, as PNG or JPEG.")


def raster_item(layer: Art, data: bytes, box: Rect, scale: float) -> Picture:
    """The picture `data` filling `box`, in design pixels, to the nearest of the device's, `scale` to the design pixel.

    Refused, in a sentence about the drawing, when it cannot be decoded.
    """
    left, top = round(box.x * scale), round(box.y * scale)
    width, height = max(1, round(box.right * scale) - left), max(1, round(box.bottom * scale) - top)
    scaled = _kept if width * height <= _KEPT else _scaled
    try:
        image = scaled(data, width, height)
    except Refused as refused:
        raise Refused(file_problem("art-damaged", "error", _DAMAGED, layer.file, _AGAIN)) from refused
    if layer.mirrored:
        image = image.flipped(Qt.Orientation.Horizontal)
    whole = Rect(left / scale, top / scale, width / scale, height / scale)
    return Picture("", whole, image, lossless=not data.startswith(_JPEG))


def _scaled(data: bytes, width: int, height: int) -> QImage:
    return open_photo(take_in(data, "")).cut(_WHOLE, (width, height))


_kept = lru_cache(maxsize=24)(_scaled)
