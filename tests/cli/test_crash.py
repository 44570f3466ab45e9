"""An error that nobody foresaw, on the command line: one sentence and a report, a traceback for whoever asks."""

import json
from argparse import Namespace
from pathlib import Path

import pytest

from composer.__main__ import main
from composer.cli.commands import posters
from composer.core.words import Language

_MARK = "Maïka Quelquun"


@pytest.fixture(autouse=True)
def reports(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where reports go: a home of one's own; `posters` fails there."""

    def fail(_arguments: Namespace, _language: Language) -> int:
        words = _MARK
        raise ZeroDivisionError(words)

    monkeypatch.setattr(posters, "run", fail)
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    return home


def _written(home: Path) -> Path:
    (report,) = home.rglob("rapport-*.txt")
    return report


def test_a_command_that_fails_says_one_sentence_and_where_its_report_is(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["posters"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    (line,) = said.err.splitlines()
    assert "imprévue" in line
    assert str(_written(home)) in line
    assert "ZeroDivisionError" in _written(home).read_text("utf-8")
    assert _MARK not in said.err + _written(home).read_text("utf-8")


def test_whoever_debugs_sees_the_traceback_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["posters", "--debug", "--lang", "en"]) == 1
    said = capsys.readouterr().err
    assert "Traceback (most recent call last)" in said
    assert "An unexpected error occurred." in said


def test_a_program_gets_it_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["posters", "--json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert problem["code"] == "unforeseen"


def test_without_asking_the_command_line_keeps_no_log(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    before = set(home.rglob("*"))
    assert main(["posters"]) == 0
    assert set(home.rglob("*")) == before


def test_debug_tells_the_command_and_its_duration_wherever_it_is_typed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def succeed(_arguments: Namespace, _language: Language) -> int:
        return 0

    monkeypatch.setattr(posters, "run", succeed)
    for arguments in (["--debug", "posters"], ["posters", "--debug"]):
        assert main(arguments) == 0
        start, end = capsys.readouterr().err.splitlines()
        assert " start jps-composer/" in start
        assert " posters 0 " in end
