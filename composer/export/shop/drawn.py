"""Reads what a page's drawing shows: its pictures at their sizes, its thin lines at their widths, in points."""

import re
from collections.abc import Iterator
from math import hypot, sqrt

from msgspec import Struct

_Matrix = tuple[float, float, float, float, float, float]
_NUMBER = rb"-?[\d.]+"
_STEP = re.compile(
    rb"(?m)(?P<cm>(?:%(n)s ){6})cm|/Im(?P<picture>\d+) +Do|(?P<width>%(n)s) w\b"
    rb"|^(?P<box>(?:%(n)s ){4})re$|^(?P<stroked>S|s|B|B\*|b|b\*)$|(?<![\w/<*])(?P<kept>[qQ])(?![\w*])" % {b"n": _NUMBER}
)
_UPRIGHT: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class DrawnPicture(Struct, frozen=True):
    """A picture by the number of its object, and its size on the page."""

    number: int
    width: float
    height: float


class Drawn(Struct, frozen=True):
    """The pictures of a page, and how thick its lines are: strokes, and boxes as thin as one."""

    pictures: tuple[DrawnPicture, ...]
    lines: tuple[float, ...]


class _State(Struct, frozen=True):
    """What the page is drawn with: a matrix, and the width of a line before it."""

    matrix: _Matrix = _UPRIGHT
    width: float = 1.0


def drawn_in(content: bytes) -> Drawn:
    """What the drawing `content` shows."""
    steps = list(_steps(content))
    pictures = tuple(_picture(int(step["picture"]), state.matrix) for step, state in steps if step["picture"])
    strokes = (state.width * _scale(state.matrix) for step, state in steps if step["stroked"])
    boxes = (_thickness(step["box"], state.matrix) for step, state in steps if step["box"])
    return Drawn(pictures, (*strokes, *(each for each in boxes if 0 < each < 1)))


def _steps(content: bytes) -> Iterator[tuple[re.Match[bytes], _State]]:
    state, kept = _State(), list[_State]()
    for step in _STEP.finditer(content):
        if step["kept"] == b"q":
            kept.append(state)
        elif step["kept"]:
            state = kept.pop()
        elif step["cm"]:
            state = _State(_times(_numbers(step["cm"]), state.matrix), state.width)
        elif step["width"]:
            state = _State(state.matrix, float(step["width"]))
        else:
            yield step, state


def _numbers(text: bytes) -> _Matrix:
    a, b, c, d, e, f = map(float, text.split())
    return a, b, c, d, e, f


def _times(first: _Matrix, then: _Matrix) -> _Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _picture(number: int, matrix: _Matrix) -> DrawnPicture:
    a, b, c, d, _, _ = matrix
    return DrawnPicture(number, hypot(a, b), hypot(c, d))


def _scale(matrix: _Matrix) -> float:
    a, b, c, d, _, _ = matrix
    return sqrt(abs(a * d - b * c))


def _thickness(box: bytes, matrix: _Matrix) -> float:
    _, _, width, height = map(float, box.split())
    return min(abs(width), abs(height)) * _scale(matrix)
