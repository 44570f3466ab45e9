"""Fits a short text on steps: each line in its own box, all at one size, as large and as even as possible."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from composer.core.geometry import Rect
from composer.core.poster import Valign
from composer.core.text.fitting import Fitted
from composer.core.text.line_breaking import Measure, Word, break_lines, end_cost, lines_of, measured, shortened
from composer.core.text.type_scale import sizes
from composer.core.words import Language

#: More words than fit on any steps.
_MOST_WORDS = 80
#: How much smaller than the largest size a text with better lines may be, and the cost of a whole size smaller.
_YIELD, _SIZE_COST = 0.75, 0.45
_PAUSE_GAIN = 0.02


class Steps(Struct, frozen=True):
    """The boxes of the lines, from the top down, and the range of whole sizes, in design pixels.

    `valign` decides which steps are used when there are fewer lines.
    """

    boxes: tuple[Rect, ...]
    largest: int
    floor: int
    valign: Valign = "top"
    language: Language = "fr"


class Stepped(Struct, frozen=True):
    """A fitted text, and the box of each of its lines."""

    fitted: Fitted
    boxes: tuple[Rect, ...]


def fit_steps(text: str, steps: Steps, measure: Measure, ending: str = "") -> Stepped:
    """Fit `text` on `steps`; when it does not fit, its beginning at the floor size, and how much is left out."""
    return _set(text + ending, steps, measure) or _cut(text, steps, measure, ending)


def _set(text: str, steps: Steps, measure: Measure) -> Stepped | None:
    """The cheapest setting over every number of lines and the sizes worth trying; None when none fits."""
    words = measured("\n".join(filter(str.strip, text.split("\n"))), measure, steps.language)
    if len(words) > _MOST_WORDS or not text.strip():
        return None
    found = [each for count in range(1, len(steps.boxes) + 1) for each in _settings(words, steps, measure, count)]
    if not found:
        return None
    largest = max(size for _, size, _, _ in found)
    large = [each for each in found if each[1] >= _YIELD * largest]
    _, size, lines, boxes = min(large, key=lambda each: (each[0] + _SIZE_COST * (1 - each[1] / largest), -each[1]))
    return Stepped(Fitted(size, lines), boxes)


_Setting = tuple[float, int, tuple[str, ...], tuple[Rect, ...]]


def _settings(words: list[Word], steps: Steps, measure: Measure, count: int) -> Iterator[_Setting]:
    """The settings of the words in exactly `count` lines: cost, size, lines and boxes, from the largest size down."""
    boxes = _filled(steps, count)
    lowest = min(box.height for box in boxes)
    most = lowest / (measure.rise + measure.drop)
    trials = [size for size in sizes(steps.largest, steps.floor) if size <= most]
    first = bisect_left(trials, 1, key=lambda size: _broken(words, boxes, size) is not None)
    for size in (each for each in trials[first:] if each >= _YIELD * trials[first]):
        broken = _broken(words, boxes, size)
        if broken:
            yield broken[0] / count, size, broken[1], boxes


def _filled(steps: Steps, count: int) -> tuple[Rect, ...]:
    spare = len(steps.boxes) - count
    start = {"top": 0, "middle": spare // 2, "bottom": spare}[steps.valign]
    return steps.boxes[start : start + count]


def _broken(words: Sequence[Word], boxes: Sequence[Rect], size: int) -> tuple[float, tuple[str, ...]] | None:
    """The cheapest lines, one per box, and their cost; None when some line is too wide whatever the breaks."""
    table = break_lines(words, [box.width / size for box in boxes], _line_cost)
    end = table[-1][-1]
    return (end[0], lines_of(table, words, len(boxes))) if end else None


def _line_cost(words: Sequence[Word], _start: int, end: int, fill: float) -> float:
    """Cost of a line that ends on word `end`, from how much of its step it leaves empty."""
    return (1 - fill) ** 2 + (0.0 if words[end].last else end_cost(words[end], _PAUSE_GAIN))


def _cut(text: str, steps: Steps, measure: Measure, ending: str) -> Stepped:
    """The longest beginning that fits at the floor size, before « … »."""
    floor = replace(steps, largest=steps.floor)
    cut, excess = shortened(text, ending, lambda words: _set(words, floor, measure) is not None)
    fitted = _set(cut, floor, measure) if excess < len(text) else None
    lines, boxes = (fitted.fitted.lines, fitted.boxes) if fitted else ((), ())
    return Stepped(Fitted(steps.floor, lines, excess), boxes)
