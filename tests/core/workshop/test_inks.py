"""Words on any colour of art have an ink with seven to one on their ground."""

from hypothesis import given
from hypothesis import strategies as st

from composer.core.color import Color, contrast
from composer.core.workshop.inks import Wanted, automatic_ink, is_legible, nearest_ink, pairs_of

COLORS = st.builds(Color, *[st.integers(0, 255)] * 3)


@given(st.lists(COLORS, min_size=1, max_size=6))
def test_every_ground_has_an_ink_of_seven_to_one(grounds: list[Color]) -> None:
    pairs = pairs_of(list(map(Wanted, grounds)))
    assert len(pairs) == len(grounds)
    assert all(contrast(each.ground, each.ink) >= 7 for each in pairs)


@given(st.lists(COLORS, min_size=1, max_size=6))
def test_a_role_has_one_colour(grounds: list[Color]) -> None:
    pairs = pairs_of(list(map(Wanted, grounds)))
    assert len({(each.ground_role, each.ground) for each in pairs}) == len({each.ground_role for each in pairs})


def test_a_dark_ground_stays_as_it_is_and_near_grounds_share_a_role() -> None:
    first, second, third = pairs_of(list(map(Wanted, (Color(10, 40, 30), Color(12, 44, 30), Color(250, 250, 250)))))
    assert first == second
    assert (first.ground, third.ground) == (Color(10, 40, 30), Color(250, 250, 250))
    assert (first.ground_role, third.ground_role) == ("ground", "ground-2")


@given(COLORS, COLORS)
def test_an_ink_by_hand_is_taken_where_it_has_the_contrast_and_never_otherwise(ground: Color, ink: Color) -> None:
    (pair,) = pairs_of([Wanted(ground, ink)])
    assert pair.ink == (ink if is_legible(ink, ground) else automatic_ink(ground))
    assert contrast(pair.ground, pair.ink) >= 7


@given(COLORS, COLORS)
def test_the_shade_offered_instead_of_an_ink_may_be_taken(ground: Color, ink: Color) -> None:
    shade = nearest_ink(ink, ground)
    assert is_legible(shade, ground)
    assert shade == ink or not is_legible(ink, ground)


def test_the_same_ink_on_near_grounds_is_one_pair_and_another_ink_is_another() -> None:
    dark, gold = Color(10, 40, 30), Color(240, 190, 60)
    first, second, third = pairs_of([Wanted(dark), Wanted(dark, gold), Wanted(Color(12, 42, 30), gold)])
    assert (first.ink_role, second.ink_role, third) == ("ink", "ink-2", second)
    assert second.ink == gold
