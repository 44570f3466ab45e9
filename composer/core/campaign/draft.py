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

    def value(self, *path: str) -> object:
        """The value at `path` in the whole campaign; None when there is none."""
        found: object = self.tables
        for key in path:
            found = table_of(found).get(key)
        return found

    def fact(self, *path: str) -> Fact:
        """The fact at `path`; one to provide where there is none."""
        table = table_of(self.value(*path))
        known = {key: value for key, value in table.items() if key in Fact.__struct_fields__}
        return Fact(**known)  # pyright: ignore[reportArgumentType] - checked with the whole campaign


def with_value(draft: Draft, path: Keys, value: object) -> Draft:
    """Set the value at `path` in the campaign's own file; what the base says already is not repeated there."""
    bare = without(draft, path)
    if bare.value(*path) == value:
        return bare
    return Draft(_set(bare.own, path, value), draft.base)


def with_fact(draft: Draft, path: Keys, fact: Fact) -> Draft:
    """Set the fact at `path`; one to provide has neither value nor source."""
    kept = cast("Table", to_builtins(fact if fact.status != "to-provide" else Fact()))
    return with_value(draft, path, {key: text for key, text in kept.items() if text})


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
