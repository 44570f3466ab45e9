"""How long a text is, in the units that networks count by, and where it may be cut to stay within so many of them."""

from bisect import bisect_right
from itertools import accumulate
from typing import assert_never

from composer.core.campaign import LengthUnit
from composer.core.text.clusters import clusters, inside_cluster


def length_in(unit: LengthUnit, text: str) -> int:
    """How many of `unit` there are in `text`."""
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
    """How many UTF-16 units there are in `text`: an emoji beyond U+FFFF counts for two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut_index(text: str, limit: int, unit: LengthUnit = "utf16") -> int:
    """How many characters of `text` fit in `limit` of `unit` without parting an accent or an emoji sequence."""
    if length_in(unit, text) <= limit:
        return len(text)
    if unit == "graphemes":
        return sum(len(each) for each, _ in zip(clusters(text), range(limit), strict=False))
    index = bisect_right(list(accumulate(length_in(unit, sign) for sign in text[:limit])), limit)
    while index and inside_cluster(text, index):
        index -= 1
    return index
