"""Sets a quote a step smaller or larger than its poster would, within what fits and what its poster allows."""

from collections.abc import Callable, Sequence
from math import ceil

from composer.core.text.fitting import Fitted
from composer.core.visual import QuoteSize
from composer.render.fonts import FontMeasure
from composer.render.text.entry import Entry

#: The steps, as shares of the usual size, and the least share that better lines may take a smaller one to.
_LARGER, _SMALLER, _SMALLEST = 1.22, 0.84, 0.72
#: A quote is at least so many times as large as the name: under that, the two look alike.
_OVER_NAME = 1.35
#: At most this many lines for a larger quote that had fewer: more make a column of it.
_MOST_LINES = 7

#: Fits the words at the largest of the sizes given (largest, then least) that sets them well; None when none does.
Fit = Callable[[tuple[int, int]], Fitted | None]


def resized(usual: Fitted, step: QuoteSize, least: int, fit: Fit) -> Fitted:
    """The words of `usual` at another size, at `least` when smaller; `usual` itself where that step changes nothing."""
    match step:
        case "larger":
            found = fit((round(_LARGER * usual.size), usual.size + 1))
            return found if found and len(found.lines) <= max(_MOST_LINES, len(usual.lines)) else usual
        case "smaller":
            largest, smallest = (max(least, round(share * usual.size)) for share in (_SMALLER, _SMALLEST))
            return (fit((largest, smallest)) if largest < usual.size else None) or usual
        case "usual":
            return usual


def least_size(entry: Entry, beside: Sequence[Entry]) -> int:
    """The least size of the quote `entry`: its floor, what its false starts must leave it, and more than a name."""
    names = [each.fitted.size for each in beside if each.part.content == "name" and each.fitted]
    return max(entry.size[1], entry.least if entry.starts else 0, *(ceil(_OVER_NAME * size) for size in names))


def splits_no_word(fitted: Fitted, words: str, width: float, measure: FontMeasure) -> bool:
    """Whether every word of `words` stands whole on a line of `width` design pixels at the size of `fitted`."""
    return all(measure.advance(word) * fitted.size <= width + 0.01 for word in words.replace("\n", " ").split(" "))
