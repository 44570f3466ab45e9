"""Converts text to outlines, so that a file's pixels do not depend on the desktop's smoothing or hinting."""

from collections.abc import Iterator

from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGlyphRun, QPainterPath, QRawFont, QTransform

from composer.core.geometry import Rotation
from composer.render.frame import Frame, Glyphs, Item, Outline, Text
from composer.render.shaping import family_of

#: Pixels: Qt keeps the pictures of letters up to this size; it draws each larger one from its font, slowly.
_KEPT_BY_QT = 64
_SHAPES, _COLORS = ("loca", "CFF ", "CFF2"), ("CPAL", "CBLC")


def with_outlines(frame: Frame) -> Frame:
    """`frame` with each letter as an outline; a colour emoji stays a glyph.

    Qt draws small glyphs as the system wants them (grey or in colours, smooth or not), and keeps them between frames:
    a window needs that, a file must not have it. One path for a whole text takes four times as long to fill.
    """
    return replace(frame, items=tuple(drawn for item in frame.items for drawn in outlined(item)))


def with_large_outlines(frame: Frame, scale: float) -> Frame:
    """`frame` for a screen of `scale` pixels a design pixel, with each letter that Qt would not keep as an outline."""
    items = (outlined(item) if _is_large(item, scale) else (item,) for item in frame.items)
    return replace(frame, items=tuple(drawn for each in items for drawn in each))


def _is_large(item: Item, scale: float) -> bool:
    return isinstance(item, Text) and item.size * scale > _KEPT_BY_QT


def outlined(item: Item) -> Iterator[Item]:
    """A text as an outline for each letter, and the text of those that have none; any other item as it is."""
    if not isinstance(item, Text):
        yield item
        return
    kept: list[Glyphs] = []
    for each in item.glyphs:
        shapes, pictures = _split(each)
        for path in _rotated(shapes, item.turn):
            yield Outline(item.slot, item.box, path, each.color or item.color)
        if pictures is not None:
            kept.append(replace(each, run=pictures))
    if kept:
        yield replace(item, glyphs=tuple(kept))


def _split(glyphs: Glyphs) -> tuple[list[QPainterPath], QGlyphRun | None]:
    """The outlines of a run at their positions, and a run of the visible glyphs that have none."""
    run, font = glyphs.run, glyphs.run.rawFont()
    if not family_of(run) or not _has_shapes(font):
        return [], run
    indexes, blank = run.glyphIndexes(), font.glyphIndexesForString(" ")
    shapes = {each: _shape(font, each) for each in dict.fromkeys(indexes)}
    empty = {each for each, path in shapes.items() if path.isEmpty()}
    placed = list(zip(indexes, run.positions(), strict=True))
    pictures = [(index, at) for index, at in placed if index in empty and index not in blank]
    drawn = [shapes[index].translated(at + glyphs.origin) for index, at in placed if index not in empty]
    return drawn, _run(font, pictures)


def _shape(font: QRawFont, index: int) -> QPainterPath:
    """The outline of a glyph, whole where its strokes overlap: those of a variable font may (OpenType 1.9.1, glyf)."""
    path = font.pathForGlyph(index)
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _has_shapes(font: QRawFont) -> bool:
    """Whether the glyphs are outlines of one colour: once asked for a picture's outline, Qt no longer draws it.

    Told by small tables: where shapes are, against a palette of layers and where pictures are (OpenType 1.9.1).
    """
    shapes, colors = (any(font.fontTable(each) for each in tables) for tables in (_SHAPES, _COLORS))
    return shapes and not colors


def _run(font: QRawFont, placed: list[tuple[int, QPointF]]) -> QGlyphRun | None:
    if not placed:
        return None
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes([index for index, _ in placed])
    run.setPositions([at for _, at in placed])
    return run


def _rotated(shapes: list[QPainterPath], turn: Rotation | None) -> list[QPainterPath]:
    """Upright outlines, rotated as their text is."""
    if turn is None:
        return shapes
    transform = QTransform()
    transform.translate(turn.about.x, turn.about.y).rotate(turn.angle).translate(-turn.about.x, -turn.about.y)
    return [transform.map(each) for each in shapes]
