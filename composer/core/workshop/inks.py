"""Chooses the ink of words for the colour they stand on, and names both as roles of a palette."""

from collections.abc import Sequence
from math import dist

from msgspec import Struct

from composer.core.color import Color, contrast
from composer.core.poster import GROUND, INK

#: WCAG 2.2, success criterion 1.4.6: what a poster's styles keep with their ground.
_WANTED = 7.0
_DARK, _LIGHT = Color(16, 22, 24), Color(255, 255, 255)
_BLACK = Color(0, 0, 0)
#: Levels between two colours that count as one ground.
_SAME = 40


class Pair(Struct, frozen=True):
    """The ground and the ink of some words: the names of their roles, and their colours."""

    ground_role: str
    ink_role: str
    ground: Color
    ink: Color


def pair_of(ground: Color, number: int) -> Pair:
    """The pair, called by its `number` from 0, whose ground is nearest to `ground` and has 7:1 with its ink."""
    ink = max((_LIGHT, _DARK), key=lambda each: contrast(each, ground))
    end = "" if number == 0 else f"-{number + 1}"
    return Pair(GROUND + end, INK + end, _distinct(ground, ink), ink)


def pairs_of(grounds: Sequence[Color]) -> tuple[Pair, ...]:
    """The pair of each of `grounds`; near grounds share one."""
    known: list[tuple[Color, Pair]] = []
    found: list[Pair] = []
    for ground in grounds:
        pair = next((pair for color, pair in known if _near(color, ground)), None)
        if pair is None:
            pair = pair_of(ground, len(known))
            known.append((ground, pair))
        found.append(pair)
    return tuple(found)


def _near(one: Color, other: Color) -> bool:
    return dist((one.red, one.green, one.blue), (other.red, other.green, other.blue)) <= _SAME


def _distinct(ground: Color, ink: Color) -> Color:
    """`ground`, mixed with as little black or white as gives it enough contrast with `ink`."""
    away = _BLACK if ink == _LIGHT else _LIGHT
    mixes = (_mixed(ground, away, step / 20) for step in range(21))
    return next(each for each in mixes if contrast(each, ink) >= _WANTED)


def _mixed(one: Color, other: Color, share: float) -> Color:
    pairs = zip((one.red, one.green, one.blue), (other.red, other.green, other.blue), strict=True)
    return Color(*(round(a + (b - a) * share) for a, b in pairs))
