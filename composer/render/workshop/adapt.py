"""Adapts the art of one format to another that the agency did not supply: cropped to calm parts, or extended."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeAlias

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray
from PIL import Image

from composer.core.formats import Format
from composer.core.geometry import Rect, around
from composer.core.poster import Content
from composer.core.workshop.slots import PhotoPlace, Slots, column, foot_of, is_column, text_box
from composer.render.workshop.calm import color_in, grid_of

#: A part that is cut off must be calm in so many of its cells.
_CALM_CUT = 0.85
#: Pixels of an edge that are looked at, and the share of them around each whose median it takes.
_SAMPLES, _REACH = 600, 0.06
#: Levels between two colours of an edge, and how many times they may change along it.
_STEP, _MOST_STEPS = 20, 2
#: What is left out beside the surface of the words, which is a little larger than they are.
_BESIDE = 0.02
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
    window = _window(picture, slots, target.size.aspect)
    if window:
        return Adapted(_part(picture, window), _moved(slots, partial(_within, window=window), target))
    # The one with the most room for words.
    return max(_extended(picture, slots, target), key=lambda each: sum(place.box.area for place in each.slots.words))


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


def _part(picture: Image.Image, window: Rect) -> Image.Image:
    width, height = picture.size
    edges = (window.x * width, window.y * height, window.right * width, window.bottom * height)
    left, top, right, bottom = map(round, edges)
    return picture.crop((left, top, right, bottom))


def _within(rect: Rect, window: Rect) -> Rect:
    """A box of the picture as a box of the part of it that `window` shows."""
    left, top = (rect.x - window.x) / window.width, (rect.y - window.y) / window.height
    return Rect(left, top, rect.width / window.width, rect.height / window.height)


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
    """The picture on a larger canvas: words where they are, or beside it, in a band of its edge's colour."""
    for offset in (0.5, 0.0, 1.0):
        place = _place(picture, target, offset)
        kept = _moved(slots, partial(_onto, place=place), target)
        if len(kept.words) == len(slots.words):
            yield Adapted(_canvas(picture, place, _continued), kept)
    part, at = _photo_part(picture, slots, target)
    for offset in (0.0, 1.0):
        place = _place(part, target, offset)
        band = _band(place)
        box = band.shared(text_box(target)) if band else None
        if box and slots.words:
            canvas = _canvas(part, place, _commonest)
            photo = replace(at, box=_onto(at.box, place)) if at else None
            contents: tuple[Content, ...] = tuple(content for each in slots.words for content in each.contents)
            words = column(box, contents, color_in(grid_of(canvas), box), foot_of(target))
            yield Adapted(canvas, Slots(photo, words))


def _onto(rect: Rect, place: Rect) -> Rect:
    """A box of the picture, which is at `place` of a canvas, as a box of the canvas."""
    left, top = place.x + rect.x * place.width, place.y + rect.y * place.height
    return Rect(left, top, rect.width * place.width, rect.height * place.height)


def _photo_part(picture: Image.Image, slots: Slots, target: Format) -> tuple[Image.Image, PhotoPlace | None]:
    """The part of the picture that the photo is in, without the surface of the words, for half of a wide format.

    The whole picture where there is no such part.
    """
    photo = slots.photo
    if photo is None or not slots.words or target.size.aspect <= picture.width / picture.height:
        return picture, photo
    words = around(each.box for each in slots.words)
    top, bottom = words.y - _BESIDE, words.bottom + _BESIDE
    bands = (Rect(0, 0, 1, top), Rect(0, bottom, 1, 1 - bottom))
    free = next((each for each in bands if each.contains(photo.box, tolerance=0.002)), None)
    window = _half(picture, free, photo.box, target.size.aspect / 2) if free else None
    if window is None:
        return picture, photo
    return _part(picture, window), replace(photo, box=_within(photo.box, window))


def _half(picture: Image.Image, free: Rect, photo: Rect, aspect: float) -> Rect | None:
    """The largest part of `free` with that aspect, about the photo; None where it would cut the photo."""
    width = min(free.width * picture.width, free.height * picture.height * aspect)
    across, down = width / picture.width, width / aspect / picture.height
    left = min(max(photo.center.x - across / 2, free.x), free.right - across)
    top = min(max(photo.center.y - down / 2, free.y), free.bottom - down)
    window = Rect(left, top, across, down)
    return window if window.contains(photo, tolerance=0.002) else None


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
    best = max(sides, key=lambda each: each.area)
    if best.area < _BAND:
        return None
    return best.inset(_BAND_GAP * min(best.width, best.height))


def _canvas(picture: Image.Image, place: Rect, go_on: Callable[[Image.Image], Image.Image]) -> Image.Image:
    """The picture at `place` of a canvas that goes on from its edges."""
    size = round(picture.width / place.width), round(picture.height / place.height)
    left, top = round(place.x * size[0]), round(place.y * size[1])
    canvas = Image.new(picture.mode, size)
    width, height = picture.size
    strips = (
        ((0, 0, left, height), (0, 0, 1, height)),
        ((left + width, 0, size[0], height), (width - 1, 0, width, height)),
        ((0, 0, width, top), (0, 0, width, 1)),
        ((0, top + height, width, size[1]), (0, height - 1, width, height)),
    )
    for box, edge in strips:
        sides = box[2] - box[0], box[3] - box[1]
        if min(sides) > 0:
            canvas.paste(go_on(picture.crop(edge)).resize(sides, Image.Resampling.NEAREST), box[:2])
    canvas.paste(picture, (left, top))
    return canvas


def _continued(edge: Image.Image) -> Image.Image:
    """An edge as its large parts go on: each pixel in the median colour of those around it, so that no line runs on.

    One of many colours goes on in the commonest.
    """
    levels = np.asarray(edge).reshape(-1, len(edge.getbands()))
    few = levels[:: max(1, len(levels) // _SAMPLES)]
    medians = _medians(few)
    if int((np.abs(np.diff(medians.astype(np.int16), axis=0)).max(axis=1) > _STEP).sum()) > _MOST_STEPS:
        return _commonest(edge)
    shape = (1, len(few), -1) if edge.height == 1 else (len(few), 1, -1)
    return Image.fromarray(medians.reshape(shape)).resize(edge.size, Image.Resampling.NEAREST)


def _medians(colors: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """For each colour of a row, the one among those around it that is nearest to their median: no colour is new."""
    reach = max(1, int(len(colors) * _REACH))
    padded = np.pad(colors, ((reach, reach), (0, 0)), "edge").astype(np.int16)
    near = np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1, 0)
    middle = np.median(near, axis=2, keepdims=True)
    chosen = np.abs(near - middle).sum(axis=1).argmin(axis=1)
    return near[np.arange(len(colors)), :, chosen].astype(np.uint8)


def _commonest(edge: Image.Image) -> Image.Image:
    levels = np.asarray(edge).reshape(-1, len(edge.getbands()))
    _, inverse, counts = np.unique(levels >> 4, axis=0, return_inverse=True, return_counts=True)
    color = np.median(levels[inverse.ravel() == counts.argmax()], axis=0)
    return Image.new(edge.mode, (1, 1), tuple(int(each) for each in color))
