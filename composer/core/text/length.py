"""Measures the length of a text in the units that networks count in, and finds where to cut it to a limit."""

from bisect import bisect_right
from itertools import accumulate
from typing import assert_never

from composer.core.campaign.campaign import LengthUnit
from composer.core.text.clusters import clusters, inside_cluster


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
