"""`docs/kit.schema.json` describes the kits that are written, and a kit says what its visual says, as typed."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from composer.app.brief import Brief
from composer.export.manifest import KIT_FORMAT, Manifest
from tests.app.conftest import Compose
from tests.export.kit_schema import SCHEMA, schema_text
from tests.own_person import own_photo

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
_AICHA = Brief(
    poster="bloc",
    quote="Je suis arrivée quand même.",
    person={"name": "Aïcha TREMBLAY", "pronouns": "elle", "role": "Tutrice", "organisation": "École des Érables"},
    handles=(("instagram", "@aicha"),),
    language="fr",
)


def _faults(value: Any, schema: dict[str, Any], whole: dict[str, Any], at: str = "$") -> Iterator[str]:  # noqa: ANN401 - JSON
    """What of `value` the schema does not describe: the part of JSON Schema that is in it, and no unknown key."""
    if "$ref" in schema:
        yield from _faults(value, whole["$defs"][schema["$ref"].rpartition("/")[2]], whole, at)
    if "anyOf" in schema and all(list(_faults(value, each, whole, at)) for each in schema["anyOf"]):
        yield f"{at}: none of these"
    if "type" in schema and not isinstance(value, _TYPES[schema["type"]]):
        yield f"{at}: not of type {schema['type']}"
    if value not in schema.get("enum", [value]) or value != schema.get("const", value):
        yield f"{at}: another value"
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{at}: another form"
    if isinstance(value, list):
        for index, each in enumerate(value):  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - JSON
            yield from _faults(each, schema["items"], whole, f"{at}[{index}]")
    if isinstance(value, dict) and schema.get("type") == "object":
        yield from _of_table(value, schema, whole, at)  # pyright: ignore[reportUnknownArgumentType] - JSON


def _of_table(table: dict[str, Any], schema: dict[str, Any], whole: dict[str, Any], at: str) -> Iterator[str]:
    known, others = schema.get("properties", {}), schema.get("additionalProperties")
    yield from (f"{at}.{key}: missing" for key in schema.get("required", ()) if key not in table)
    for key, each in table.items():
        if key in known or isinstance(others, dict):
            yield from _faults(each, known.get(key, others), whole, f"{at}.{key}")
        else:
            yield f"{at}.{key}: unknown"


def _kit(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "kit.json").read_bytes())


def _schema() -> dict[str, Any]:
    return json.loads(SCHEMA.read_bytes())


def test_the_page_on_kits_has_the_number_of_their_format_and_each_of_their_keys() -> None:
    page = (SCHEMA.parent / "collecting.md").read_text("utf-8")
    assert f"now {KIT_FORMAT};" in page
    said = set(re.findall(r"`(\w+)`", page[page.index("| `format`") : page.index("A later number")]))
    assert {"content", "prints", "consent", "findings"} <= said <= set(Manifest.__struct_fields__)


def test_the_page_is_what_the_values_make() -> None:
    """Made again by `python -m tests.export.kit_schema`."""
    assert SCHEMA.read_text("utf-8") == schema_text()


def test_every_key_of_a_kit_is_described() -> None:
    tables = [_schema(), *_schema()["$defs"].values()]
    assert all(table["description"] for table in tables)
    assert all("description" in each for each in _schema()["properties"].values())


@pytest.mark.parametrize(
    "brief",
    [
        _AICHA,
        Brief(poster="bloc", quote="Un pas."),
        Brief(poster="bloc", photo=own_photo(), photo_of="minor", agreed=("publish",), photographer="Léa Roy"),
    ],
)
def test_a_kit_is_as_its_schema_says(brief: Brief, compose: Compose, tmp_path: Path) -> None:
    made = compose(brief, tmp_path, ("landscape", "letter"))
    assert list(_faults(_kit(made.folder), _schema(), _schema())) == []


def test_what_is_not_as_the_schema_says_is_seen(compose: Compose, tmp_path: Path) -> None:
    kit = _kit(compose(_AICHA, tmp_path, ("landscape",)).folder)
    wrong: dict[str, Any] = kit | {
        "format": 2,
        "content": kit["content"] | {"language": "es", "quote": 3},
        "findings": [{}],
        "consent": {"agreed": ["sell"]},
        "campaign_mark": kit["campaign_mark"] | {"id": "../x"},
        "more": "",
    }
    del wrong["inputs"]
    found = {fault.partition(":")[0] for fault in _faults(wrong, _schema(), _schema())}
    assert found > {"$.format", "$.content.language", "$.content.quote", "$.consent", "$.more", "$.inputs"}
    assert found > {"$.campaign_mark.id", "$.findings[0].code"}


def test_a_kit_says_what_its_visual_says_as_it_was_typed(compose: Compose, tmp_path: Path) -> None:
    kit = _kit(compose(_AICHA, tmp_path, ("landscape",)).folder)
    content = kit["content"]
    assert content["person"] == {
        "name": "Aïcha TREMBLAY",
        "pronouns": "elle",
        "role": "Tutrice",
        "organisation": "École des Érables",
        "handles": {"instagram": "@aicha"},
    }
    assert (content["quote"], content["language"], content["photographer"]) == (_AICHA.quote, "fr", "")
    short, full = (tmp_path / "aicha-tremblay" / "texte-alternatif.txt").read_text("utf-8").strip().split("\n\n")
    assert content["alternative"] == {"short": short, "full": full}
    assert (kit["campaign"], "jps-composer" in kit["versions"]) == ("jps-2026", True)
