"""Reads a file of official art, whatever its name: by its first bytes, within limits, or refused in a sentence."""

import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from PIL import Image

from composer.core.geometry import Rect, Size
from composer.core.problems import Problem, file_problem
from composer.core.words import Words
from composer.core.workshop.artwork import ArtKind, ArtLayer, ArtPage, Artwork
from composer.render.photo_file.file_kinds import kind_of
from composer.render.workshop.flat_picture import read_flat, read_merged
from composer.render.workshop.limits import LARGEST_FILE, MOST_LAYERS, MOST_TEXT, damaged, decoding, refused, too_large
from composer.render.workshop.pdf_pages import read_pdf
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
            page, picture, problems = (read_svg if kind == "SVG" else _read_psd)(data, name)
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


if TYPE_CHECKING:
    from psd_tools import PSDImage
    from psd_tools.api.layers import Layer

_NO_LAYER = Rect(0, 0, 0, 0)
_UNREAD = Words(
    "Les calques de {name} ne sont pas lus par cette installation\u00a0: les emplacements sont proposés "
    "d’après l’image.",
    "This installation does not read the layers of {name}: slots are proposed from the picture.",
)
_INSTALL = Words(
    "Pour les lire, installez le programme avec «\u00a0workshop\u00a0» (jps-composer[workshop]).",
    "To read them, install the program with “workshop” (jps-composer[workshop]).",
)


def _read_psd(data: bytes, name: str) -> tuple[ArtPage, Image.Image, tuple[Problem, ...]]:
    """Read a PSD as a page with its layers, and its merged picture; a notice when layers cannot be read here."""
    page, picture = read_merged(data, name)
    try:
        from psd_tools import PSDImage  # noqa: PLC0415 - an extra, for who opens a PSD
    except ImportError:
        return page, picture, (file_problem("art-layers-unread", "notice", _UNREAD, name, _INSTALL),)
    with decoding(name), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # psd-tools leaves a part of its types unsaid.
        document = PSDImage.open(BytesIO(data))  # pyright: ignore[reportUnknownMemberType]
        layers, texts = _layers(document, page.nominal, name)
    return replace(page, layers=layers, texts=texts), picture, ()


def _layers(document: "PSDImage", size: Size, name: str) -> tuple[tuple[ArtLayer, ...], tuple[str, ...]]:
    found: list[ArtLayer] = []
    texts: list[str] = []
    for number, layer in enumerate(document.descendants()):
        if number >= MOST_LAYERS:
            raise too_large(name)
        is_shown = layer.is_visible()
        found.append(ArtLayer(str(layer.name), _box(layer, size), is_shown))
        texts.append(_words(layer) if is_shown else "")
    return tuple(found), tuple(filter(None, texts))


def _box(layer: "Layer", size: Size) -> Rect:
    """What a layer covers of the page, in fractions of it; without area when it is empty or outside."""
    left, top, right, bottom = layer.bbox
    box = Rect(left / size.width, top / size.height, (right - left) / size.width, (bottom - top) / size.height)
    return (box.shared(Rect(0, 0, 1, 1)) if box.width > 0 and box.height > 0 else None) or _NO_LAYER


def _words(layer: "Layer") -> str:
    return str(getattr(layer, "text", ""))[:MOST_TEXT] if layer.kind == "type" else ""
