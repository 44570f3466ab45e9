"""Every way into the window of a list: the menu, and a list that is dropped on the main window."""

from pathlib import Path

import pytest

from composer.gui.batch.batch_dialog import BatchDialog
from composer.gui.window.window import Window
from tests.gui.batch.lists import MAX, write_list
from tests.gui.conftest import wait_for
from tests.gui.dropping import drop, files


def test_the_menu_opens_the_window_of_a_list_and_escape_closes_it(window: Window) -> None:
    window.commands["list"].trigger()
    (dialog,) = window.findChildren(BatchDialog)
    wait_for(dialog.isVisible)
    closed: list[int] = []
    dialog.finished.connect(closed.append)
    dialog.reject()
    assert closed


def test_the_main_window_that_closes_ends_what_a_list_has_going_on(window: Window, tmp_path: Path) -> None:
    dialog = window.batches.open((write_list(tmp_path, MAX),))
    window.leave()
    assert not window.isVisible()
    assert dialog.state.results == {}


@pytest.mark.parametrize("suffix", ["csv", "TSV"])
def test_a_list_that_is_dropped_on_the_main_window_opens_in_its_own(
    window: Window, tmp_path: Path, suffix: str
) -> None:
    path = write_list(tmp_path, MAX).rename(tmp_path / f"liste.{suffix}")
    assert drop(window, files(path))
    wait_for(lambda: window.findChildren(BatchDialog))
    (dialog,) = window.findChildren(BatchDialog)
    wait_for(lambda: dialog.state.phase == "checked")
    assert dialog.order.list.text() == path.name
    assert [each.state for each in dialog.state.results.values()] == ["stopped"]
    dialog.reject()
