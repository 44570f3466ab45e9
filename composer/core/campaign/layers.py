"""Merges the tables of a campaign's layers: the national part, the region's, and what a person keeps of their own."""

from collections.abc import Iterator, Mapping
from typing import cast

from composer.core.problems import Location, Problem
from composer.core.words import Words, shown

Table = Mapping[str, object]

#: What belongs to one region, and so never stands in what regions share: nobody can have it from a sibling.
REGIONAL = ("region", "organisation", "addresses", "logo", "email")


def merged(lower: Table, upper: Table) -> dict[str, object]:
    """The tables of `lower` with those of `upper` over them.

    Tables are merged key by key; a list and a fact, which is a value with its source, are replaced as a whole. A layer
    that has every key of the one below decides their order, and `false` in the place of a table removes it.
    """
    result = dict.fromkeys(upper) | dict(lower) if lower.keys() <= upper.keys() else dict(lower)
    for key, value in upper.items():
        below = result.get(key)
        if value is False and isinstance(below, dict):
            del result[key]
            continue
        both = _is_plain_table(below) and _is_plain_table(value)
        result[key] = merged(table_of(below), table_of(value)) if both else value
    return result


def table_of(value: object) -> Table:
    """`value` where it is a table, else an empty one: what is no table is reported when it is decoded."""
    return cast("Table", value) if isinstance(value, dict) else {}


def value_of(fact: object) -> str:
    """The text of a fact, as it was parsed; empty where there is none."""
    value = table_of(fact).get("value")
    return value if isinstance(value, str) else ""


def regional_problems(base: Table, location: Location) -> Iterator[Problem]:
    """Report each value of a base, the part that regions share, that belongs to one region."""
    for key in REGIONAL:
        if key in base:
            yield _regional(location.key(key))
    networks = location.key("networks")
    for name, network in table_of(base.get("networks")).items():
        handle = table_of(network).get("handle")
        if value_of(handle):
            yield _regional(networks.key(name).key("handle"))


def _is_plain_table(value: object) -> bool:
    return isinstance(value, dict) and cast("Table", value).keys().isdisjoint(("value", "status"))


def _regional(location: Location) -> Problem:
    key = shown(str(location.keys[0]))
    words = Words(
        f"«\u00a0{key}\u00a0» appartient à une région\u00a0: la partie nationale, que toutes partagent, n’en a pas.",
        f"“{key}” belongs to one region: the national part, which all share, has none.",
    )
    fix = Words("Mettez cette valeur dans le fichier de la région.", "Put this value in the region’s file.")
    return Problem("regional-in-base", "error", words, location, fix)
