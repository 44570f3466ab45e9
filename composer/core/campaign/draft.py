"""A campaign that its author writes: its own values over what it extends, and the edits of its texts and lists."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import TypeAlias, TypeVar, cast

from msgspec import Struct, to_builtins

from composer.core.campaign.campaign import AUTHOR, Fact, Status, given
from composer.core.campaign.date_lines import date_line
from composer.core.campaign.layers import Table, merged, table_of
from composer.core.words import LANGUAGES, Words

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


#: The path of a value: keys of tables, and the index of an item where a table is in a list.
KeyPath: TypeAlias = tuple[str | int, ...]
_Key = TypeVar("_Key")
_DATES, _LINE = ("dates",), ("dates", "line")


def typed(before: Fact, text: str) -> Fact:
    """The fact once its author typed `text`: theirs where it changed, to provide where nothing is left."""
    return before if text.strip() == before.value else given(text)


def with_status(fact: Fact, status: Status) -> Fact:
    """The fact with another status; one to provide has no value, and one without a value stays to provide."""
    if status == "to-provide" or not fact.value:
        return Fact()
    return Fact(fact.value, status, fact.source or AUTHOR)


def with_source(fact: Fact, source: str) -> Fact:
    """The fact with another source; without one, it is its author who says so."""
    return Fact(fact.value, fact.status, source.strip() or AUTHOR) if fact.value else fact


def text_at(draft: Draft, key_path: KeyPath) -> str:
    """The plain text at `key_path` in the whole campaign; empty where there is none."""
    found = draft.value(*key_path)
    return found if isinstance(found, str) else ""


def put_fact(draft: Draft, key_path: KeyPath, fact: Fact) -> Draft:
    """Set the fact at `key_path`; an item of a list keeps its other keys; the lines of dates follow the dates."""
    at = next((index for index, key in enumerate(key_path) if isinstance(key, int)), None)
    if at is None:
        path = cast("Keys", key_path)
        later = with_fact(draft, path, fact)
        retimed = path[:1] == _DATES and path[1:2] != ("line",) and fact.value != draft.fact(*path).value
        return _with_line(draft, later) if retimed else later
    path, index = cast("Keys", key_path[:at]), cast("int", key_path[at])
    items = items_of(draft, path)
    kept = {key: value for key, value in items[index].items() if key not in Fact.__struct_fields__}
    items[index] = {**table_of_fact(fact), **kept}
    return with_value(draft, path, items)


def put_text(draft: Draft, key_path: Keys, text: str) -> Draft:
    """Set the plain text at `key_path`; nothing typed removes it."""
    return with_value(draft, key_path, text.strip()) if text.strip() else without(draft, key_path)


def items_of(draft: Draft, path: Keys) -> list[Table]:
    """The items of the list at `path`; a new list."""
    found = draft.value(*path)
    return list(cast("list[Table]", found)) if isinstance(found, list) else []


def without_other_languages(draft: Draft, path: Keys) -> Draft:
    """The text at `path` to provide in each language but French and English, where it says what is no longer so."""
    for language in keys_of(draft, path):
        if language not in LANGUAGES:
            draft = with_fact(draft, (*path, language), Fact())
    return draft


def put_words(draft: Draft, path: Keys, words: Words, status: Status = "given") -> Draft:
    """Set the text at `path` in French and in English; in other languages it says what is no longer so."""
    for language in LANGUAGES:
        draft = with_fact(draft, (*path, language), with_status(given(words.to(language)), status))
    return without_other_languages(draft, path)


def keys_of(draft: Draft, path: Keys) -> tuple[str, ...]:
    """The keys of the table at `path`, in the order they are shown."""
    return tuple(table_of(draft.value(*path)))


def new_key(draft: Draft, path: Keys, stem: str) -> str:
    """A key that the table at `path` does not have yet: it stays with its entry, whatever the order becomes."""
    known, number = frozenset(keys_of(draft, path)), 1
    while f"{stem}-{number}" in known:
        number += 1
    return f"{stem}-{number}"


def add_item(draft: Draft, path: Keys, item: Table) -> Draft:
    """Add an item at the end of the list at `path`."""
    return with_value(draft, path, [*items_of(draft, path), item])


def remove_entry(draft: Draft, key_path: KeyPath) -> Draft:
    """Remove an item of a list, or a table by its key: what the base says of it is then set aside."""
    *above, last = key_path
    if isinstance(last, int):
        path = cast("Keys", tuple(above))
        items = items_of(draft, path)
        return with_value(draft, path, items[:last] + items[last + 1 :])
    path = cast("Keys", key_path)
    bare = without(draft, path)
    return bare if bare.value(*path) is None else with_value(bare, path, False)  # noqa: FBT003 - the value in the file


def move_entry(draft: Draft, key_path: KeyPath, by: int) -> Draft:
    """Move an item of a list, or a table among its neighbours, `by` places; at an end, nothing changes."""
    *above, last = key_path
    path = cast("Keys", tuple(above))
    if isinstance(last, int):
        items = items_of(draft, path)
        return with_value(draft, path, [items[index] for index in _moved(range(len(items)), last, by)])
    return in_order(draft, path, _moved(keys_of(draft, path), last, by))


def _moved(keys: Sequence[_Key], key: _Key, by: int) -> list[_Key]:
    order = list(keys)
    at = order.index(key)
    target = min(max(at + by, 0), len(order) - 1)
    order.insert(target, order.pop(at))
    return order


def _with_line(before: Draft, after: Draft) -> Draft:
    """`after` with the line of its dates composed anew, unless its author had typed another one.

    It is empty while the dates are none, and in the languages that the program does not write: a line never tells other
    days than the campaign's.
    """
    former, composed = _composed(before), _composed(after)
    for language in LANGUAGES:
        line = before.fact(*_LINE, language).value
        if not line or line == former.get(language):
            after = with_fact(after, (*_LINE, language), given(composed.get(language, "")))
    return without_other_languages(after, _LINE)


def _composed(draft: Draft) -> Mapping[str, str]:
    """The line of the draft's dates in both languages; none while the dates are none."""
    with suppress(ValueError):
        start, end = (date.fromisoformat(draft.fact(*_DATES, key).value) for key in ("start", "end"))
        line = date_line(start, end)
        return {"fr": line.fr, "en": line.en}
    return {}
