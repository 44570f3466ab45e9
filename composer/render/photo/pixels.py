"""Converts pictures of every mode to plain eight-bit pixels, and from their colour profile to sRGB."""

from PIL import Image, ImageChops

from composer.render.photo_file.icc_profile import PROFILE_MODES
from composer.render.photo_file.strip_metadata import Unread

#: The most bytes a decode may hold, estimated from the header.
MEMORY_LIMIT = 1_000_000_000
#: Two hundred megapixels is what telephones of 2026 reach.
PIXEL_LIMIT = 210_000_000
#: The longest side, and how many times the shorter one it may be: decoders hold bytes for each row beside its pixels,
#: and a row a pixel wide takes sixteen times what its pixel does.
SIDE_LIMIT, RATIO_LIMIT = 65_535, 100

#: Bytes a pixel that Pillow holds for a mode and its plain form together; 12 where the mode must be widened first.
_HELD = {"1": 2, "L": 1, "P": 5, "I;16": 5, "RGB": 4, "RGBA": 8}
_HELD_WITH_ALPHA, _HELD_OTHERWISE = 12, 8

_BASES = {"CMYK": "CMYK", "L": "L", "LA": "L", "1": "L", "I;16": "L"}


def held_bytes(picture: Image.Image) -> int:
    """An estimate, from its header, of the bytes needed to decode `picture` to its plain form; not for JPEG."""
    width, height = picture.size
    widened = has_alpha(picture) and picture.mode != "RGBA"
    return width * height * (_HELD_WITH_ALPHA if widened else _HELD.get(picture.mode, _HELD_OTHERWISE))


def has_alpha(picture: Image.Image) -> bool:
    """Whether some pixels may be transparent."""
    return picture.mode in ("RGBA", "RGBa", "LA", "PA") or "transparency" in picture.info


def plain(picture: Image.Image) -> Image.Image:
    """A decoded picture as L, RGB, RGBA, LAB or CMYK (255 is full ink). Raises Unread for other modes.

    Two modes come out wrong without care: Pillow inverts every CMYK JPEG, which is right only under Adobe's mark, and
    its sixteen-bit grey clips to white instead of losing its low byte.
    """
    if has_alpha(picture):
        if picture.mode == "I;16":
            # Its one transparent shade has sixteen bits as well, and is lost with them: the picture is left opaque.
            return _high_byte(picture)
        return picture if picture.mode == "RGBA" else picture.convert("RGBA")
    match picture.mode:
        case "L" | "RGB" | "LAB" | "CMYK":
            inverted = picture.mode == "CMYK" and picture.format == "JPEG" and "adobe" not in picture.info
            return ImageChops.invert(picture) if inverted else picture
        case "1":
            return picture.convert("L")
        case "I;16" | "I;16B":
            return _high_byte(picture)
        case "P" | "RGBX" | "YCbCr":
            return picture.convert("RGB")
        case mode:
            raise Unread(f"a picture of mode {mode}")


def to_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """A plain picture as RGB or RGBA in sRGB, from `profile` where it fits the picture and can be read."""
    converted = picture
    if picture.mode == "LAB" or (profile and fits(profile, picture)):
        from composer.render.photo import to_srgb  # noqa: PLC0415 - LittleCMS is for photos that carry a profile

        converted = to_srgb.converted(picture, profile or b"")
    return converted if converted.mode in ("RGB", "RGBA") else converted.convert("RGB")


def fits(profile: bytes, picture: Image.Image) -> bool:
    """Whether `profile` is of a colour space that can describe `picture`: an RGB profile also suits a grey picture."""
    mode = PROFILE_MODES.get(profile[16:20])
    base = _BASES.get(picture.mode, "RGB")
    return mode == base or (mode == "RGB" and base == "L")


def _high_byte(picture: Image.Image) -> Image.Image:
    raw = "L;16B" if picture.mode == "I;16B" else "L;16"
    return Image.frombytes("L", picture.size, picture.tobytes(), "raw", raw)
