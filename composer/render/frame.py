"""A frame: the laid-out page, with positioned items, lines broken and glyphs chosen. Units: design pixels."""

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct
from PySide6.QtCore import QByteArray, QPointF, Qt
from PySide6.QtGui import QGlyphRun, QImage, QPainterPath
from PySide6.QtSvg import QSvgRenderer

from composer.core.art.outline import Contour
from composer.core.color import Color
from composer.core.geometry import Point, Rect, Rotation, Size
from composer.core.poster import Shape, Style


class Flat(Struct, frozen=True):
    """A flat shape of one colour; one that a name alone does not describe has `contours`, in fractions of its box."""

    slot: str
    box: Rect
    color: Color
    shape: Shape = "rectangle"
    turn: Rotation | None = None
    contours: tuple[Contour, ...] = ()


class Picture(Struct, frozen=True):
    """A photo cropped to its box, or a logo, at the device's pixels; a PDF compresses it with a loss unless told.

    `contours` cut it as they cut a `Flat`.
    """

    slot: str
    box: Rect
    image: QImage
    shape: Shape = "rectangle"
    turn: Rotation | None = None
    lossless: bool = False
    contours: tuple[Contour, ...] = ()


class Scrim(Struct, frozen=True):
    """A translucent gradient of one colour as a small picture, stretched over its box and compressed without loss."""

    slot: str
    box: Rect
    image: QImage
    color: Color


class Drawing(Struct, frozen=True, dict=True):
    """Art in the palette's colours, filling its box."""

    slot: str
    box: Rect
    svg: bytes
    mirrored: bool = False

    @cached_property
    def art(self) -> QSvgRenderer:
        """The art as Qt draws it; read when it is first drawn, which a canvas that keeps it as a picture never does."""
        art = QSvgRenderer(QByteArray(self.svg))
        art.setAspectRatioMode(Qt.AspectRatioMode.IgnoreAspectRatio)
        return art


class Outline(Struct, frozen=True):
    """A path of one colour: the modules of a QR code."""

    slot: str
    box: Rect
    path: QPainterPath
    color: Color


class Glyphs(Struct, frozen=True):
    """A run of glyphs of one font, and its origin.

    `accented` are the places of the glyphs that belong to accented words; `color` is that of a run of these, else the
    run is in the colour of its text.
    """

    run: QGlyphRun
    origin: QPointF
    accented: tuple[int, ...] = ()
    color: Color | None = None


class Text(Struct, frozen=True, dict=True):
    """A text set in a style: its lines as glyphs, the box they cover, and the words for those who cannot see them.

    Glyphs and box stand upright: `turn` brings both to their place, and `covered` says what they cover there.
    """

    slot: str
    box: Rect
    glyphs: tuple[Glyphs, ...]
    color: Color
    size: int
    lines: tuple[str, ...]
    style: Style
    turn: Rotation | None = None

    @cached_property
    def line_boxes(self) -> tuple[Rect, ...]:
        """The box of each line's glyphs, before the rotation; a layout asks for them several times."""
        boxes = (glyphs.run.boundingRect().translated(glyphs.origin) for glyphs in self.glyphs)
        return tuple(Rect(box.x(), box.y(), box.width(), box.height()) for box in boxes)


Item = Flat | Picture | Scrim | Drawing | Outline | Text


def covered(item: Item) -> Rect:
    """The upright box around an item as drawn, rotated or not."""
    turn = _rotation(item)
    return turn.covered(item.box) if turn else item.box


def ink_of(text: Text) -> Iterator[Rect]:
    """The box of each visible glyph, before the text's rotation."""
    for glyphs in text.glyphs:
        font = glyphs.run.rawFont()
        for index, at in zip(glyphs.run.glyphIndexes(), glyphs.run.positions(), strict=True):
            box = font.boundingRect(index)
            if box.width() > 0:
                x, y = at.x() + glyphs.origin.x() + box.x(), at.y() + glyphs.origin.y() + box.y()
                yield Rect(x, y, box.width(), box.height())


def holds(item: Item, at: Point) -> bool:
    """Whether a point of the page is in the item's box, rotated as drawn."""
    turn = _rotation(item)
    return item.box.holds(turn.back(at) if turn else at)


def _rotation(item: Item) -> Rotation | None:
    return item.turn if isinstance(item, Flat | Picture | Text) else None


def hides_page(picture: Picture, page: Size) -> bool:
    """Whether nothing is seen of a page behind `picture`."""
    cut = picture.shape != "rectangle" or picture.contours or picture.image.hasAlphaChannel()
    return not cut and _covers(picture, page)


def _covers(item: Flat | Picture, page: Size) -> bool:
    return item.turn is None and item.box.contains(Rect(0.0, 0.0, page.width, page.height))


class Frame(Struct, frozen=True):
    """The laid-out page that `paint` draws, from back to front."""

    size: Size
    items: tuple[Item, ...]

    @property
    def has_ground(self) -> bool:
        """Whether a flat covers all of the page, behind the rest."""
        ground = self.items[0] if self.items else None
        return isinstance(ground, Flat) and ground.shape == "rectangle" and _covers(ground, self.size)

    def texts(self) -> Iterator[Text]:
        """The texts, from back to front."""
        return (item for item in self.items if isinstance(item, Text))
