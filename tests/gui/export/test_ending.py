"""After an export: its pictures in large, what to copy and to do on each network, and one zip of it all."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDrag, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from composer.core.caption.alt_text import alternative_text
from composer.core.caption.caption import compose_caption
from composer.core.document.edits import write_quote
from composer.gui.export.ending.ending import Ending
from composer.gui.export.ending.network_posting import NetworkPosting
from composer.gui.export.ending.phone import cropped
from composer.gui.window.window import Window
from tests.gui.conftest import wait_for


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What the system is asked to open."""
    asked: list[QUrl] = []

    def open_(url: QUrl) -> bool:
        asked.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_)
    return asked


def _exported(window: Window, *formats: str) -> Ending:
    """The ending of an export of these formats, its pictures read."""
    window.state.go_to("export")
    for format_id, tick in window.steps.export.formats.items():
        if tick.isChecked() != (format_id in formats):
            tick.click()
    _export(window)
    ending = window.steps.export.result.ending.widget
    wait_for(lambda: len(ending.pictures.images) == len(formats))
    return ending


def _export(window: Window) -> None:
    window.steps.export.export.click()
    wait_for(lambda: window.exports.outcome == "done")


def _ticked(posting: NetworkPosting) -> list[int]:
    return [number for number, row in enumerate(posting.rows) if row.box.isChecked()]


def _press(button: QAbstractButton) -> None:
    """Press with the keyboard, as everything here is reached by it."""
    button.setFocus()
    wait_for(button.hasFocus)
    QTest.keyClick(button, Qt.Key.Key_Space)


def _pull(button: QWidget) -> None:
    at = button.rect().center()
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=at)
    for further in (60, 90):
        QTest.mouseMove(button, at + QPoint(further, further))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=at)


def _copy_each(window: Window, posting: NetworkPosting) -> None:
    """Copy what there is for Facebook, one after the other, each ticking its own step."""
    visual, campaign, clipboard = window.state.visual, window.state.studio.context.campaign, QGuiApplication.clipboard
    caption = compose_caption(visual, campaign, "facebook").text
    _press(posting.caption)
    data = clipboard().mimeData()
    assert (data.text(), data.hasImage(), data.formats()) == (caption, False, ["text/plain"])
    assert len(_ticked(posting)) == 1
    _press(posting.both)
    wait_for(lambda: clipboard().mimeData().hasImage())
    assert (clipboard().text(), clipboard().image().size()) == (caption, QSize(1080, 1080))
    assert len(_ticked(posting)) == 2
    _press(posting.alternative)
    assert clipboard().text() == alternative_text(visual, window.state.poster.name, campaign).full
    assert len(_ticked(posting)) == 3
    QTest.keyClick(posting.alternative, Qt.Key.Key_Tab)
    assert posting.rows[0].box.hasFocus()


def test_the_window_ends_where_people_post(
    window: Window, opened: list[QUrl], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ending, folder = _exported(window, "landscape", "square"), tmp_path / "exports" / "zoe-tremblay"
    canvas, stage, posting = window.canvas.geometry(), ending.stage, ending.postings["facebook"]
    assert stage.name.text() == "Publication carrée Instagram, Facebook et LinkedIn"
    assert [each.accessibleName() for each in stage.thumbnails.values()] == [
        stage.name.text(),
        "Publication en paysage Facebook et LinkedIn",
    ]
    assert ending.postings["instagram"].button.isChecked()
    _press(posting.button)
    _copy_each(window, posting)
    assert not _ticked(ending.postings["instagram"])
    assert not opened
    _press(posting.open_page)
    assert [each.toString() for each in opened] == ["https://facebook.com/"]

    # The other picture: shown, copied alone, opened, dragged away.
    _press(list(stage.thumbnails.values())[1])
    assert "bloc-landscape.jpg" in stage.details.text()
    _press(stage.copy)
    wait_for(lambda: QGuiApplication.clipboard().image().width() == 1200)
    assert not QGuiApplication.clipboard().mimeData().hasText()
    posting.both.click()
    wait_for(lambda: QGuiApplication.clipboard().mimeData().hasText())
    assert QGuiApplication.clipboard().image().width() == 1200
    _press(stage.show_it)
    assert opened[-1].toLocalFile() == (folder / "bloc-landscape.jpg").as_posix()
    dragged: list[QDrag] = []

    def drop(drag: QDrag, action: Qt.DropAction) -> Qt.DropAction:
        dragged.append(drag)
        return action

    monkeypatch.setattr(QDrag, "exec", drop)
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    _pull(stage.large)
    wait_for(lambda: dragged)
    assert dragged[0].mimeData().urls() == [QUrl.fromLocalFile(str(folder / "bloc-landscape.jpg"))]
    assert len(opened) == 2
    assert window.canvas.geometry() == canvas


def test_one_zip_has_it_all_and_another_export_is_another_posting(
    window: Window, opened: list[QUrl], tmp_path: Path
) -> None:
    ending, path = _exported(window, "landscape"), tmp_path / "exports" / "zoe-tremblay-par-reseau.zip"
    _press(ending.zip)
    wait_for(ending.zip.isEnabled)
    with ZipFile(path) as archive:
        assert "zoe-tremblay/facebook/bloc-landscape.jpg" in archive.namelist()
    assert path in window.state.session.written
    assert opened[-1].toLocalFile() == path.parent.as_posix()

    # What is copied is what was exported, until something else is.
    posting, visual = ending.postings["instagram"], window.state.visual
    window.state.edit(write_quote(visual, "Autre chose."), "quote")
    _press(posting.caption)
    campaign = window.state.studio.context.campaign
    assert QGuiApplication.clipboard().text() == compose_caption(visual, campaign, "instagram").text
    assert _ticked(posting)
    _export(window)
    assert not _ticked(posting)
    _press(posting.caption)
    assert "Autre chose." in QGuiApplication.clipboard().text()
    window.exports.forget()
    assert not ending.pictures.images
    assert not ending.stage.thumbnails


def test_a_phone_shows_the_caption_up_to_the_fold_and_the_grid_s_crop(window: Window, tmp_path: Path) -> None:
    ending = _exported(window, "square", "portrait")
    phone = ending.postings["instagram"].phone
    wait_for(phone.isVisible)
    said = phone.accessibleDescription()
    assert said.startswith("Zoé Tremblay. Dans le cadre")
    assert said.endswith("Je l’ai… plus")
    drawn = phone.grab().toImage()
    window.state.translator.choose("en")
    assert phone.accessibleDescription().endswith("… more")
    in_english = phone.grab().toImage()
    assert in_english != drawn
    ending.pictures.choose(next(each for each in ending.pictures.all if each.format == "square"))
    assert phone.grab().toImage().height() < in_english.height()
    assert cropped(QSize(1080, 1350), (3, 4)).getRect() == (33.75, 0, 1012.5, 1350)
    (tmp_path / "exports" / "zoe-tremblay" / "bloc-square.jpg").unlink()
    QGuiApplication.clipboard().setText("avant")
    told: list[object] = []
    window.state.refused.connect(told.append)
    ending.postings["instagram"].both.click()
    wait_for(lambda: told)
    assert QGuiApplication.clipboard().text() == "avant"
