"""Chooses the ink of words for the colour they stand on, and names both as roles of a palette."""

from collections.abc import Sequence
from math import dist

from msgspec import Struct

from composer.core.color import Color, contrast, mixed
from composer.core.layout.legibility import LEAST
from composer.core.poster import GROUND, INK

#: WCAG 2.2, success criterion 1.4.6: what a poster's styles keep with their ground.
_WANTED = 7.0
_DARK, _LIGHT = Color(16, 22, 24), Color(255, 255, 255)
_BLACK = Color(0, 0, 0)
#: Levels between two colours that count as one ground.
_SAME = 40
#: Steps between a colour and black or white, of which the first that will do is taken.
_STEPS = 20


class Pair(Struct, frozen=True):
    """The ground and the ink of some words: the names of their roles, and their colours."""

    ground_role: str
    ink_role: str
    ground: Color
    ink: Color


class Wanted(Struct, frozen=True):
    """The colour that some words stand on, and the ink that a person chose for them, if any."""

    ground: Color
    ink: Color | None = None


def pair_of(wanted: Wanted, number: int) -> Pair:
    """The pair, called by its `number` from 0, whose ground is nearest to the one wanted and has 7:1 with its ink.

    An ink chosen by hand is taken where it has the contrast; else the one that has.
    """
    ink = _taken(wanted) or automatic_ink(wanted.ground)
    end = "" if number == 0 else f"-{number + 1}"
    return Pair(GROUND + end, INK + end, _apart(wanted.ground, ink), ink)


def pairs_of(wanted: Sequence[Wanted]) -> tuple[Pair, ...]:
    """The pair of each of `wanted`; those with near grounds and the same ink by hand share one."""
    known: list[tuple[Wanted, Pair]] = []
    found: list[Pair] = []
    for each in wanted:
        pair = next((pair for other, pair in known if _alike(other, each)), None)
        if pair is None:
            pair = pair_of(each, len(known))
            known.append((each, pair))
        found.append(pair)
    return tuple(found)


def ending(pair: Pair) -> str:
    """What the names of its roles end with: nothing for the first pair of a poster."""
    return pair.ink_role.removeprefix(INK)


def automatic_ink(ground: Color) -> Color:
    """The ink, nearly black or white, that has more contrast with `ground`."""
    return max((_LIGHT, _DARK), key=lambda each: contrast(each, ground))


def is_legible(ink: Color, ground: Color) -> bool:
    """Whether words in `ink` may stand on `ground`: 4.5:1 there, and 7:1 with a ground that the palette may have."""
    return contrast(ink, ground) >= LEAST and max(contrast(ink, each) for each in (_BLACK, _LIGHT)) >= _WANTED


def nearest_ink(ink: Color, ground: Color) -> Color:
    """The shade of `ink` nearest to it that may stand on `ground`: itself, or mixed with black or white."""
    shades = (mixed(ink, end, step / _STEPS) for step in range(_STEPS + 1) for end in (_BLACK, _LIGHT))
    return next(each for each in shades if is_legible(each, ground))


def _taken(wanted: Wanted) -> Color | None:
    """The ink by hand that is taken; None where there is none, or too little contrast."""
    return wanted.ink if wanted.ink and is_legible(wanted.ink, wanted.ground) else None


def _alike(one: Wanted, other: Wanted) -> bool:
    return dist(one.ground.channels, other.ground.channels) <= _SAME and _taken(one) == _taken(other)


def _apart(ground: Color, ink: Color) -> Color:
    """`ground`, mixed with as little black or white as gives it enough contrast with `ink`."""
    away = max((_BLACK, _LIGHT), key=lambda each: contrast(each, ink))
    mixes = (mixed(ground, away, step / _STEPS) for step in range(_STEPS + 1))
    return next(each for each in mixes if contrast(each, ink) >= _WANTED)
