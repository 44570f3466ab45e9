"""Patterns searched for at a few places of a text: what they find there is what they find anywhere."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from composer.core.text.late_pattern import LatePattern, has_any, numbers_in

_DAYS = r"\d(?<!\d\d)\d?(?: au \d\d?)?"


@given(st.text(st.sampled_from("1206 auz-٣²"), max_size=40))
@example("16 au 20 au 3 1206")
def test_matches_where_numbers_begin_are_those_found_anywhere(text: str) -> None:
    anywhere = [match.span() for match in re.finditer(_DAYS, text)]
    assert [match.span() for match in LatePattern(_DAYS).matches_at(numbers_in(text), text)] == anywhere


def test_a_match_within_another_is_left_out() -> None:
    found = LatePattern("aba").matches_at((0, 2, 4), "ababa aba")
    assert [match.start() for match in found] == [0]


_SIGNS = "a veni| ici|note |:\n|…,|  |jj|n, attends|'\u00a0"
_PIECES = st.sampled_from("a|veni|r|note|jj|n,|attends|…|,|:|'|ici| | |\n|\u00a0|12|٣".split("|"))


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_a_text_has_a_sign_wherever_it_stands_and_numbers_where_their_figures_begin(text: str) -> None:
    assert has_any(text, _SIGNS) == any(sign in text for sign in _SIGNS.split("|"))
    assert numbers_in(text) == tuple(match.start() for match in LatePattern(r"\d+").finditer(text))
