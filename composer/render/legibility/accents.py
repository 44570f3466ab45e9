"""Colours the accented words of texts, in the first colour of the palette, or shade of one, that is legible there."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, groupby, pairwise
from typing import cast

from msgspec.structs import replace
from PySide6.QtGui import QGlyphRun, QPolygonF, QTransform

from composer.core.color import Color, chroma, difference, shades
from composer.core.formats import Format
from composer.core.geometry import around
from composer.core.layout.legibility import wanted_contrast
from composer.render.frame import Glyphs, Item, Text
from composer.render.legibility.ground import Ground, clearance
from composer.render.legibility.legibility import Accent, Worst, letters
from composer.render.scene import Scene

#: The role that a palette means for accents; the others are tried after it, the most colourful first.
ACCENT = "accent"
#: The least difference between an accent and the ink around it, in Oklab: under that, the two look alike.
_APART = 0.15
#: The least chroma of an accent: a grey among inks would hold a word back.
_COLORFUL = 0.05
#: The most of the page that accented letters cover.
_MOST = 0.08


def choose_accents(items: Sequence[Item], scene: Scene, format_: Format) -> dict[str, Accent]:
    """For each text with accented words, by its slot, the colour that they are in; none where none is legible."""
    found: dict[str, list[int]] = {}
    for at, item in enumerate(items):
        if isinstance(item, Text) and any(glyphs.accented for glyphs in item.glyphs):
            found.setdefault(item.slot, []).append(at)
    return {slot: _chosen(places, items, scene, format_) for slot, places in found.items()}


def in_accents(items: Sequence[Item], accents: Mapping[str, Accent]) -> tuple[Item, ...]:
    """`items` with their accented words in the colours chosen."""
    colors = {slot: accent.color for slot, accent in accents.items() if accent.color}
    return tuple(
        _colored(each, colors[each.slot]) if isinstance(each, Text) and each.slot in colors else each for each in items
    )


def _colored(text: Text, color: Color) -> Text:
    return replace(text, glyphs=tuple(part for each in text.glyphs for part in _parted(each, color)))


def _parted(glyphs: Glyphs, color: Color) -> Iterator[Glyphs]:
    """A run as runs that are in the accent and runs that are not, in order: a PDF's text is read as before."""
    if not glyphs.accented:
        yield glyphs
        return
    inside = frozenset(glyphs.accented)
    for accented, places in groupby(range(len(glyphs.run.glyphIndexes())), inside.__contains__):
        yield replace(_part(glyphs, list(places)), color=color if accented else None)


def _part(glyphs: Glyphs, places: Sequence[int]) -> Glyphs:
    """The glyphs of a run at these places; the box of the part is still that of its line."""
    part, indexes, positions = QGlyphRun(glyphs.run), glyphs.run.glyphIndexes(), glyphs.run.positions()
    part.setGlyphIndexes([indexes[place] for place in places])
    part.setPositions([positions[place] for place in places])
    return Glyphs(part, glyphs.origin)


def _chosen(places: Sequence[int], items: Sequence[Item], scene: Scene, format_: Format) -> Accent:
    """The accent of the texts at these places of `items`, which have one slot."""
    texts = [_accented(cast("Text", items[place])) for place in places]
    if sum(map(_ink, texts)) > _MOST * format_.size.width * format_.size.height:
        return Accent(why="large")
    boxes = [box for text in texts for box in letters(text)]
    low, high = Ground(items[: places[-1]], around(boxes), format_.scale).ends(boxes)
    wanted = max(wanted_contrast(text.size, text.style.weight, format_.size.width) for text in texts)
    for color in _candidates(texts[0].color, scene):
        found = Worst(texts[0].slot, clearance(color, low, high), wanted)
        if found.part >= 1:
            return Accent(color, worst=found)
    return Accent(why="faint")


def _accented(text: Text) -> Text:
    return replace(text, glyphs=tuple(_part(each, each.accented) for each in text.glyphs if each.accented))


def _ink(text: Text) -> float:
    """The area that the letters of `text` cover, in square design pixels."""
    area = 0.0
    for glyphs in text.glyphs:
        font = glyphs.run.rawFont()
        for index in glyphs.run.glyphIndexes():
            # The counter of a letter runs the other way round, and is taken off.
            area += abs(sum(map(_signed, font.pathForGlyph(index).toSubpathPolygons(QTransform()))))
    return area


def _signed(polygon: QPolygonF) -> float:
    """The area of a closed polygon, negative where it runs the other way round: the shoelace formula."""
    points = [polygon.at(index) for index in range(polygon.size())]
    return sum(one.x() * other.y() - other.x() * one.y() for one, other in pairwise(points)) / 2


def _candidates(ink: Color, scene: Scene) -> Iterator[Color]:
    """The colours that an accent may have beside `ink`, the best first: those of the palette, then their shades."""
    palette = scene.palette.colors
    colorful = [role for role in palette if chroma(scene.color(role)) >= _COLORFUL]
    roles = sorted(colorful, key=lambda role: (role != ACCENT, -chroma(scene.color(role))))
    own = [scene.color(role) for role in roles]
    for each in chain(own, chain.from_iterable(map(shades, own))):
        if difference(each, ink) >= _APART and chroma(each) >= _COLORFUL:
            yield each
