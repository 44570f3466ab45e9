"""Makes the poster that slots describe: its palette, its styles, and a layout for each format."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from composer.core.color import Color, contrast
from composer.core.formats import Format
from composer.core.geometry import Rect
from composer.core.layout.legibility import LEAST
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
    Veil,
)
from composer.core.words import Words
from composer.core.workshop.inks import Pair, Wanted, pairs_of
from composer.core.workshop.slots import PLAIN, PhotoPlace, QrPlace, Slots, Veiling, WordsPlace, in_design
from composer.core.workshop.texts import Look, Setting, styles_of, text_slots

#: By how much, as a share of its box, a photo under the art goes on beneath it, so that no line of ground
#: shows, in formats that inherit either.
_UNDER = 0.035
_PALETTE_NAME = Words("Officielle", "Official")
#: How strong a veil is by design, and its fade as a share of the short side.
_STRENGTHS: Mapping[Veiling, float] = {"light": 0.35, "strong": 0.7}
_FADE = 0.14
#: Words at least this wide have a veil across the page; it goes on to the foot of the page when they end this low.
_ACROSS, _AT_FOOT = 0.6, 0.75


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
    yield from _veils(words, pairs, piece.format)
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


def _veils(words: Sequence[WordsPlace], pairs: Mapping[WordsPlace | QrPlace, Pair], format_: Format) -> Iterator[Veil]:
    """The veil of each place that has one, clear of words in an ink that it would make illegible.

    There is none where such words are over the place itself.
    """
    for place in words:
        if place.lettering.veil != "none":
            own, veil = in_design(place.box, format_), _veil(place, format_, pairs[place].ground_role)
            others = [
                each for each in words if each != place and contrast(pairs[each].ink, pairs[place].ground) < LEAST
            ]
            cleared = _cleared(veil.box, own, [in_design(each.box, format_) for each in others])
            if cleared:
                yield Veil(cleared, veil.role, veil.strength, veil.fade, veil.side)


def _veil(place: WordsPlace, format_: Format, role: str) -> Veil:
    size, box = format_.size, in_design(place.box, format_)
    fade, strength = round(_FADE * min(size.width, size.height)), _STRENGTHS[place.lettering.veil]
    top, bottom = max(0.0, box.y - fade), min(size.height, box.bottom + fade)
    if place.box.width >= _ACROSS and place.box.bottom >= _AT_FOOT:
        return Veil(Rect(0, top, size.width, size.height - top), role, strength, fade)
    if place.box.width >= _ACROSS:
        return Veil(Rect(0, top, size.width, bottom - top), role, strength, fade, "around")
    if place.box.center.x < 0.5:
        return Veil(Rect(0, 0, min(size.width, box.right + fade), size.height), role, strength, fade, "right")
    left = max(0.0, box.x - fade)
    return Veil(Rect(left, 0, size.width - left, size.height), role, strength, fade, "left")


def _cleared(veil: Rect, own: Rect, others: Sequence[Rect]) -> Rect | None:
    """The largest part of a veil that holds its own words and overlaps no others; None where these are over them."""
    for other in others:
        if other.overlaps(veil):
            parts = (
                Rect(veil.x, other.bottom, veil.width, veil.bottom - other.bottom),
                Rect(veil.x, veil.y, veil.width, other.y - veil.y),
                Rect(other.right, veil.y, veil.right - other.right, veil.height),
                Rect(veil.x, veil.y, other.x - veil.x, veil.height),
            )
            holding = [each for each in parts if each.contains(own)]
            if not holding:
                return None
            veil = max(holding, key=lambda each: each.area)
    return veil
