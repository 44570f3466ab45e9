"""What each command prints with `--json` has the shape that docs/json.md gives, and its number."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from composer.cli.argument import JSON, Command
from composer.cli.arguments import COMMANDS
from composer.cli.report import JSON_FORMAT
from composer.core.visual import Person, Visual
from composer.storage.visual_file import write_visual
from tests.campaign_homes import campaign_home
from tests.cli.conftest import ROOT, Run

_Shape: TypeAlias = Any
_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "number": (int, float),
    "boolean": (bool,),
    "list": (list,),
    "null": (type(None),),
}


def _shapes() -> dict[str, _Shape]:
    """The shape of every chapter of the page, by each of the names in its heading."""
    page = (ROOT / "docs" / "json.md").read_text("utf-8")
    blocks = re.findall(r"^### (.+?)\n.*?^```json\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    return {name: json.loads(block) for heading, block in blocks for name in heading.split(", ")}


_SHAPES = _shapes()


def _faults(value: Any, shape: _Shape, at: str = "$") -> Iterator[str]:  # noqa: ANN401 - JSON
    """Where `value` has not the shape."""
    if isinstance(shape, str):
        yield from _of_word(value, shape, at)
    elif isinstance(shape, list):
        if not isinstance(value, list):
            yield f"{at}: no list"
            return
        for index, each in enumerate(value):  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - JSON
            yield from _faults(each, shape[0], f"{at}[{index}]")
    elif not isinstance(value, dict):
        yield f"{at}: no object"
    else:
        yield from _of_table(value, shape, at)  # pyright: ignore[reportUnknownArgumentType] - JSON


def _of_word(value: Any, word: str, at: str) -> Iterator[str]:  # noqa: ANN401 - JSON
    choices = word.split(" | ")
    plain = tuple(kind for each in choices for kind in _TYPES.get(each, ()))
    if isinstance(value, plain) and (bool in plain or not isinstance(value, bool)):
        return
    named = [each for each in choices if each in _SHAPES and each not in _TYPES]
    if not named:
        yield f"{at}: no {word}"
    for each in named:
        yield from _faults(value, _SHAPES[each], at)


def _of_table(table: dict[str, Any], shape: dict[str, Any], at: str) -> Iterator[str]:
    yield from (f"{at}.{key}: missing" for key in shape if not key.endswith("?") and key != "*" and key not in table)
    for key, each in table.items():
        known = next((shape[name] for name in (key, f"{key}?", "*") if name in shape), None)
        yield from [f"{at}.{key}: unknown"] if known is None else _faults(each, known, f"{at}.{key}")


def _with_json(commands: dict[str, Command], before: str = "") -> Iterator[str]:
    for name, command in commands.items():
        if JSON in command.arguments:
            yield f"{before}{name}"
        yield from _with_json(dict(command.commands), f"{before}{name} ")


def test_the_page_has_a_chapter_for_every_command_that_prints_json() -> None:
    wanted = set(_with_json(COMMANDS))
    assert len(wanted) > 20
    assert wanted - _SHAPES.keys() == set()


def test_a_value_of_another_shape_is_seen() -> None:
    refused = {"format": 1, "problems": [{"code": 2, "severity": "error", "place": "", "message": "", "other": ""}]}
    found = list(_faults(refused, _SHAPES["refused"]))
    assert found == [
        "$.problems[0].mend: missing",
        "$.problems[0].code: no string",
        "$.problems[0].other: unknown",
    ]


_TEXT = ("--quote", "Je suis arrivée quand même.", "--name", "Zoé Roy")
_ANSWER = "J’ai raté mon premier cours de chimie. J’ai recommencé trois fois. Ma mère est malade depuis ce temps-là.\n"
_LISTED = "Prénom;Nom;Citation;Consentement\nZoé;Roy;Je continue, un pas à la fois.;Oui\nLéo;;;\n"


def _commands(home: Path) -> Iterator[tuple[str, ...]]:
    """One command after the other, on what the ones before have made."""
    (home / "legende.txt").write_text("On persévère! #jps2025", "utf-8")
    (home / "reponses.txt").write_text(_ANSWER, "utf-8")
    (home / "visuels").mkdir()
    write_visual(home / "visuels" / "zoe.jps", Visual("bloc", quote="On persévère.", person=Person("Zoé")), None)
    (home / "liste.csv").write_text(_LISTED, "utf-8-sig")
    yield "caption", *_TEXT
    yield "compose", "--poster", "bloc", "--format", "landscape", *_TEXT, "--out", "kits"
    yield "compose", "--poster", "blok", *_TEXT
    yield "contact-sheet", "--poster", "bloc", *_TEXT
    yield ("posters",)
    yield "lint", "--network", "instagram", "legende.txt"
    yield "lint", "legende.txt", "legende.txt", "--network", "instagram", "--fix"
    yield "review", "kits", "--out", "revue"
    yield "typography", "legende.txt"
    yield "quotes", "reponses.txt", "--more", "--why"
    yield "script", "reponses.txt"
    yield ("campaign",)
    yield "batch", "liste.csv", "--dry-run", "--jobs", "1"
    yield "pack", "list"
    yield "pack", "export", "jps-2026-estrie", "estrie.jpscampagne"
    yield "pack", "add", "estrie.jpscampagne"
    yield "pack", "show", "jps-2026-estrie"
    yield "pack", "use", "jps-2026-estrie"
    yield "pack", "remove", "jps-2026-estrie"
    yield "refresh", "visuels"
    yield "posters", "--for", "visuels/zoe.jps"
    yield "lint", "visuels/zoe.jps"


def _chapter(arguments: tuple[str, ...], code: int, value: dict[str, Any]) -> str:
    if code and set(value) == {"format", "problems"}:
        return "refused"
    two = " ".join(arguments[:2])
    return two if two in _SHAPES else arguments[0]


@pytest.mark.slow
def test_what_every_command_prints_has_the_shape_of_its_chapter(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    campaign_home(home / "data", monkeypatch)
    met: set[str] = set()
    for arguments in _commands(home):
        ran = run(*arguments, "--json")
        value = json.loads(ran.out)
        chapter = _chapter(arguments, ran.code, value)
        assert value["format"] == JSON_FORMAT
        assert (arguments, list(_faults(value, _SHAPES[chapter]))) == (arguments, [])
        met.add(chapter)
    assert len(met) >= 17
