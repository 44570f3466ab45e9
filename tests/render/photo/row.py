"""A row of the table of photos: a file, and what must come of it."""

from msgspec import Struct

from tests.render.photo.files import Pixels

#: Levels by which a lossless picture may differ from the reference conversion.
EXACT = 2
#: The same for pictures that went through JPEG, WebP, AVIF or HEVC: the coding's own loss is added, at its worst pixel.
CODED, COARSE = 8, 24


class Row(Struct, frozen=True):
    """A photo, and what comes of it: a picture (upright, sRGB, straight alpha if any) with reserves, or a refusal."""

    name: str
    data: bytes
    picture: Pixels | None = None
    reserves: tuple[str, ...] = ()
    tolerance: int = EXACT
    refusal: str = ""
