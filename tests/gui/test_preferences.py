"""Settings are written by a thread beside: the window never waits for a disk, and nothing is lost as it closes."""

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from composer.gui import preferences as module
from composer.gui.preferences import Folders, Preferences
from composer.storage.settings import Settings, read_settings, write_settings
from tests.gui.conftest import Answers, opened


@pytest.mark.usefixtures("application")
def test_a_slow_disk_keeps_nobody_waiting_and_gets_only_the_last_of_many_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, answers, written = threading.Event(), threading.Event(), list[Settings]()

    def write_slowly(folder: Path, settings: Settings) -> None:
        begun.set()
        assert answers.wait(60)
        written.append(settings)
        write_settings(folder, settings)

    monkeypatch.setattr(module, "write_settings", write_slowly)
    preferences = Preferences(Folders(tmp_path, tmp_path / "settings"))
    preferences.change(theme="dark")
    assert begun.wait(60)
    for step in range(20):
        preferences.change(told_past=f"2026-02-{step:02}")
    assert preferences.settings.told_past == "2026-02-19"
    answers.set()
    preferences.save_now()
    assert len(written) == 2
    assert read_settings(tmp_path / "settings").settings == preferences.settings


def test_a_change_made_as_the_window_closes_is_there_at_the_next_start(
    application: QApplication, folders: Folders, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def be_late(*work: object) -> None:
        """The thread beside has not begun."""

    with opened(application, folders, answers) as window:
        monkeypatch.setattr(window.preferences._jobs, "start", be_late)  # pyright: ignore[reportPrivateUsage]
        window.preferences.change(theme="dark", per_page=4)
        window.leave()
        assert folders.settings
        assert read_settings(folders.settings).settings == window.preferences.settings
