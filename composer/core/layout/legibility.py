"""How much words must stand out from what is behind them, and in what steps a veil helps: WCAG 2.2 for a picture.

WCAG's « large » text is 18 points, or 14 in bold, on a page of 375 CSS pixels: 24 and 18.7 of them, so 6.4 % and 5 % of
the width. A picture has no points; a phone shows its whole width.
"""

from collections.abc import Iterator
from math import ceil, floor

from composer.core.color import linear

#: Success criterion 1.4.3, contrast (minimum): for all words, and for large ones.
LEAST, LEAST_LARGE = 4.5, 3.0
#: From which share of a picture's width words are large.
LARGE, LARGE_BOLD = 0.064, 0.05
BOLD = 700
#: A veil's strength goes by steps: a preview and the file, whose pixels differ by a hair, settle on the same one.
STEPS = 20


def wanted_contrast(size: float, weight: int, width: float) -> float:
    """The least contrast of words set at `size` on a picture `width` across, both in design pixels."""
    return LEAST_LARGE if size >= width * (LARGE_BOLD if weight >= BOLD else LARGE) else LEAST


def strengths(least: float) -> Iterator[float]:
    """`least`, then each step above it up to a veil that lets nothing through."""
    yield least
    yield from (step / STEPS for step in range(STEPS + 1) if step / STEPS > least)


def linear_bounds() -> tuple[list[int], list[int]]:
    """For each 8-bit channel value, its linear light in 255ths: never more than it is, then never less.

    One level is given away on each side: what blends colours in 8 bits rounds them.
    """
    light = [255 * linear(level) for level in range(256)]
    return [floor(light[max(0, level - 1)]) for level in range(256)], [
        ceil(light[min(255, level + 1)]) for level in range(256)
    ]
