"""The contrast required of words on a picture, by WCAG 2.2, and the steps of strength of a veil.

WCAG's « large » text is 18 points, or 14 in bold, on a page of 375 CSS pixels: 24 and 18.7 of them, so 6.4 % and 5 % of
the width. A picture has no points; a phone shows its whole width.
"""

from collections.abc import Iterator
from math import ceil, floor

from composer.core.color import linear

#: Success criterion 1.4.3, contrast (minimum): for all words, and for large ones.
LEAST, LEAST_LARGE = 4.5, 3.0
#: The size from which words are large, as a share of the picture's width.
LARGE, LARGE_BOLD = 0.064, 0.05
BOLD = 700
#: A veil's strength is in steps, so that a preview and the file, whose pixels differ slightly, get the same one.
STEPS = 20


def wanted_contrast(size: float, weight: int, width: float) -> float:
    """The least contrast of words of `size` on a picture `width` wide, both in design pixels."""
    return LEAST_LARGE if size >= width * (LARGE_BOLD if weight >= BOLD else LARGE) else LEAST


def strengths(least: float) -> Iterator[float]:
    """`least`, then each step above it up to an opaque veil."""
    yield least
    yield from (step / STEPS for step in range(STEPS + 1) if step / STEPS > least)


def linear_bounds() -> tuple[list[int], list[int]]:
    """For each 8-bit channel value, its linear light in 255ths: a lower bound, then an upper bound.

    With a margin of one level on each side, since blending in 8 bits rounds.
    """
    light = [255 * linear(level) for level in range(256)]
    return [floor(light[max(0, level - 1)]) for level in range(256)], [
        ceil(light[min(255, level + 1)]) for level in range(256)
    ]
