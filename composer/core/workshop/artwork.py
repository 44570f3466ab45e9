"""Official art as it was read: its pages, their sizes, its named layers, its texts, and what there is to say of it."""

from typing import Literal

from msgspec import Struct

from composer.core.geometry import Rect, Size
from composer.core.problems import Problem

#: The kinds of files that agencies deliver and that are read.
ArtKind = Literal["PNG", "JPEG", "WEBP", "PDF", "SVG", "PSD"]


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
