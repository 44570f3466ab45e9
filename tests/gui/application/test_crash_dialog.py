"""An error that nobody foresaw: the work is kept, one sentence is said, the window lives on."""

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from composer.core.document.edits import write_quote
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.gui.application import crash_dialog
from composer.gui.application.crash_dialog import CrashHandler
from composer.gui.application.windows import log_activity
from composer.gui.preferences import Folders
from composer.gui.widgets.labels import PlainBox
from composer.gui.window.window import Window
from composer.storage.activity_log import FILE, ActivityLog
from composer.storage.autosave import WORDS_FILE
from tests.gui.conftest import wait_for

_MARK = "Une phrase que personne d’autre ne lira."


@pytest.fixture
def guarded(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Window:
    """The window with its guard, as the program starts it, on work that no file holds."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    journal = ActivityLog(tmp_path / "journal")
    guard = CrashHandler(window.autosaver.keep_now, journal, window)
    guard.reported.connect(window.notice.warn)
    guard.install()
    log_activity(window, journal)
    window.state.edit(write_quote(window.state.visual, _MARK), "quote")
    return window


def _raise() -> None:
    words = _MARK
    raise ZeroDivisionError(words)


def _reports(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "journal").glob("rapport-*.txt"))


def _told(window: Window) -> bool:
    return "imprévue" in window.notice.text


def _check(window: Window, tmp_path: Path, folders: Folders) -> None:
    """What must hold after any such error: kept, told once, reported without a word, and alive."""
    wait_for(lambda: _told(window))
    assert folders.autosave
    (kept,) = folders.autosave.glob(f"*/{WORDS_FILE}")
    assert _MARK in kept.read_text("utf-8")
    (report,) = _reports(tmp_path)
    assert str(report) in window.notice.text
    assert "Traceback" not in window.notice.text
    assert "ZeroDivisionError" in report.read_text("utf-8")
    for file in (report, tmp_path / "journal" / FILE):
        assert _MARK not in file.read_text("utf-8")
    window.state.go_to("caption")
    assert window.state.step == "caption"
    assert window.isVisible()


def test_an_error_in_a_slot(guarded: Window, tmp_path: Path, folders: Folders) -> None:
    QTimer.singleShot(0, _raise)
    _check(guarded, tmp_path, folders)


def test_an_error_in_a_job(guarded: Window, tmp_path: Path, folders: Folders) -> None:
    guarded.jobs.start(_raise, print)
    _check(guarded, tmp_path, folders)


def test_an_error_in_a_thread(guarded: Window, tmp_path: Path, folders: Folders) -> None:
    threading.Thread(target=_raise).start()
    _check(guarded, tmp_path, folders)


class _Unpaintable(QWidget):
    """Fails at each paint, with its painter in hand."""

    failed = 0

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        self.failed += 1
        _raise()
        painter.end()


def test_an_error_in_a_paint_is_told_once_however_often_it_comes_back(
    guarded: Window, tmp_path: Path, folders: Folders
) -> None:
    said: list[object] = []
    (guard,) = guarded.findChildren(CrashHandler)
    guard.reported.connect(said.append)
    widget = _Unpaintable(guarded)
    widget.resize(20, 20)
    widget.show()
    again = QTimer(guarded)
    again.timeout.connect(widget.update)
    again.start(1)
    wait_for(lambda: widget.failed > 10)
    again.stop()
    widget.deleteLater()
    _check(guarded, tmp_path, folders)
    assert len(said) == 1


def test_an_error_in_an_event(guarded: Window, tmp_path: Path, folders: Folders) -> None:
    class Deaf(QWidget):
        def event(self, event: QEvent) -> bool:
            if event.type() == QEvent.Type.User:
                _raise()
            return super().event(event)

    deaf = Deaf(guarded)
    QCoreApplication.postEvent(deaf, QEvent(QEvent.Type.User))
    _check(guarded, tmp_path, folders)


def test_a_button_that_fails_again_later_tells_again_with_the_same_report(
    guarded: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crash_dialog, "QUIET_FOR", 0.0)
    button = QPushButton(guarded)
    button.clicked.connect(_raise)
    button.click()
    wait_for(lambda: _told(guarded))
    guarded.notice.hide()
    button.click()
    wait_for(lambda: _told(guarded))
    assert len(_reports(tmp_path)) == 1


def test_work_that_cannot_be_kept_is_not_called_safe(
    guarded: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("composer.storage.autosave.write_autosaved", refuse)
    QTimer.singleShot(0, _raise)
    wait_for(lambda: _told(guarded))
    assert "gardé" not in guarded.notice.text
    assert "Enregistrez-le maintenant" in guarded.notice.text
    assert len(_reports(tmp_path)) == 1


def test_ctrl_c_in_the_terminal_is_no_failure(guarded: Window, capsys: pytest.CaptureFixture[str]) -> None:
    (guard,) = guarded.findChildren(CrashHandler)
    guard.take(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not _told(guarded)
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_an_example_nobody_touched_has_nothing_to_keep(window: Window) -> None:
    assert window.autosaver.keep_now() == "nothing"


def test_a_window_that_cannot_open_says_why_in_a_box(
    application: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert application
    boxes: list[str] = []

    def show(box: PlainBox) -> int:
        boxes.append(box.text())
        return 0

    monkeypatch.setattr(PlainBox, "exec", show)
    journal = ActivityLog(tmp_path)
    assert crash_dialog.report_start_failure(ZeroDivisionError(_MARK), "fr", journal) == 1
    assert (
        crash_dialog.report_start_failure(
            Refused(Problem("not-taken", "error", Words("Il manque.", "Gone."))), "en", journal
        )
        == 1
    )
    assert "imprévue" in boxes[0]
    assert boxes[1] == "Gone."
    assert len(list(tmp_path.glob("rapport-*.txt"))) == 1
    assert _MARK not in capsys.readouterr().err + (tmp_path / FILE).read_text("utf-8")
