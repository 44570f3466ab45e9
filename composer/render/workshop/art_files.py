"""Encodes the art of a format as the picture file of a poster, within the limits of a poster's folder."""

from io import BytesIO
from typing import Literal

from PIL import Image

from composer.core.art.raster import LARGEST_PICTURE
from composer.core.geometry import Size

#: Bytes up to which a picture is kept without loss, of the eight mebibytes that one may have.
_LOSSLESS = 3 << 20
_QUALITY = 92

Suffix = Literal["png", "jpg", "webp"]


def art_file(picture: Image.Image, pixels: Size, most: int = LARGEST_PICTURE) -> tuple[Suffix, bytes]:
    """The picture at most as large as `pixels`, in the file type that suits it, in at most `most` bytes.

    Without loss where that is light, else as JPEG, or as WebP where some of it is transparent.
    """
    drawn = _fitted(picture, pixels)
    while True:
        suffix, data = _encoded(drawn, min(_LOSSLESS, most))
        if len(data) <= most or min(drawn.size) < 64:
            return suffix, data
        drawn = drawn.resize((drawn.width * 4 // 5, drawn.height * 4 // 5), Image.Resampling.LANCZOS)


def _fitted(picture: Image.Image, pixels: Size) -> Image.Image:
    """The picture no larger than what is drawn, which is its format at its own dots: more would only weigh."""
    share = max(pixels.width / picture.width, pixels.height / picture.height)
    if share >= 0.999:
        return picture
    sides = max(1, round(picture.width * share)), max(1, round(picture.height * share))
    return picture.resize(sides, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _encoded(picture: Image.Image, lossless: int) -> tuple[Suffix, bytes]:
    file = BytesIO()
    picture.save(file, "PNG", optimize=False, compress_level=6)
    if file.tell() <= lossless:
        return "png", file.getvalue()
    file = BytesIO()
    if picture.mode == "RGBA":
        picture.save(file, "WEBP", quality=_QUALITY, method=4)
        return "webp", file.getvalue()
    picture.save(file, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)
    return "jpg", file.getvalue()
