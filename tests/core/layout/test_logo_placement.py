import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.geometry import Rect
from composer.core.layout.placements import MOST_OF_WIDTH, beside_logo, fitted_logo, logo_box
from composer.core.poster import Align

_lengths = st.floats(1, 3000)
_aligned = st.sampled_from(["left", "center", "right"])


@given(st.floats(0.01, 100), _lengths, _lengths)
def test_a_logo_keeps_its_proportions_within_the_room_it_has(aspect: float, width: float, height: float) -> None:
    size = fitted_logo(aspect, width, height)
    assert size.width <= MOST_OF_WIDTH * width * (1 + 1e-9)
    assert size.height <= height * (1 + 1e-9)
    assert size.aspect == pytest.approx(aspect)
    assert size.width == pytest.approx(MOST_OF_WIDTH * width) or size.height == pytest.approx(height)


@given(st.floats(0.01, 100), st.builds(Rect, _lengths, _lengths, _lengths, _lengths), _aligned, st.floats(0, 400))
def test_a_logo_stands_at_the_far_end_of_its_slot_clear_of_the_column(
    aspect: float, slot: Rect, align: Align, gap: float
) -> None:
    size = fitted_logo(aspect, slot.width, slot.height)
    column = beside_logo(slot, align, size.width + gap)
    box = logo_box(size, slot, align, Rect(slot.x, slot.y, 1, slot.height))
    assert slot.contains(box, tolerance=1e-6)
    assert box.center.y == pytest.approx(slot.center.y)
    if align == "right":
        assert box.x == slot.x
        assert column.x - box.right >= gap - 1e-6
    else:
        assert box.right == pytest.approx(slot.right)
        assert column.width == 0 or box.x - column.right >= gap - 1e-6
