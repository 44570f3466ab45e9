"""Texts are measured in the unit that each network counts by, and cut without parting a sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.text.length import LengthUnit, cut_index, length_in, utf16_length

_UNITS = st.sampled_from(["utf16", "code-points", "graphemes"])
_CLUSTERS = ["a", "e\u0301\u0323", "👩🏽‍🎓", "🇨🇦", "❤️", "1\ufe0f\u20e3", "👍🏿"]


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("", (0, 0, 0)),
        ("été", (3, 3, 3)),
        ("e\u0301", (2, 2, 1)),
        ("🎓", (2, 1, 1)),
        ("👩🏽‍🎓", (7, 4, 1)),
        ("🇨🇦🇨🇦", (8, 4, 2)),
        ("1\ufe0f\u20e3", (3, 3, 1)),
    ],
)
def test_a_length_is_in_the_unit_asked_for(text: str, lengths: tuple[int, int, int]) -> None:
    assert (length_in("utf16", text), length_in("code-points", text), length_in("graphemes", text)) == lengths


@given(st.text(max_size=60), st.integers(0, 70), _UNITS)
def test_a_cut_fits_in_any_unit_and_is_whole_when_it_can_be(text: str, limit: int, unit: LengthUnit) -> None:
    index = cut_index(text, limit, unit)
    assert length_in(unit, text[:index]) <= limit
    assert (index == len(text)) == (length_in(unit, text) <= limit)


@given(st.lists(st.sampled_from(_CLUSTERS), max_size=8), st.integers(0, 9))
def test_a_cut_in_graphemes_takes_so_many_signs_as_they_show(signs: list[str], limit: int) -> None:
    assert cut_index("".join(signs), limit, "graphemes") == len("".join(signs[:limit]))


@given(
    st.lists(st.sampled_from(["a", "e\u0301\u0323", "👩🏽‍🎓", "🇨🇦", "❤️", "1\ufe0f\u20e3", "👍🏿"]), max_size=8),
    st.data(),
)
def test_a_cut_never_parts_an_accent_or_an_emoji(clusters: list[str], data: st.DataObject) -> None:
    text = "".join(clusters)
    limit = data.draw(st.integers(0, utf16_length(text)))
    borders = [len("".join(clusters[:count])) for count in range(len(clusters) + 1)]
    fitting = [border for border in borders if utf16_length(text[:border]) <= limit]
    assert cut_index(text, limit) == fitting[-1]


@pytest.mark.parametrize("cluster", ["1\ufe0f\u20e3", "e\u0301", "क\u093f", "👍🏿", "👩\u200d🎓", "🇨🇦"])
def test_a_cut_inside_a_cluster_falls_before_it(cluster: str) -> None:
    assert [cut_index(f"a{cluster}b", 1 + limit) for limit in range(1, utf16_length(cluster))] == [1] * (
        utf16_length(cluster) - 1
    )


def test_a_regional_flag_is_cut_whole() -> None:
    scotland = "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
    assert cut_index(f"a{scotland}b", 10) == 1
    assert cut_index(f"a{scotland}b", 15) == 1 + len(scotland)
