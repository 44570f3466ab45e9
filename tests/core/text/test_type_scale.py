from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from composer.core.text.fitting import sizes


@given(st.integers(8, 400), st.integers(8, 400))
def test_the_scale_goes_down_from_the_largest_to_the_floor_in_small_steps(one: int, other: int) -> None:
    floor, largest = sorted((one, other))
    taken = sizes(largest, floor)
    assert (taken[0], taken[-1]) == (largest, floor)
    assert list(taken) == sorted(set(taken), reverse=True)
    # Within the scale two sizes are a twelfth of a doubling apart, whole pixels aside.
    assert all(1.0 < above / below < 1.16 for above, below in pairwise(taken))


def test_a_size_between_the_ends_is_the_scales_whatever_the_ends() -> None:
    assert set(sizes(112, 40)[1:-1]) <= set(sizes(400, 8))
    assert len(sizes(128, 64)) == 13
