"""A photo is chosen by its picture: among the newest of the person's folders, or among several dropped at once."""

import os
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from composer.core.document.edits import remove_photo
from composer.gui.photo.photo_step import PhotoStep
from composer.gui.photo.photo_strip import PhotoStrip
from composer.gui.preferences import Folders
from composer.gui.window.settings_dialog import SettingsDialog
from composer.gui.window.window import Window
from tests.gui.conftest import wait_for
from tests.gui.dropping import drop, files


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Twelve photos, the newest last, and two that are none."""
    folder = tmp_path / "Images"
    folder.mkdir()
    for at in range(12):
        Image.effect_noise((300, 200 + at), 40).convert("RGB").save(folder / f"{at}.jpg")
        os.utime(folder / f"{at}.jpg", (1000 + at, 1000 + at))
    (folder / "hostile.jpg").write_bytes(b"\xff\xd8\xff" + b"?" * 500)
    (folder / "bomb.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    return folder


@pytest.fixture
def folders(folders: Folders, pictures: Path) -> Folders:
    return replace(folders, pictures=pictures)


@pytest.fixture
def step(window: Window) -> PhotoStep:
    window.state.edit(remove_photo(window.state.visual), "photo")
    window.state.go_to("photo")
    wait_for(window.steps.photo.newest.strip.count)
    return window.steps.photo


def _names(strip: PhotoStrip) -> list[str]:
    roles = Qt.ItemDataRole
    return [strip.item(at).data(roles.AccessibleTextRole) for at in range(strip.count()) if not strip.isRowHidden(at)]


def _digest(window: Window) -> str | None:
    return window.state.visual.photo.digest if window.state.visual.photo else None


def test_the_newest_photos_are_shown_taken_refreshed_and_hidden(
    window: Window, step: PhotoStep, pictures: Path, folders: Folders
) -> None:
    strip = step.newest.strip
    wait_for(lambda: strip.count() == 12)
    assert _names(strip)[:3] == ["11.jpg", "10.jpg", "9.jpg"]
    assert 0 < strip.more < 12
    QTest.mouseClick(step.newest.more, Qt.MouseButton.LeftButton)
    assert (len(_names(strip)), step.newest.more.isVisible(), strip.hasFocus()) == (12, False, True)

    strip.setFocus()
    strip.setCurrentRow(1)
    QTest.keyClick(strip, Qt.Key.Key_Return)
    wait_for(lambda: _digest(window))
    assert window.state.session.photo is not None
    assert window.state.session.photo.size.height == 210

    (pictures / "12.png").write_bytes((pictures / "0.jpg").read_bytes())
    application = QCoreApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    wait_for(lambda: _names(strip)[0] == "12.png")

    QTest.mouseClick(step.newest.hide_them, Qt.MouseButton.LeftButton)
    assert (step.newest.part.isVisible(), step.newest.hidden_now.isVisible()) == (False, True)
    assert not window.preferences.settings.newest_photos
    window.commands["settings"].trigger()
    settings = window.findChild(SettingsDialog)
    assert isinstance(settings, SettingsDialog)
    QTest.mouseClick(settings.newest, Qt.MouseButton.LeftButton, pos=QPoint(10, settings.newest.height() // 2))
    settings.accept()
    wait_for(step.newest.part.isVisible)
    assert b"12.png" not in b"".join(each.read_bytes() for each in folders.exports.parent.rglob("*.json"))


def test_several_photos_dropped_at_once_are_offered_and_none_is_taken_before_it_is_chosen(
    window: Window, step: PhotoStep, pictures: Path
) -> None:
    drop(window, files(pictures / "3.jpg", pictures / "hostile.jpg", pictures / "4.jpg"))
    strip = step.dropped.strip
    wait_for(lambda: _names(strip) == ["3.jpg", "4.jpg"])
    assert (_digest(window), window.notice.isVisible()) == (None, False)
    wait_for(strip.hasFocus)
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=strip.visualItemRect(strip.item(1)).center())
    wait_for(lambda: _digest(window))
    assert window.state.session.photo is not None
    assert window.state.session.photo.size.height == 204
    QTest.mouseClick(step.dropped.done, Qt.MouseButton.LeftButton)
    assert not step.dropped.isVisible()
