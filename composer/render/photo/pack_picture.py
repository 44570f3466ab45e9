"""Cleans a picture that comes in a campaign's pack, and decodes it once, before anything else draws it."""

from io import BytesIO
from pathlib import PurePosixPath

from PIL import ImageOps

from composer.core.problems import Refused, file_problem
from composer.core.words import Words
from composer.render.photo.intake import refusing, take_in
from composer.render.photo.pixels import plain, to_srgb
from composer.render.photo_file.file_kinds import kind_of, open_clean, open_kind
from composer.render.photo_file.problems import refusal

#: The most pixels: a poster of 24 by 36 inches at 200 to the inch.
MOST_PIXELS = 36_000_000
_KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}
_OTHER_KIND = Words(
    "{name} n’est pas une image {kind}, comme son nom le dit. Rien n’a été changé.",
    "{name} is not a {kind} picture, as its name says. Nothing was changed.",
)
_EXPORT = Words("Exportez l’image de nouveau sous ce nom.", "Export the picture again under that name.")


def clean_picture(data: bytes, name: str) -> bytes:
    """The picture in `data` without anything but its pixels, in the format that `name` ends with.

    A PNG or a JPEG is written anew around the same pixels, a WebP is encoded anew, upright and without loss; cleaned
    bytes come back unchanged. Refused, with one problem, for what is no such picture or has over 36 megapixels.
    """
    kind = _KINDS[PurePosixPath(name).suffix]
    if kind_of(data) != kind:
        raise Refused(file_problem("photo-unknown", "error", _OTHER_KIND, name, _EXPORT, kind=kind))
    if kind == "WEBP":
        return _clean_webp(data, name)
    clean = take_in(data, name).data
    with refusing(name):
        picture = open_clean(clean)
        _bound(picture.width * picture.height, name)
        picture.load()
    return clean


def _clean_webp(data: bytes, name: str) -> bytes:
    with refusing(name):
        picture = open_kind("WEBP", data)
        _bound(picture.width * picture.height, name)
        picture.load()
        if _is_bare(data):
            return data
        upright = ImageOps.exif_transpose(picture)
        file = BytesIO()
        to_srgb(plain(upright), picture.info.get("icc_profile")).save(file, "WEBP", lossless=True, method=4)
        return file.getvalue()


def _is_bare(data: bytes) -> bool:
    """Whether a WebP is one chunk of pixels and nothing else: no metadata, no animation, nothing after it."""
    whole, size = (int.from_bytes(data[at : at + 4], "little") for at in (4, 16))
    return data[12:16] in {b"VP8 ", b"VP8L"} and len(data) == 20 + size + size % 2 == 8 + whole


def _bound(pixels: int, name: str) -> None:
    if pixels > MOST_PIXELS:
        raise refusal("photo-too-large", name)
