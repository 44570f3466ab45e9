"""Reads a file of official art, whatever its name: by its first bytes, within limits, or refused in a sentence."""

from msgspec import Struct
from PIL import Image

from composer.core.words import Words
from composer.core.workshop.artwork import ArtKind, Artwork
from composer.render.photo_file.file_kinds import kind_of
from composer.render.workshop.flat_picture import read_flat
from composer.render.workshop.limits import LARGEST_FILE, damaged, refused, too_large
from composer.render.workshop.pdf_pages import read_pdf
from composer.render.workshop.psd_layers import read_psd
from composer.render.workshop.svg_picture import read_svg

_KINDS: dict[str, ArtKind] = {"PNG": "PNG", "JPEG": "JPEG", "WEBP": "WEBP", "pdf": "PDF", "svg": "SVG", "psd": "PSD"}
#: Bytes in which the root of an SVG must begin: drawing programs write comments and entities before it.
_HEAD = 20_000


class ReadArt(Struct, frozen=True):
    """A file of art, and the picture of each of its pages: RGB, or RGBA where some of it is transparent."""

    artwork: Artwork
    pictures: tuple[Image.Image, ...]


def read_art(data: bytes, name: str) -> ReadArt:
    """Read the art in `data`, called `name` in messages; Refused, in one sentence, for what cannot be.

    Nothing outside the file is opened, nothing in it is run.
    """
    if len(data) > LARGEST_FILE:
        raise too_large(name)
    if not data:
        raise damaged(name)
    kind = _kind(data, name)
    match kind:
        case "PDF":
            pages, pictures, findings = read_pdf(data, name)
            return ReadArt(Artwork(name, kind, pages, findings), pictures)
        case "SVG" | "PSD":
            page, picture, problems = (read_svg if kind == "SVG" else read_psd)(data, name)
        case _:
            page, picture = read_flat(data, name)
            problems = ()
    return ReadArt(Artwork(name, kind, (page,), problems), (picture,))


def _kind(data: bytes, name: str) -> ArtKind:
    found = kind_of(data)
    if found not in _KINDS and b"<svg" in data[:_HEAD]:
        return "SVG"
    if found not in _KINDS:
        raise refused(
            "art-unknown",
            name,
            "{name} n’est pas un fichier d’affiche que le composeur lit.",
            "{name} is not a poster file that the composer reads.",
            Words("Demandez un PNG, un JPEG, un PDF, un SVG ou un PSD.", "Ask for a PNG, JPEG, PDF, SVG or PSD."),
        )
    return _KINDS[found]
