import os
from pathlib import Path

import pytest

from composer.storage.limited_read import read_bytes, read_text
from tests.storage.conftest import ProblemsOf


def test_a_file_as_big_as_the_bound_is_read_and_a_bigger_one_is_refused(
    tmp_path: Path, problems_of: ProblemsOf
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * 2048)
    assert read_bytes(path, 2048) == b"x" * 2048
    (problem,) = problems_of(lambda: read_bytes(path, 2047))
    assert problem.code == "file-too-big"
    assert str(problem.location) == str(path)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("absent", "n’existe pas"),
        ("plain/file", "n’existe pas"),
        (".", "un dossier"),
        ("pipe", "un appareil"),
        ("nul\0nul", "n’existe pas"),
    ],
)
def test_what_cannot_be_read_is_refused_in_its_own_words(
    name: str, said: str, tmp_path: Path, problems_of: ProblemsOf
) -> None:
    (tmp_path / "plain").touch()
    os.mkfifo(tmp_path / "pipe")
    (problem,) = problems_of(lambda: read_bytes(tmp_path / name, 10))
    assert problem.code == "unreadable-file"
    assert said in problem.words.fr


def test_a_disk_that_fails_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problems_of: ProblemsOf
) -> None:
    def fail(_file: int, _most: int) -> bytes:
        raise OSError(5, "Input/output error")

    (tmp_path / "file").write_bytes(b"x")
    monkeypatch.setattr(os, "read", fail)
    (problem,) = problems_of(lambda: read_bytes(tmp_path / "file", 10))
    assert "n’a pas permis de le lire" in problem.words.fr


def test_text_is_utf_8_with_or_without_a_mark_and_nothing_else(tmp_path: Path, problems_of: ProblemsOf) -> None:
    path = tmp_path / "file"
    path.write_bytes("é".encode())
    assert read_text(path, 100) == "é"
    path.write_bytes("é".encode("utf-8-sig"))
    assert read_text(path, 100) == "é"
    path.write_bytes("é".encode("cp1252"))
    (problem,) = problems_of(lambda: read_text(path, 100))
    assert problem.code == "not-utf-8"
