"""Decodes parsed data into typed values, and reports every error at once, in both languages.

msgspec itself stops at the first error, reports it in English and loses the keys of a mapping on the way. Of the
constraints of a `Meta`, the walk checks the pattern and longest length of a text, and the range of a number.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from math import inf
from typing import TypeVar, cast

import msgspec
from msgspec import inspect
from msgspec.structs import replace

from composer.core.location import Location, in_file
from composer.core.naming import meant, named
from composer.core.problems import Problem, Refused, refuse
from composer.core.words import Words

_Value = TypeVar("_Value")
#: The most problems reported: a file with more is another kind of file.
MOST_PROBLEMS = 50
#: The largest number: beyond it, nothing here can be meant. It also excludes what is not finite.
_BIGGEST = 1e15

_TABLE = Words("une table", "a table")
_LIST = Words("une liste", "a list")
_FLAG = Words("true ou false", "true or false")
_WHOLE = Words("un nombre entier", "a whole number")
_NOTHING = Words("rien", "nothing")
_OTHER = Words("une autre sorte de valeur", "another kind of value")
_WANTED: dict[type[inspect.Type], Words] = {
    inspect.StrType: Words("un texte, entre guillemets droits", "text, in straight quotes"),
    inspect.IntType: _WHOLE,
    inspect.FloatType: Words("un nombre", "a number"),
    inspect.BoolType: _FLAG,
    inspect.NoneType: _NOTHING,
    inspect.StructType: _TABLE,
    inspect.DictType: _TABLE,
    inspect.VarTupleType: _LIST,
}
_GIVEN: dict[type, Words] = {
    str: Words("un texte", "text"),
    bool: _FLAG,
    int: _WHOLE,
    float: Words("un nombre à virgule", "a decimal number"),
    dict: _TABLE,
    type(None): _NOTHING,
}
#: The exact Python types of each plain type in parsed data: a bool is not a number here.
_PYTHON: dict[type[inspect.Type], tuple[type, ...]] = {
    inspect.StrType: (str,),
    inspect.BoolType: (bool,),
    inspect.IntType: (int,),
    inspect.FloatType: (int, float),
    inspect.NoneType: (type(None),),
}


def decode(data: object, shape: type[_Value], file: str, *, filled_in: Collection[str] = ()) -> _Value:
    """Decode parsed TOML or JSON into a value of type `shape`; Refused with every problem (at most 50).

    Every struct of `shape` must forbid unknown fields. `filled_in` are keys of the top table that no file may contain:
    the reader fills them in.
    """
    # What is sound, as files nearly always are, is not walked: the walk takes twenty times as long.
    with suppress(msgspec.ValidationError):
        if not (_has_any(data, filled_in) or _has_wild_number(data)):
            return msgspec.convert(data, shape)
    kind = inspect.type_info(shape)
    if filled_in and isinstance(kind, inspect.StructType):
        kind = replace(kind, fields=tuple(each for each in kind.fields if each.encode_name not in filled_in))
    refuse(islice(_misfits(data, kind, in_file(file)), MOST_PROBLEMS))
    return msgspec.convert(data, shape)


def _has_any(data: object, keys: Collection[str]) -> bool:
    return isinstance(data, dict) and any(key in data for key in keys)


def _has_wild_number(value: object) -> bool:
    """Whether a number in `value`, at any depth, is one that msgspec takes and the walk does not."""
    if isinstance(value, dict):
        return any(map(_has_wild_number, cast("dict[str, object]", value).values()))
    if isinstance(value, list):
        return any(map(_has_wild_number, cast("list[object]", value)))
    return isinstance(value, int | float) and _is_wild(value)


def _is_wild(number: float) -> bool:
    # NaN compares false with everything, so that it is wild too.
    return not abs(number) < _BIGGEST


def refuse_newer(data: Mapping[str, object], newest: int, file: str) -> None:
    """Raise Refused when the file's `format` number is above `newest`: a later version of the program wrote it."""
    number = data.get("format")
    if isinstance(number, int) and number > newest:
        words = Words(
            "Ce fichier vient d’une version plus récente du programme; celle-ci ne peut pas le lire sans rien perdre.",
            "This file comes from a newer version of the program; this version cannot read it without losing data.",
        )
        fix = Words("Mettez le programme à jour; le fichier est intact.", "Update the program; the file is intact.")
        raise Refused(Problem("newer-format", "error", words, in_file(file).key("format"), fix))


def _misfits(value: object, kind: inspect.Type, location: Location) -> Iterator[Problem]:
    match kind, value:
        case inspect.UnionType(), _:
            found = _union(value, kind.types, location)
        case inspect.StructType(array_like=False), dict():
            found = _struct(cast("dict[str, object]", value), kind, location)
        case inspect.DictType(), dict():
            found = _mapping(cast("dict[str, object]", value), kind, location)
        case inspect.VarTupleType(), list():
            found = _list(cast("list[object]", value), kind, location)
        case ((inspect.StructType(array_like=True) | inspect.TupleType()), list()):
            found = _fixed_list(cast("list[object]", value), kind, location)
        case _:
            found = _plain(value, kind, location)
    return found


def _struct(table: Mapping[str, object], kind: inspect.StructType, location: Location) -> Iterator[Problem]:
    fields = {each.encode_name: each for each in kind.fields}
    known = [*fields, kind.tag_field] if kind.tag_field else [*fields]
    for name in table:
        if name in fields:
            yield from _misfits(table[name], fields[name].type, location.key(name))
        elif name not in known:
            words = Words("La clé {quoted} est inconnue ici.", "The key {quoted} is unknown here.")
            lacking = [each for each in known if each not in table] or known
            at = location.key(name)
            yield Problem("unknown-key", "error", words.format(quoted=named(name)), at, meant(name, lacking))
    for name, each in fields.items():
        if each.required and name not in table:
            yield _missing(name, location)


def _mapping(table: Mapping[str, object], kind: inspect.DictType, location: Location) -> Iterator[Problem]:
    for name, each in table.items():
        yield from _misfits(name, kind.key_type, location.key(name))
        yield from _misfits(each, kind.value_type, location.key(name))


def _list(items: Sequence[object], kind: inspect.VarTupleType, location: Location) -> Iterator[Problem]:
    for index, each in enumerate(items):
        yield from _misfits(each, kind.item_type, location.item(index))


def _fixed_list(
    items: Sequence[object], kind: inspect.StructType | inspect.TupleType, location: Location
) -> Iterator[Problem]:
    kinds = _item_types(kind)
    if len(items) != len(kinds):
        yield _wrong_type(items, kind, location)
    for index, (each, item) in enumerate(zip(items, kinds, strict=False)):
        yield from _misfits(each, item, location.item(index))


def _union(value: object, kinds: Sequence[inspect.Type], location: Location) -> Iterator[Problem]:
    tagged = {each.tag: each for each in kinds if isinstance(each, inspect.StructType) and each.tag_field}
    if tagged and isinstance(value, dict):
        return _tagged(cast("dict[str, object]", value), tagged, location)
    others = [each for each in kinds if not isinstance(each, inspect.NoneType)]
    if value is None and len(others) < len(kinds):
        return iter(())
    # Of several plain types, the one with the fewest problems is the one that was meant.
    return iter(min((tuple(_misfits(value, each, location)) for each in others), key=len))


def _tagged(
    table: Mapping[str, object], kinds: Mapping[str | int | None, inspect.StructType], location: Location
) -> Iterator[Problem]:
    field = next(iter(kinds.values())).tag_field or ""
    tag = table.get(field)
    if tag is None:
        yield _missing(field, location)
    elif isinstance(tag, str) and tag in kinds:
        yield from _struct(table, kinds[tag], location)
    else:
        yield _wrong_value(tag, [str(each) for each in kinds], location.key(field))


def _plain(value: object, kind: inspect.Type, location: Location) -> Iterator[Problem]:
    if isinstance(kind, inspect.LiteralType):
        if value not in kind.values:
            yield _wrong_value(value, [str(each) for each in kind.values], location)
    elif type(value) not in _PYTHON.get(type(kind), ()):
        yield _wrong_type(value, kind, location)
    elif isinstance(value, int | float) and _is_wild(value):
        words = Words("Ce nombre est trop grand, ou n’en est pas un.", "This number is too large, or is not a number.")
        yield Problem("wild-number", "error", words, location)
    elif isinstance(kind, inspect.IntType | inspect.FloatType) and not _in_range(cast("float", value), kind):
        yield _wrong_figure(kind, location)
    elif isinstance(value, str) and isinstance(kind, inspect.StrType) and not _has_form(value, kind):
        yield _wrong_value(value, (), location)


def _has_form(value: str, kind: inspect.StrType) -> bool:
    """Whether a text has the length and the pattern of its type, as ids and digests must."""
    # The length first: a pattern may be slow on a text of megabytes.
    short = kind.max_length is None or len(value) <= kind.max_length
    return short and (kind.pattern is None or re.search(kind.pattern, value) is not None)


def _in_range(value: float, kind: inspect.IntType | inspect.FloatType) -> bool:
    least, most = _bounds(kind)
    return least <= value <= most


def _bounds(kind: inspect.IntType | inspect.FloatType) -> tuple[float, float]:
    return -inf if kind.ge is None else kind.ge, inf if kind.le is None else kind.le


def _item_types(kind: inspect.StructType | inspect.TupleType) -> Sequence[inspect.Type]:
    return kind.item_types if isinstance(kind, inspect.TupleType) else [each.type for each in kind.fields]


def _wanted(kind: inspect.Type) -> Words:
    if isinstance(kind, inspect.TupleType) or (isinstance(kind, inspect.StructType) and kind.array_like):
        number = len(_item_types(kind))
        names = [each.encode_name for each in kind.fields] if isinstance(kind, inspect.StructType) else []
        listed = f" ({', '.join(names)})" if names else ""
        return Words(f"une liste de {number}\u00a0valeurs{listed}", f"a list of {number} values{listed}")
    return _WANTED.get(type(kind), _OTHER)


def _given(value: object) -> Words:
    if isinstance(value, list):
        number = len(cast("list[object]", value))
        return Words(f"une liste de longueur {number}", f"a list of length {number}")
    return _GIVEN.get(type(value), _OTHER)


def _missing(name: str, location: Location) -> Problem:
    words = Words("La clé {quoted} manque.", "The key {quoted} is missing.").format(quoted=named(name))
    return Problem("missing-key", "error", words, location.key(name))


def _wrong_type(value: object, kind: inspect.Type, location: Location) -> Problem:
    wanted, given = _wanted(kind), _given(value)
    words = Words(
        "Il faut ici {wanted}; le fichier donne {given}.", "This must be {wanted}; the file has {given}."
    ).format(wanted=wanted, given=given)
    return Problem("wrong-type", "error", words, location)


def _wrong_figure(kind: inspect.IntType | inspect.FloatType, location: Location) -> Problem:
    wanted, span = _wanted(kind), _span(*_bounds(kind))
    words = Words("Il faut ici {wanted} {span}.", "This must be {wanted} {span}.").format(wanted=wanted, span=span)
    return Problem("wrong-figure", "error", words, location)


def _span(least: float, most: float) -> Words:
    if most == inf:
        return Words(f"d’au moins {_decimal(least)}", f"of at least {least:g}")
    if least == -inf:
        return Words(f"d’au plus {_decimal(most)}", f"of at most {most:g}")
    return Words(f"de {_decimal(least)} à {_decimal(most)}", f"from {least:g} to {most:g}")


def _decimal(number: float) -> str:
    return f"{number:g}".replace(".", ",")


def _wrong_value(value: object, known: Sequence[str], location: Location) -> Problem:
    if not isinstance(value, str):
        return _wrong_type(value, inspect.StrType(), location)
    words = Words("La valeur {quoted} n’est pas permise ici.", "The value {quoted} is not allowed here.").format(
        quoted=named(value)
    )
    return Problem("wrong-value", "error", words, location, meant(value, known))
