"""Makes the poster that proposed slots describe: its palette, its styles, and a layout for each format."""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil

from msgspec import Struct

from composer.core.color import Color
from composer.core.formats import Format
from composer.core.geometry import Rect
from composer.core.poster import (
    INK,
    Art,
    Condition,
    Content,
    Fill,
    Layer,
    Layout,
    Palette,
    Part,
    PhotoSlot,
    Poster,
    Style,
    TextSlot,
)
from composer.core.words import Words
from composer.core.workshop.inks import Pair, pairs_of
from composer.core.workshop.slots import OF_CAMPAIGN, PhotoPlace, Slots, WordsPlace

#: By how much, as a share of its box, a photo under the art goes on beneath it, so that no line of ground
#: shows, in formats that inherit either.
_UNDER = 0.035
#: The least sizes of words, as in the rules of posters: a share of the width on screens, 9 points in hundredths of an
#: inch on paper.
_SMALLEST, _SMALLEST_PRINT = 0.026, 12.5
#: Sizes of type, as shares of the short side: the largest of a quote, of a name, of the rest, of the theme.
_QUOTE, _NAME, _REST, _THEME = 0.12, 0.038, 0.028, 0.033
#: How many times the smallest size a quote and a name keep.
_QUOTE_FLOOR, _NAME_FLOOR = 1.2, 1.0
#: The gap between two texts, as a share of the short side.
_LINE_GAP = 0.012
_PALETTE_NAME = Words("Officielle", "Official")


class Identity(Struct, frozen=True):
    """What its author says of a poster: its id, its name and whose work it is."""

    id: str
    name: Words
    credit: Words


class Piece(Struct, frozen=True):
    """The art of one format: its file in the poster's folder, and its slots, in fractions of the format."""

    format: Format
    file: str
    slots: Slots


def text_box(format_: Format) -> Rect:
    """Where words may stand in a format, in fractions of it: inside its margins and what no network covers."""
    size, inside = format_.size, format_.text_box
    return Rect(inside.x / size.width, inside.y / size.height, inside.width / size.width, inside.height / size.height)


def foot_of(format_: Format) -> float:
    """The height that the campaign's words take, as a share of the format's."""
    short = min(format_.size.width, format_.size.height)
    theme, rest = (max(smallest(format_), round(share * short)) for share in (_THEME, _REST))
    return (1.15 * theme + 1.2 * rest + _LINE_GAP * short) / format_.size.height


def person_height(contents: Sequence[Content], format_: Format) -> float:
    """The height that a long name, role and organisation take, as a share of the format's; 0 for a quote."""
    short = min(format_.size.width, format_.size.height)
    name, rest = (max(smallest(format_), round(share * short)) for share in (_NAME, _REST))
    heights = {"name": 1.15 * name, "role": 3 * 1.2 * rest}
    found = sum(heights.get(each, 0.0) + 2 * _LINE_GAP * short for each in contents if each in heights)
    return found / format_.size.height


def poster_of(identity: Identity, pieces: Sequence[Piece]) -> Poster:
    """The poster whose layouts are `pieces`, of which there is at least one; its art is not in it."""
    places = [place for piece in pieces for place in piece.slots.words]
    pairs = dict(zip(map(id, places), pairs_of([each.ground for each in places]), strict=True))
    used = {pair.ground_role: pair for pair in pairs.values()}
    layouts = {
        piece.format.id: Layout(tuple(_layers(piece, [pairs[id(each)] for each in piece.slots.words])))
        for piece in pieces
    }
    colors = {role: color.hex for pair in used.values() for role, color in _colors(pair)}
    return Poster(
        format=1,
        id=identity.id,
        name=identity.name,
        credit=identity.credit,
        styles={name: style for pair in used.values() for name, style in _styles(pair).items()},
        palettes={"officielle": Palette(_PALETTE_NAME, colors)},
        layouts=layouts,
    )


def _colors(pair: Pair) -> tuple[tuple[str, Color], ...]:
    return (pair.ground_role, pair.ground), (pair.ink_role, pair.ink)


def _styles(pair: Pair) -> Mapping[str, Style]:
    end, ink, ground = pair.ink_role.removeprefix(INK), pair.ink_role, pair.ground_role
    return {
        f"quote{end}": Style("Hanken Grotesk", 700, leading=1.08, tracking=-0.008, ink=ink, ground=ground),
        f"name{end}": Style("Hanken Grotesk", 700, leading=1.12, ink=ink, ground=ground),
        f"rest{end}": Style("Source Sans Pro", 400, leading=1.16, ink=ink, ground=ground),
    }


def _layers(piece: Piece, pairs: Sequence[Pair]) -> Iterator[Layer]:
    size = piece.format.size
    art = Art(piece.file, Rect(0, 0, size.width, size.height))
    photo = piece.slots.photo
    if photo and photo.under:
        yield Fill(pairs[0].ground_role if pairs else "ground")
    if photo is None:
        yield art
    else:
        slot = _photo(photo, piece.format, pairs)
        yield from (slot, art) if photo.under else (art, slot)
    for place, pair in zip(piece.slots.words, pairs, strict=True):
        yield from _texts(place, pair, piece)


def _photo(place: PhotoPlace, format_: Format, pairs: Sequence[Pair]) -> PhotoSlot:
    box = place.box
    if place.under:
        across, down = _UNDER * box.width, _UNDER * box.height
        box = Rect(box.x - across, box.y - down, box.width + 2 * across, box.height + 2 * down)
    box = _in_design(box, format_)
    ground = pairs[0].ground_role if pairs else ""
    return PhotoSlot(box, shape=place.shape, outline=place.outline, ground=ground)


def _texts(place: WordsPlace, pair: Pair, piece: Piece) -> Iterator[TextSlot]:
    """The texts of a place: with a quote and without, since a theme then takes the place of the quote."""
    box = _in_design(place.box, piece.format)
    every = {content for each in piece.slots.words for content in each.contents}
    if OF_CAMPAIGN.issuperset(place.contents):
        yield _slot(box, place.contents, pair, piece.format, "quote")
        yield _slot(box, _without_quote(place.contents, "campaign"), pair, piece.format, "no-quote")
    elif "quote" in place.contents:
        yield _slot(box, place.contents, pair, piece.format, "quote")
        instead = _without_quote(place.contents, "theme" if "theme" in every else None)
        if instead:
            yield _slot(box, instead, pair, piece.format, "no-quote")
    else:
        yield _slot(box, place.contents, pair, piece.format, None)


def _without_quote(contents: Sequence[Content], instead: Content | None) -> tuple[Content, ...]:
    """`contents` with another text in the place of the quote or the theme."""
    changed: list[Content | None] = [instead if each in ("quote", "theme") else each for each in contents]
    return tuple(each for each in changed if each)


def _slot(box: Rect, contents: Sequence[Content], pair: Pair, format_: Format, when: Condition | None) -> TextSlot:
    campaign = contents[0] in ("dates", "campaign") or (contents[0] == "theme" and when == "quote")
    parts = tuple(
        _part(content, pair, format_, box, is_first=not number, is_campaign=campaign)
        for number, content in enumerate(contents)
    )
    valign = "bottom" if campaign else "middle"
    return TextSlot(box, parts, valign=valign, when=(when,) if when else ())


def _part(content: Content, pair: Pair, format_: Format, box: Rect, *, is_first: bool, is_campaign: bool) -> Part:
    """One text in its style, as large as its place allows; floors are those that a poster may have."""
    short, least = min(format_.size.width, format_.size.height), smallest(format_)
    end, gap = pair.ink_role.removeprefix(INK), 0.0 if is_first else round(_LINE_GAP * short, 1)
    if content == "quote" or (content == "theme" and not is_campaign):
        floor = ceil(_QUOTE_FLOOR * least)
        largest = max(floor, round(min(_QUOTE * short, 0.5 * box.height, 0.2 * box.width)))
        return Part(content, f"quote{end}", (largest, floor))
    if content in ("name", "theme", "campaign"):
        floor = ceil(_NAME_FLOOR * least)
        share = _NAME if content == "name" else _THEME
        before = 2 * gap if content == "name" else gap
        return Part(content, f"name{end}", (max(floor, round(share * short)), floor), gap=before, lines=2)
    return Part(content, f"rest{end}", (max(least, round(_REST * short)), least), gap=gap, lines=4)


def smallest(format_: Format) -> int:
    """The smallest size of type of a format, in whole design pixels."""
    return ceil(_SMALLEST * format_.size.width if format_.medium == "screen" else _SMALLEST_PRINT)


def _in_design(box: Rect, format_: Format) -> Rect:
    """A box in fractions of a format, in its design pixels, to a tenth."""
    width, height = format_.size.width, format_.size.height
    return Rect(*(round(each, 1) for each in (box.x * width, box.y * height, box.width * width, box.height * height)))
