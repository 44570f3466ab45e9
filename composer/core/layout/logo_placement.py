"""Places an organisation's logo at the far end of the campaign's signature, where it can touch no word."""

from composer.core.geometry import Rect, Size
from composer.core.poster import Align

#: The most of the signature's width that a logo takes.
MOST_OF_WIDTH = 0.3


def fitted_logo(aspect: float, width: float, height: float) -> Size:
    """The largest logo of the proportions `aspect` within 30 % of `width` and within `height`, in design pixels."""
    wide = min(MOST_OF_WIDTH * width, height * aspect)
    return Size(wide, wide / aspect)


def beside_logo(column: Rect, align: Align, taken: float) -> Rect:
    """`column` without the width `taken` at its far end: the right one, or the left one of words aligned right."""
    left = column.x + taken if align == "right" else column.x
    return Rect(left, column.y, max(0.0, column.width - taken), column.height)


def logo_box(size: Size, slot: Rect, align: Align, block: Rect) -> Rect:
    """The box of a logo of this size at the far end of `slot`, vertically centred on the words of `block`."""
    left = slot.x if align == "right" else slot.right - size.width
    return Rect(left, block.y + (block.height - size.height) / 2, size.width, size.height)
