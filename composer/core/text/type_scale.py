"""The type scale: the sizes that a text may have, so that two sizes look either the same or clearly different."""

from functools import cache

#: Sizes from one to its double: different sizes that are closer look like a mistake.
_STEPS = 12
#: The first size of the scale, in design pixels; no poster's floor is lower.
_FIRST = 8
_SCALE = tuple(dict.fromkeys(round(_FIRST * 2 ** (step / _STEPS)) for step in range(8 * _STEPS)))


@cache
def sizes(largest: int, floor: int) -> tuple[int, ...]:
    """The sizes from `largest` down to `floor`, both included, with the scale's sizes in between."""
    return largest, *(size for size in reversed(_SCALE) if floor < size < largest), *({floor} - {largest})
