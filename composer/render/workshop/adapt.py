"""Adapts the art of one format to another that the agency did not supply: cropped to calm parts, or extended."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from PIL import Image

from composer.core.formats import Format
from composer.core.geometry import Rect, around
from composer.core.poster import Content
from composer.core.workshop.compose import foot_of, text_box
from composer.core.workshop.slots import Slots, WordsPlace, column, is_column
from composer.render.workshop.calm import color_in, grid_of

#: A part that is cut off must be calm in so many of its cells.
_CALM_CUT = 0.85
#: Levels along an edge under which it goes on as it is; above, its mean colour does.
_EVEN = 14.0
#: A band holds the words when it is at least this share of the canvas; what they keep from its edges.
_BAND, _BAND_GAP = 0.28, 0.07
#: Where a box of the picture is on the canvas, both in fractions.
_Move: TypeAlias = Callable[[Rect], Rect]


class Adapted(Struct, frozen=True):
    """Art for another format, and its slots there."""

    picture: Image.Image
    slots: Slots


def adapted(picture: Image.Image, slots: Slots, target: Format) -> Adapted:
    """`picture`, with its slots, for the format `target`: to be checked by a person."""
    aspect = target.size.aspect
    window = _window(picture, slots, aspect)
    if window:
        return _cropped(picture, slots, window, target)
    return max(_extended(picture, slots, target), key=lambda each: _room(each.slots))


def _room(slots: Slots) -> float:
    """How much room words have, the largest place counting most."""
    return sum(each.box.width * each.box.height for each in slots.words)


def _window(picture: Image.Image, slots: Slots, aspect: float) -> Rect | None:
    """The part of the picture of that aspect that has every slot, where what it cuts off is calm; None otherwise."""
    given = picture.width / picture.height
    wide = aspect < given
    share = aspect / given if wide else given / aspect
    boxes = [each.box for each in slots.words] + ([slots.photo.box] if slots.photo else [])
    needed = around(boxes) if boxes else Rect(0.5, 0.5, 0, 0)
    low, high = (needed.x, needed.right) if wide else (needed.y, needed.bottom)
    if high - low > share:
        return None
    start = min(max((low + high - share) / 2, 0.0), 1 - share)
    window = Rect(start, 0, share, 1) if wide else Rect(0, start, 1, share)
    return window if _is_calm_outside(picture, window) else None


def _is_calm_outside(picture: Image.Image, window: Rect) -> bool:
    grid = grid_of(picture)
    rows, columns = grid.calm.shape
    outside = np.ones((rows, columns), np.bool_)
    outside[
        round(window.y * rows) : round(window.bottom * rows), round(window.x * columns) : round(window.right * columns)
    ] = False
    return not outside.any() or float(grid.calm[outside].mean()) >= _CALM_CUT


def _cropped(picture: Image.Image, slots: Slots, window: Rect, target: Format) -> Adapted:
    sides = picture.width, picture.height, picture.width, picture.height
    edges = (window.x, window.y, window.right, window.bottom)
    box = tuple(round(edge * side) for edge, side in zip(edges, sides, strict=True))
    part = picture.crop((box[0], box[1], box[2], box[3]))

    def moved(rect: Rect) -> Rect:
        return Rect(
            (rect.x - window.x) / window.width,
            (rect.y - window.y) / window.height,
            rect.width / window.width,
            rect.height / window.height,
        )

    return Adapted(part, _moved(slots, moved, target))


def _moved(slots: Slots, moved: _Move, target: Format) -> Slots:
    """The slots moved, the words inside what the format allows; those on one ground share anew what is left of it."""
    photo, allowed = replace(slots.photo, box=moved(slots.photo.box)) if slots.photo else None, text_box(target)
    if is_column(slots.words):
        box = moved(around(each.box for each in slots.words)).shared(allowed)
        contents: tuple[Content, ...] = tuple(content for each in slots.words for content in each.contents)
        return Slots(photo, column(box, contents, slots.words[0].ground, foot_of(target)) if box else ())
    words = ((each, moved(each.box).shared(allowed)) for each in slots.words)
    return Slots(photo, tuple(replace(each, box=box) for each, box in words if box))


def _extended(picture: Image.Image, slots: Slots, target: Format) -> Iterator[Adapted]:
    """The picture on a larger canvas: at its start, in its middle, at its end; words where they are, or in the band."""
    allowed = text_box(target)
    for offset in (0.5, 0.0, 1.0):
        place = _place(picture, target, offset)
        canvas = _canvas(picture, place)

        def moved(rect: Rect, place: Rect = place) -> Rect:
            return Rect(
                place.x + rect.x * place.width,
                place.y + rect.y * place.height,
                rect.width * place.width,
                rect.height * place.height,
            )

        kept = _moved(slots, moved, target)
        if len(kept.words) == len(slots.words):
            yield Adapted(canvas, kept)
        band = _band(place)
        box = band.shared(allowed) if band else None
        if box and slots.words and offset != 0.5:
            yield Adapted(canvas, Slots(kept.photo, _in_band(canvas, box, slots.words, target)))


def _place(picture: Image.Image, target: Format, offset: float) -> Rect:
    """Where the picture is on a canvas of the target's proportions, in fractions of the canvas."""
    share = picture.width / picture.height / target.size.aspect
    if share <= 1:
        return Rect((1 - share) * offset, 0, share, 1)
    return Rect(0, (1 - 1 / share) * offset, 1, 1 / share)


def _band(place: Rect) -> Rect | None:
    """The largest part of the canvas beside the picture, with a gap before it, when it is large enough for words."""
    sides = (
        Rect(0, 0, place.x, 1),
        Rect(place.right, 0, 1 - place.right, 1),
        Rect(0, 0, 1, place.y),
        Rect(0, place.bottom, 1, 1 - place.bottom),
    )
    best = max(sides, key=lambda each: each.width * each.height)
    if best.width * best.height < _BAND:
        return None
    return best.inset(_BAND_GAP * min(best.width, best.height))


def _in_band(canvas: Image.Image, box: Rect, words: Sequence[WordsPlace], target: Format) -> tuple[WordsPlace, ...]:
    """All words one under the other in `box`."""
    contents: tuple[Content, ...] = tuple(content for each in words for content in each.contents)
    return column(box, contents, color_in(grid_of(canvas), box), foot_of(target))


def _canvas(picture: Image.Image, place: Rect) -> Image.Image:
    """The picture at `place` of a canvas that goes on from its edges."""
    size = round(picture.width / place.width), round(picture.height / place.height)
    left, top = round(place.x * size[0]), round(place.y * size[1])
    canvas = Image.new(picture.mode, size)
    right, bottom = size[0] - left - picture.width, size[1] - top - picture.height
    width, height = picture.size
    strips = (
        ((0, 0, left, height), (0, 0, 2, height)),
        ((left + width, 0, left + width + right, height), (width - 2, 0, width, height)),
        ((0, 0, width, top), (0, 0, width, 2)),
        ((0, top + height, width, top + height + bottom), (0, height - 2, width, height)),
    )
    for box, edge in strips:
        sides = box[2] - box[0], box[3] - box[1]
        if min(sides) > 0:
            canvas.paste(_continued(picture.crop(edge)).resize(sides, Image.Resampling.BILINEAR), box[:2])
    canvas.paste(picture, (left, top))
    return canvas


def _continued(edge: Image.Image) -> Image.Image:
    """An edge as it goes on: as it is where it is even, else in its commonest colour."""
    levels = np.asarray(edge)
    flat = levels.reshape(-1, levels.shape[-1])
    if float(flat.std(axis=0).max()) <= _EVEN:
        return edge
    _, inverse, counts = np.unique(flat >> 4, axis=0, return_inverse=True, return_counts=True)
    color = np.median(flat[inverse.ravel() == counts.argmax()], axis=0)
    return Image.new(edge.mode, (1, 1), tuple(int(each) for each in color))
