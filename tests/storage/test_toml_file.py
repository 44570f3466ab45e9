from pathlib import Path

import pytest

from composer.storage.toml_file import LARGEST, read_toml
from tests.storage.conftest import ProblemsOf


def _file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "file.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_tables_are_those_of_the_file(tmp_path: Path) -> None:
    path = _file(tmp_path, '[a]\nb = ["é", 1, 2.5, true]\n')
    assert read_toml(path, "file.toml") == {"a": {"b": ["é", 1, 2.5, True]}}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = 1\nb = \nc = 3\n", 2),
        ("a = 1\na = 2\n", 2),
        ('a = "no end\n', 1),
        ("# one\n# two\n[a\n", 3),
        ("a = 1\nb = [1, 2\n\n", 2),
        ("jour = 2026-02-31\n", 1),
        ("a = \x00\n", 1),
    ],
)
def test_a_syntax_error_names_its_file_and_its_line_in_both_languages(
    text: str, line: int, tmp_path: Path, problems_of: ProblemsOf
) -> None:
    path = _file(tmp_path, text)
    (problem,) = problems_of(lambda: read_toml(path, "bloc/poster.toml"))
    assert problem.code == "toml-syntax"
    assert str(problem.location) == f"bloc/poster.toml:{line}"
    assert f"ligne {line} " in problem.words.fr
    assert f"Line {line} " in problem.words.en


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (".".join(["a"] * 20_000) + " = 1", "toml-too-deep"),
        ("a = " + "9" * 5000, "toml-syntax"),
        ("a = " + "[" * 900 + "\n" + "[" * 900, "toml-too-deep"),
        ("a = " + "{a = " * 190 + "1" + "\n", "toml-too-deep"),
        ("#" * (LARGEST + 1), "file-too-big"),
    ],
)
def test_what_would_keep_a_parser_busy_is_refused_at_once(
    text: str, code: str, tmp_path: Path, problems_of: ProblemsOf
) -> None:
    path = _file(tmp_path, text)
    (problem,) = problems_of(lambda: read_toml(path, "file.toml"))
    assert problem.code == code
