"""Official art as it was read: its pages, its texts, its named layers and what their names say that they are for."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

from composer.core.geometry import Rect, Size, around
from composer.core.poster import Content
from composer.core.problems import Problem

#: The kinds of files that agencies deliver and that are read.
ArtKind = Literal["PNG", "JPEG", "WEBP", "PDF", "SVG", "PSD"]
#: The folded words that name each text of a poster, in French and in English.
_CONTENTS: Mapping[Content, frozenset[str]] = {
    "quote": frozenset({"citation", "quote", "temoignage", "testimonial"}),
    "name": frozenset({"nom", "name", "prenom", "ambassadeur", "ambassadrice", "ambassador"}),
    "role": frozenset({"role", "fonction", "organisme", "organisation"}),
    "theme": frozenset({"theme", "slogan", "tagline"}),
    "dates": frozenset({"date", "dates"}),
}
_PHOTO = frozenset({"photo", "portrait", "picture", "visage"})
_LOGO = frozenset({"logo", "logos", "logotype"})
#: A layer about something else that has one of these words: « fond photo », « ombre de la photo », « masque ».
_ABOUT = frozenset({"fond", "background", "ombre", "shadow", "effet", "effect"})
_WORD = re.compile(r"[a-z]+")


class ArtLayer(Struct, frozen=True):
    """A named layer: its name, the box of what it draws, in fractions of its page, and whether the picture shows it."""

    name: str
    box: Rect
    shown: bool = True


class ArtPage(Struct, frozen=True):
    """One page, or the only picture, of a file.

    `pixels` is the size of the picture that was made of it, `nominal` the one that its author gave it: pixels of a
    screen, or 1/96 inch. `inches` is its size on paper, None where the file gives none. `texts` are its words, where
    they are still words. `clear` says whether some of it is transparent.
    """

    pixels: Size
    nominal: Size
    inches: Size | None = None
    clear: bool = False
    layers: tuple[ArtLayer, ...] = ()
    texts: tuple[str, ...] = ()


class Artwork(Struct, frozen=True):
    """A file of art: its name, its kind, its pages, and the problems that did not prevent it from being read."""

    name: str
    kind: ArtKind
    pages: tuple[ArtPage, ...]
    findings: tuple[Problem, ...] = ()


class NamedSlots(Struct, frozen=True):
    """The boxes of the layers that name what they are for, in fractions of the page."""

    photo: Rect | None = None
    texts: Mapping[Content, Rect] = {}
    logo: Rect | None = None


def folded(text: str) -> str:
    """`text` in lowercase letters without accents, everything else as single spaces."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(_WORD.findall("".join(each for each in plain if not unicodedata.combining(each))))


def named_slots(layers: Iterable[ArtLayer]) -> NamedSlots:
    """What the names of `layers` say outright; of several layers about the same, the box around them."""
    boxes: dict[str, list[Rect]] = {}
    for layer in layers:
        about = means(layer.name)
        if about and layer.box.width > 0 and layer.box.height > 0:
            boxes.setdefault(about, []).append(layer.box)
    found = {about: around(each) for about, each in boxes.items()}
    texts: dict[Content, Rect] = {content: found[content] for content in _CONTENTS if content in found}
    return NamedSlots(found.get("photo"), texts, found.get("logo"))


def means(name: str) -> str:
    """What a layer called `name` is for: `photo`, `logo`, or a content of a poster; empty for any other."""
    words = folded(name).split()
    if not words or len(words) > 4 or not _ABOUT.isdisjoint(words):
        return ""
    kinds: dict[str, frozenset[str]] = {"photo": _PHOTO, "logo": _LOGO, **_CONTENTS}
    return next((kind for kind, known in kinds.items() if not known.isdisjoint(words)), "")


def says_theme(texts: Iterable[str], themes: Iterable[str]) -> bool:
    """Whether one of `themes` is among the words of `texts`, whatever the case, the accents and the line breaks."""
    drawn = f" {folded(' '.join(texts))} "
    return any(f" {folded(theme)} " in drawn for theme in themes if folded(theme))
