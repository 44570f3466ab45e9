"""A frame: a size and placed, device-free items, every line broken and every glyph chosen. Units: design pixels."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QImage, QPainterPath
from PySide6.QtSvg import QSvgRenderer

from composer.core.color import Color
from composer.core.geometry import Rect, Size

Shape = Literal["rectangle", "ellipse", "capsule"]


class Flat(Struct, frozen=True):
    """A flat shape: a box of one colour."""

    slot: str
    box: Rect
    color: Color


class Picture(Struct, frozen=True):
    """A photo cut to its box, at the pixels the device will show."""

    slot: str
    box: Rect
    image: QImage
    shape: Shape = "rectangle"


class Scrim(Struct, frozen=True):
    """A translucent ramp baked to a small picture, stretched over its box and kept without loss."""

    slot: str
    box: Rect
    image: QImage


class Drawing(Struct, frozen=True):
    """Art in the palette's colours, filling its box."""

    slot: str
    box: Rect
    art: QSvgRenderer


class Outline(Struct, frozen=True):
    """A path of one colour: the modules of a QR code."""

    slot: str
    box: Rect
    path: QPainterPath
    color: Color


class Glyphs(Struct, frozen=True):
    """A run of glyphs of one font and where its origin stands."""

    run: QGlyphRun
    origin: QPointF


class Text(Struct, frozen=True):
    """A text set: its lines as glyphs, the box they cover, and the words for whoever cannot see them."""

    slot: str
    box: Rect
    glyphs: tuple[Glyphs, ...]
    color: Color
    size: int
    lines: tuple[str, ...]


Item = Flat | Picture | Scrim | Drawing | Outline | Text


class Frame(Struct, frozen=True):
    """What `paint` draws, from back to front."""

    size: Size
    items: tuple[Item, ...]

    def texts(self) -> Iterator[Text]:
        """The texts, from back to front."""
        return (item for item in self.items if isinstance(item, Text))
