"""Makes the poster that slots describe: its palette, its styles, and a layout for each format."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from composer.core.color import Color
from composer.core.formats import Format
from composer.core.geometry import Rect
from composer.core.poster import (
    GROUND,
    Art,
    Content,
    Fill,
    Layer,
    Layout,
    Palette,
    PhotoSlot,
    Poster,
    QrSlot,
    Style,
)
from composer.core.words import Words
from composer.core.workshop.inks import Pair, Wanted, pairs_of
from composer.core.workshop.room import in_design
from composer.core.workshop.slots import PLAIN, PhotoPlace, QrPlace, Slots, WordsPlace
from composer.core.workshop.texts import Look, Setting, styles_of, text_slots
from composer.core.workshop.veils import veils

#: By how much, as a share of its box, a photo under the art goes on beneath it, so that no line of ground
#: shows, in formats that inherit either.
_UNDER = 0.035
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


def poster_of(identity: Identity, pieces: Sequence[Piece]) -> Poster:
    """The poster whose layouts are `pieces`, of which there is at least one; its art is not in it."""
    places = [place for piece in pieces for place in (*piece.slots.words, piece.slots.qr) if place]
    pairs = dict(zip(places, pairs_of([_wanted(each) for each in places]), strict=True))
    faces = _faces(places)
    looks = {each: Look(pairs[each], faces[_face(each)]) for each in places if isinstance(each, WordsPlace)}
    colors = {role: color.hex for pair in pairs.values() for role, color in _roles(pair)}
    styles: dict[str, Style] = {}
    for place, look in looks.items():
        styles.update(styles_of(look, place.lettering))
    return Poster(
        format=1,
        id=identity.id,
        name=identity.name,
        credit=identity.credit,
        styles=styles,
        palettes={"officielle": Palette(_PALETTE_NAME, colors)},
        layouts={each.format.id: Layout(tuple(_layers(each, pairs, looks))) for each in pieces},
    )


def _wanted(place: WordsPlace | QrPlace) -> Wanted:
    return Wanted(place.ground, place.lettering.ink if isinstance(place, WordsPlace) else None)


def _roles(pair: Pair) -> tuple[tuple[str, Color], ...]:
    return (pair.ground_role, pair.ground), (pair.ink_role, pair.ink)


def _face(place: WordsPlace) -> tuple[str, int]:
    return place.lettering.family, place.lettering.weight


def _faces(places: Iterable[WordsPlace | QrPlace]) -> Mapping[tuple[str, int], int]:
    """The number of each typeface that is used: 0 for the program's own, then those chosen, in their order."""
    chosen = dict.fromkeys(_face(each) for each in places if isinstance(each, WordsPlace))
    return {face: number for number, face in enumerate(dict.fromkeys([(PLAIN.family, PLAIN.weight), *chosen]))}


def _layers(
    piece: Piece, pairs: Mapping[WordsPlace | QrPlace, Pair], looks: Mapping[WordsPlace, Look]
) -> Iterator[Layer]:
    words, code = piece.slots.words, piece.slots.qr
    yield from _pictures(piece, [pairs[each] for each in words])
    yield from veils(words, pairs, piece.format)
    every = frozenset[Content](content for each in words for content in each.contents)
    for place in words:
        setting = Setting(place, in_design(place.box, piece.format), looks[place], piece.format)
        yield from text_slots(setting, every)
    if code:
        yield QrSlot(in_design(code.box, piece.format), pairs[code].ink_role, pairs[code].ground_role)


def _pictures(piece: Piece, pairs: Sequence[Pair]) -> Iterator[Layer]:
    """The art and the photo, whichever lies over the other."""
    size, photo = piece.format.size, piece.slots.photo
    art = Art(piece.file, Rect(0, 0, size.width, size.height))
    ground = pairs[0].ground_role if pairs else ""
    if photo is None:
        yield art
    elif photo.under:
        yield from (Fill(ground or GROUND), _photo(photo, piece.format, ground), art)
    else:
        yield from (art, _photo(photo, piece.format, ground))


def _photo(place: PhotoPlace, format_: Format, ground: str) -> PhotoSlot:
    box = place.box
    if place.under:
        across, down = _UNDER * box.width, _UNDER * box.height
        box = Rect(box.x - across, box.y - down, box.width + 2 * across, box.height + 2 * down)
    outline = place.outline if place.shape == "blob" else ""
    return PhotoSlot(in_design(box, format_), shape=place.shape, outline=outline, ground=ground)
