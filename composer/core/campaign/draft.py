"""A campaign while it is written: its own values over those it extends; each edit gives a new draft."""

from collections.abc import Sequence
from typing import cast

from msgspec import Struct, to_builtins

from composer.core.campaign.facts import Fact
from composer.core.campaign.layers import Table, merged, table_of

#: The keys of the tables that lead to a value, from the top.
Keys = tuple[str, ...]


class Draft(Struct, frozen=True):
    """The tables of a campaign's own file, and those of the campaign that it extends."""

    own: Table
    base: Table

    @property
    def tables(self) -> dict[str, object]:
        """The tables of the whole campaign."""
        return merged(self.base, self.own)

    def value(self, *path: str | int) -> object:
        """The value at `path` in the whole campaign; None when there is none."""
        return value_at(self.tables, *path)

    def fact(self, *path: str | int) -> Fact:
        """The fact at `path`; one to provide where there is none."""
        known = fact_keys(table_of(self.value(*path)))
        return Fact(**known)  # pyright: ignore[reportArgumentType] - checked with the whole campaign


def value_at(tables: object, *path: str | int) -> object:
    """The value at `path`, keys of tables and indexes in lists; None when there is none."""
    for key in path:
        if isinstance(key, int):
            items = cast("list[object]", tables) if isinstance(tables, list) else []
            tables = items[key] if key < len(items) else None
        else:
            tables = table_of(tables).get(key)
    return tables


def fact_keys(table: Table) -> dict[str, object]:
    """What `table`, which may hold more, has of a fact."""
    return {key: value for key, value in table.items() if key in Fact.__struct_fields__}


def with_value(draft: Draft, path: Keys, value: object) -> Draft:
    """Set the value at `path` in the campaign's own file; what the base says already is not repeated there."""
    bare = without(draft, path)
    if bare.value(*path) == value:
        return bare
    return Draft(_set(bare.own, path, value), draft.base)


def with_fact(draft: Draft, path: Keys, fact: Fact) -> Draft:
    """Set the fact at `path`; one to provide has neither value nor source."""
    return with_value(draft, path, table_of_fact(fact if fact.status != "to-provide" else Fact()))


def table_of_fact(fact: Fact) -> Table:
    """The fact as a file has it: its keys that say something."""
    return {key: text for key, text in cast("Table", to_builtins(fact)).items() if text}


def without(draft: Draft, path: Keys) -> Draft:
    """Remove the value at `path` from the campaign's own file: what it extends then says it, if anything does."""
    return Draft(_removed(draft.own, path), draft.base)


def in_order(draft: Draft, path: Keys, keys: Sequence[str]) -> Draft:
    """Put the tables inside the table at `path` in the order of `keys`; those not named come after."""
    table = table_of(draft.value(*path))
    ordered = {key: table[key] for key in keys if key in table}
    below = table_of(Draft({}, draft.base).value(*path))
    set_aside = {key: False for key in below if key not in table}
    return Draft(_set(_removed(draft.own, path), path, {**ordered, **table, **set_aside}), draft.base)


def _set(table: Table, path: Keys, value: object) -> dict[str, object]:
    key, *rest = path
    return {**table, key: _set(table_of(table.get(key)), tuple(rest), value) if rest else value}


def _removed(table: Table, path: Keys) -> dict[str, object]:
    """`table` without what is at `path`, and without the tables that this leaves empty."""
    key, *rest = path
    left = _removed(table_of(table.get(key)), tuple(rest)) if rest else {}
    return {name: left if name == key else value for name, value in table.items() if name != key or left}
