"""Proposes the slots of a page of official art: what its layers name, then what its picture leaves free."""

from collections.abc import Sequence
from itertools import islice
from math import log

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray
from PIL import Image

from composer.core.formats import Format
from composer.core.geometry import Rect
from composer.core.poster import Content, Shape
from composer.core.workshop.artwork import ArtPage, NamedSlots, named_slots, says_theme
from composer.core.workshop.slots import (
    OF_CAMPAIGN,
    PhotoPlace,
    Slots,
    WordsPlace,
    column,
    foot_of,
    person_height,
    text_box,
)
from composer.render.workshop.art_colors import commonest
from composer.render.workshop.calm import Grid, Surface, calm_surfaces, color_in, grid_of
from composer.render.workshop.regions import Region, regions, shape_of

#: What a person says, in one column, and what the campaign does.
_PERSON: tuple[Content, ...] = ("quote", "name", "role")
_THEME: tuple[Content, ...] = ("theme",)
#: Shares of a page: a calm surface that a photo and words share, one that may be the photo's; and what each then takes.
_SHARED_BY_BOTH, _PHOTO_ALONE, _PHOTO_PART, _GAP = 0.4, 0.12, 0.52, 0.025
#: The least width of the campaign's own place, as a share of the page's.
_CAMPAIGN_WIDTH = 0.42
#: What words keep from the edge of a calm surface, as a share of the page's short side.
_PADDING = 0.012
#: Pixels of the longer side of the picture that is looked at.
_SIDE = 320
#: Shares of the page: of a clear region that is a photo's, of one that is told, of a placeholder.
_LEAST_CLEAR, _TOLD_CLEAR, _LEAST_FLAT, _MOST_FLAT = 0.04, 0.02, 0.05, 0.6
#: The commonest colours, of which one may be a placeholder's.
_MOST_COLORS = 8
#: Levels: what is one colour, what is neutral, and the greys of a placeholder.
_SAME, _NEUTRAL, _DARKEST, _LIGHTEST = 5, 10, 70, 232
#: The shapes that nothing but a photo has: words stand on rectangles.
_PHOTO_SHAPES: frozenset[Shape] = frozenset({"ellipse", "capsule", "arch", "half-disc"})


class Proposal(Struct, frozen=True):
    """What is proposed for a page: its slots, what the art writes already, and how many more clear regions it has."""

    slots: Slots
    drawn: frozenset[Content] = frozenset()
    other_holes: int = 0


def propose(page: ArtPage, picture: Image.Image, format_: Format, themes: Sequence[str]) -> Proposal:
    """Propose slots for `page`, which is for `format_`; words stay where it allows. `themes` are the campaign's."""
    named = named_slots(page.layers)
    shown = named_slots(each for each in page.layers if each.shown)
    drawn = frozenset[Content](each for each in shown.texts if each in OF_CAMPAIGN)
    if says_theme(page.texts, themes):
        drawn = drawn.union(_THEME)
    holes = _clear_places(picture)
    grid = grid_of(picture)
    photo = _photo(named, holes, picture)
    if photo is None:
        slots = _shared_surfaces(grid, format_, named, drawn)
    else:
        boxes = (each.box for each in holes if each.box.area < 1)
        slots = Slots(photo, _words(grid, format_, named, (photo.box, *boxes), drawn))
    others = sum(_is_photo(each) for each in holes) - (1 if photo and photo.origin == "clear" else 0)
    return Proposal(slots, drawn, max(0, others))


def _photo(named: NamedSlots, holes: Sequence[PhotoPlace], picture: Image.Image) -> PhotoPlace | None:
    if named.photo:
        over = next((each for each in holes if _alike(each.box, named.photo)), None)
        return over or PhotoPlace(named.photo, "layer")
    if holes and _is_photo(holes[0]):
        return holes[0]
    return _flat_place(picture)


def _alike(one: Rect, other: Rect) -> bool:
    shared = one.shared(other)
    return shared is not None and shared.area > 0.6 * one.width * one.height


def _words(
    grid: Grid, format_: Format, named: NamedSlots, taken: tuple[Rect, ...], drawn: frozenset[Content]
) -> tuple[WordsPlace, ...]:
    """The places of the person's words, then of the campaign's."""
    logo, allowed = (named.logo,) if named.logo else (), text_box(format_)
    person = _roomier(_named_words(grid, allowed, named), format_, drawn)
    taken = (*taken, *logo, *(each.box for each in person))
    surfaces = [_padded(each, allowed, grid) for each in calm_surfaces(grid, allowed, taken)]
    if not person:
        if not surfaces:
            return ()
        # A column of words takes one that is large, and no thinner than a line of words needs.
        best, *surfaces = sorted(
            surfaces, key=lambda each: -each.box.area * min(1.0, each.box.width / 0.42, each.box.height / 0.16)
        )
        person = (WordsPlace(best.box, _PERSON, best.color),)
    return _with_campaign(person, tuple(surfaces), drawn, foot_of(format_))


def _padded(surface: Surface, allowed: Rect, grid: Grid) -> Surface:
    """The surface without what words keep from its edges, where these are not the page's own margins."""
    box, (rows, columns) = surface.box, grid.calm.shape
    across, down = _PADDING * min(1.0, rows / columns), _PADDING * min(1.0, columns / rows)
    left, top = across * (box.x > allowed.x + 0.001), down * (box.y > allowed.y + 0.001)
    right, bottom = across * (box.right < allowed.right - 0.001), down * (box.bottom < allowed.bottom - 0.001)
    return Surface(Rect(box.x + left, box.y + top, box.width - left - right, box.height - top - bottom), surface.color)


def _named_words(grid: Grid, allowed: Rect, named: NamedSlots) -> tuple[WordsPlace, ...]:
    """The places that layers name; the name and the role stay under the quote unless they have layers of their own."""
    boxes = {content: named.texts[content].shared(allowed) for content in _PERSON if content in named.texts}
    known = {content: box for content, box in boxes.items() if box}
    if "quote" not in known:
        return ()
    groups: dict[Content, tuple[Content, ...]] = {"quote": ("quote",)}
    last: Content = "quote"
    for content in ("name", "role"):
        # A text without a layer of its own is read under the one before it.
        last = content if content in known else last
        groups[last] = (*groups.get(last, ()), content)
    return tuple(
        WordsPlace(known[first], contents, color_in(grid, known[first]), "layer") for first, contents in groups.items()
    )


def _roomier(places: tuple[WordsPlace, ...], format_: Format, drawn: frozenset[Content]) -> tuple[WordsPlace, ...]:
    """The places that layers name, the lowest one grown downward where its sample was shorter than words may be."""
    if len(places) < 2:
        return places
    *others, last = sorted(places, key=lambda each: each.box.bottom)
    kept = 0.0 if drawn >= OF_CAMPAIGN else 1.35 * foot_of(format_)
    lowest = text_box(format_).bottom - kept
    needed = person_height(last.contents, format_)
    height = max(last.box.height, min(needed, lowest - last.box.y))
    return (*others, replace(last, box=Rect(last.box.x, last.box.y, last.box.width, height)))


def _with_campaign(
    person: tuple[WordsPlace, ...], surfaces: tuple[Surface, ...], drawn: frozenset[Content], foot: float
) -> tuple[WordsPlace, ...]:
    """The places of the person's words with one for the campaign's, unless the art has them all."""
    contents: tuple[Content, ...] = tuple(each for each in ("theme", "dates") if each not in drawn)
    if not contents:
        return person
    lower = sorted(surfaces, key=lambda each: -each.box.bottom)
    fit = next((each for each in lower if each.box.width >= _CAMPAIGN_WIDTH and each.box.height >= foot), None)
    if fit:
        lowest = Rect(fit.box.x, fit.box.bottom - foot, fit.box.width, foot)
        return (*person, WordsPlace(lowest, contents, fit.color))
    *others, last = sorted(person, key=lambda each: each.box.bottom)
    return (*others, *column(last.box, (*last.contents, *contents), last.ground, foot, last.origin))


def _shared_surfaces(grid: Grid, format_: Format, named: NamedSlots, drawn: frozenset[Content]) -> Slots:
    """The slots of art with neither a hole nor a placeholder: a calm surface for the photo, another for the words."""
    if "quote" in named.texts:
        return Slots(None, _words(grid, format_, named, (), drawn))
    surfaces = calm_surfaces(grid, text_box(format_), (named.logo,) if named.logo else ())
    large = [each for each in surfaces if each.box.area >= _PHOTO_ALONE]
    if surfaces and surfaces[0].box.area >= _SHARED_BY_BOTH:
        photo = _photo_part(surfaces[0].box)
    elif len(large) >= 2:
        photo = min(large[:2], key=lambda each: abs(log(each.box.width / each.box.height))).box
    else:
        return Slots(None, _words(grid, format_, named, (), drawn))
    return Slots(PhotoPlace(photo, "calm"), _words(grid, format_, named, (photo,), drawn))


def _photo_part(box: Rect) -> Rect:
    """The part of a large calm surface that the photo takes: its top where it is high, its left where it is wide."""
    if box.height >= 0.8 * box.width:
        return Rect(box.x, box.y, box.width, _PHOTO_PART * box.height - _GAP)
    return Rect(box.x, box.y, 0.45 * box.width - _GAP, box.height)


def _clear_places(picture: Image.Image) -> tuple[PhotoPlace, ...]:
    """The clear regions of an RGBA picture as places for a photo under the art, the largest first."""
    if picture.mode != "RGBA":
        return ()
    alpha = _small(picture.getchannel("A"))
    return tuple(_clear_place(each) for each in regions(alpha < 128, _TOLD_CLEAR))


def _is_photo(place: PhotoPlace) -> bool:
    """Whether a clear region is large enough for a person."""
    return place.box.area >= _LEAST_CLEAR


def _flat_place(picture: Image.Image) -> PhotoPlace | None:
    """The placeholder that a designer drew for the photo: a flat circle, arch or capsule, or a flat grey box."""
    levels = _small(picture.convert("RGB"))
    for count, color in islice(commonest(levels.reshape(-1, 3)), _MOST_COLORS):
        if count < _LEAST_FLAT * levels.shape[0] * levels.shape[1]:
            break
        mask = (np.abs(levels.astype(np.int16) - color.channels).max(axis=2) <= _SAME).astype(np.bool_)
        for region in regions(mask, _LEAST_FLAT):
            shape, _ = shape_of(region)
            grey = max(color.channels) - min(color.channels) <= _NEUTRAL and _DARKEST <= color.green <= _LIGHTEST
            boxed = grey and shape in {"rectangle", "rounded"}
            if region.share <= _MOST_FLAT and _edges(region.box) < 3 and (shape in _PHOTO_SHAPES or boxed):
                return PhotoPlace(region.box, "placeholder", shape)
    return None


def _clear_place(region: Region) -> PhotoPlace:
    shape, outline = shape_of(region)
    if _edges(region.box) == 4:
        # The art is a frame, whatever its inner edge: it lies over the photo, and cuts it.
        return PhotoPlace(Rect(0, 0, 1, 1), "clear", under=True)
    return PhotoPlace(region.box.shared(Rect(0, 0, 1, 1)) or region.box, "clear", shape, outline, under=True)


def _edges(box: Rect) -> int:
    """How many edges of the page a box touches."""
    return sum((box.x <= 0, box.y <= 0, box.right >= 1, box.bottom >= 1))


def _small(picture: Image.Image) -> NDArray[np.uint8]:
    share = min(1.0, _SIDE / max(picture.size))
    sides = max(2, round(picture.width * share)), max(2, round(picture.height * share))
    return np.asarray(picture.resize(sides, Image.Resampling.BOX), np.uint8)
