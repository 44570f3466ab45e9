"""Sets a quote a step smaller or larger than its poster would, within what fits and what its poster allows."""

from collections.abc import Callable, Iterator
from math import ceil

from composer.core.poster import Part, Poster, TextSlot
from composer.core.text.fitting import Fitted
from composer.core.text.line_breaking import binding
from composer.core.visual import Visual
from composer.core.words import Language
from composer.render.fonts import FontMeasure
from composer.render.text.entry import Entry

#: The range of each step, as shares of the usual size, from the size that is tried first: nearer to it, nobody would
#: see that the quote is larger or smaller.
_LARGER, _SMALLER = (1.25, 1.07), (0.84, 0.72)
#: A quote is at least so many times as large as the name: under that, the two look alike.
_OVER_NAME = 1.35
#: At most this many lines for a larger quote that had fewer: more make a column of it.
_MOST_LINES = 7

#: Fits the words at the largest of the sizes given (largest, then least) that sets them well; None when none does.
Fit = Callable[[tuple[int, int]], Fitted | None]


def resized(usual: Fitted, visual: Visual, least: int, fit: Fit) -> Fitted:
    """The words of `usual` in the size of `visual`, `least` at the least; `usual` itself where that changes nothing.

    Nor are they set larger where a line would then end on a word that leans on the next one.
    """
    match visual.quote_size:
        case "larger":
            found = fit((round(_LARGER[0] * usual.size), ceil(_LARGER[1] * usual.size)))
            few = found is not None and len(found.lines) <= max(_MOST_LINES, len(usual.lines))
            leans = found is not None and _leaning(found, visual.language) > _leaning(usual, visual.language)
            return found if found and few and not leans else usual
        case "smaller":
            largest, smallest = (max(least, round(share * usual.size)) for share in _SMALLER)
            return (fit((largest, smallest)) if largest <= usual.size / _LARGER[1] else None) or usual
        case "usual":
            return usual


def _leaning(fitted: Fitted, language: Language) -> int:
    """How many lines but the last end on a word that leans on the next one."""
    return sum(language in binding(line.rpartition(" ")[2]) for line in fitted.lines[:-1])


def least_size(entry: Entry, poster: Poster) -> int:
    """The least size of the quote `entry`: its floor, what its false starts must leave it, and more than its name."""
    over_name = ceil(_OVER_NAME * min(_name_sizes(entry.part, poster), default=0))
    return max(entry.size[1], entry.least if entry.starts else 0, over_name)


def size_for_wide_word(entry: Entry, poster: Poster) -> int:
    """The size to which `entry` may go under its floor so that no word is split: a quote's name's, or the least beside.

    Its floor, in a slot that `poster` does not have.
    """
    sizes = (part.size[1] for parts in _layouts_with(entry.part, poster) for part in parts)
    wanted = _name_sizes(entry.part, poster) if entry.part.content == "quote" else sizes
    return min(wanted, default=entry.size[1])


def _name_sizes(quote: Part, poster: Poster) -> Iterator[int]:
    """The largest sizes of the names in the layouts that have this `quote`."""
    return (part.size[0] for parts in _layouts_with(quote, poster) for part in parts if part.content == "name")


def _layouts_with(sought: Part, poster: Poster) -> Iterator[list[Part]]:
    """The parts of the texts of each layout that has the part `sought`."""
    for layout in poster.layouts.values():
        parts = [part for layer in layout.layers if isinstance(layer, TextSlot) for part in layer.parts]
        if sought in parts:
            yield parts


def splits_no_word(fitted: Fitted, words: str, width: float, measure: FontMeasure) -> bool:
    """Whether every word of `words` stands whole on a line of `width` design pixels at the size of `fitted`."""
    return all(measure.advance(word) * fitted.size <= width + 0.01 for word in words.replace("\n", " ").split(" "))
