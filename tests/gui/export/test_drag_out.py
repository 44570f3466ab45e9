"""A picture dragged out of the window is the very file that an export makes; what may not leave never does."""

import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from composer.app.document.session import example_session
from composer.gui.window.window import Window
from composer.storage.handed_out import hand_out, sweep_handed_out
from tests.gui.conftest import wait_for


@pytest.fixture
def dragged(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[QDrag]:
    """The drags that were begun, the button of the mouse being down all along."""
    begun: list[QDrag] = []

    def begin(drag: QDrag, action: Qt.DropAction) -> Qt.DropAction:
        assert action == Qt.DropAction.CopyAction
        begun.append(drag)
        return action

    monkeypatch.setattr(QDrag, "exec", begin)
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return begun


def _pull(button: QToolButton) -> None:
    at = button.rect().center()
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(button, at + QPoint(60, 40))
    QTest.mouseMove(button, at + QPoint(90, 60))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=at + QPoint(90, 60))


def _file(drag: QDrag) -> Path:
    (url,) = drag.mimeData().urls()
    return Path(url.toLocalFile())


def test_a_thumbnail_drags_out_the_file_that_an_export_makes_and_is_not_clicked(
    window: Window, dragged: list[QDrag], tmp_path: Path
) -> None:
    square = next(each for each in window.tools.formats.findChildren(QToolButton) if each.accessibleName() == "Carré")
    _pull(square)
    wait_for(lambda: dragged)
    file = _file(dragged[0])
    assert window.state.format.id == "portrait"
    assert file.parent.parent == tmp_path
    assert (file.name, dragged[0].mimeData().hasImage()) == ("bloc-square.jpg", True)
    window.state.go_to("export")
    window.exports.start()
    wait_for(lambda: window.exports.outcome == "done")
    made = window.exports.exported
    assert made is not None
    assert file.read_bytes() == (made.made.folder / "bloc-square.jpg").read_bytes()
    window.exports.forget()
    assert not file.parent.exists()


def test_the_example_is_never_dragged_out(window: Window, dragged: list[QDrag]) -> None:
    window.state.show(example_session(window.state.studio.context, "bloc"))
    handle = next(
        each for each in window.tools.bar.findChildren(QToolButton) if each.accessibleName() == "Glisser l’image"
    )
    _pull(handle)
    wait_for(window.notice.isVisible)
    assert "exemple" in window.notice.text.lower()
    assert not dragged


def test_what_was_handed_out_a_day_ago_is_swept_and_the_rest_stays(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / "autre").mkdir()
    file = hand_out("bloc-square.jpg", b"image")
    now = file.parent.stat().st_mtime
    sweep_handed_out(now + 23 * 3600)
    assert file.read_bytes() == b"image"
    sweep_handed_out(now + 25 * 3600)
    assert [each.name for each in tmp_path.iterdir()] == ["autre"]
