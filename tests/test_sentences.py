"""Every sentence of the program, in both languages, follows its language's typography."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

# What no French sentence of ours may hold, after the OQLF (docs/facts.md, « Typography »).
FRENCH_FAULTS = {
    "a straight apostrophe": r"\w'\w",
    "an ordinary space inside « »": r"« | »",
    "no no-break space before a colon": r"(?<![\u00a0\d])(?<!https)(?<!http):(?=\s|$)",
    "a space before ; ! ?": r"[\s\u00a0\u202f][;!?](?:\s|$)",
    "English quotation marks": r"[“”]",
}
ENGLISH_FAULTS = {
    "a straight apostrophe": r"\w'\w",
    "French quotation marks": r"[«»]",
    "a space before punctuation": r"[\s\u00a0][:;!?](?:\s|$)",
}


def _texts() -> Iterator[tuple[str, str, str]]:
    """Place, French and English of each Words written in the program; what is filled in reads as « {} »."""
    for path in sorted((ROOT / "composer").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Words":
                french, english = (_text(argument) for argument in node.args)
                yield f"{path.relative_to(ROOT)}:{node.lineno}", french, english


def _text(node: ast.expr) -> str:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=values):
            return "".join(_text(value) for value in values)
        case ast.BinOp(left=left, right=right):
            return _text(left) + _text(right)
        case _:
            return "{}"


TEXTS = list(_texts())


def test_the_program_has_sentences() -> None:
    assert len(TEXTS) > 100


@pytest.mark.parametrize("fault", FRENCH_FAULTS)
def test_french_is_quebecs(fault: str) -> None:
    found = [(place, french) for place, french, _ in TEXTS if re.search(FRENCH_FAULTS[fault], french)]
    assert not found


@pytest.mark.parametrize("fault", ENGLISH_FAULTS)
def test_english_is_set_as_english(fault: str) -> None:
    found = [(place, english) for place, _, english in TEXTS if re.search(ENGLISH_FAULTS[fault], english)]
    assert not found


def test_both_languages_fill_in_the_same_names() -> None:
    names = re.compile(r"\{(\w+)\}")
    found = [
        (place, french, english)
        for place, french, english in TEXTS
        if set(names.findall(french)) != set(names.findall(english))
    ]
    assert not found


@pytest.mark.parametrize("bad", ["l'école", "« oui »", "Voici: rien", "Quoi ?", "“non”"])
def test_the_faults_are_seen(bad: str) -> None:
    assert any(re.search(fault, bad) for fault in FRENCH_FAULTS.values())
