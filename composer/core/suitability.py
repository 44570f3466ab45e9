"""Ranks posters for a photo and a quote, by what each poster says it is best and worst for."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from msgspec import Struct

from composer.core.geometry import Size
from composer.core.layout.photo_light import DARK_FACE, Tones, level_below
from composer.core.poster import Poster, Trait
from composer.core.visual import PhotoChoice, Visual
from composer.core.words import Words, enumerated

#: Characters of a quote: at most, a cry; more than, a story.
SHORT, LONG = 40, 140
#: Radii of the largest face, in shares of the photo's shorter side: above, it has no room around; below, it is lost.
TIGHT, SMALL = 0.24, 0.07
#: The median level of a face, or of a photo without one, above which it is bright; `DARK_FACE` is its counterpart.
BRIGHT = 205
#: Pixels of a photo's shorter side: below, most formats enlarge it.
FEW_PIXELS = 900
# One fault spoils more than one quality makes; a quote that does not fit outweighs them all.
_BEST, _WORST, _TOO_LONG = 2, -3, -100

_NAMES: Mapping[Trait, Words] = {
    "words-alone": Words("des mots sans photo", "words without a photo"),
    "one-face": Words("un portrait", "a portrait"),
    "several-faces": Words("un groupe", "a group"),
    "no-face": Words("une photo sans visage", "a photo without a face"),
    "tight-face": Words("un visage de près", "a face that is close"),
    "small-face": Words("un visage petit dans sa photo", "a face that is small in its photo"),
    "dark": Words("une photo sombre", "a dark photo"),
    "bright": Words("une photo très claire", "a very bright photo"),
    "few-pixels": Words("une photo de peu de pixels", "a photo of few pixels"),
    "no-quote": Words("une photo sans citation", "a photo without a quote"),
    "short": Words("une citation courte", "a short quote"),
    "long": Words("une citation longue", "a long quote"),
}
_SUITS = Words("Faite pour {good}.", "Made for {good}.")
_LESS = Words("Moins indiquée pour {bad}.", "Less suited to {bad}.")
_BOTH = Words("Faite pour {good}, moins indiquée pour {bad}.", "Made for {good}, less suited to {bad}.")
_NEITHER = Words("Convient sans être faite pour ce visuel.", "Suits this visual, without being made for it.")
_BEYOND = Words(
    "Faite pour une citation de {most} caractères au plus; celle-ci en compte {length}.",
    "Made for a quote of at most {most} characters; this one has {length}.",
)


class Ranked(Struct, frozen=True):
    """A poster's id, how well it suits a visual (more is better), and why, in a sentence."""

    poster: str
    score: int
    reason: Words


def traits_of(visual: Visual, photo: Size | None, tones: Tones | None) -> frozenset[Trait]:
    """What posters may be best or worst for, of a visual.

    `photo` is the upright photo's size in pixels, `tones` what is measured of it; None for what is not known.
    """
    found = chain(_of_quote(visual.quote.strip()), _of_faces(visual.photo), _of_pixels(photo, tones))
    return frozenset[Trait](found)


def ranked(posters: Iterable[Poster], visual: Visual, traits: Collection[Trait]) -> tuple[Ranked, ...]:
    """`posters` from the one that suits best a visual of these traits; those that suit alike keep their order."""
    length = len(visual.quote.strip())
    found = (_too_long(poster, length) or _ranked(poster, traits) for poster in posters)
    return tuple(sorted(found, key=lambda each: -each.score))


def _ranked(poster: Poster, traits: Collection[Trait]) -> Ranked:
    best: list[Trait] = [trait for trait in poster.best if trait in traits]
    worst: list[Trait] = [trait for trait in poster.worst if trait in traits]
    return Ranked(poster.id, _BEST * len(best) + _WORST * len(worst), _reason(best, worst))


def _too_long(poster: Poster, length: int) -> Ranked | None:
    most = poster.least_capacity
    if length <= most:
        return None
    return Ranked(poster.id, _TOO_LONG - (length - most), _BEYOND.format(most=most, length=length))


def _reason(best: Collection[Trait], worst: Collection[Trait]) -> Words:
    good, bad = (enumerated([_NAMES[trait] for trait in traits]) if traits else None for traits in (best, worst))
    if good and bad:
        return _BOTH.format(good=good, bad=bad)
    return _SUITS.format(good=good) if good else _LESS.format(bad=bad) if bad else _NEITHER


def _of_quote(quote: str) -> Iterator[Trait]:
    if not quote:
        yield "no-quote"
    elif len(quote) <= SHORT:
        yield "short"
    elif len(quote) > LONG:
        yield "long"


def _of_faces(choice: PhotoChoice | None) -> Iterator[Trait]:
    if choice is None:
        yield "words-alone"
        return
    if not choice.faces:
        yield "no-face"
        return
    radii = [face.radius for face in choice.faces]
    yield "one-face" if len(radii) == 1 else "several-faces"
    if max(radii) > TIGHT:
        yield "tight-face"
    elif max(radii) < SMALL:
        yield "small-face"


def _of_pixels(photo: Size | None, tones: Tones | None) -> Iterator[Trait]:
    if photo is not None and min(photo.width, photo.height) < FEW_PIXELS:
        yield "few-pixels"
    if tones is None or not any(tones.whole):
        return
    median = level_below(tones.face if any(tones.face) else tones.whole, 0.5)
    if median < DARK_FACE:
        yield "dark"
    elif median > BRIGHT:
        yield "bright"
