"""Writes a poster's folder: `poster.toml`, as a person would write it, and the files of its art."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast

import msgspec
from msgspec import Struct

from composer.core.naming import is_id
from composer.core.poster import Layout, Poster
from composer.storage.atomic_write import make_folder, write_atomic
from composer.storage.posters.poster_file import POSTER_FILE

#: What the reader fills in, and no file has; what has tables of its own.
_FILLED_IN = frozenset({"art", "pictures", "digest"})
_TABLES = ("styles", "palettes", "layouts")


def poster_text(poster: Poster, notes: Mapping[str, str]) -> str:
    """The text of `poster`’s file, without what is as usual; `notes` are comments above its layouts, by format."""
    return "\n".join(_lines(poster, notes)) + "\n"


def write_poster(folder: Path, poster: Poster, files: Mapping[str, bytes], notes: Mapping[str, str]) -> None:
    """Write the poster to `folder`, which is made; each file is whole or not there. Refused when the disk fails."""
    make_folder(folder)
    for name, data in files.items():
        write_atomic(folder / name, data)
    # Last: a folder without it is no poster.
    write_atomic(folder / POSTER_FILE, poster_text(poster, notes).encode())


def _lines(poster: Poster, notes: Mapping[str, str]) -> Iterator[str]:
    for name, value in _given(poster):
        if name not in _FILLED_IN and name not in _TABLES:
            yield f"{name} = {_written(value)}"
    tables = [(f"styles.{name}", style) for name, style in poster.styles.items()]
    tables += [(f"palettes.{name}", palette) for name, palette in poster.palettes.items()]
    for name, table in tables:
        yield f"\n[{name}]"
        yield from (f"{key} = {_written(value)}" for key, value in _given(table))
    for name, layout in poster.layouts.items():
        yield f"\n# {notes[name]}\n[layouts.{name}]" if name in notes else f"\n[layouts.{name}]"
        yield from _layout(layout)


def _layout(layout: Layout) -> Iterator[str]:
    yield from (f"{key} = {_written(value)}" for key, value in _given(layout) if key != "layers")
    yield "layers = ["
    yield from (f"  {_written(layer)}," for layer in layout.layers)
    yield "]"


def _given(value: Struct) -> Iterator[tuple[str, object]]:
    """The fields of a value that do not have their usual value, the tag of its kind first."""
    config = value.__struct_config__
    if config.tag is not None and config.tag_field is not None:
        yield config.tag_field, config.tag
    for field in msgspec.structs.fields(value):
        own: object = getattr(value, field.name)
        if own is not None and own not in (field.default, {}):
            yield field.name, own


def _written(value: object) -> str:
    if isinstance(value, Struct) and value.__struct_config__.array_like:
        return _written(msgspec.structs.astuple(value))
    if isinstance(value, Struct):
        return _inline(_given(value))
    if isinstance(value, Mapping):
        return _inline(cast("Mapping[str, object]", value).items())
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_written, cast('Sequence[object]', value)))}]"
    if isinstance(value, bool | str):
        # The escapes of JSON are among those of TOML.
        return json.dumps(value, ensure_ascii=False)
    return f"{value:g}" if isinstance(value, float) and abs(value) < 1e5 else str(value)


def _inline(fields: Iterator[tuple[str, object]] | object) -> str:
    pairs = cast("Iterator[tuple[str, object]]", fields)
    return "{ " + ", ".join(f"{_key(name)} = {_written(each)}" for name, each in pairs) + " }"


def _key(name: str) -> str:
    return name if is_id(name) else json.dumps(name, ensure_ascii=False)
