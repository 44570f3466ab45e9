"""Sets a short text on steps: each line in a box of its own, all at one size, as large and as even as they hold it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from composer.core.geometry import Rect
from composer.core.poster import Valign
from composer.core.text.clusters import clusters
from composer.core.text.fitting import BOUND_COST, PAUSES, Fitted, Measure, binding, space_of
from composer.core.text.type_scale import sizes
from composer.core.words import Language

#: More words than any steps hold.
_MOST_WORDS = 80
#: How much smaller than the largest size a better set text may be, and what that size would cost.
_YIELD, _SIZE_COST = 0.75, 0.45
_PAUSE_GAIN = 0.02


class Steps(Struct, frozen=True):
    """Where lines stand, from the top one down, and at which whole sizes, in design pixels.

    `valign` says which steps hold the lines when there are fewer of them.
    """

    boxes: tuple[Rect, ...]
    largest: int
    floor: int
    valign: Valign = "top"
    language: Language = "fr"


class Stepped(Struct, frozen=True):
    """A text set, and the box of each of its lines."""

    fitted: Fitted
    boxes: tuple[Rect, ...]


def fit_steps(text: str, steps: Steps, measure: Measure, ending: str = "") -> Stepped:
    """Set `text` on `steps`; when they do not hold it, its beginning at the floor size, and by how much it exceeds."""
    return _set(text + ending, steps, measure) or _cut(text, steps, measure, ending)


def _set(text: str, steps: Steps, measure: Measure) -> Stepped | None:
    """The cheapest setting over every number of lines and the sizes worth trying; None when none holds it."""
    words = _words(text, measure)
    if len(words) > _MOST_WORDS:
        return None
    found = [each for count in range(1, len(steps.boxes) + 1) for each in _settings(words, steps, measure, count)]
    if not found:
        return None
    largest = max(size for _, size, _, _ in found)
    _, size, lines, boxes = min(found, key=lambda each: (each[0] + _SIZE_COST * (1 - each[1] / largest), -each[1]))
    return Stepped(Fitted(size, lines), boxes)


class _Word(Struct):
    """A word and its width in ems; `last` ends a typed line."""

    text: str
    width: float
    last: bool = False


def _words(text: str, measure: Measure) -> list[_Word]:
    words: list[_Word] = []
    for line in filter(str.strip, text.split("\n")):
        words += [_Word(word, measure.advance(word)) for word in line.split(" ") if word]
        words[-1].last = True
    return words


_Setting = tuple[float, int, tuple[str, ...], tuple[Rect, ...]]


def _settings(words: list[_Word], steps: Steps, measure: Measure, count: int) -> Iterator[_Setting]:
    """The ways to set the words in exactly `count` lines: cost, size, lines and boxes, from the largest size down."""
    boxes = _filled(steps, count)
    lowest = min(box.height for box in boxes)
    most = lowest / (measure.rise + measure.drop)
    trials = [size for size in sizes(steps.largest, steps.floor) if size <= most]
    first = bisect_left(trials, 1, key=lambda size: _broken(words, boxes, size, steps, measure) is not None)
    for size in (each for each in trials[first:] if each >= _YIELD * trials[first]):
        broken = _broken(words, boxes, size, steps, measure)
        if broken:
            yield broken[0] / count, size, broken[1], boxes


def _filled(steps: Steps, count: int) -> tuple[Rect, ...]:
    spare = len(steps.boxes) - count
    start = {"top": 0, "middle": spare // 2, "bottom": spare}[steps.valign]
    return steps.boxes[start : start + count]


def _broken(
    words: Sequence[_Word], boxes: Sequence[Rect], size: int, steps: Steps, measure: Measure
) -> tuple[float, tuple[str, ...]] | None:
    """The cheapest lines, one a box, and their cost; None when a line is too wide whatever the break."""
    space = space_of(measure)
    # best[end]: the cost of the words up to `end` in the lines so far, and those lines.
    best: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
    for box in boxes:
        after: dict[int, tuple[float, tuple[str, ...]]] = {}
        for start, (cost, lines) in best.items():
            for end, more in _lines_from(words, start, box.width / size, space, steps.language):
                if end not in after or cost + more < after[end][0]:
                    after[end] = cost + more, (*lines, " ".join(word.text for word in words[start:end]))
        best = after
    return best.get(len(words))


def _lines_from(
    words: Sequence[_Word], start: int, width: float, space: float, language: Language
) -> Iterator[tuple[int, float]]:
    """Each line that may start at word `start`: the word after its last, and its cost, from how much it leaves bare."""
    used = -space
    for index in range(start, len(words)):
        word = words[index]
        used += space + word.width
        if used > width + 1e-9:
            return
        cost = (1 - used / width) ** 2
        if not word.last:
            cost += BOUND_COST if language in binding(word.text) else 0.0
            cost -= _PAUSE_GAIN if word.text.endswith(PAUSES) else 0.0
        yield index + 1, cost
        if word.last:
            return


def _cut(text: str, steps: Steps, measure: Measure, ending: str) -> Stepped:
    """The longest beginning that the floor size holds, found by halving, before « … »."""
    floor = Steps(steps.boxes, steps.floor, steps.floor, steps.valign, steps.language)
    ends = [0]
    for cluster in clusters(text):
        ends.append(ends[-1] + len(cluster))
    low, high, best = 0, len(ends) - 1, None
    while low + 1 < high:
        middle = (low + high) // 2
        held = _set(f"{text[: ends[middle]].rstrip()}…{ending}", floor, measure)
        low, high, best = (middle, high, held) if held else (low, middle, best)
    excess = len(text) - len(text[: ends[low]].rstrip())
    return Stepped(Fitted(steps.floor, best.fitted.lines if best else (), excess), best.boxes if best else ())
