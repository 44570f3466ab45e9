"""Draws an SVG of official art as a picture, and finds the boxes of its named layers."""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from importlib.resources import files
from io import BytesIO
from xml.etree.ElementTree import Element

from PIL import Image

from composer.core.art.raster import picture_size
from composer.core.art.svg_subset import local_name
from composer.core.geometry import Rect, Size
from composer.core.problems import Problem, file_problem, in_file
from composer.core.words import Words, named, shown
from composer.core.workshop.artwork import ArtLayer, ArtPage, means
from composer.core.workshop.svg_cleaning import (
    LARGEST_SVG,
    Removed,
    TooHeavy,
    Unclean,
    clean_svg,
    drop,
    embedded,
    written,
)
from composer.render.fonts import FAMILIES
from composer.render.workshop import limits
from composer.render.workshop.flat_picture import is_clear

#: CSS pixels per unit; those of paper.
_UNITS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_PAPER = frozenset({"pt", "pc", "mm", "cm", "in"})
_LENGTH = re.compile(r"\s*([\d.]{1,12})\s*(px|pt|pc|mm|cm|in|)\s*")
#: Times its own pixels that a drawing for screens is drawn at, and one for paper: 300 dots to the inch.
_SCREEN_SCALE, _PAPER_SCALE = 2.0, 300 / 96
#: Pixels of the longer side when a layer is looked for, and the most layers that are.
_SEARCH_SIDE, _MOST_SEARCHED = 400, 16
_FAMILY = re.compile(r"font-family\s*:\s*([^;}]{1,300})")
_LABEL = "{http://www.inkscape.org/namespaces/inkscape}label"
_KEPT = frozenset({"defs", "style", "clipPath", "mask", "linearGradient", "radialGradient", "pattern", "filter"})
#: What stands in the place of a person's photo and words, and is not part of the art.
_SAMPLES = frozenset({"photo", "quote", "name", "role"})
_LOST: dict[Removed, tuple[Words, Words]] = {
    "link": (
        Words(
            "Le SVG {name} menait à des fichiers ou à des pages hors de lui\u00a0: ces liens ont été retirés, rien n’a "
            "été ouvert.",
            "The SVG {name} led to files or pages outside it: these links were removed, and nothing was opened.",
        ),
        Words("Demandez que ses images soient incorporées.", "Ask for its pictures to be embedded."),
    ),
    "script": (
        Words(
            "Le SVG {name} contenait des scripts ou des animations\u00a0: ils ont été retirés.",
            "The SVG {name} contained scripts or animations: they were removed.",
        ),
        Words("Vérifiez que l’image est complète.", "Check that the picture is complete."),
    ),
    "picture": (
        Words(
            "Le SVG {name} contenait une image trop grande, ou qui n’est ni PNG, ni JPEG, ni WebP\u00a0: elle a été "
            "retirée.",
            "The SVG {name} contained a picture that is too large, or neither PNG, JPEG nor WebP: it was removed.",
        ),
        Words("Demandez un PNG de l’affiche entière.", "Ask for a PNG of the whole poster."),
    ),
}


def read_svg(data: bytes, name: str) -> tuple[ArtPage, Image.Image, tuple[Problem, ...]]:
    """Read an SVG as a page with its named layers and its words, its picture, and what was removed from it.

    Layers named as samples (photo, quote, name, role) give their boxes and are not drawn.
    """
    try:
        clean = clean_svg(_decoded(data, name))
    except TooHeavy:
        raise limits.too_large(name) from None
    except Unclean as error:
        raise limits.damaged(name) from error
    root, removed = clean.root, set(clean.removed) | set(_without_odd_pictures(clean.root))
    with limits.decoding(name):
        size, is_paper = _sized(root, name)
        layers = tuple(_layers(root, size, name))
        families = _families_missing(root)
        texts = tuple(_texts(root))
        for sample in [each for each in root.iter() if means(_name_of(each)) in _SAMPLES]:
            drop(root, sample)
        scale = min(
            _PAPER_SCALE if is_paper else _SCREEN_SCALE, (limits.MOST_DRAWN / (size.width * size.height)) ** 0.5
        )
        picture = _drawn(root, scale, name)
    clear = is_clear(picture)
    inches = Size(size.width / 96, size.height / 96) if is_paper else None
    page = ArtPage(Size(*picture.size), size, inches, clear, layers, texts)
    if not clear:
        picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture).convert("RGB")
    lost = (
        file_problem("art-part-removed", "warning", words, name, fix)
        for kind, (words, fix) in _LOST.items()
        if kind in removed
    )
    return page, picture, (*lost, *_font_warnings(families, name))


def _decoded(data: bytes, name: str) -> str:
    if len(data) > LARGEST_SVG:
        raise limits.too_large(name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        with limits.decoding(name):
            return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "latin-1")


def _without_odd_pictures(root: Element) -> Iterator[Removed]:
    """Take out the pictures that are too large, or of another kind than they say; their headers are read first."""
    left = limits.MOST_PIXELS
    for element, text in list(embedded(root)):
        try:
            size = picture_size(base64.b64decode("".join(text.split()), validate=True))
        except (binascii.Error, ValueError):
            size = None
        left -= int(size.width * size.height) if size else 0
        if size is None or left < 0:
            drop(root, element)
            yield "picture"


def _sized(root: Element, name: str) -> tuple[Size, bool]:
    """The size of a drawing in CSS pixels, written on its root as well, and whether it is measured as paper is."""
    box = [float(each) for each in re.findall(r"[-+.\deE]+", root.get("viewBox", ""))]
    found = [_LENGTH.fullmatch(root.get(side, "")) for side in ("width", "height")]
    sides = [float(each[1]) * _UNITS[each[2]] for each in found if each]
    if len(sides) != 2:
        if len(box) != 4:
            raise limits.damaged(name)
        sides = box[2:]
    elif len(box) != 4:
        # Lengths without a view box are its units as well.
        root.set("viewBox", f"0 0 {sides[0]:g} {sides[1]:g}")
    size = Size(*sides)
    limits.refuse_large(size, name)
    root.set("width", f"{size.width:g}")
    root.set("height", f"{size.height:g}")
    return size, any(each[2] in _PAPER for each in found if each)


def _drawn(root: Element, scale: float, name: str) -> Image.Image:
    """The drawing as an RGBA picture, `scale` pixels to its own; no font but the program's."""
    try:
        import resvg_py  # noqa: PLC0415 - for who opens an SVG
    except ImportError:
        raise limits.library_missing(name, "SVG") from None
    size = Size(float(root.attrib["width"]) * scale, float(root.attrib["height"]) * scale)
    limits.refuse_large(size, name, limits.MOST_PIXELS)
    faces = (face for family in FAMILIES.values() for face in family.values())
    data = resvg_py.svg_to_bytes(
        svg_string=written(root),
        skip_system_fonts=True,
        font_files=[str(files(face.package) / "files" / face.file) for face in faces],
        width=max(1, round(size.width)),
        height=max(1, round(size.height)),
    )
    with Image.open(BytesIO(bytes(data)), formats=("PNG",)) as picture:
        return picture.convert("RGBA")


def _layers(root: Element, size: Size, name: str) -> Iterator[ArtLayer]:
    """The layers whose names mean something, each drawn alone to see what it covers."""
    parents = {child: parent for parent in root.iter() for child in parent}
    known = [each for each in root.iter() if means(_name_of(each))]
    scale = min(1.0, _SEARCH_SIDE / max(size.width, size.height))
    for element in known[:_MOST_SEARCHED]:
        picture = _drawn(_alone(root, element, parents), scale, name)
        if box := picture.getbbox(alpha_only=True):
            left, top, right, bottom = box
            width, height = picture.size
            rect = Rect(left / width, top / height, (right - left) / width, (bottom - top) / height)
            yield ArtLayer(_name_of(element), rect, means(_name_of(element)) not in _SAMPLES)


def _alone(root: Element, element: Element, parents: Mapping[Element, Element]) -> Element:
    """The drawing without anything but `element`, and what it may refer to."""
    path = [element]
    while path[-1] is not root:
        path.append(parents[path[-1]])
    marked = "data-alone"
    for each in path:
        each.set(marked, "1")
    copy = deepcopy(root)
    for each in path:
        del each.attrib[marked]
    _prune(copy, marked)
    return copy


def _prune(element: Element, marked: str) -> None:
    children = [child for child in element if marked in child.attrib]
    if not children:
        return  # the element itself: all of it stays
    for child in list(element):
        if marked in child.attrib:
            _prune(child, marked)
        elif local_name(child) not in _KEPT:
            element.remove(child)


def _name_of(element: Element) -> str:
    """The name that its author gave an element, where its kind is one that is drawn."""
    if local_name(element) not in {"g", "rect", "circle", "ellipse", "path", "image", "text", "polygon", "use"}:
        return ""
    names = (element.get(_LABEL, ""), element.get("data-name", ""), element.get("id", ""))
    plain = (re.sub(r"_x[0-9A-Fa-f]{2}_", " ", each) for each in names)
    return next((each for each in plain if means(each)), "")


def _texts(root: Element) -> Iterator[str]:
    for element in root.iter():
        if local_name(element) == "text":
            yield " ".join("".join(element.itertext()).split())[: limits.MOST_TEXT]


def _families_missing(root: Element) -> tuple[str, ...]:
    """The families that texts name and the program lacks; a text that names none counts as one of no family."""
    if not any(_texts(root)):
        return ()
    named = [each.get("font-family", "") for each in root.iter()]
    sheets = (each.text or "" for each in root.iter() if local_name(each) == "style")
    for text in (*(each.get("style", "") for each in root.iter()), *sheets):
        named += _FAMILY.findall(text)
    stacks = [[family.strip(" '\"") for family in stack.split(",")] for stack in named if stack.strip()]
    if not stacks:
        return ("",)
    known = {family.casefold() for family in FAMILIES}
    return tuple(dict.fromkeys(shown(stack[0]) for stack in stacks if known.isdisjoint(map(str.casefold, stack))))


def _font_warnings(families: Sequence[str], name: str) -> Iterator[Problem]:
    """A warning for texts in families that the program lacks: they are not in the picture."""
    if not families:
        return
    quoted, which = named(name), ", ".join(filter(None, families[:5]))
    font = f" ({which})" if which else ""
    words = Words(
        "{quoted} a du texte dans une police que le programme n’a pas{font}\u00a0: il manque à l’image, ou il y "
        "est dans une autre police.",
        "{quoted} has text in a font that the program lacks{font}: it is missing from the picture, or in another "
        "font there.",
    ).format(quoted=quoted, font=font)
    fix = Words(
        "Demandez que les textes soient convertis en tracés, ou un PDF.",
        "Ask for the texts to be converted to paths, or for a PDF.",
    )
    yield Problem("art-font-missing", "warning", words, in_file(name), fix)
