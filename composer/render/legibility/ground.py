"""What is behind boxes of a page as it is drawn, words aside: its least and greatest light."""

from collections.abc import Sequence
from functools import cached_property

from composer.core.color import Color, luminance
from composer.core.geometry import Rect
from composer.render.frame import Frame, Item, Text, covered
from composer.render.legibility.backdrop import Backdrop, darkest, lightest, whole_cells


class Ground:
    """The items of a page, from back to front, without its words; painted once, when it is first looked at."""

    def __init__(self, items: Sequence[Item], region: Rect, finest: float) -> None:
        """Look at `region`, in design pixels, with at most `finest` pixels to each of them."""
        self._region, self._finest = whole_cells(region), finest
        seen = (item for item in items if not isinstance(item, Text))
        self._items = tuple(item for item in seen if covered(item).overlaps(self._region))

    def ends(self, boxes: Sequence[Rect]) -> tuple[float, float]:
        """The least and the greatest relative luminance behind `boxes`, in design pixels."""
        behind = self._painted.behind
        return darkest(behind(boxes, "darkest")), lightest(behind(boxes, "lightest"))

    @cached_property
    def _painted(self) -> Backdrop:
        return Backdrop(Frame(self._region.size, self._items), self._region, self._finest)


def clearance(color: Color, low: float, high: float) -> float:
    """The contrast of `color` with the nearest of the luminances from `low` to `high`; 1 when it is among them."""
    light = luminance(color)
    return max(1.0, (light + 0.05) / (high + 0.05), (low + 0.05) / (light + 0.05))
