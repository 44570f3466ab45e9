"""Words on any colour of art have an ink with seven to one on their ground."""

from hypothesis import given
from hypothesis import strategies as st

from composer.core.color import Color, contrast
from composer.core.workshop.inks import pairs_of

COLORS = st.builds(Color, *[st.integers(0, 255)] * 3)


@given(st.lists(COLORS, min_size=1, max_size=6))
def test_every_ground_has_an_ink_of_seven_to_one(grounds: list[Color]) -> None:
    pairs = pairs_of(grounds)
    assert len(pairs) == len(grounds)
    assert all(contrast(each.ground, each.ink) >= 7 for each in pairs)


@given(st.lists(COLORS, min_size=1, max_size=6))
def test_a_role_has_one_colour(grounds: list[Color]) -> None:
    pairs = pairs_of(grounds)
    assert len({(each.ground_role, each.ground) for each in pairs}) == len({each.ground_role for each in pairs})


def test_a_dark_ground_stays_as_it_is_and_near_grounds_share_a_role() -> None:
    first, second, third = pairs_of([Color(10, 40, 30), Color(12, 44, 30), Color(250, 250, 250)])
    assert first == second
    assert (first.ground, third.ground) == (Color(10, 40, 30), Color(250, 250, 250))
    assert (first.ground_role, third.ground_role) == ("ground", "ground-2")
