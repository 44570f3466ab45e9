"""Reads the outline of a photo given as a path: a closed curve in fractions of a box."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from composer.core.art.svg_subset import NUMBER
from composer.core.geometry import Point
from composer.core.text.late_pattern import LatePattern
from composer.core.words import Words

#: Characters of a path, and of its points: far more than a shape needs that reads at the size of a thumb.
LONGEST_OUTLINE, MOST_POINTS = 2000, 96
#: The least share of its box that an outline encloses.
LEAST_AREA = 0.2
#: How many points each command takes.
_TAKES = {"L": 1, "Q": 2, "C": 3}
#: Straight pieces that stand for a curve where distances are measured: an error of 2 % of the curve's height.
_PIECES = 6

_POINT = rf"(?:{NUMBER})[\s,]*+(?:{NUMBER})[\s,]*+"
_PATH = LatePattern(
    rf"\s*+M\s*+{_POINT}(?:(?:L\s*+(?:{_POINT})++|Q\s*+(?:{_POINT}{_POINT})++|C\s*+(?:(?:{_POINT}){{3}})++))++Z\s*+"
)
_TOKEN = re.compile(rf"[MLQCZ]|{NUMBER}")

_WRITTEN = Words(
    "Un contour s’écrit «\u00a0M x y\u00a0», puis des commandes L, Q ou C, puis «\u00a0Z\u00a0», comme "
    "«\u00a0M0 0 L1 0.5 L0 1 Z\u00a0».",
    "An outline is written “M x y”, then commands L, Q or C, then “Z”, such as “M0 0 L1 0.5 L0 1 Z”.",
)
_LONG = Words(
    f"Ce contour est trop long\u00a0: {MOST_POINTS} points et {LONGEST_OUTLINE} caractères suffisent.",
    f"This outline is too long: {MOST_POINTS} points and {LONGEST_OUTLINE} characters are enough.",
)
_OUTSIDE = Words(
    "Les points d’un contour sont en fractions de sa boîte, de 0 à 1.",
    "The points of an outline are in fractions of its box, from 0 to 1.",
)
_SMALL = Words(
    "Un contour doit entourer au moins 20\u00a0% de sa boîte.", "An outline must enclose at least 20% of its box."
)


class Contour(Struct, frozen=True):
    """A closed curve, in fractions of a box: where it starts, then its lines and curves.

    Each is the points that follow its start: one for a line, two for a quadratic curve, three for a cubic one.
    """

    start: Point
    pieces: tuple[tuple[Point, ...], ...]

    def mirrored(self) -> "Contour":
        """The curve flipped left to right."""
        return Contour(_flipped(self.start), tuple(tuple(map(_flipped, piece)) for piece in self.pieces))

    def corners(self) -> tuple[Point, ...]:
        """The curve as the corners of a polygon."""
        starts = (self.start, *(piece[-1] for piece in self.pieces))
        found = [self.start]
        for start, piece in zip(starts, self.pieces, strict=False):
            found += _along(start, piece)
        return tuple(one for one, other in pairwise((*found, self.start)) if one != other)


def outline_fault(text: str) -> Words | None:
    """What is wrong with an outline as written in a poster; None for one that `read_outline` reads."""
    if len(text) > LONGEST_OUTLINE:
        return _LONG
    if not _PATH.fullmatch(text):
        return _WRITTEN
    contour = read_outline(text)
    points = [contour.start, *(point for piece in contour.pieces for point in piece)]
    if len(points) > MOST_POINTS:
        return _LONG
    if not all(0 <= value <= 1 for point in points for value in (point.x, point.y)):
        return _OUTSIDE
    return _SMALL if _area(contour.corners()) < LEAST_AREA else None


@lru_cache(maxsize=64)  # the poster's own outlines, asked for at each layout of a frame
def read_outline(text: str) -> Contour:
    """The curve that `text` writes, which has no fault."""
    tokens = _TOKEN.findall(text)
    numbers = [float(token) for token in tokens if not token.isalpha()]
    values = [Point(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
    pieces: list[tuple[Point, ...]] = []
    at = 1
    for count in _counts(tokens):
        pieces.append(tuple(values[at : at + count]))
        at += count
    return Contour(values[0], tuple(pieces))


def _counts(tokens: list[str]) -> Iterator[int]:
    """How many points each line or curve takes; a command may be followed by several of its own."""
    places = [index for index, token in enumerate(tokens) if token.isalpha()]
    for start, end in pairwise(places[1:]):
        takes = _TAKES[tokens[start]]
        yield from [takes] * ((end - start - 1) // (2 * takes))


def _along(start: Point, piece: tuple[Point, ...]) -> Iterator[Point]:
    """Points along a line or a Bézier curve, its end included."""
    pieces = 1 if len(piece) == 1 else _PIECES
    return (_at(step / pieces, (start, *piece)) for step in range(1, pieces + 1))


def _at(share: float, points: tuple[Point, ...]) -> Point:
    """The point of a Bézier curve at `share` of its way, by De Casteljau's construction."""
    if len(points) == 1:
        return points[0]
    between = (
        Point(one.x + share * (other.x - one.x), one.y + share * (other.y - one.y)) for one, other in pairwise(points)
    )
    return _at(share, tuple(between))


def _area(corners: tuple[Point, ...]) -> float:
    """The area of a polygon, by the shoelace formula; less where it crosses itself."""
    sides = zip(corners, (*corners[1:], corners[0]), strict=True)
    return abs(sum(one.x * other.y - other.x * one.y for one, other in sides)) / 2


def _flipped(point: Point) -> Point:
    return Point(1 - point.x, point.y)
