"""Fits a short text on steps: each line in its own box, as large and as even as possible.

All lines have one size, or each is so many times as large as the one above it.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from composer.core.geometry import Rect
from composer.core.poster import Valign
from composer.core.text.fitting import Fitted, sizes
from composer.core.text.line_breaking import Measure, Word, break_lines, end_cost, lines_of, measured, shortened
from composer.core.words import Language

#: More words than fit on any steps.
_MOST_WORDS = 80
#: How much smaller than the largest size a text with better lines may be, and the cost of a whole size smaller.
_YIELD, _SIZE_COST = 0.75, 0.6
_PAUSE_GAIN = 0.02
#: How much more a break that parts words costs here than in a column, as the cost of a text is shared by its lines.
_PARTED = 4.0
#: The cost of a single step, shared by all that there are: a staircase has several.
_FEW_COST = 1.2


class Steps(Struct, frozen=True):
    """The boxes for each number of lines, from the top down, and the range of whole sizes, in design pixels.

    The lowest line has the largest size; each other is `grow` times smaller than the one below it, and none is under
    the floor.
    """

    rows: tuple[tuple[Rect, ...], ...]
    largest: int
    floor: int
    language: Language = "fr"
    grow: float = 1.0


class Stepped(Struct, frozen=True):
    """A fitted text, whose size is the lowest line's, and the box and the size of each of its lines."""

    fitted: Fitted
    boxes: tuple[Rect, ...]
    sizes: tuple[int, ...]


def chosen_steps(boxes: tuple[Rect, ...], valign: Valign) -> tuple[tuple[Rect, ...], ...]:
    """Those of `boxes` that hold one line, two, and so on: the first, the middle or the last ones."""
    return tuple(_chosen(boxes, count, valign) for count in range(1, len(boxes) + 1))


def _chosen(boxes: tuple[Rect, ...], count: int, valign: Valign) -> tuple[Rect, ...]:
    spare = len(boxes) - count
    start = {"top": 0, "middle": spare // 2, "bottom": spare}[valign]
    return boxes[start : start + count]


def fit_steps(text: str, steps: Steps, measure: Measure, ending: str = "") -> Stepped:
    """Fit `text` on `steps`; when it does not fit, its beginning near the floor size, and how much is left out."""
    return _set(text + ending, steps, measure) or _cut(text, steps, measure, ending)


def _set(text: str, steps: Steps, measure: Measure) -> Stepped | None:
    """The cheapest setting over every number of lines and the sizes worth trying; None when none fits."""
    words = measured("\n".join(filter(str.strip, text.split("\n"))), measure, steps.language)
    if len(words) > _MOST_WORDS or not text.strip():
        return None
    found = [each for boxes in steps.rows for each in _settings(words, steps, measure, boxes)]
    # One step alone is no staircase: words that may be parted are.
    found = [each for each in found if len(each[2]) > 1] or found
    if not found:
        return None
    largest = max(_mean(each, steps.grow) for each in found)

    def cost(each: _Setting) -> tuple[float, int]:
        return each[0] + _SIZE_COST * (1 - _mean(each, steps.grow) / largest), -each[1]

    _, size, lines, boxes = min((each for each in found if _mean(each, steps.grow) >= _YIELD * largest), key=cost)
    return Stepped(Fitted(size, lines), boxes, _line_sizes(size, len(lines), steps.grow))


def _line_sizes(size: int, count: int, grow: float) -> tuple[int, ...]:
    """The size of each of `count` lines, the lowest of which has `size`."""
    return tuple(int(size / grow ** (count - 1 - line)) for line in range(count))


_Setting = tuple[float, int, tuple[str, ...], tuple[Rect, ...]]


def _mean(setting: _Setting, grow: float) -> float:
    """The geometric mean of the sizes of the lines, the lowest of which has the size of `setting`."""
    return setting[1] / grow ** ((len(setting[2]) - 1) / 2)


def _settings(words: list[Word], steps: Steps, measure: Measure, boxes: tuple[Rect, ...]) -> Iterator[_Setting]:
    """The settings of the words with a line in each box: cost, size, lines and boxes, from the largest size down."""

    def allowed(size: int) -> bool:
        lines = _line_sizes(size, len(boxes), steps.grow)
        low = all(line * (measure.rise + measure.drop) <= box.height for line, box in zip(lines, boxes, strict=True))
        return low and lines[0] >= steps.floor

    def broken(size: int) -> tuple[float, tuple[str, ...]] | None:
        return _broken(words, boxes, _line_sizes(size, len(boxes), steps.grow))

    trials = [size for size in sizes(steps.largest, steps.floor) if allowed(size)]
    first = bisect_left(trials, 1, key=lambda size: broken(size) is not None)
    for size in (each for each in trials[first:] if each >= _YIELD * trials[first]):
        found = broken(size)
        if found:
            yield (found[0] + _FEW_COST) / len(boxes), size, found[1], boxes


def _broken(words: Sequence[Word], boxes: Sequence[Rect], lines: Sequence[int]) -> tuple[float, tuple[str, ...]] | None:
    """The cheapest lines, one per box, and their cost; None when some line is too wide whatever the breaks."""
    widths = [box.width / size for box, size in zip(boxes, lines, strict=True)]
    table = break_lines(words, widths, _line_cost)
    end = table[-1][-1]
    return (end[0], lines_of(table, words, len(boxes))) if end else None


def _line_cost(words: Sequence[Word], _start: int, end: int, fill: float) -> float:
    """Cost of a line that ends on word `end`, from how much of its step it leaves empty."""
    return (1 - fill) ** 2 + (0.0 if words[end].last else _PARTED * end_cost(words[end], _PAUSE_GAIN))


def _cut(text: str, steps: Steps, measure: Measure, ending: str) -> Stepped:
    """The longest beginning that fits, before « … »."""
    cut, excess = shortened(text, ending, lambda words: _set(words, steps, measure) is not None)
    fitted = _set(cut, steps, measure) if excess < len(text) else None
    if fitted is None:
        return Stepped(Fitted(steps.floor, (), excess), (), ())
    return replace(fitted, fitted=replace(fitted.fitted, excess=excess))
