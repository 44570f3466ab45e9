"""The line breaker: splits a text into words, and finds the cheapest line breaks over the whole text.

Lines are chosen over the whole text at once (total fit), whatever their widths: the lines of a column have the same
width, steps each have their own.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from math import inf
from typing import Protocol, TypeAlias

from msgspec import Struct

from composer.core.text.binding.word_lists import BOUND
from composer.core.text.binding.word_pairs import PAUSES, partings, tail_of
from composer.core.text.length import clusters
from composer.core.text.typography.line_ends import breaks
from composer.core.words import LANGUAGES, Language

#: Cost of a break inside a compound, in units of one squared line width.
_COMPOUND_COST = 0.3


class Measure(Protocol):
    """The widths of one font, in ems (1.0 = the font's size), whatever the size."""

    def advance(self, text: str) -> float:
        """Width of `text` on one line."""
        ...

    @property
    def rise(self) -> float:
        """Height of a capital above the baseline."""
        ...

    @property
    def drop(self) -> float:
        """Depth of a descender below the baseline."""
        ...


class Word(Struct):
    """A word, its width in ems and the width of the space before it; `last` ends a typed line.

    `parting` is the cost of a break after it, high where it belongs to the next word. A part of a compound has no
    space before it, and `goes_on` is true when the next part follows.
    """

    text: str
    width: float
    space: float
    parting: float = 0.0
    last: bool = False
    goes_on: bool = False


#: The cost of a line: of these words, from the first to the last index, filling this share of its width.
LineCost: TypeAlias = Callable[[Sequence[Word], int, int, float], float]
#: By number of lines, then of words: the cost of that many words in that many lines, and where the last line starts.
Table: TypeAlias = Sequence[Sequence[tuple[float, int] | None]]


def measured(text: str, measure: Measure, language: Language) -> list[Word]:
    """The words of `text` and their widths; an empty typed line is one word of no width."""
    space = space_of(measure)
    words: list[Word] = []
    for line in text.split("\n"):
        typed = [word for word in line.split(" ") if word] or [""]
        costs = partings(typed, language)
        words += [Word(word, measure.advance(word), space, cost) for word, cost in zip(typed, costs, strict=True)]
        words[-1].last = True
    return words


def split_compounds(words: Iterable[Word], measure: Measure) -> Iterator[Word]:
    """The words, with each compound split after its hyphens."""
    for word in words:
        *firsts, end = parts_of(word.text)
        space = word.space
        for part in firsts:
            yield Word(part, measure.advance(part), space, goes_on=True)
            space = 0.0
        yield Word(end, measure.advance(end), space, word.parting, word.last) if firsts else word


def parts_of(word: str) -> list[str]:
    """`word`, or the parts of a compound, each ending with its hyphen."""
    return [word[start:end] for start, end in pairwise((0, *breaks(word), len(word)))]


def space_of(measure: Measure) -> float:
    """The width of a space between two words, tracking included."""
    return measure.advance("n n") - 2 * measure.advance("n")


def binding(word: str) -> tuple[Language, ...]:
    """The languages in which a line must not end on `word`, whatever follows it."""
    return tuple(language for language in LANGUAGES if tail_of(word) in BOUND[language])


def end_cost(word: Word, pause_gain: float) -> float:
    """The cost of ending a line on `word` within the text: high where it belongs to the next, a gain at a pause."""
    if word.parting:
        return word.parting
    if word.goes_on:
        return _COMPOUND_COST
    return -pause_gain if word.text.endswith(PAUSES) else 0.0


def break_lines(words: Sequence[Word], widths: Sequence[float], cost: LineCost) -> Table:
    """The cheapest breaks of `words` into at most as many lines as there are `widths`, in ems, by dynamic programming.

    For a given number of lines, the sum of their squared widths is smallest when they are most equal, so one table
    serves every number of lines.
    """
    reach = {width: [_lines_from(words, start, width, cost) for start in range(len(words))] for width in set(widths)}
    costs, starts = [0.0, *[inf] * len(words)], [0] * (len(words) + 1)
    table = [_row(costs, starts)]
    for width in widths:
        costs, starts = _next_line(costs, reach[width])
        table.append(_row(costs, starts))
    return table


def _next_line(before: Sequence[float], reach: Sequence[Sequence[tuple[int, float]]]) -> tuple[list[float], list[int]]:
    """By number of words: the least cost with one more line than `before`, and where that line starts."""
    costs, starts = [inf] * len(before), [0] * len(before)
    for start, (spent, lines) in enumerate(zip(before, reach, strict=False)):
        if spent == inf:
            continue
        for end, more in lines:
            if spent + more < costs[end]:
                costs[end], starts[end] = spent + more, start
    return costs, starts


def _row(costs: Sequence[float], starts: Sequence[int]) -> list[tuple[float, int] | None]:
    return [None if cost == inf else (cost, start) for cost, start in zip(costs, starts, strict=True)]


def lines_of(table: Table, words: Sequence[Word], count: int) -> tuple[str, ...]:
    """The text of `count` lines, read back from the end of a table that has them."""
    starts, end = [len(words)], len(words)
    for k in range(count, 0, -1):
        cell = table[k][end]
        assert cell is not None  # noqa: S101 - only filled cells lead here
        end = cell[1]
        starts.append(end)
    texts = [word.text if word.goes_on else f"{word.text} " for word in words]
    return tuple("".join(texts[a:b]).rstrip(" ") for a, b in pairwise(reversed(starts)))


def shortened(text: str, ending: str, fits: Callable[[str], bool]) -> tuple[str, int]:
    """The longest beginning of `text` that `fits` accepts with « … » and `ending`, and how much is left out.

    By binary search; without « … » it fits all the more. Where nothing fits, only « … » is left.
    """
    ends = [0, *accumulate(map(len, clusters(text)))]

    def cut(end: int) -> str:
        return f"{text[: ends[end]].rstrip()}…{ending}"

    low, high = 0, len(ends) - 1
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (middle, high) if fits(cut(middle)) else (low, middle)
    return cut(low), len(text) - len(text[: ends[low]].rstrip())


def _lines_from(words: Sequence[Word], start: int, width: float, cost: LineCost) -> list[tuple[int, float]]:
    """Each possible line from word `start`: the index after its last word, and its cost."""
    found: list[tuple[int, float]] = []
    used = 0.0
    for index in range(start, len(words)):
        word = words[index]
        used += word.width + (word.space if index > start else 0.0)
        if used > width + 1e-9:
            break
        found.append((index + 1, cost(words, start, index, used / width)))
        if word.last:
            break
    return found
