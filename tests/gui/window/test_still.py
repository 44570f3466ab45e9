"""The visual stays where it is whatever is said, and in little room everything is still reached, whole."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from shiboken6 import isValid

from composer.core.document.edits import write_part
from composer.core.visual import CampaignMark
from composer.gui.panel import Panel
from composer.gui.state import STEPS
from composer.gui.window.window import Window
from composer.gui.window.workspace import Arrangement, Needs, arrangement
from composer.storage.visual_file import write_visual
from tests.gui.conftest import USUAL_SIZE, wait_for
from tests.gui.dropping import drop, files
from tests.gui.hands import focused, key, press

HALF, SMALL = QSize(683, 768), QSize(1366, 768)


def _place(window: Window) -> tuple[QPoint, QSize, QRectF]:
    """Where the canvas is in the window, its size, and the box that the visual is painted in."""
    QApplication.processEvents()
    canvas = window.canvas
    return canvas.mapTo(window, QPoint()), canvas.size(), canvas.on_widget(window.state.format.box)


def test_the_visual_stays_where_it_is_through_all_that_can_be_said(window: Window, tmp_path: Path) -> None:
    state, place = window.state, _place(window)
    for step in STEPS:
        state.go_to(step)
        assert _place(window) == place, step
    window.exports.copy_caption("instagram")
    assert window.notice.isVisible()
    assert _place(window) == place, "a copy"
    (tmp_path / "notes.docx").write_bytes(b"PK")
    drop(window, files(tmp_path / "notes.docx"))
    wait_for(window.steps.photo.import_panel.refusal.isVisible)
    assert _place(window) == place, "a refusal"
    state.edit(write_part(state.visual, "story", "Enfin. #JPS2025"), "caption")
    wait_for(lambda: window.findings.found)
    window.problems.open()
    assert _place(window) == place, "a finding"
    window.preferences.change(left_out=tuple(each for each in state.poster.layouts if each != "square"))
    window.export()
    wait_for(lambda: window.exports.outcome == "done")
    assert _place(window) == place, "a result"
    state.undo()
    wait_for(lambda: not window.findings.found)
    assert window.steps.export.result.outdated.isVisible()
    assert _place(window) == place, "no finding"
    old = replace(state.visual, campaign=CampaignMark("jps-2025-montreal", 1), photo=None)
    write_visual(tmp_path / "vieux.jps", old, None)
    window.documents.open_path(tmp_path / "vieux.jps")
    wait_for(window.update_card.isVisible)
    assert _place(window) == place, "a question"


def test_the_arrangement_depends_on_the_room_alone() -> None:
    usual, large = Needs(150, 62, 440, (1050, 170)), Needs(240, 64, 640, (1900, 220))
    assert arrangement(1366, 726, usual) == Arrangement("names", "thumbnails", "beside")
    assert arrangement(911, 470, usual) == Arrangement("icons", "menu", "beside")
    assert arrangement(683, 726, usual) == Arrangement("icons", "menu", "instead")
    assert arrangement(683, 1100, usual) == Arrangement("icons", "thumbnails", "instead")
    assert arrangement(1366, 717, large) == Arrangement("icons", "menu", "beside")
    assert arrangement(683, 717, large) == Arrangement("icons", "menu", "instead")


def test_in_half_a_screen_the_panel_takes_the_width_and_a_button_shows_the_visual(window: Window) -> None:
    window.resize(HALF)
    window.state.go_to("quote")
    panel, switch = window.steps.quote, window.workspace.switch
    wait_for(lambda: panel.isVisible() and panel.width() > 600)
    assert window.width() == HALF.width()
    assert not window.canvas.isVisible()
    press(switch)
    assert window.canvas.isVisible()
    assert not panel.isVisible()
    press(switch)
    assert panel.isVisible()
    press(switch)
    # Whatever is in a panel uncovers it: a step's own button, and a finding's place.
    window.commands["step-quote"].trigger()
    assert panel.isVisible()
    press(switch)
    window.steps.write("name")
    wait_for(window.steps.quote.person["name"].hasFocus)
    window.resize(USUAL_SIZE)
    wait_for(window.canvas.isVisible)
    assert panel.isVisible()
    assert not switch.isVisible()


def test_in_a_low_window_the_formats_are_a_menu_and_the_steps_are_icons_with_names(window: Window) -> None:
    window.resize(911, 512)
    menu, state = window.workspace.format_menu, window.state
    wait_for(menu.isVisible)
    assert window.canvas.isVisible()
    assert menu.text() == "Format\u00a0: Portrait 4:5"
    (popup,) = menu.findChildren(QMenu)
    popup.aboutToShow.emit()
    assert [each.text() for each in popup.actions() if each.isChecked()] == ["Portrait 4:5"]
    assert len(popup.actions()) == len(state.poster.layouts)
    popup.actions()[2].trigger()
    assert state.format.id == list(state.poster.layouts)[2]
    assert menu.text().endswith(state.format.name.fr)
    steps = [each for each in window.findChildren(QPushButton) if each.objectName() == "step"]
    assert [(each.text(), each.toolTip(), each.accessibleName()) for each in steps[:2]] == [
        ("", "1  Affiche", "1  Affiche"),
        ("", "2  Photo", "2  Photo"),
    ]
    window.resize(USUAL_SIZE)
    wait_for(steps[0].text)
    assert steps[0].toolTip() == ""


def test_steps_open_at_their_top_whatever_was_scrolled(window: Window) -> None:
    window.state.go_to("photo")
    bar = window.steps.photo.verticalScrollBar()
    wait_for(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    window.state.go_to("quote")
    window.state.go_to("photo")
    assert bar.value() == 0


@contextmanager
def _letters(application: QApplication, larger: float) -> Generator[None]:
    usual = QFont(application.font())
    font = QFont(usual)
    font.setPointSizeF(usual.pointSizeF() * larger)
    application.setFont(font)
    yield
    application.setFont(usual)


def _controls(root: QWidget) -> list[QWidget]:
    """What the Tab key reaches in `root`."""
    tab = Qt.FocusPolicy.TabFocus
    found = [each for each in root.findChildren(QWidget) if each.focusPolicy() & tab and not each.focusProxy()]
    return [each for each in found if each.isVisible() and each.isEnabled()]


def _is_whole(widget: QWidget) -> bool:
    """Whether all of `widget` is seen, or as much of its height as a panel shows at once."""
    seen, own = widget.visibleRegion().boundingRect(), widget.rect()
    panel = next((each for each in _around(widget) if isinstance(each, Panel)), None)
    if panel is not None and own.height() > panel.viewport().height():
        own = QRect(own.topLeft(), QSize(own.width(), panel.viewport().height()))
    return seen.contains(own)


def _around(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


@pytest.mark.parametrize(
    ("size", "larger"),
    [(HALF, 1.0), (SMALL, 2.0), (SMALL / 2, 1.0)],
    ids=["half a screen", "large letters", "all twice as large"],
)
def test_every_control_of_every_step_is_brought_into_view_whole(
    window: Window, application: QApplication, size: QSize, larger: float
) -> None:
    cut, widths = list[str](), set[int]()
    with _letters(application, larger):
        window.resize(size)
        for step in STEPS:
            window.commands[f"step-{step}"].trigger()
            (panel,) = [each for each in window.findChildren(Panel) if each.isVisible()]
            for button in panel.findChildren(QPushButton):
                if button.objectName() == "disclosure" and button.isVisible() and not button.isChecked():
                    button.click()
            wait_for(lambda panel=panel: 0 < panel.inside.width() <= panel.viewport().width())
            widths |= {panel.width()} if window.canvas.isVisible() else set()
            for control in filter(isValid, _controls(window)):
                control.setFocus(Qt.FocusReason.TabFocusReason)
                QApplication.processEvents()
                if control.hasFocus() and not _is_whole(control):
                    cut.append(f"{step} {type(control).__name__} {control.accessibleName()} {control.rect()}")
        assert window.size() == size
    assert cut == []
    assert len(widths) <= 1, "the visual would move from one step to the next"


def test_what_appears_above_the_keyboard_never_scrolls_it_out(window: Window) -> None:
    window.state.go_to("caption")
    step = window.steps.caption
    field = step.tab("instagram").story.field
    press(field.viewport())
    assert focused() is field
    step.choice.button.click()
    window.resize(USUAL_SIZE - QSize(0, 200))
    wait_for(lambda: window.height() < USUAL_SIZE.height())
    wait_for(lambda: _is_whole(field))
    key(Qt.Key.Key_Tab)
    assert _is_whole(focused())
