"""The scale of type: the sizes that a text may take, so that two of them look the same or plainly unlike."""

from functools import cache

#: Sizes from one to its double, as a piano has keys: unlike sizes that are nearer look like a mistake.
_STEPS = 12
#: Design pixels where the scale begins; no poster's floor is lower.
_FIRST = 8
_SCALE = tuple(dict.fromkeys(round(_FIRST * 2 ** (step / _STEPS)) for step in range(8 * _STEPS)))


@cache
def sizes(largest: int, floor: int) -> tuple[int, ...]:
    """From `largest` down to `floor`, both among them: what a poster declares, and the scale's sizes in between."""
    return largest, *(size for size in reversed(_SCALE) if floor < size < largest), *({floor} - {largest})
