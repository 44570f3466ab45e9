"""Words as the shapes their faces give them: a file's pixels owe nothing to how a desktop smooths or hints letters."""

from collections.abc import Iterator

from msgspec.structs import replace
from PySide6.QtGui import QPainterPath, QRawFont, QTransform

from composer.core.geometry import Turn
from composer.render.frame import Frame, Glyphs, Item, Outline, Text
from composer.render.shaping import family_of


def with_outlines(frame: Frame) -> Frame:
    """`frame` with each letter as a shape of its own; an emoji in colours stays a glyph.

    Qt draws small glyphs as the system wants them (grey or in colours, smooth or not), and keeps them between frames:
    a window needs that, a file must not have it. One path for a whole text takes four times as long to fill.
    """
    return replace(frame, items=tuple(drawn for item in frame.items for drawn in _outlined(item)))


def _outlined(item: Item) -> Iterator[Item]:
    if not isinstance(item, Text):
        yield item
        return
    kept = tuple(each for each in item.glyphs if not _has_outlines(each))
    if kept:
        yield replace(item, glyphs=kept)
    placed = _placed(item.turn)
    for each in item.glyphs:
        if each not in kept:
            yield from (Outline(item.slot, item.box, placed.map(path), item.color) for path in _shapes(each))


def _has_outlines(glyphs: Glyphs) -> bool:
    """Whether each glyph that shows has a shape, of one colour; of colours, the palette is the small table."""
    font = glyphs.run.rawFont()
    if not family_of(glyphs.run) or font.fontTable("CPAL"):
        return False
    return all(
        font.boundingRect(each).isEmpty() or not font.pathForGlyph(each).isEmpty()
        for each in set(glyphs.run.glyphIndexes())
    )


def _shapes(glyphs: Glyphs) -> Iterator[QPainterPath]:
    font: QRawFont = glyphs.run.rawFont()
    indexes = glyphs.run.glyphIndexes()
    shapes = {each: font.pathForGlyph(each) for each in set(indexes)}
    for index, at in zip(indexes, glyphs.run.positions(), strict=True):
        yield shapes[index].translated(at + glyphs.origin)


def _placed(turn: Turn | None) -> QTransform:
    """What brings a text that stands upright to its place."""
    transform = QTransform()
    if turn:
        transform.translate(turn.about.x, turn.about.y).rotate(turn.angle).translate(-turn.about.x, -turn.about.y)
    return transform
