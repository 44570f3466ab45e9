"""The pixels of an image of Qt as an array."""

import numpy as np
from PySide6.QtGui import QImage

from tests.render.photo.files import Pixels


def pixels_of(image: QImage) -> Pixels:
    """Red, green, blue and alpha as they are stored: premultiplied where the image is."""
    # The words are 0xAARRGGBB; in memory blue comes first.
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return rows[:, : image.width(), [2, 1, 0, 3]].copy()
