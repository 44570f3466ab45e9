"""Encodes a finished picture as a JPEG, a PNG or a WebP, with its colour space, the same bytes every time."""

import zlib
from functools import cache
from io import BytesIO
from typing import Any, cast

from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo
from PySide6.QtGui import QImage

from composer.core.campaign.campaign import Recompression
from composer.core.formats import SCREEN_DOTS
from composer.render.photo.photo import qimage

#: Of a JPEG, from 0 to 100.
QUALITY = 92
#: The date of creation in an ICC profile (ICC.1:2022, 7.2.8).
_MADE = slice(24, 36)
#: sRGB with the intent of photos, perceptual (PNG specification, third edition, 11.3.2.5).
_PERCEPTUAL = b"\x00"


def encode_jpeg(image: QImage, dots: int = SCREEN_DOTS, xmp: bytes = b"", *, quality: int = QUALITY) -> bytes:
    """Encode a JPEG as `jpeg_pixels` does, labelled as sRGB and `dots` to the inch; an XMP packet, if any."""
    return jpeg_pixels(image, quality, dpi=(dots, dots), icc_profile=srgb_profile(), **({"xmp": xmp} if xmp else {}))


def jpeg_pixels(image: QImage, quality: int = QUALITY, **labels: Any) -> bytes:  # noqa: ANN401 - Pillow's own arguments for metadata
    """Encode a JPEG of this quality, at full colour resolution (4:4:4) so that red letters on flats stay clean.

    One that is `for_jpeg` is encoded from its own pixels, any other from a copy of them.
    """
    file = BytesIO()
    is_ready = image.format() == QImage.Format.Format_RGBX8888
    (_own_pixels(image) if is_ready else pillow_picture(image)).save(
        file, "JPEG", quality=quality, subsampling=0, **labels
    )
    return file.getvalue()


def encode_png(image: QImage, dots: int = SCREEN_DOTS, xmp: bytes = b"") -> bytes:
    """Encode a PNG, eight bits, no alpha. Run lengths only: five times faster than the default, and no larger here.

    Labelled as sRGB and `dots` to the inch; an XMP packet, if any.
    """
    file = BytesIO()
    info = PngInfo()
    info.add(b"sRGB", _PERCEPTUAL)
    if xmp:
        # Adobe's keyword for XMP in a PNG (XMP specification part 3, 1.1.5).
        info.add_itxt("XML:com.adobe.xmp", xmp.decode())
    pillow_picture(image).save(file, "PNG", compress_type=zlib.Z_RLE, pnginfo=info, dpi=(dots, dots))
    return file.getvalue()


def encode_webp(image: QImage, xmp: bytes = b"") -> bytes:
    """Encode a lossy WebP, no alpha, labelled as sRGB; an XMP packet, if any. The type has no field for resolution.

    Quality 90: on portraits its worst areas are as near the original as those of our JPEG (SSIM of lightness, first
    percentile, 0.94 to 0.97), in 40 to 57 % of the bytes. Effort 4 of 6: 6 saves 1 to 4 % and takes twice as long.
    """
    file = BytesIO()
    labels = {"xmp": xmp} if xmp else {}
    pillow_picture(image).save(file, "WEBP", quality=90, method=4, icc_profile=srgb_profile(), **labels)
    return file.getvalue()


@cache
def srgb_profile() -> bytes:
    """Make the ICC profile of sRGB as Pillow does, with a fixed date of creation."""
    # Pillow does not annotate what `createProfile` returns.
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))  # pyright: ignore[reportUnknownArgumentType, reportUnknownMemberType]
    profile = bytearray(made.tobytes())
    # 1 January 2026, midnight: validators reject a date of zeros.
    profile[_MADE] = b"".join(number.to_bytes(2) for number in (2026, 1, 1, 0, 0, 0))
    return bytes(profile)


def for_jpeg(image: QImage) -> QImage:
    """`image` itself with its bytes in the encoder's order: the same colours, without the memory of another one."""
    image.convertTo(QImage.Format.Format_RGBX8888)
    return image


def _own_pixels(image: QImage) -> Image.Image:
    """The pixels of `image` itself as Pillow's, for as long as it lives."""
    size, pixels = (image.width(), image.height()), cast("bytes", image.constBits())
    return Image.frombuffer("RGBX", size, pixels, "raw", "RGBX", image.bytesPerLine(), 1)


def pillow_picture(image: QImage) -> Image.Image:
    """Convert the image to Pillow's RGB, in one copy; an alpha channel is dropped, as a poster is opaque."""
    opaque = image.convertToFormat(QImage.Format.Format_RGB32)
    size = (opaque.width(), opaque.height())
    # RGB32 is a native 32-bit word: B, G, R and a filler byte on every platform this program runs on.
    # `frombuffer` reads any buffer, whatever its type says.
    return Image.frombuffer("RGB", size, cast("bytes", opaque.constBits()), "raw", "BGRX", opaque.bytesPerLine(), 1)


def recompressed(image: QImage, by: Recompression) -> QImage:
    """Recompress `image`: no wider than the network keeps, as a JPEG of its quality, colours at half resolution."""
    picture = pillow_picture(image)
    if picture.width > by.width.value:
        height = max(1, round(picture.height * by.width.value / picture.width))
        picture = picture.resize((by.width.value, height), Image.Resampling.LANCZOS)
    file = BytesIO()
    picture.save(file, "JPEG", quality=by.quality.value)
    return qimage(Image.open(file, formats=["JPEG"]))
