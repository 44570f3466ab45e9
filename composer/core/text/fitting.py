"""Sets a text in a column: the largest size that fits, and at that size the lines a good typesetter would choose.

Lines are chosen over the whole text at once (total fit): no line ends on a short word bound to what follows, no last
line is a lone word, a break at a comma or a full stop is welcome, and lines are as equal as that allows.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice, pairwise
from typing import Literal, Protocol

from msgspec import Struct

from composer.core.text.clusters import clusters
from composer.core.text.type_scale import sizes
from composer.core.text.typography import breaks
from composer.core.words import Language

# Short words that belong to what follows them. French: prepositions, articles, conjunctions, clitics and auxiliaries,
# after the house rule « no line ending on à, de, la, le, et, un… »; English: the same classes.
_BOUND: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        (
            "à a ai as au aux avec avez avons ce ces cet cette chez dans de des du elle en es est et êtes il ils je la "
            "le les leur leurs lui ma mais me mes mon ne ni nos notre nous on ont ou où par pas pour que qui sa sans "
            "se ses si sommes son sont sous suis sur ta te tes ton tu très un une vers vos votre vous y"
        ).split()
    ),
    "en": frozenset(
        (
            "a am an and are as at but by for from have i if in is it its my no nor not of on or our so than that the "
            "their to was we were when who with you your"
        ).split()
    ),
}
_NO_BREAK_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2007\u2060", " "))
PAUSES = (",", ".", ";", ":", "!", "?", "…", "»", "—", "–")
# Costs, in units of one squared column width: a bound ending weighs more than any raggedness can.
BOUND_COST = 10.0
_ORPHAN_COST, _COMPOUND_COST, _PAUSE_GAIN = 4.0, 0.3, 0.01
#: How much smaller than the largest size a better set text may be.
_YIELD = 0.7
#: A cost under which no smaller size is tried, and what a text a whole size smaller would cost.
_GOOD, _SIZE_COST = 0.012, 0.45
#: A cost that only a line ending on a bound word has: rather than that, a compound is parted.
_POOR = 0.6
#: More words than any poster holds: their lines are only filled, at the floor size.
_MOST_WORDS = 600


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


class Column(Struct, frozen=True):
    """Where a text is to be set: room and whole sizes in design pixels, line height in ems, and a cap on lines.

    Between the largest size and the floor, those of the scale of type are taken.
    """

    width: float
    height: float
    largest: int
    floor: int
    leading: float = 1.2
    lines: int = 11
    language: Language = "fr"
    #: A word that is to span the column takes any whole size.
    among: Literal["scale", "whole-sizes"] = "scale"

    @property
    def sizes(self) -> Sequence[int]:
        """Those that may be taken, from the largest down."""
        return sizes(self.largest, self.floor) if self.among == "scale" else range(self.largest, self.floor - 1, -1)


class Fitted(Struct, frozen=True):
    """A text set: its size, its lines, and how many characters of its end were left out at the floor size (0: none).

    Without that many, the text fits.
    """

    size: int
    lines: tuple[str, ...]
    excess: int = 0


class _Word(Struct):
    """A word, its width in ems and the one of the space before it; `last` ends a typed line.

    A part of a compound has no space before it, and `goes_on` when the next part follows.
    """

    text: str
    width: float
    space: float
    bound: tuple[Language, ...]
    last: bool = False
    goes_on: bool = False


def block_height(lines: int, size: float, leading: float, measure: Measure) -> float:
    """Height of `lines` lines, from the top of a capital of the first to the descenders of the last."""
    return size * (measure.rise + (lines - 1) * leading + measure.drop) if lines else 0.0


def fit(text: str, column: Column, measure: Measure, ending: str = "") -> Fitted:
    """Set `text` in `column`: the largest size that fits, or as near below as sets it well; typed breaks are kept.

    `ending` follows the text (a quotation mark, with its space) and stays when the end of the text must be cut.
    A blank text has no lines.
    """
    if not text.strip():
        return Fitted(column.largest, ())
    words = _measured(text + ending, measure)
    found = [each for each in _settings(words, column, measure) if each] if len(words) <= _MOST_WORDS else []
    if not found:
        return _cut(text, ending, column, measure)
    return min(found, key=lambda each: each[0])[1]


def _settings(words: list[_Word], column: Column, measure: Measure) -> Iterator[tuple[float, Fitted] | None]:
    """The words whole; then, where that is poor or impossible, with compounds parted (« Saguenay–Lac-Saint-Jean »)."""
    whole = _best(words, column, measure)
    yield whole
    if whole is None or whole[0] > _POOR:
        parted = list(_compounds_parted(words, measure))
        yield _best(parted, column, measure) if len(parted) > len(words) else None


def _best(words: list[_Word], column: Column, measure: Measure) -> tuple[float, Fitted] | None:
    """The cheapest setting and its cost, from the largest size that holds the words; None when none does."""
    size = _largest(words, column, measure)
    if size is None:
        return None
    best = _break(words, column, size, _room(column, size, measure))
    chosen = size
    for trial in _smaller(size, column):
        if best[0] < _GOOD:
            break
        cost, lines = _break(words, column, trial, _room(column, trial, measure))
        cost += _SIZE_COST * (1 - trial / size)
        if cost < best[0]:
            best, chosen = (cost, lines), trial
    return best[0], Fitted(chosen, tuple(best[1]))


def _smaller(size: int, column: Column) -> Iterator[int]:
    """The sizes worth trying under `size`: down to what a better set text may yield."""
    return (trial for trial in column.sizes if int(_YIELD * size) <= trial < size)


def _measured(text: str, measure: Measure) -> list[_Word]:
    space = space_of(measure)
    words: list[_Word] = []
    for line in text.split("\n"):
        words += [_Word(word, measure.advance(word), space, binding(word)) for word in line.split(" ") if word] or [
            _Word("", 0.0, space, ())
        ]
        words[-1].last = True
    return words


def _compounds_parted(words: Iterable[_Word], measure: Measure) -> Iterator[_Word]:
    """The words, each compound in parts that end on its hyphens."""
    for word in words:
        *firsts, end = _parts(word.text)
        space = word.space
        for part in firsts:
            yield _Word(part, measure.advance(part), space, (), goes_on=True)
            space = 0.0
        yield _Word(end, measure.advance(end), space, word.bound, word.last) if firsts else word


def _parts(word: str) -> list[str]:
    return [word[start:end] for start, end in pairwise((0, *breaks(word), len(word)))]


def space_of(measure: Measure) -> float:
    """Width of a space between two words, tracking included."""
    return measure.advance("n n") - 2 * measure.advance("n")


def binding(word: str) -> tuple[Language, ...]:
    """The languages in which no line may end on `word`."""
    # « c’est » binds as « est » does, and « qu’il » as « il ».
    tail = word.translate(_NO_BREAK_SPACES).replace("'", "’").lower().lstrip("«“( ")
    tail = tail.rsplit(" ", 1)[-1].rsplit("’", 1)[-1]
    return tuple(language for language, bound in _BOUND.items() if tail in bound)


def _room(column: Column, size: float, measure: Measure) -> int:
    """How many lines of `size` the column holds."""
    spare = column.height + 0.01 - size * (measure.rise + measure.drop)
    return 0 if spare < 0 else min(column.lines, int(spare / (size * column.leading)) + 1)


def _largest(words: list[_Word], column: Column, measure: Measure) -> int | None:
    """The largest size at which every line fits, found by halving; None when even the floor does not."""

    def fits(size: int) -> bool:
        return _greedy(words, column.width / size) <= _room(column, size, measure)

    if not fits(column.floor):
        return None
    return column.sizes[bisect_left(column.sizes, 1, key=fits)]


def _greedy(words: list[_Word], width: float) -> int:
    """The fewest lines of `width` ems that hold the words; a huge number when one word alone is too wide."""
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


def _break(words: list[_Word], column: Column, size: float, room: int) -> tuple[float, list[str]]:
    """The cheapest lines, at most `room` of them, and their cost: total fit by dynamic programming.

    For a given number of lines, the sum of their squared widths is least when they are most equal, so one table
    serves every number of lines.
    """
    width = column.width / size
    total = sum(word.width + word.space for word in words)
    # table[k][i]: (cost of the first i words in k lines, where its last line starts)
    table: list[list[tuple[float, int] | None]] = [[None] * (len(words) + 1) for _ in range(room + 1)]
    table[0][0] = (0.0, 0)
    reach = [_lines_from(words, start, width, column.language) for start in range(len(words))]
    for k in range(room):
        for start in range(len(words)):
            before = table[k][start]
            if before is None:
                continue
            for end, cost in reach[start]:
                here = table[k + 1][end]
                if here is None or before[0] + cost < here[0]:
                    table[k + 1][end] = (before[0] + cost, start)
    ends = [(_judge(row[-1][0], k, total / width), k) for k, row in enumerate(table) if k and row[-1] is not None]
    cost, count = min(ends)
    return cost, _read(table, words, count)


def _judge(cost: float, lines: int, total: float) -> float:
    """What remains of a table's cost when the part no break can avoid is taken off: the raggedness, as a variance."""
    return (cost - total * total / lines) / lines + 0.004 * lines


def _lines_from(words: list[_Word], start: int, width: float, language: Language) -> list[tuple[int, float]]:
    """Each line that may start at word `start`: the word after its last, and its cost."""
    found: list[tuple[int, float]] = []
    used = 0.0
    for index in range(start, len(words)):
        word = words[index]
        used += word.width + (word.space if index > start else 0.0)
        if used > width + 1e-9:
            break
        found.append((index + 1, _line_cost(words, start, index, used / width, language)))
        if word.last:
            break
    return found


def _line_cost(words: list[_Word], start: int, end: int, fill: float, language: Language) -> float:
    """Cost of the line of words `start` to `end`, which fills `fill` of the column's width."""
    cost = fill * fill
    last = words[end]
    if last.last:
        opens = start == 0 or words[start - 1].last
        lone = start == end and not opens
        return cost + (_ORPHAN_COST if lone and fill < 0.5 else 0.0) + (0.3 if not opens and fill < 0.3 else 0.0)
    if language in last.bound:
        return cost + BOUND_COST
    if last.goes_on:
        return cost + _COMPOUND_COST
    return cost - (_PAUSE_GAIN if last.text.endswith(PAUSES) else 0.0)


def _read(table: list[list[tuple[float, int] | None]], words: list[_Word], count: int) -> list[str]:
    """Walk the table back from its end: the lines as texts."""
    starts, end = [len(words)], len(words)
    for k in range(count, 0, -1):
        cell = table[k][end]
        assert cell is not None  # noqa: S101 - only filled cells lead here
        end = cell[1]
        starts.append(end)
    return ["".join(map(_followed, words[a:b])).rstrip(" ") for a, b in pairwise(reversed(starts))]


def _followed(word: _Word) -> str:
    return word.text if word.goes_on else f"{word.text} "


def _cut(text: str, ending: str, column: Column, measure: Measure) -> Fitted:
    """The text at the floor size: words too wide are parted, and what does not fit is left out before « … ».

    The longest beginning that leaves room for « … » and `ending` is found by halving, so that it fits without « … ».
    """
    width, room = column.width / column.floor, _room(column, column.floor, measure)

    def lines(words: str) -> list[str]:
        return list(islice(_wrap(words, width, measure), room + 1))

    whole = lines(text + ending)
    if len(whole) <= room:
        return Fitted(column.floor, tuple(whole))
    ends = [0, *accumulate(map(len, clusters(text)))]
    low, high = 0, len(ends) - 1
    while low + 1 < high:
        middle = (low + high) // 2
        fits = len(lines(_shortened(text, ends[middle], ending))) <= room
        low, high = (middle, high) if fits else (low, middle)
    drawn = lines(_shortened(text, ends[low], ending))
    return Fitted(column.floor, tuple(drawn[:room]), len(text) - len(text[: ends[low]].rstrip()))


def _shortened(text: str, end: int, ending: str) -> str:
    return f"{text[:end].rstrip()}…{ending}"


def _wrap(text: str, width: float, measure: Measure) -> Iterator[str]:
    """Lines of `width` ems filled one after the other; a word wider than a line is parted, between its signs."""
    space = space_of(measure)
    for typed in text.split("\n"):
        line, used = "", 0.0
        for word in filter(None, typed.split(" ")):
            needed = measure.advance(word) + (used + space if line else 0.0)
            if needed <= width:
                line, used = f"{line} {word}" if line else word, needed
                continue
            for piece in _part(word, width, measure):
                if line:
                    yield line
                line, used = piece, measure.advance(piece)
        yield line


def _unparted(word: str, width: float, measure: Measure) -> Iterator[str]:
    """What of `word` stays whole: all of it, or the parts of a compound, where they fit in `width` ems."""
    if measure.advance(word) <= width:
        yield word
        return
    for part in _parts(word):
        yield from [part] if measure.advance(part) <= width else clusters(part)


def _part(word: str, width: float, measure: Measure) -> Iterator[str]:
    """Pieces of `word` no wider than `width` ems, or of one sign; the whole word when it fits."""
    piece, used = "", 0.0
    for sign in _unparted(word, width, measure):
        advance = measure.advance(sign)
        if piece and used + advance > width:
            yield piece
            piece, used = "", 0.0
        piece, used = piece + sign, used + advance
    yield piece
