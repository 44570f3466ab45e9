"""Tells pictures that are probably official art from photos: an opening for a photo, the sizes of several formats."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from PIL import Image

from composer.core.formats import Formats
from composer.core.geometry import Size
from composer.core.problems import Refused
from composer.core.workshop.artwork import ArtPage
from composer.core.workshop.format_match import format_of
from composer.render.photo.intake import take_in
from composer.render.photo.photo import open_photo

#: The share of a picture that must be clear for a photo to show through it.
_LEAST_CLEAR = 0.04
#: Pictures that may be transparent.
_MAY_BE_CLEAR = (".png", ".webp")
#: The most pictures that are looked at: more are a folder of photos.
_MOST = 12


class _Seen(Struct, frozen=True):
    """A picture as far as it matters here: the format of its proportions, if any, and whether it has an opening."""

    format_id: str
    opening: bool


def looks_like_art(paths: Sequence[Path], formats: Formats) -> bool:
    """Whether the pictures in `paths` look like official art rather than like photos.

    One has the proportions of a format and an opening for a photo; or several are of the proportions of at least three
    formats, which photos of one camera never are. A picture that cannot be read is none.
    """
    if len(paths) > _MOST or (len(paths) == 1 and not paths[0].name.lower().endswith(_MAY_BE_CLEAR)):
        return False
    seen = [each for path in paths if (each := _seen(path, formats))]
    return any(each.opening for each in seen) or len({each.format_id for each in seen}) >= 3


def _seen(path: Path, formats: Formats) -> _Seen | None:
    with suppress(Refused):
        photo = open_photo(take_in(path, path.name))
        size = Size(photo.size.width, photo.size.height)
        format_ = format_of(ArtPage(size, size), formats.values())
        return _Seen(format_.id, _is_open(photo.sample())) if format_ else None
    return None


def _is_open(sample: Image.Image) -> bool:
    if sample.mode != "RGBA":
        return False
    clear = sum(sample.getchannel("A").histogram()[:128])
    return clear >= _LEAST_CLEAR * sample.width * sample.height
