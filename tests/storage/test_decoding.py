import copy
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta, Struct, inspect

from composer.core.campaign.campaign import Campaign
from composer.core.formats import Format
from composer.core.geometry import Point, Rect
from composer.core.poster import Poster
from composer.core.problems import Problem, Refused, in_file
from composer.core.visual import Visual
from composer.core.words import Words
from composer.storage.autosave import Autosaved
from composer.storage.decoding import decode, refuse_newer
from composer.storage.settings import Settings
from tests.storage.conftest import ProblemsOf


class Disc(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="disc"):
    center: Point
    radius: Annotated[float, Meta(ge=0.5, le=2)] = 1.0


class Box(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="box"):
    box: Rect | None = None
    sides: tuple[Annotated[int, Meta(ge=1)], int] = (1, 1)


class Drawing(Struct, frozen=True, forbid_unknown_fields=True):
    name: Words
    shapes: tuple[Disc | Box, ...]
    mood: Literal["calm", "bright"] = "calm"
    flag: bool = False
    number: Annotated[int, Meta(le=99)] = 0
    label: str | None = None
    notes: Mapping[str, Words] = {}
    extra: str = "filled in"


_SOUND: dict[str, Any] = {
    "name": {"fr": "Dessin", "en": "Drawing"},
    "shapes": [
        {"kind": "disc", "center": [1, 2.5]},
        {"kind": "box", "box": [0, 0, 10, 20], "sides": [3, 4]},
        {"kind": "box"},
    ],
    "mood": "bright",
    "flag": True,
    "number": 7,
    "label": "x",
    "notes": {"première note": {"fr": "a", "en": "b"}},
}


def _changed(path: tuple[str | int, ...], value: object) -> dict[str, Any]:
    data = copy.deepcopy(_SOUND)
    table: Any = data
    for step in path[:-1]:
        table = table[step]
    table[path[-1]] = value
    return data


def _of(problems_of: ProblemsOf, data: object) -> tuple[Problem, ...]:
    return problems_of(lambda: decode(data, Drawing, "f.toml", filled_in=("extra",)))


def test_sound_data_becomes_the_value_it_says() -> None:
    drawing = decode(_SOUND, Drawing, "f.toml", filled_in=("extra",))
    assert drawing.name == Words("Dessin", "Drawing")
    assert drawing.shapes == (Disc(Point(1, 2.5)), Box(Rect(0, 0, 10, 20), (3, 4)), Box())
    assert drawing.notes["première note"].en == "b"


@pytest.mark.parametrize(
    ("path", "value", "code", "place", "said"),
    [
        (("mod",), "calm", "unknown-key", "f.toml:mod", "« mod » est inconnue"),
        (("shapes", 1, "bx"), [0, 0, 1, 1], "unknown-key", "f.toml:shapes[1].bx", "« bx »"),
        (("extra",), "no file may say it", "unknown-key", "f.toml:extra", "« extra »"),
        (("notes", "première note", "de"), "c", "unknown-key", 'f.toml:notes."première note".de', "« de »"),
        (("name",), {"fr": "a"}, "missing-key", "f.toml:name.en", "« en » manque"),
        (("shapes", 0), {"kind": "disc"}, "missing-key", "f.toml:shapes[0].center", "« center »"),
        (("shapes", 0), {"center": [1, 2]}, "missing-key", "f.toml:shapes[0].kind", "« kind »"),
        (("shapes", 0, "kind"), "disk", "wrong-value", "f.toml:shapes[0].kind", "« disk »"),
        (("shapes", 0, "kind"), 3, "wrong-type", "f.toml:shapes[0].kind", "un texte"),
        (("shapes", 0), 3, "wrong-type", "f.toml:shapes[0]", "une table"),
        (("shapes",), {}, "wrong-type", "f.toml:shapes", "une liste"),
        (("shapes", 1, "box"), [0, 0, 1], "wrong-type", "f.toml:shapes[1].box", "4 valeurs (x, y, width, height)"),
        (("shapes", 1, "box"), "0 0 1 1", "wrong-type", "f.toml:shapes[1].box", "4 valeurs"),
        (("shapes", 1, "box", 2), "10", "wrong-type", "f.toml:shapes[1].box[2]", "un nombre"),
        (("shapes", 1, "sides"), [1, 2.5], "wrong-type", "f.toml:shapes[1].sides[1]", "un nombre entier"),
        (("shapes", 1, "sides"), [1, 2, 3], "wrong-type", "f.toml:shapes[1].sides", "2 valeurs"),
        (("name",), ["a", "b"], "wrong-type", "f.toml:name", "une table"),
        (("name",), "a", "wrong-type", "f.toml:name", "une table"),
        (("notes",), [], "wrong-type", "f.toml:notes", "une table"),
        (("mood",), "clam", "wrong-value", "f.toml:mood", "« clam »"),
        (("mood",), ["calm"], "wrong-type", "f.toml:mood", "un texte"),
        (("flag",), 1, "wrong-type", "f.toml:flag", "true ou false"),
        (("number",), True, "wrong-type", "f.toml:number", "un nombre entier"),
        (("number",), 10**30, "wild-number", "f.toml:number", "nombre"),
        (("shapes", 0, "radius"), float("nan"), "wild-number", "f.toml:shapes[0].radius", "nombre"),
        (("shapes", 0, "center", 1), float("inf"), "wild-number", "f.toml:shapes[0].center[1]", "nombre"),
        (("label",), 3, "wrong-type", "f.toml:label", "un texte"),
        (("shapes", 0, "radius"), 0.4, "wrong-figure", "f.toml:shapes[0].radius", "un nombre de 0,5 à 2."),
        (("shapes", 0, "radius"), 3, "wrong-figure", "f.toml:shapes[0].radius", "un nombre de 0,5 à 2."),
        (("shapes", 1, "sides", 0), 0, "wrong-figure", "f.toml:shapes[1].sides[0]", "un nombre entier d’au moins 1."),
        (("number",), 100, "wrong-figure", "f.toml:number", "un nombre entier d’au plus 99."),
    ],
)
def test_each_misfit_is_named_with_its_full_path(
    path: tuple[str | int, ...], value: object, code: str, place: str, said: str, problems_of: ProblemsOf
) -> None:
    (problem,) = _of(problems_of, _changed(path, value))
    assert (problem.code, str(problem.location)) == (code, place)
    assert said in problem.words.fr.replace("\u00a0", " ")


@pytest.mark.parametrize("radius", [0.5, 1, 2.0])
def test_a_number_at_its_bound_is_taken(radius: float) -> None:
    drawing = decode(_changed(("shapes", 0, "radius"), radius), Drawing, "f.toml", filled_in=("extra",))
    assert isinstance(drawing.shapes[0], Disc)
    assert drawing.shapes[0].radius == radius


def test_the_nearest_valid_name_is_offered_and_the_list_when_none_is_near(problems_of: ProblemsOf) -> None:
    (near,) = _of(problems_of, _changed(("mood",), "clam"))
    assert near.fix == Words("Vouliez-vous écrire «\u00a0calm\u00a0»?", "Did you mean “calm”?")
    (far,) = _of(problems_of, _changed(("mood",), "zzz"))
    assert far.fix == Words("Les noms valides\u00a0: bright, calm.", "Valid names: bright, calm.")


def test_a_misspelt_key_is_nearest_to_the_one_it_leaves_missing(problems_of: ProblemsOf) -> None:
    data = {("shaps" if name == "shapes" else name): value for name, value in _SOUND.items()}
    unknown, missing = _of(problems_of, data)
    assert unknown.fix is not None
    assert "shapes" in unknown.fix.fr
    assert (missing.code, str(missing.location)) == ("missing-key", "f.toml:shapes")


class Near(Struct, frozen=True):
    stark: int
    start: int


def test_a_key_that_is_there_already_is_not_the_one_meant(problems_of: ProblemsOf) -> None:
    unknown, _ = problems_of(lambda: decode({"start": 1, "starr": 2}, Near, "f.toml"))
    assert unknown.fix is not None
    assert "stark" in unknown.fix.fr


def test_every_misfit_is_reported_at_once_and_at_most_fifty(problems_of: ProblemsOf) -> None:
    assert len(_of(problems_of, {"shapes": [{"kind": "x"}, {"kind": "disc"}], "flag": 0})) == 4
    assert len(_of(problems_of, {f"key{number}": 0 for number in range(60_000)})) == 50


def test_a_key_that_may_not_be_one_is_refused_before_msgspec_raises() -> None:
    with pytest.raises(Refused) as refused:
        decode({"  opening": "a"}, dict[Literal["opening"], str], "file")
    assert [problem.code for problem in refused.value.problems] == ["wrong-value"]


def test_data_that_is_no_table_at_all_is_refused(problems_of: ProblemsOf) -> None:
    for data in (["x"], "x", 3, None):
        (problem,) = _of(problems_of, data)
        assert (problem.code, str(problem.location)) == ("wrong-type", "f.toml")


def test_hostile_names_are_shown_short_and_on_one_line(problems_of: ProblemsOf) -> None:
    (problem,) = _of(problems_of, _changed(("a\n\x1b\u202e" + "b" * 100_000,), 1))
    assert len(str(problem.location)) < 100
    assert len(problem.words.fr) < 120
    assert not {"\n", "\x1b", "\u202e"} & set(str(problem.location) + problem.words.fr)


def test_a_newer_format_is_refused_and_this_one_is_not(problems_of: ProblemsOf) -> None:
    refuse_newer({"format": 1}, 1, "f.toml")
    refuse_newer({}, 1, "f.toml")
    (problem,) = problems_of(lambda: refuse_newer({"format": 2}, 1, "f.toml"))
    assert (problem.code, str(problem.location)) == ("newer-format", "f.toml:format")


def test_locations_are_written_as_toml_writes_keys() -> None:
    assert str(in_file("f.toml").key("a").key("b c").item(2).key("")) == 'f.toml:a."b c"[2].""'


@pytest.mark.parametrize("shape", [Poster, Campaign, Settings, Visual, Autosaved, Format, Drawing])
def test_every_struct_that_a_file_gives_forbids_unknown_fields(shape: type[Struct]) -> None:
    """What msgspec itself takes is not looked at again, and msgspec leaves out a key that is not forbidden."""
    structs = tuple(_structs(inspect.type_info(shape)))
    assert structs
    assert [each.cls for each in structs if not each.forbid_unknown_fields] == []


def _structs(kind: inspect.Type) -> Iterator[inspect.StructType]:
    match kind:
        case inspect.StructType():
            yield kind
            inner = tuple(each.type for each in kind.fields)
        case inspect.UnionType():
            inner = kind.types
        case inspect.DictType():
            inner = (kind.value_type,)
        case inspect.VarTupleType():
            inner = (kind.item_type,)
        case inspect.TupleType():
            inner = kind.item_types
        case _:
            inner = ()
    for each in inner:
        yield from _structs(each)


_PATHS: list[tuple[str | int, ...]] = [
    ("name",),
    ("name", "fr"),
    ("shapes",),
    ("shapes", 0),
    ("shapes", 0, "center"),
    ("shapes", 1, "box", 0),
    ("shapes", 1, "sides"),
    ("mood",),
    ("flag",),
    ("number",),
    ("label",),
    ("notes",),
    ("anything",),
]
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(_PATHS), _JSON)
def test_whatever_stands_at_a_key_it_is_decoded_or_refused(path: tuple[str | int, ...], value: object) -> None:
    data = _changed(path, value)
    drawing: dict[str, Any] = {}
    problems: tuple[Problem, ...] = ()
    try:
        drawing = msgspec.to_builtins(decode(data, Drawing, "f.toml"))
    except Refused as refused:
        problems = refused.problems
    # Nothing that was given is left out without a word.
    assert problems or set(data) <= set(drawing)
    assert all(str(problem.location).startswith("f.toml") for problem in problems)
