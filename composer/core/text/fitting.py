"""Fits a text in a column: the largest size that fits, and at that size the lines a good typesetter would choose.

Lines are chosen over the whole text at once (total fit): no line parts words that belong together, no last line is a
lone word or much shorter than the others, no other line is much shorter unless a clause ends there, a break at a comma
or a full stop is welcome, and lines are as equal as that allows.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from composer.core.text.binding.word_pairs import PAUSES
from composer.core.text.length import clusters
from composer.core.text.line_breaking import (
    LineCost,
    Measure,
    Word,
    break_lines,
    end_cost,
    lines_of,
    measured,
    parts_of,
    shortened,
    space_of,
    split_compounds,
)
from composer.core.words import Language

#: Sizes from one to its double: different sizes that are closer look like a mistake.
_STEPS = 12
#: The first size of the scale, in design pixels; no poster's floor is lower.
_FIRST = 8
_SCALE = tuple(dict.fromkeys(round(_FIRST * 2 ** (step / _STEPS)) for step in range(8 * _STEPS)))


@cache
def sizes(largest: int, floor: int) -> tuple[int, ...]:
    """The sizes from `largest` down to `floor`, both included, with the scale's sizes in between."""
    return largest, *(size for size in reversed(_SCALE) if floor < size < largest), *({floor} - {largest})


# Costs, in units of one squared column width. A short word alone on the last line costs more than one line that ends on
# a bound word, and less than two.
_ORPHAN_COST, _PAUSE_GAIN = 9.0, 0.01
#: The least share of the column that a last line fills, and the cost of one that fills less.
_LAST_FILL, _SHORT_COST = 0.3, 3.0
#: The least share of the column that a line fills between two others, and the first of several; the cost of one that
#: fills none of it. A line that ends a clause may be as short as it likes.
_INNER_FILL, _FIRST_FILL, _HOLE_COST = 0.6, 0.4, 0.4
#: How much smaller a better set text may be than the largest size, and than the size aimed at.
_YIELD, _AIM_YIELD = 0.7, 0.8
#: A cost under which no smaller size is tried, and the cost of a text a whole size smaller.
_GOOD, _SIZE_COST = 0.012, 0.45
#: About the least cost of any lines: a size that costs more by itself is not tried.
_LEAST = -0.03
#: A cost reached only by a line that ends on a bound word, or a last one that is a short word: a compound is then split
#: instead.
_POOR = 0.6
#: Fewer lines are a headline, which is to be large.
_PROSE_LINES = 5
#: A cost of all the lines that only one on a bound word does not reach; how much smaller than the largest size a text
#: may be, where every size above costs more and that one leaves no line poor.
_BAD, _MENDED_YIELD = 12.0, 0.65
#: More words than fit on any poster: their lines are only filled, at the floor size.
_MOST_WORDS = 600
#: A no-break space between a number and a word, or two words: it may be parted rather than a word.
_BOUND = re.compile(r"(?<=[^\W\d])\u00a0(?=\w)|(?<=\d)\u00a0(?=[^\W\d])")


class Column(Struct, frozen=True):
    """The column for a text: room and whole sizes in design pixels, line height in ems, and the most lines.

    Between the largest size and the floor, only sizes of the type scale are used. Words that do not fit in `lines` may
    take as many as `at_worst`.
    """

    width: float
    height: float
    largest: int
    floor: int
    leading: float = 1.2
    lines: int = 11
    language: Language = "fr"
    #: A word that spans the column may have any whole size.
    among: Literal["scale", "whole-sizes"] = "scale"
    #: Where the words fit at this size, none under it is taken for better lines, or a little less if a line is poor.
    aim: int = 0
    #: Lines of the same size that stand above the text, and take their room.
    above: int = 0
    at_worst: int = 0

    @property
    def sizes(self) -> Sequence[int]:
        """The allowed sizes, from the largest down."""
        return sizes(self.largest, self.floor) if self.among == "scale" else range(self.largest, self.floor - 1, -1)


class Fitted(Struct, frozen=True):
    """A fitted text: its size, its lines, and how many characters of its end were left out at the floor size (0: none).

    Shortened by that many, the text fits. `splits` says that a word is wider than the column at the floor size.
    """

    size: int
    lines: tuple[str, ...]
    excess: int = 0
    splits: bool = False


#: The cost of a fitted text, and the text.
_Setting = tuple[float, Fitted]


def block_height(lines: int, size: float, leading: float, measure: Measure) -> float:
    """Height of `lines` lines, from the top of a capital of the first to the descenders of the last."""
    return size * (measure.rise + (lines - 1) * leading + measure.drop) if lines else 0.0


def fit(text: str, column: Column, measure: Measure, ending: str = "") -> Fitted:
    """Fit `text` in `column` at the largest size, or the nearest smaller one with good lines; typed breaks are kept.

    `ending` follows the text (a quotation mark, with its space) and is kept when the end of the text must be cut.
    A blank text has no lines.
    """
    if not text.strip():
        return Fitted(column.largest, ())
    loose, columns = _BOUND.sub(" ", text), _columns(column, measure)
    found = (_fit_whole(text + ending, loose + ending, each, measure) for each in columns)
    return next(filter(None, found), None) or _cut(loose, ending, columns[-1], measure)


def _columns(column: Column, measure: Measure) -> list[Column]:
    """`column`, then the same with more lines if it has room for them."""
    longer = replace(column, lines=max(column.lines, column.at_worst))
    least, most = (_room(each, column.floor, measure) for each in (column, longer))
    return [column, longer] if least < most else [column]


def _fit_whole(text: str, loose: str, column: Column, measure: Measure) -> Fitted | None:
    """`text` whole; where it does not fit, `loose`; else, at the floor size, words that are too wide are split."""
    return (
        _whole(text, column, measure)
        or (_whole(loose, column, measure) if loose != text else None)
        or _split_whole(loose, column, measure)
    )


def _whole(text: str, column: Column, measure: Measure) -> Fitted | None:
    """The best setting of the whole text; None when none fits, or when it has too many words to try them."""
    words = measured(text, measure, column.language)
    found = [each for each in _settings(words, column, measure) if each] if len(words) <= _MOST_WORDS else []
    return min(found, key=_cost)[1] if found else None


def _settings(words: list[Word], column: Column, measure: Measure) -> Iterator[_Setting | None]:
    """The settings of whole words; then, if poor or impossible, with compounds split (« Saguenay–Lac-Saint-Jean »)."""
    whole = _best(words, column, measure)
    yield whole
    if whole is None or whole[0] > _POOR:
        split = list(split_compounds(words, measure))
        yield _best(split, column, measure) if len(split) > len(words) else None


def _best(words: list[Word], column: Column, measure: Measure) -> _Setting | None:
    """The cheapest setting and its cost, from the largest size that fits the words; None when none does."""
    largest = _largest(words, column, measure)
    if largest is None:
        return None
    cost_of = _line_cost(words)

    def set_at(size: int) -> _Setting:
        cost, lines = _break(words, column.width / size, _room(column, size, measure), cost_of)
        return cost + _SIZE_COST * (1 - size / largest), Fitted(size, lines)

    best = set_at(largest)
    for size in _smaller(largest, column):
        least = max(_GOOD, _SIZE_COST * (1 - size / largest) + _LEAST)
        if best[0] < (_POOR if size < column.aim <= largest else least):
            return best
        best = min(best, set_at(size), key=_cost)
    mended = map(set_at, _mending(best, largest, column))
    return next((each for each in mended if each[0] < _POOR), best)


def _cost(setting: _Setting) -> float:
    return setting[0]


def _smaller(largest: int, column: Column) -> Iterator[int]:
    """The sizes worth trying under `largest`, for better lines."""
    return (size for size in column.sizes if _least(_YIELD, largest, column) <= size < largest)


def _mending(found: _Setting, largest: int, column: Column) -> Iterator[int]:
    """The sizes under those that are worth trying, for lines none of which is poor, where the lines `found` are bad."""
    lines = len(found[1].lines)
    if lines >= _PROSE_LINES and found[0] * lines > _BAD:
        least, most = (_least(share, largest, column) for share in (_MENDED_YIELD, _YIELD))
        yield from (size for size in column.sizes if least <= size < most)


def _least(share: float, largest: int, column: Column) -> int:
    """The least size that is `share` of `largest`, and not far under the size aimed at where that fits."""
    return int(max(share * largest, _AIM_YIELD * column.aim if column.aim <= largest else 0.0))


def _room(column: Column, size: float, measure: Measure) -> int:
    """How many lines of `size` fit in the column."""
    spare = column.height + 0.01 - size * (measure.rise + measure.drop)
    lines = 0 if spare < 0 else int(spare / (size * column.leading)) + 1
    return max(0, min(column.lines, lines - column.above))


def _largest(words: list[Word], column: Column, measure: Measure) -> int | None:
    """The largest size at which every line fits, by binary search; None when even the floor does not fit."""

    def fits(size: int) -> bool:
        return _greedy(words, column.width / size) <= _room(column, size, measure)

    if not fits(column.floor):
        return None
    return column.sizes[bisect_left(column.sizes, 1, key=fits)]


def _greedy(words: list[Word], width: float) -> int:
    """The fewest lines of `width` ems for the words; a huge number when a single word is too wide."""
    lines, used, fresh = 1, 0.0, True
    for word in words:
        if word.width > width:
            return 10**6
        needed = word.width if fresh else used + word.space + word.width
        if needed > width:
            lines, needed = lines + 1, word.width
        used, fresh = needed, word.last
        if word.last:
            lines += 1
    return lines - 1


def _break(words: list[Word], width: float, room: int, cost_of: LineCost) -> tuple[float, tuple[str, ...]]:
    """The cheapest lines of `width` ems, at most `room` of them, and their cost."""
    total = sum(word.width + word.space for word in words)
    table = break_lines(words, [width] * room, cost_of)
    ends = [(_judge(row[-1][0], k, total / width), k) for k, row in enumerate(table) if k and row[-1] is not None]
    cost, count = min(ends)
    if cost > _POOR and count >= _PROSE_LINES:
        # More lines would only share out the cost of a poor one.
        cost, count = min(ends, key=lambda end: end[0] * end[1])
    return cost, lines_of(table, words, count)


def _judge(cost: float, lines: int, total: float) -> float:
    """The cost of a table less the part that no break can avoid: the raggedness, as a variance."""
    return (cost - total * total / lines) / lines + 0.004 * lines


def _line_cost(words: Sequence[Word]) -> LineCost:
    """The cost of a line of `words` by how much of the column's width it fills; what ends on each is looked up once."""
    ends = [end_cost(word, _PAUSE_GAIN) for word in words]
    may_be_short = [word.text.endswith(PAUSES) for word in words]
    opens = [True, *(word.last for word in words)]

    def cost(words: Sequence[Word], start: int, end: int, fill: float) -> float:
        if words[end].last:
            return _last_cost(fill, opens=opens[start], lone=start == end)
        least = _FIRST_FILL if opens[start] else _INNER_FILL
        whole = fill >= least or may_be_short[end]
        return fill * fill + ends[end] + (0.0 if whole else _HOLE_COST * (1 - fill / least))

    return cost


def _last_cost(fill: float, *, opens: bool, lone: bool) -> float:
    """Cost of a last line: of a short word alone, or far shorter than the column, unless it is the first line too."""
    cost = fill * fill
    if opens:
        return cost
    short = max(0.0, 1 - fill / _LAST_FILL)
    return cost + (_ORPHAN_COST if lone and fill < 0.5 else 0.0) + (_SHORT_COST * (1 + short) if short else 0.0)


def _split_whole(text: str, column: Column, measure: Measure) -> Fitted | None:
    """The whole text at the floor size, words that are too wide split; None where it does not fit."""
    lines = _wrapped(text, column, measure)
    whole = len(lines) <= _room(column, column.floor, measure)
    return Fitted(column.floor, lines, splits=_splits(text, column, measure)) if whole else None


def _cut(text: str, ending: str, column: Column, measure: Measure) -> Fitted:
    """The beginning of the text at the floor size, words that are too wide split, then « … »."""
    width, room = column.width / column.floor, _room(column, column.floor, measure)
    cut, excess = shortened(text, ending, lambda words: len(_wrapped(words, column, measure)) <= room)
    kept, splits = measured(cut, measure, column.language), _splits(text + ending, column, measure)
    if len(kept) <= _MOST_WORDS and _greedy(kept, width) <= room:
        return Fitted(column.floor, _break(kept, width, room, _line_cost(kept))[1], excess, splits)
    return Fitted(column.floor, _wrapped(cut, column, measure)[:room], excess, splits)


def _splits(text: str, column: Column, measure: Measure) -> bool:
    """Whether a word of `text`, or a part of a compound, is wider than the column at the floor size."""
    width, words = column.width / column.floor, text.replace("\n", " ").split(" ")
    return any(measure.advance(part) > width for word in words for part in parts_of(word))


def _wrapped(text: str, column: Column, measure: Measure) -> tuple[str, ...]:
    """The lines of the text at the floor size, filled one after the other: at most one too many."""
    room = _room(column, column.floor, measure)
    return tuple(islice(_wrap(text, column.width / column.floor, measure), room + 1))


def _wrap(text: str, width: float, measure: Measure) -> Iterator[str]:
    """Lines of `width` ems filled one after the other; a word wider than a line is split between characters."""
    space = space_of(measure)
    for typed in text.split("\n"):
        line, used = "", 0.0
        for word in filter(None, typed.split(" ")):
            needed = measure.advance(word) + (used + space if line else 0.0)
            if needed <= width:
                line, used = f"{line} {word}" if line else word, needed
                continue
            for piece in _split(word, width, measure):
                if line:
                    yield line
                line, used = piece, measure.advance(piece)
        yield line


def _unsplit(word: str, width: float, measure: Measure) -> Iterator[str]:
    """The unbreakable pieces of `word`: all of it, the parts of a compound, or characters, to fit in `width` ems."""
    if measure.advance(word) <= width:
        yield word
        return
    for part in parts_of(word):
        yield from [part] if measure.advance(part) <= width else clusters(part)


def _split(word: str, width: float, measure: Measure) -> Iterator[str]:
    """Pieces of `word` no wider than `width` ems, or of one character; the whole word when it fits."""
    piece, used = "", 0.0
    for unit in _unsplit(word, width, measure):
        advance = measure.advance(unit)
        if piece and used + advance > width:
            yield piece
            piece, used = "", 0.0
        piece, used = piece + unit, used + advance
    yield piece
