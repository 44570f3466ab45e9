"""Previews a picture as a network shows it, once made smaller and compressed again."""

from io import BytesIO

from PIL import Image
from PySide6.QtGui import QImage

from composer.core.campaign.campaign import Recompression
from composer.export.raster import pillow_picture
from composer.render.photo.photo import qimage


def recompressed(image: QImage, by: Recompression) -> QImage:
    """Recompress `image`: no wider than the network keeps, as a JPEG of its quality, colours at half resolution."""
    picture = pillow_picture(image)
    if picture.width > by.width.value:
        height = max(1, round(picture.height * by.width.value / picture.width))
        picture = picture.resize((by.width.value, height), Image.Resampling.LANCZOS)
    file = BytesIO()
    picture.save(file, "JPEG", quality=by.quality.value)
    return qimage(Image.open(file, formats=["JPEG"]))
