"""The log: private, small, and never in the way."""

import io
import stat
import sys
from pathlib import Path

import pytest

from composer.core.problems import Problem, in_file
from composer.core.words import Words
from composer.storage import activity_log
from composer.storage.activity_log import ActivityLog

_SMALL = Problem(
    "photo-too-small", "warning", Words("Le visage de Zoé est flou.", "Zoé’s face is blurred."), in_file("Zoé.jpg")
)


def test_a_step_is_noted_with_its_codes_and_its_duration_and_no_word(tmp_path: Path) -> None:
    ActivityLog(tmp_path / "journal").note("export done", (_SMALL, _SMALL), 1234.5)
    (line,) = (tmp_path / "journal" / activity_log.FILE).read_text("ascii").splitlines()
    assert line.split(" ", 1)[1] == "export done 1234 ms photo-too-small"


def test_the_first_line_of_a_run_lists_versions(tmp_path: Path) -> None:
    ActivityLog(tmp_path).begin([("jps-composer", "1.2.3"), ("PySide6", "6.11")])
    line = (tmp_path / activity_log.FILE).read_text("ascii")
    assert " start jps-composer/1.2.3 PySide6/6.11 python/" in line
    assert sys.platform in line


def test_the_log_turns_over_and_keeps_the_one_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(activity_log, "ROTATES_AT", 200)
    noted = ActivityLog(tmp_path)
    for number in range(40):
        noted.note(f"step {number}")
    files = sorted(path.name for path in tmp_path.iterdir())
    assert files == sorted([activity_log.FILE, activity_log.BEFORE])
    assert all(path.stat().st_size < 300 for path in tmp_path.iterdir())
    assert (tmp_path / activity_log.FILE).read_text("ascii").endswith("step 39\n")


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are POSIX’s")
def test_the_log_is_its_owner_s_alone(tmp_path: Path) -> None:
    ActivityLog(tmp_path / "journal").note("start")
    assert stat.S_IMODE((tmp_path / "journal").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "journal" / activity_log.FILE).stat().st_mode) == 0o600


def test_a_log_that_cannot_be_written_stops_nothing_and_the_echo_goes_on(tmp_path: Path) -> None:
    (tmp_path / "journal").touch()
    echo = io.StringIO()
    ActivityLog(tmp_path / "journal", echo).note("start")
    assert echo.getvalue().endswith(" start\n")


def test_without_a_folder_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ActivityLog().note("start")
    assert not list(tmp_path.iterdir())
