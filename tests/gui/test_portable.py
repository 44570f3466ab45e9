"""Beside a portable program everything is kept, or nothing is and the reason is given."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from composer.gui.preferences import Folders, keep_beside, platform_folders


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a portable program; Qt's own settings go back to where they were."""
    (tmp_path / "portable").touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "jps-composer"))
    return tmp_path


@pytest.fixture(autouse=True)
def _own_dialog_history(monkeypatch: pytest.MonkeyPatch) -> None:  # pyright: ignore[reportUnusedFunction]
    # It cannot be asked where it was, and the other tests need it there.
    def nowhere(*_: object) -> None:
        """Leave Qt's settings where they are."""

    monkeypatch.setattr(QSettings, "setPath", nowhere)


def test_every_folder_of_a_portable_program_is_beside_it(stick: Path) -> None:
    folders, unkept = keep_beside(platform_folders())
    assert unkept is None
    places = (folders.exports, folders.settings, folders.autosave, folders.posters, folders.locks, folders.journal)
    assert all(place and stick in place.parents for place in places)
    assert not list((stick / "portable-data").iterdir())


def test_a_stick_that_cannot_be_written_to_is_told_and_nothing_is_remembered(stick: Path) -> None:
    # Even an administrator makes no folder where a file is.
    (stick / "portable-data").touch()
    folders, unkept = keep_beside(platform_folders())
    assert unkept is not None
    assert unkept.code == "portable-read-only"
    assert (folders.settings, folders.autosave, folders.locks, folders.journal) == (None, None, None, None)


def test_a_program_that_is_not_portable_keeps_its_folders(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    assert keep_beside(folders) == (folders, None)
