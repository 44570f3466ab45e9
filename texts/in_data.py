"""Reads the texts in the data: all that TOML files have under `fr` and under `en`."""

import tomllib
from collections.abc import Iterable, Iterator
from datetime import date, time
from pathlib import Path

from texts.text import Text

_Value = str | int | float | date | time | list["_Value"] | dict[str, "_Value"]
_LANGUAGES = ("fr", "en")


def data_texts(root: Path) -> Iterator[Text]:
    """Read the texts of the campaigns, the sample, the credits and the posters, file by file."""
    for path in (*sorted(root.glob("resources/**/*.toml")), *sorted(root.glob("assets/posters/**/poster.toml"))):
        where = path.relative_to(root).with_suffix("").as_posix()
        yield from file_texts(where, path.read_text("utf-8"))


def file_texts(file: str, source: str) -> Iterator[Text]:
    """Read the texts of one file, each by the keys that lead to it; items of lists are counted from 1."""
    data: _Value = tomllib.loads(source)
    for keys, french, english in _pairs((), data):
        yield Text(f"{file}: {'.'.join(keys)}", french, english)


def _pairs(keys: tuple[str, ...], value: _Value) -> Iterator[tuple[tuple[str, ...], str, str]]:
    children = dict(_children(value))
    french, english = (dict(_sentences((), children[each])) if each in children else {} for each in _LANGUAGES)
    for inside in french | english:
        yield (*keys, *inside), french.get(inside, ""), english.get(inside, "")
    for key, child in children.items():
        if key not in _LANGUAGES:
            yield from _pairs((*keys, key), child)


def _sentences(keys: tuple[str, ...], value: _Value) -> Iterator[tuple[tuple[str, ...], str]]:
    """The texts of one language, by the keys within it; of a value with its source, the value."""
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, dict) and "value" in value:
        yield from _sentences(keys, value["value"])
    else:
        for key, child in _children(value):
            yield from _sentences((*keys, key), child)


def _children(value: _Value) -> Iterable[tuple[str, _Value]]:
    if isinstance(value, dict):
        return value.items()
    return ((str(number), each) for number, each in enumerate(value, 1)) if isinstance(value, list) else ()
