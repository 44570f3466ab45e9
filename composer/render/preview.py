"""A small picture of a photo's file, as a list of photos shows it; the file is not imported."""

import warnings
from pathlib import Path

from PIL import Image

from composer.render.photo.intake import bound, read_photo, refusing, take_in
from composer.render.photo.photo import TURNS, open_photo
from composer.render.photo.pixels import held_bytes, plain, to_srgb
from composer.render.photo_file.exif import orientation_in
from composer.render.photo_file.file_kinds import Taken, decoder_bytes, kind_of, open_kind

#: Kinds that an import would first make a PNG of, which takes longer than to decode them.
_MADE_PNG: tuple[Taken, ...] = ("HEIF", "AVIF", "WEBP", "TIFF")


def preview(path: Path, side: int) -> Image.Image:
    """The photo of a file in a square of `side` pixels: upright, in sRGB, as RGB or RGBA. Refused as `take_in` is.

    A JPEG is decoded at the scale it needs, any other photo in full, within the limits of an import.
    """
    name = path.name
    data = read_photo(path, name)
    kind = kind_of(data)
    if kind not in _MADE_PNG:
        return _fitted(open_photo(take_in(data, name)).sample(), side)
    # As at import, Pillow would warn of odd tags on standard error.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with refusing(name, "photo-variant"):
            header = open_kind(kind, data)
        bound(header.size, held_bytes(header) + decoder_bytes(kind, header), name)
        with refusing(name):
            header.load()
            turn = TURNS[orientation_in(header.info.get("exif") or b"")].method
            small = _fitted(plain(header), side)
            upright = small.transpose(turn) if turn is not None else small
            return to_srgb(upright, header.info.get("icc_profile"))


def _fitted(picture: Image.Image, side: int) -> Image.Image:
    """`picture` reduced to fit a square; one that is smaller stays as it is."""
    scale = min(1.0, side / max(picture.size))
    size = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
    return picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
