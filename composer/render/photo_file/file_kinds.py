"""Recognizes the kind of a file by its bytes, whatever its name, and opens it with its one decoder."""

import logging
from importlib import import_module
from io import BytesIO
from typing import TYPE_CHECKING, Literal, cast

from PIL.ImageFile import ImageFile

from composer.render.photo_file.iso_boxes import undescribed
from composer.render.photo_file.strip_metadata import Unread, Unsound

if TYPE_CHECKING:
    from PIL.TiffImagePlugin import TiffImageFile

# What Pillow logs of a damaged file would otherwise stand on standard error, beside the sentence that refuses it.
logging.getLogger("PIL").addHandler(logging.NullHandler())

Taken = Literal["JPEG", "PNG", "WEBP", "AVIF", "HEIF", "TIFF", "BMP", "GIF"]
Foreign = Literal["eps", "pdf", "svg", "psd", "jxl", "jp2", "raw", "video", "web", "archive"]
Kind = Taken | Foreign | Literal["unknown"]

#: Each decoder's module and class, imported when a photo needs it: start-up pays for none of them.
_DECODERS: dict[Taken, tuple[str, str]] = {
    "JPEG": ("PIL.JpegImagePlugin", "JpegImageFile"),
    "PNG": ("PIL.PngImagePlugin", "PngImageFile"),
    "WEBP": ("PIL.WebPImagePlugin", "WebPImageFile"),
    "AVIF": ("PIL.AvifImagePlugin", "AvifImageFile"),
    "HEIF": ("pi_heif", "HeifImageFile"),  # It turns the picture itself, and says so in the EXIF it gives.
    "TIFF": ("PIL.TiffImagePlugin", "TiffImageFile"),  # As this one does.
    "BMP": ("PIL.BmpImagePlugin", "BmpImageFile"),
    "GIF": ("PIL.GifImagePlugin", "GifImageFile"),
}

#: Where the signature stands, its bytes, and the kind; the first that matches decides.
_SIGNATURES: tuple[tuple[int, bytes, Kind], ...] = (
    (0, b"\xff\xd8\xff", "JPEG"),
    (0, b"\x89PNG\r\n\x1a\n", "PNG"),
    (8, b"WEBP", "WEBP"),
    (0, b"GIF8", "GIF"),
    (0, b"BM", "BMP"),
    (8, b"CR\x02", "raw"),
    (0, b"II*\x00", "TIFF"),
    (0, b"MM\x00*", "TIFF"),
    (0, b"II+\x00", "TIFF"),
    (0, b"MM\x00+", "TIFF"),
    (0, b"IIRO", "raw"),
    (0, b"IIRS", "raw"),
    (0, b"MMOR", "raw"),
    (0, b"IIU\x00", "raw"),
    (0, b"FUJIFILMCCD-RAW", "raw"),
    (0, b"FOVb", "raw"),
    (0, b"%!PS", "eps"),
    (0, b"\xc5\xd0\xd3\xc6", "eps"),
    (0, b"%PDF", "pdf"),
    (0, b"8BPS", "psd"),
    (0, b"\xff\x0a", "jxl"),
    (4, b"JXL ", "jxl"),
    (4, b"jP  ", "jp2"),
    (0, b"\xff\x4f\xff\x51", "jp2"),
    (0, b"PK\x03\x04", "archive"),
    (8, b"AVI ", "video"),
    (0, b"\x1aE\xdf\xa3", "video"),
)

#: Brands of ISO base media files (ISO/IEC 23000-22, 23008-12; AV1 Image File Format 1.1).
_AVIF_BRANDS = frozenset((b"avif", b"avis"))
_HEIF_BRANDS = frozenset((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"))

#: Bytes a pixel that a decoder holds besides Pillow's picture, measured: two canvases and a frame, or planes.
_DECODER_HOLDS: dict[Taken, int] = {"WEBP": 12, "AVIF": 4, "HEIF": 4}


class RawShot(Exception):
    """Raised when a TIFF is in fact a camera's raw file."""


def kind_of(data: bytes) -> Kind:
    """The kind of file that `data` is, by its first bytes."""
    if data[4:8] == b"ftyp":
        return _media_kind(data)
    for offset, signature, kind in _SIGNATURES:
        if data.startswith(signature, offset):
            return kind
    head = data[:2000].lower()
    if b"<svg" in head:
        return "svg"
    return "web" if b"<html" in head or b"<!doctype html" in head else "unknown"


def open_kind(kind: Taken, data: bytes) -> ImageFile:
    """The header of a photo of `kind`; its pixels come with `load`. Raises what its decoder raises, Unread, RawShot.

    The decoder is called by name, and not through `Image.open`: nothing else can be taken for a photo (under some
    names Pillow starts Ghostscript), and the limit on pixels is ours instead of a setting of the whole process.
    """
    module, name = _DECODERS[kind]
    decoder: type[ImageFile] = getattr(import_module(module), name)
    if kind in ("AVIF", "HEIF"):
        data = undescribed(data)
    picture = decoder(BytesIO(data))
    if kind == "JPEG":
        # The whole file at once: by its blocks of 64 kB, a decode in the background waits for Python's lock at each.
        picture.decodermaxblock = len(data)
    if kind == "TIFF":
        _check_tiff(cast("TiffImageFile", picture))
    return picture


def open_clean(data: bytes) -> ImageFile:
    """The header of a cleaned photo, which is a JPEG or a PNG."""
    return open_kind("JPEG" if data.startswith(b"\xff\xd8") else "PNG", data)


def decoder_bytes(kind: Taken, header: ImageFile) -> int:
    """An estimate, from the header, of the bytes that the decoder of `kind` needs besides the pixels."""
    if kind == "TIFF":
        return _strip_bytes(cast("TiffImageFile", header))
    return header.width * header.height * _DECODER_HOLDS.get(kind, 0)


def _strip_bytes(picture: "TiffImageFile") -> int:
    """One strip or tile of a TIFF, decoded: they may be of any size, whatever the picture's."""
    tags = picture.tag_v2
    rows = min(tags.get(278, picture.height), picture.height)
    bits = sum(tags.get(258, (1,))) * max(1, tags.get(277, 1) // len(tags.get(258, (1,))))
    return max(rows * picture.width, tags.get(322, 0) * tags.get(323, 0)) * bits // 8


def _media_kind(data: bytes) -> Kind:
    box = data[8 : min(int.from_bytes(data[:4]), 512)]
    brands = {box[at : at + 4] for at in range(0, len(box), 4)}
    if brands & _AVIF_BRANDS:
        return "AVIF"
    if brands & _HEIF_BRANDS:
        return "HEIF"
    return "raw" if b"crx " in brands else "video"


def _check_tiff(picture: "TiffImageFile") -> None:
    # A raw shot is a TIFF as well: what it shows first is a thumbnail (NewSubfileType 1), or it says that it is a DNG.
    if picture.tag_v2.get(254, 0) & 1 or 50706 in picture.tag_v2:
        raise RawShot
    # Pillow neither spreads twelve bits over sixteen nor inverts sixteen whose white is 0 (PhotometricInterpretation).
    if picture.mode.startswith("I;16") and (picture.tag_v2.get(258) != (16,) or picture.tag_v2.get(262) != 1):
        raise Unread("a grey TIFF of a kind that would come out dark or negative")
    # Pillow leaves black what no strip fills (ImageLength), and takes its time over it.
    if max(tile.extents[3] for tile in picture.tile if tile.extents) < picture.tag_v2[257]:
        raise Unsound("a TIFF without all of its strips")
