"""How the layers of a campaign are merged, and what no region may take from another."""

from hypothesis import given
from hypothesis import strategies as st

from composer.core.campaign.layers import merged, regional_problems
from composer.core.problems import in_file

_VALUES = st.recursive(
    st.integers() | st.lists(st.integers(), max_size=2),
    lambda inner: st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)
_TABLES = st.dictionaries(st.sampled_from("abc"), _VALUES, max_size=3)


@given(_TABLES)
def test_a_layer_over_nothing_and_nothing_over_a_layer_are_the_layer(table: dict[str, object]) -> None:
    assert merged({}, table) == merged(table, {}) == merged(table, table) == table


@given(_TABLES, _TABLES, _TABLES)
def test_layers_merge_in_any_grouping(one: dict[str, object], two: dict[str, object], three: dict[str, object]) -> None:
    # A table that one layer replaces by a plain value is gone for the layers above it.
    tables = merged(merged(one, two), three)
    assert all(tables[key] == value for key, value in three.items() if not isinstance(value, dict))
    assert tables.keys() == one.keys() | two.keys() | three.keys()


def test_a_fact_is_replaced_with_its_source_and_lists_as_a_whole() -> None:
    below = {"theme": {"fr": {"value": "A", "status": "given", "source": "x"}}, "tags": [1, 2]}
    above = {"theme": {"fr": {"status": "to-provide"}}, "tags": [3]}
    assert merged(below, above) == above


def test_false_removes_a_table_of_the_layer_below_and_nothing_else() -> None:
    below: dict[str, object] = {"questions": {"a": {"value": "A"}, "b": {"value": "B"}}, "offered": True}
    above: dict[str, object] = {"questions": {"a": False}, "offered": False}
    assert merged(below, above) == {"questions": {"b": {"value": "B"}}, "offered": False}
    assert merged({}, above) == above


def test_what_belongs_to_a_region_is_reported_in_what_regions_share() -> None:
    handle = {"value": "@quelquun", "status": "given", "source": "x"}
    base = {
        "id": "b",
        "region": "R",
        "organisation": {},
        "addresses": {},
        "logo": "l.png",
        "networks": {"a": {"handle": handle}, "b": {"handle": {"status": "to-provide"}}},
    }
    found = [(each.code, str(each.location)) for each in regional_problems(base, in_file("f"))]
    assert {code for code, _ in found} == {"regional-in-base"}
    assert [place for _, place in found] == [
        *("f:region", "f:organisation", "f:addresses", "f:logo"),
        "f:networks.a.handle",
    ]
