from itertools import pairwise

import pytest

from composer.core.geometry import Rect
from composer.core.poster import Align, Stairs
from composer.render.text.steps import block, treads

BOX = Rect(80, 600, 900, 400)
STAIRS = Stairs(("one", "two", "three", "four"), top=0.5, inset=30, bleed=100)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
@pytest.mark.parametrize("align", ["left", "right"])
def test_a_line_has_a_step_and_the_steps_fill_the_box(count: int, align: Align) -> None:
    rooms = treads(BOX, STAIRS, align, count)
    assert len(rooms) == count
    assert rooms[0].y == BOX.y
    assert rooms[-1].bottom == pytest.approx(BOX.bottom)
    assert (rooms[-1].x, rooms[-1].width) == (BOX.x, BOX.width)
    for above, below in pairwise(rooms):
        assert above.bottom == pytest.approx(below.y)
        assert below.height == pytest.approx(1.18 * above.height)
        assert below.width > above.width


def test_the_top_step_of_several_has_its_share_of_the_width_and_ends_where_the_others_do() -> None:
    top = treads(BOX, STAIRS, "left", 3)[0]
    assert (top.width, top.right) == (450, BOX.right)
    assert treads(BOX, STAIRS, "right", 3)[0] == Rect(BOX.x, top.y, 450, top.height)


def test_a_block_begins_before_its_words_and_goes_on_past_them_on_the_other_side() -> None:
    assert block(BOX, STAIRS, "left") == Rect(50, 600, 1030, 400)
    assert block(BOX, STAIRS, "right") == Rect(-20, 600, 1030, 400)
