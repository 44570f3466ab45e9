"""Patterns searched for at a few places of a text: what they find there is what they find anywhere."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from composer.core.text.late_pattern import LatePattern, numbers_in

_DAYS = r"\d(?<!\d\d)\d?(?: au \d\d?)?"


@given(st.text(st.sampled_from("1206 auz-٣²"), max_size=40))
@example("16 au 20 au 3 1206")
def test_matches_where_numbers_begin_are_those_found_anywhere(text: str) -> None:
    anywhere = [match.span() for match in re.finditer(_DAYS, text)]
    assert [match.span() for match in LatePattern(_DAYS).matches_at(numbers_in(text), text)] == anywhere


def test_a_match_within_another_is_left_out() -> None:
    found = LatePattern("aba").matches_at((0, 2, 4), "ababa aba")
    assert [match.start() for match in found] == [0]
