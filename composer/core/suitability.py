"""Ranks posters for a photo and a quote, by what each poster says it is best and worst for."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from random import Random
from typing import Literal, get_args

from msgspec import Struct

from composer.core.geometry import Size
from composer.core.layout.photo_light import DARK_FACE, Tones, level_below
from composer.core.poster import Poster, Trait
from composer.core.visual import PhotoChoice, Visual
from composer.core.words import Words, listed

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
#: What few posters can do: one that is made for it comes before those that are made for what most visuals have.
_HARD, _BEST_AT_HARD = (
    frozenset[Trait](("several-faces", "tight-face", "small-face", "dark", "bright", "few-pixels", "long")),
    3,
)
#: Characters of a quote that tells a story: what a poster for a long quote holds in every format.
STORY = 280
#: Posters that a surprise chooses among, where there are as many that suit.
_ENOUGH = 3
#: What a person may look for among the posters.
Need = Literal["portrait", "group", "long-quote", "no-photo"]
NEEDS: tuple[Need, ...] = get_args(Need)

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


def purpose(poster: Poster) -> Words | None:
    """What `poster` says it is made for, whatever the visual; None where it does not say."""
    return _reason(poster.best, ()) if poster.best else None


def meets(poster: Poster, need: Need) -> bool:
    """Whether `poster` is one to look at for `need`; one that says nothing of itself may be."""
    match need:
        case "long-quote":
            return poster.least_capacity >= STORY and "long" not in poster.worst
        case "group":
            # Few are made for one: those that are no worse with one are shown too.
            return "several-faces" not in poster.worst
        case "portrait":
            return _is_best(poster, "one-face", "tight-face")
        case "no-photo":
            return _is_best(poster, "words-alone")


def surprising(ranked: Sequence[Ranked], current: str, chance: Random) -> str:
    """A poster drawn by `chance` among those that suit, never `current` where there is another.

    The best are drawn among; where they are few, also those that are not made for the visual, then those that suit it
    less, and last those that the quote does not fit.
    """
    others = [each for each in ranked if each.poster != current] or list(ranked)
    pools = ([each for each in others if each.score >= least] for least in (1, 0, _TOO_LONG))
    pool = next((each for each in pools if len(each) >= _ENOUGH), others)
    return chance.choice(pool).poster


def _is_best(poster: Poster, *traits: Trait) -> bool:
    silent = not poster.best and not poster.worst
    return silent or not set(traits).isdisjoint(poster.best)


def _ranked(poster: Poster, traits: Collection[Trait]) -> Ranked:
    best: list[Trait] = [trait for trait in poster.best if trait in traits]
    worst: list[Trait] = [trait for trait in poster.worst if trait in traits]
    points = sum(_BEST_AT_HARD if trait in _HARD else _BEST for trait in best)
    return Ranked(poster.id, points + _WORST * len(worst), _reason(best, worst))


def _too_long(poster: Poster, length: int) -> Ranked | None:
    most = poster.least_capacity
    if length <= most:
        return None
    return Ranked(poster.id, _TOO_LONG - (length - most), _BEYOND.format(most=most, length=length))


def _reason(best: Collection[Trait], worst: Collection[Trait]) -> Words:
    good, bad = (listed([_NAMES[trait] for trait in traits]) if traits else None for traits in (best, worst))
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
