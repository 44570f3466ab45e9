"""Converts a photo from its own colour space to sRGB, by its profile."""

from io import BytesIO
from itertools import product
from typing import Literal

from PIL import Image, ImageChops, ImageCms

from composer.render.photo_file.icc_profile import PROFILE_MODES


def converted(picture: Image.Image, profile: bytes) -> Image.Image:
    """A plain picture as RGB or RGBA in sRGB; as it is when `profile` cannot be used, or is sRGB in all but name.

    LAB needs no profile; any other picture must fit its own.
    """
    mode = picture.mode if picture.mode in ("RGBA", "LAB") else PROFILE_MODES[profile[16:20]]
    try:
        source = _standard("LAB") if mode == "LAB" else ImageCms.ImageCmsProfile(BytesIO(profile))
        transform = _to_srgb(source, mode, by_tables=mode == "LAB" or b"A2B0" in profile)
    except (OSError, ImageCms.PyCMSError):
        # The header was sound when the photo was taken in, what follows is not: the colours are taken for sRGB.
        return picture
    if mode.startswith("RGB") and _moves_nothing(transform, mode):
        return picture
    return transform.apply(picture if picture.mode == mode else picture.convert(mode))


def _to_srgb(source: ImageCms.ImageCmsProfile, mode: str, *, by_tables: bool) -> ImageCms.ImageCmsTransform:
    """The transform that photo software uses: relative colorimetric, with black point compensation. Alpha is kept.

    LittleCMS first sums a conversion up, exactly for curves and matrices, but for a profile of tables (inks, LAB) in a
    coarse grid, up to thirty levels off at the edge of sRGB: those are worked out pixel by pixel, five times slower.
    """
    flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
    if by_tables:
        flags |= ImageCms.Flags.NOOPTIMIZE
    return ImageCms.buildTransform(
        source,
        _standard("sRGB"),
        mode,
        "RGBA" if mode == "RGBA" else "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags,
    )


def _standard(space: Literal["LAB", "sRGB"]) -> ImageCms.ImageCmsProfile:
    # Pillow leaves the type of what `createProfile` gives unsaid.
    return ImageCms.ImageCmsProfile(ImageCms.createProfile(space))  # pyright: ignore[reportUnknownArgumentType, reportUnknownMemberType]


def _moves_nothing(transform: ImageCms.ImageCmsTransform, mode: str) -> bool:
    """Whether 125 colours spread over the whole cube move by one level at most."""
    levels = (level for color in product((0, 63, 126, 189, 255), repeat=3) for level in color)
    probe = Image.frombytes("RGB", (125, 1), bytes(levels)).convert(mode)
    return max(ImageChops.difference(probe, transform.apply(probe)).tobytes()) <= 1
