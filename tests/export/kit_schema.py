"""The JSON Schema of `kit.json`, made from the values that the program writes: `python -m tests.export.kit_schema`."""

import json
from inspect import cleandoc
from pathlib import Path
from typing import Any

import msgspec

from composer.export.manifest import KIT_FORMAT, Manifest

SCHEMA = Path(__file__).parents[2] / "docs" / "kit.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def kit_schema() -> dict[str, Any]:
    """The schema of the present format: every key is written, those that do not apply with their empty value."""
    made = msgspec.json.schema(Manifest)
    for table in made["$defs"].values():
        table["required"] = list(table["properties"])
        table["description"] = cleandoc(table["description"])
    whole = made["$defs"].pop("Manifest")
    whole["properties"]["format"]["const"] = KIT_FORMAT
    whole["properties"]["content"] = whole["properties"]["content"]["anyOf"][0] | {
        "description": whole["properties"]["content"]["description"].partition(";")[0] + "."
    }
    head = {"$schema": _DIALECT, "$id": f"urn:jps-composer:kit:{KIT_FORMAT}"}
    return _portable({**head, **whole, "title": f"kit.json, format {KIT_FORMAT}", "$defs": made["$defs"]})


def schema_text() -> str:
    """The schema as its file has it."""
    return json.dumps(kit_schema(), ensure_ascii=False, indent=2) + "\n"


def _portable(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """The same with patterns as JSON Schema writes them, without Python's own anchors."""
    if isinstance(value, dict):
        table: dict[str, Any] = {key: _portable(each) for key, each in value.items()}  # pyright: ignore[reportUnknownVariableType] - JSON
        if isinstance(table.get("pattern"), str):
            table["pattern"] = table["pattern"].replace(r"\A", "^").replace(r"\Z", "$")
        return table
    return [_portable(each) for each in value] if isinstance(value, list) else value  # pyright: ignore[reportUnknownVariableType] - JSON


if __name__ == "__main__":
    SCHEMA.write_text(schema_text(), "utf-8")
