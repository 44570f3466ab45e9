"""Measures the length of a text in the units that networks count in, and finds where to cut it to a limit."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import assert_never

from composer.core.campaign.campaign import LengthUnit

# Two of these letters are one flag; joiners, skin tones and the tags of regional flags extend the previous character.
_FLAG_LETTERS = "".join(map(chr, range(0x1F1E6, 0x1F200)))
_JOINER = "\u200d"
#: The first character that may extend the one before it.
_FIRST_MARK = "\u0300"
_EXTENDER = re.compile("[\u200c\u200d\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")


def inside_cluster(text: str, index: int) -> bool:
    """Whether `index` is inside one visible character: the part of Unicode's UAX #29 that accents and emoji need."""
    before, after = text[index - 1], text[index]
    # Most letters: this is asked of each of a text, at every keystroke.
    if before < _FIRST_MARK and after < _FIRST_MARK:
        return False
    if before in _FLAG_LETTERS and after in _FLAG_LETTERS:
        return (index - len(text[:index].rstrip(_FLAG_LETTERS))) % 2 == 1
    return before == _JOINER or _extends(after)


def clusters(text: str) -> Iterator[str]:
    """The visible characters of `text`, in order; joined they are `text`."""
    start = 0
    for index in range(1, len(text)):
        if not inside_cluster(text, index):
            yield text[start:index]
            start = index
    if text:
        yield text[start:]


def _extends(character: str) -> bool:
    return unicodedata.category(character) in {"Mn", "Mc", "Me"} or _EXTENDER.match(character) is not None


def length_in(unit: LengthUnit, text: str) -> int:
    """The length of `text` in `unit`."""
    match unit:
        case "utf16":
            return utf16_length(text)
        case "code-points":
            return len(text)
        case "graphemes":
            return sum(1 for _ in clusters(text))
        case _:
            assert_never(unit)


def utf16_length(text: str) -> int:
    """The length of `text` in UTF-16 units: an emoji beyond U+FFFF counts as two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut_index(text: str, limit: int, unit: LengthUnit = "utf16") -> int:
    """The number of characters of `text` that fit in `limit` of `unit`, without splitting an accent or an emoji."""
    if length_in(unit, text) <= limit:
        return len(text)
    if unit == "graphemes":
        return sum(len(each) for each, _ in zip(clusters(text), range(limit), strict=False))
    index = bisect_right(list(accumulate(length_in(unit, each) for each in text[:limit])), limit)
    while index and inside_cluster(text, index):
        index -= 1
    return index
