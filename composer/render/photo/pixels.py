"""Converts pictures to plain eight-bit pixels, from their colour profile to sRGB, and resizes them."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from math import ceil, floor

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
Box = tuple[float, float, float, float]

#: Fixed, and not the number of cores: a band's edge may round differently, and the same visual has the same bytes.
_BANDS = 4
#: Below this many pixels of result, starting threads costs more than they gain.
_WORTH = 200_000
#: A small result of an immense picture is made from averages first, still so many times finer than it: beyond three,
#: the difference is invisible, and without it a GIF of 74 megapixels took seconds. Bands never shrink by as much.
_GAP = 4.0


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


def lanczos(picture: Image.Image, size: tuple[int, int], box: Box) -> Image.Image:
    """The part `box` of `picture`, in its pixels, at `size`. Bands share the rows at their edges, so none shows."""
    if size[0] * size[1] < _WORTH:
        return picture.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=_GAP)
    rows = [size[1] * band // _BANDS for band in range(_BANDS + 1)]
    # Of no colour yet: the bands fill it.
    whole = Image.new(picture.mode, size, None)
    fill = _filler(picture, whole, box)
    with ThreadPoolExecutor(_BANDS) as threads:
        # `list` waits for the bands, and raises here what was raised there.
        list(threads.map(fill, rows, rows[1:]))
    return whole


def _filler(picture: Image.Image, whole: Image.Image, box: Box) -> Callable[[int, int], None]:
    left, top, right, bottom = box
    scale = (bottom - top) / whole.height
    reach = 3 * max(scale, 1) + 1  # Lanczos looks at three lobes on each side.

    def fill(first: int, last: int) -> None:
        above, below = top + scale * first, min(top + scale * last, bottom)
        start, end = max(floor(above - reach), 0), min(ceil(below + reach), picture.height)
        # Pillow 13 passes over columns first when many rows go: a strip has few, so that all bands go the same way.
        strip = picture.crop((0, start, picture.width, end))
        part = (left, above - start, right, below - start)
        whole.paste(strip.resize((whole.width, last - first), Image.Resampling.LANCZOS, box=part), (0, first))

    return fill
