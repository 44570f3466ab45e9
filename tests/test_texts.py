"""The table for people who do not code contains every text of the program, and a spreadsheet reads it back."""

import ast
import csv
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import astuple

from texts.__main__ import all_texts, main
from texts.in_code import module_texts
from texts.in_data import file_texts
from texts.table import table
from texts.text import Text

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    return all_texts()


def _rows(data: bytes) -> list[tuple[str, ...]]:
    return [tuple(row) for row in csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")]


def _written() -> Iterator[tuple[str, re.Pattern[str], re.Pattern[str]]]:
    """Every `Words(…)` of two literals that are not empty: its module, and what finds its French and its English."""
    for path in (ROOT / "composer").rglob("*.py"):
        module = path.relative_to(ROOT / "composer").with_suffix("").as_posix()
        source = path.read_text("utf-8")
        for node in ast.walk(ast.parse(source)) if "Words(" in source else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Words":
                sides = [*node.args, *(keyword.value for keyword in node.keywords)]
                if all(isinstance(side, ast.JoinedStr | ast.Constant) for side in sides):
                    french, english = map(_pattern, sides)
                    if french.pattern or english.pattern:
                        yield module, french, english


def _pattern(node: ast.expr) -> re.Pattern[str]:
    """What finds the text of a literal, whatever stands for what is filled in."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return re.compile("".join(re.escape(str(each.value)) if isinstance(each, ast.Constant) else ".+" for each in parts))


def test_every_text_of_the_code_is_in_the_table(texts: list[Text]) -> None:
    rows: dict[str, list[Text]] = {}
    for text in texts:
        rows.setdefault(text.where.partition(": ")[0], []).append(text)
    written = list(_written())
    assert len(written) > 1000
    missing = [
        (module, french.pattern)
        for module, french, english in written
        if not any(french.fullmatch(row.fr) and english.fullmatch(row.en) for row in rows.get(module, ()))
    ]
    assert not missing


def test_every_text_says_where_it_belongs(texts: list[Text]) -> None:
    assert not [text for text in texts if not re.fullmatch(r"[\w/-]+: \S.*", text.where)]


def test_the_posters_the_campaign_and_the_sample_are_in_the_table(texts: list[Text]) -> None:
    by_place = {text.where: (text.fr, text.en) for text in texts}
    assert by_place["assets/posters/sentier/poster: name"] == ("Sentier", "Trail")
    names = {place for place in by_place if place.startswith("assets/posters/") and place.endswith("/poster: name")}
    assert len(names) == len(list(ROOT.glob("assets/posters/**/poster.toml")))
    assert any(place.startswith("resources/campaigns/") and place.endswith(": theme") for place in by_place)
    assert {"resources/sample/sample: persons.1.quote", "resources/sample/sample: persons.4.role"} <= by_place.keys()


@pytest.mark.parametrize(
    ("source", "where", "french", "english"),
    [
        ("_A = Words('Oui', 'Yes')", "_A", "Oui", "Yes"),
        ("_A: Words = Words(en='Yes', fr='Oui')", "_A", "Oui", "Yes"),
        ("_A, _B = 1, Words('Oui', 'Yes')", "_B", "Oui", "Yes"),
        ("_A = {'past': Words('Fini', 'Over')}", "_A.past", "Fini", "Over"),
        ("_A = {Kind.PAST: words.Words('Fini', 'Over')}", "_A.Kind.PAST", "Fini", "Over"),
        ("class A:\n def b(self): return Words('Oui', 'Yes')", "A.b", "Oui", "Yes"),
        ("_A = Problem('cut-short', 'error', Words('Coupé', 'Cut'))", "_A.cut-short", "Coupé", "Cut"),
        ("_A = (('cut-short', Words('Coupé', 'Cut')),)", "_A.cut-short", "Coupé", "Cut"),
        ("_A = Command(help=Words('Aide', 'Help'))", "_A.help", "Aide", "Help"),
        ("def said(name):\n return Words('a ' 'b' f'c {name}', 'd')", "said", "a bc {name}", "d"),
        ("_A = Words(f'{shown(a.name.fr)} et {_b.to(each)}', '')", "_A", "{a.name} et {b}", ""),
        ("_A = Words(f'{self._n}, {len(kit.files)}, {x[0]}', 'z')", "_A", "{n}, {kit.files}, {x}", "z"),
        ("_A = Words(f'{n // 10} {_MARK.join(y.fr for y in ys)}', 'z')", "_A", "{n} {mark}", "z"),
        ("_A = Words(f'a {\", \".join(y.fr for y in ys)}', 'z')", "_A", "a {ys}", "z"),
        ("_A = Words(f'{n} {\"mots\" if many else \"mot\"}', 'z')", "_A", "{n} {mots|mot}", "z"),
        ("_A = Words(a.fr + ', ' + b.fr, c.en)", "_A", "{a}, {b}", "{c}"),
        ("_A = Words(' '.join(('Bon.', a.fr, *([b.fr] if c else ()))), 'z')", "_A", "Bon. {a} {b}", "z"),
        ("def _a(place, fr, en): ...\n_a(1, 'Oui', 'Yes')", "", "Oui", "Yes"),
    ],
)
def test_a_text_is_read_however_it_is_written(source: str, where: str, french: str, english: str) -> None:
    assert list(module_texts("a/b", source)) == [Text(f"a/b: {where}", french, english)]


@pytest.mark.parametrize("source", ["Words(a, b)", "Words(a.fr.format(n=1), a.en.format(n=1))", "other('a', 'b')"])
def test_what_is_only_passed_on_is_no_text_of_the_module(source: str) -> None:
    assert not list(module_texts("a", source))


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("name = { fr = 'Oui', en = 'Yes' }", [Text("a: name", "Oui", "Yes")]),
        (
            "[week.line]\nfr = { value = 'lundi', source = 'x' }\nen = { value = 'Monday', source = 'y' }",
            [Text("a: week.line", "lundi", "Monday")],
        ),
        ("[fr]\nrole = 'R'\nnumber = 2\n[en]\nrole = 'S'", [Text("a: role", "R", "S")]),
        ("[[year]]\n[[year]]\nthemes.fr = 'T'", [Text("a: year.2.themes", "T", "")]),
        ("name.fr = ['a', 'b']\nname.en = ['c']", [Text("a: name.1", "a", "c"), Text("a: name.2", "b", "")]),
        ("name = 'fr'\nfrench = 'en'\nday = 2026-02-16", []),
    ],
)
def test_a_text_of_the_data_is_read_with_its_keys(source: str, texts: list[Text]) -> None:
    assert list(file_texts("a", source)) == texts


_CELL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(st.lists(st.builds(Text, _CELL, _CELL, _CELL)))
def test_a_spreadsheet_reads_every_sign_back(texts: list[Text]) -> None:
    assert _rows(table(texts)) == [("where", "fr", "en"), *map(astuple, texts)]


def test_the_file_opens_in_a_french_excel(texts: list[Text]) -> None:
    data = table(texts)
    assert data.startswith("\N{ZERO WIDTH NO-BREAK SPACE}where;fr;en\r\n".encode())
    assert any(";" in text.fr for text in texts)
    assert {len(row) for row in _rows(data)} == {3}


def test_the_file_is_written_where_asked_and_its_texts_counted(
    texts: list[Text], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("texts.__main__.all_texts", lambda: texts)
    place = tmp_path / "new" / "texts.csv"
    assert main(str(place)) == 0
    assert _rows(place.read_bytes())[1:] == [astuple(text) for text in texts]
    assert capsys.readouterr().out.splitlines() == [
        f"{len(texts):,} textes dans {place}".replace(",", "\u00a0"),
        f"{len(texts):,} texts in {place}",
    ]
