"""Finds where two frames differ, so that a surface that shows one paints no more than that to show the other."""

from collections.abc import Collection, Iterator

from msgspec import Struct
from msgspec.structs import replace

from composer.core.color import Color
from composer.core.geometry import Rect, Rotation
from composer.render.frame import Frame, Glyphs, Item, Text, covered

#: In sizes of its letters: how far an accent, a stroke or a mark may reach past the box of a line.
_PAST = 0.5


class _Line(Struct, frozen=True):
    """A run of glyphs as it is drawn, without the rest of its text."""

    glyphs: Glyphs
    color: Color
    size: int
    turn: Rotation | None


_Piece = _Line | Item


def changes(before: Frame, after: Frame) -> list[Rect] | None:
    """The boxes (design pixels) outside of which both frames look the same; None when their sizes differ."""
    if before.size != after.size:
        return None
    return [_reach(piece) for piece in _unlike(_pieces(before), _pieces(after))]


def within(frame: Frame, boxes: Collection[Rect]) -> Frame:
    """`frame` with only what is drawn in one of `boxes`, and of its texts, only those lines."""
    parts = (_lines_within(item, boxes) if isinstance(item, Text) else item for item in frame.items)
    return replace(frame, items=tuple(part for part in parts if isinstance(part, Text) or _is_in(boxes, part)))


def _lines_within(text: Text, boxes: Collection[Rect]) -> Text:
    return replace(text, glyphs=tuple(line.glyphs for line in _lines(text) if _is_in(boxes, line)))


def _is_in(boxes: Collection[Rect], piece: _Piece) -> bool:
    reach = _reach(piece)
    return any(reach.overlaps(box) for box in boxes)


def _pieces(frame: Frame) -> list[_Piece]:
    return [piece for item in frame.items for piece in (_lines(item) if isinstance(item, Text) else (item,))]


def _lines(text: Text) -> Iterator[_Line]:
    return (_Line(each, text.color, text.size, text.turn) for each in text.glyphs)


def _unlike(before: list[_Piece], after: list[_Piece]) -> Iterator[_Piece]:
    """The pieces of both that are not the same: one by one, or all from the first to the last where one has more."""
    if len(before) == len(after):
        yield from (piece for pair in zip(before, after, strict=True) if pair[0] != pair[1] for piece in pair)
        return
    shorter = min(len(before), len(after))
    first = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    alike = next((at for at in range(shorter - first) if before[-1 - at] != after[-1 - at]), shorter - first)
    yield from before[first : len(before) - alike] + after[first : len(after) - alike]


def _reach(piece: _Piece) -> Rect:
    if not isinstance(piece, _Line):
        return covered(piece)
    line, past = piece.glyphs.run.boundingRect().translated(piece.glyphs.origin), _PAST * piece.size
    wide = Rect(line.x() - past, line.y() - past, line.width() + 2 * past, line.height() + 2 * past)
    return piece.turn.covered(wide) if piece.turn else wide
