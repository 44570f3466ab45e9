"""What comes from files is shown to the letter, whatever shows it: labels, boxes, helps, buttons, menus, titles."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import Struct
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QWidget,
)

from composer.app.document.recovery import lost_work, new_safe
from composer.core.document.edits import describe_person, write_quote
from composer.core.location import at_slot
from composer.core.problems import Problem
from composer.core.visual import Visual
from composer.core.words import Words
from composer.gui.widgets.asking import Ask, OfferBox, UnsavedBox
from composer.gui.widgets.file_dialog import FileDialog
from composer.gui.widgets.labels import PlainBox, PlainButton, PlainTick, PlainToolButton, plain_label, set_help
from composer.gui.widgets.translator import Translator
from composer.gui.window.menus import RecentMenu
from composer.gui.window.window import Window
from composer.storage.autosave import autosave_folders
from composer.storage.visual_file import write_visual
from tests.gui.conftest import complete, wait_for

_MARKUP = "<h1>Cliquez & <img src=/dev/zero>{0}"
_TRANSLATOR = Translator("fr")


def _shows_html(widget: QWidget) -> list[str]:
    """The texts below `widget` that Qt may read as HTML."""
    labels = [each for each in widget.findChildren(QLabel) if each.textFormat() != Qt.TextFormat.PlainText]
    helps = [each.toolTip() for each in (widget, *widget.findChildren(QWidget)) if "<h1" in each.toolTip()]
    # The label of a box's icon has no text of anybody.
    return [*(each.text() for each in labels if each.objectName() != "qt_msgboxex_icon_label"), *helps]


class _Met(Struct, frozen=True):
    """What a box said, what of it was read as HTML, and its boxes to tick."""

    text: str
    html: list[str]
    ticks: list[str]


@pytest.fixture
def boxes(application: QApplication) -> Iterator[list[_Met]]:
    """Boxes asked for by `exec`, each closed by Esc once it is looked at."""
    met: list[_Met] = []

    def close() -> None:
        box = application.activeModalWidget()
        if isinstance(box, QMessageBox):
            ticks = [each.text() for each in box.findChildren(QCheckBox)]
            met.append(_Met(box.text(), _shows_html(box), ticks))
            box.reject()

    timer = QTimer()
    timer.timeout.connect(close)
    timer.start(5)
    yield met
    timer.stop()


def test_labels_and_helps_show_markup_to_the_letter(application: QApplication) -> None:
    assert application
    label, button, action = plain_label(), PlainButton(), QAction()
    label.setText(_MARKUP)
    assert label.textFormat() == Qt.TextFormat.PlainText
    for shown in (button, action):
        set_help(shown, _MARKUP)
        assert "<h1" not in shown.toolTip()
        assert "&lt;h1&gt;Cliquez &amp; &lt;img" in shown.toolTip()
        set_help(shown, "a < b & c")
        assert shown.toolTip() == "a < b & c"


@pytest.mark.parametrize("make", [PlainButton, PlainToolButton, PlainTick])
def test_an_ampersand_on_a_button_is_no_key(make: type[QAbstractButton], application: QApplication) -> None:
    assert application
    button = make()
    button.setText("Rouge & &noir")
    assert button.shortcut().isEmpty()
    assert button.text().replace("&&", "&") == "Rouge & &noir"


def test_boxes_show_markup_to_the_letter(window: Window) -> None:
    problem = Problem("not-taken", "warning", Words(_MARKUP, _MARKUP), at_slot(""), Words(_MARKUP, _MARKUP))
    offer = OfferBox(_TRANSLATOR, problem, (Words("Ouvrir avec « A & <b>B »", "a"),), window)
    for box in (PlainBox(window, PlainBox.Icon.Warning, _MARKUP, _MARKUP), UnsavedBox(_TRANSLATOR, _MARKUP), offer):
        assert _MARKUP in box.text()
        assert _shows_html(box) == []
    assert "Ouvrir avec « A && <b>B »" in [each.text() for each in offer.findChildren(QPushButton)]


def test_questions_show_markup_to_the_letter(window: Window, boxes: list[_Met]) -> None:
    ask = Ask(_TRANSLATOR, window)
    words = Words(_MARKUP, _MARKUP)
    assert not ask.confirm(words, words, words)
    assert ask.forget(_MARKUP, Path("a & <b>.jps")) == "cancel"
    assert ask.unsaved(_MARKUP) == "cancel"
    assert [box.html for box in boxes] == [[], [], []]
    assert "a && <b>.jps" in boxes[1].ticks[0]


def test_a_file_that_would_be_replaced_is_named_to_the_letter(
    window: Window, boxes: list[_Met], tmp_path: Path
) -> None:
    (tmp_path / "<h1>Cliquez.jps").touch()
    # A folder that is not there is no name of a file.
    dialog = FileDialog(_TRANSLATOR, Words("Enregistrer", "Save"), tmp_path / "Pictures", window)
    assert Path(dialog.directory().path()) == tmp_path
    assert dialog.selectedFiles() == [str(tmp_path)]
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.open()
    dialog.selectFile("<h1>Cliquez.jps")
    dialog.accept()
    (box,) = boxes
    assert "<h1>Cliquez.jps" in box.text
    assert box.html == []
    assert dialog.isVisible()
    dialog.selectFile("autre.jps")
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert len(boxes) == 1
    dialog.deleteLater()


def test_a_visual_called_like_markup_is_named_to_the_letter(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "<h1>Cliquez & [*].jps"
    write_visual(path, Visual("bloc", quote=_MARKUP), None)
    window.documents.open_path(path)
    wait_for(lambda: window.state.session.path == path)
    # The one mark that is not doubled is that of a change.
    assert window.windowTitle().startswith("<h1>Cliquez & [*][*][*] – ")
    (menu,) = window.menuBar().findChildren(RecentMenu) or window.findChildren(RecentMenu)
    (action,) = menu.actions()
    assert action.text() == "<h1>Cliquez && [*]"
    assert not Qt.mightBeRichText(action.toolTip()) or "&lt;h1&gt;" in action.toolTip()


def test_nothing_in_the_window_reads_html(window: Window, tmp_path: Path) -> None:
    assert window.preferences.folders.autosave
    visual = describe_person(write_quote(window.state.visual, _MARKUP), name=_MARKUP)
    safe = new_safe(window.preferences.folders.autosave)
    snapshot = window.state.session.snapshot()
    safe.keep(type(snapshot)(visual, snapshot.intake, visual), None)
    safe.release()
    window.offer_recovery(lost_work(window.preferences.folders.autosave))
    window.commands["about"].trigger()
    window.commands["settings"].trigger()
    window.show_leftovers((tmp_path / "<h1>Cliquez.jps",))
    window.state.edit(visual, "quote")
    window.notice.warn(Problem("not-taken", "error", Words(_MARKUP, _MARKUP)))
    assert len(window.findChildren(QDialog)) == 4
    assert _shows_html(complete(window)) == []
    assert autosave_folders(window.preferences.folders.autosave).kept
