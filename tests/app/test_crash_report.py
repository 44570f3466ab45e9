"""A report of an error says where it happened, and nothing of whom it happened to."""

import re
import stat
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

import composer
from composer.app.crash_report import MOST_REPORTS, crash_problem, report, write_report
from composer.app.platform_folders import journal_folder
from composer.core.problems import Problem, Refused, at_slot
from composer.core.words import Words
from composer.storage.paths import PROGRAM

_MARK = "Maïka Quelquun"


def _fail() -> None:
    mine = _MARK
    raise ValueError(mine)


def _caught(number: int = 1) -> Exception:
    try:
        if number == 1:
            _fail()
        _caught(number - 1)
    except ValueError as error:
        return error
    raise AssertionError


def test_a_report_lists_the_kind_the_place_and_the_versions() -> None:
    text = report(_caught())
    assert "builtins.ValueError\n" in text
    assert re.search(r"^  tests\.app\.test_crash_report:\d+ _fail$", text, re.MULTILINE)
    assert f"jps-composer {composer.__version__}" in text
    assert f"Python {sys.version.split()[0]}" in text
    assert "PySide6 " in text


def test_a_report_holds_no_message_no_value_and_no_path() -> None:
    error = OSError(28, _MARK, f"/maison/{_MARK}")
    error.__cause__ = _caught()
    text = report(error)
    assert _MARK not in text
    assert "builtins.OSError: errno 28" in text
    assert "builtins.ValueError" in text
    assert str(Path(__file__).parent) not in text
    assert str(Path.home()) not in text


def test_a_refusal_is_reported_by_its_code_alone() -> None:
    text = report(Refused(Problem("not-written", "error", Words(_MARK, _MARK), at_slot(_MARK))))
    assert "composer.core.problems.Refused: not-written" in text
    assert _MARK not in text


def test_an_endless_recursion_makes_a_short_report() -> None:
    def again() -> None:
        again()

    with pytest.raises(RecursionError) as caught:
        again()
    assert len(report(caught.value).splitlines()) < 100


def test_a_report_is_a_private_file_and_only_the_latest_ones_stay(tmp_path: Path) -> None:
    folder = tmp_path / "journal"
    written = [write_report(folder, str(number)) for number in range(MOST_REPORTS + 3)]
    assert sorted(folder.iterdir()) == written[-MOST_REPORTS:]
    if sys.platform != "win32":
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_a_report_that_cannot_be_written_is_not_promised(tmp_path: Path) -> None:
    (tmp_path / "journal").touch()
    assert write_report(tmp_path / "journal", "texte") is None
    assert "rapport" not in crash_problem("kept", None).words.fr


def test_the_sentence_says_what_is_safe_and_where_the_report_is(tmp_path: Path) -> None:
    told = crash_problem("kept", tmp_path / "rapport.txt")
    assert "Votre travail est gardé." in told.words.fr
    assert str(tmp_path / "rapport.txt") in told.words.en
    assert crash_problem("not-kept", None).fix != told.fix


def test_the_journal_is_in_the_platform_s_folder_of_this_program() -> None:
    folder = journal_folder()  # names the program, after which the platform names its folders
    assert folder.parent == Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))
    assert folder.parent.name == PROGRAM
