"""What ambassadors sent in a person's hands: chosen or dropped, read, filtered, looked at, saved; hostile or not."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import make_archive

import pytest
from PySide6.QtCore import Qt

from composer.app.review.written import CREDITS, PAGE, TABLE
from composer.gui.review.review_dialog import ReviewDialog
from composer.gui.review.review_list import NAME, STATE
from composer.gui.state import State
from composer.gui.window.window import Window
from tests.gui.conftest import Answers, bury, wait_for
from tests.gui.dropping import drop, files
from tests.gui.hands import key, press, rewrite, texts_in
from tests.gui.review.received import write_received

Opening = Callable[[], ReviewDialog]


@pytest.fixture
def opening(state: State, answers: Answers) -> Iterator[Opening]:
    made: list[ReviewDialog] = []

    def opened() -> ReviewDialog:
        dialog = ReviewDialog(state.studio, state.translator, answers)
        made.append(dialog)
        dialog.show()
        dialog.activateWindow()
        wait_for(dialog.isActiveWindow)
        return dialog

    yield opened
    for each in made:
        each.end()
        each.deleteLater()
    bury()


def _cells(dialog: ReviewDialog, column: int) -> list[str]:
    shown = dialog.lines.filter
    return [str(shown.index(row, column).data()) for row in range(shown.rowCount())]


def _read(dialog: ReviewDialog) -> bool:
    return dialog.state.phase == "read"


def test_what_was_received_is_read_filtered_looked_at_and_saved(
    opening: Opening, answers: Answers, tmp_path: Path
) -> None:
    dialog = opening()
    assert not dialog.foot.save.isEnabled()
    answers.received, answers.review = (write_received(tmp_path),), tmp_path / "revue"
    press(dialog.sources.folder)
    wait_for(lambda: _read(dialog))
    assert _cells(dialog, NAME) == ["abime.zip", "Léo Gagnon", "Max <b>Côté</b>", "Zoé Roy"]
    assert _cells(dialog, STATE) == ["✖ à corriger", "✓ prêt", "▲ à voir", "✓ prêt"]
    assert "à repartager\u00a0: 2" in dialog.foot.message.text()
    press(dialog.lines.standings.button("reshared"))
    assert _cells(dialog, NAME) == ["Max <b>Côté</b>", "Zoé Roy"]
    press(dialog.lines.standings.button("to-review"))
    rewrite(dialog.lines.search, "max")
    dialog.lines.table.selectRow(0)
    assert any(each.startswith("▲") and "18 février" in each for each in texts_in(dialog.findings))
    press(dialog.lines.views.button("sheet"))
    assert dialog.lines.sheet.isVisible()
    assert not dialog.lines.filter.index(0, NAME).data(Qt.ItemDataRole.DecorationRole).isNull()
    press(dialog.foot.save)
    wait_for(dialog.foot.open_page.isVisible)
    assert {each.name for each in answers.review.iterdir()} == {TABLE, CREDITS, PAGE, "planche.jpg"}
    assert "&lt;b&gt;" in (answers.review / PAGE).read_text("utf-8")
    press(dialog.foot.save)
    assert any("Remplacer la revue" in each for each in answers.asked)


def test_what_is_dropped_is_read_and_stopped_between_two_kits(opening: Opening, tmp_path: Path) -> None:
    dialog = opening()
    received = write_received(tmp_path)
    dialog.state.received.connect(dialog.foot.stop.click)
    assert drop(dialog, files(*sorted(received.iterdir())))
    wait_for(lambda: dialog.state.phase == "stopped")
    assert 0 < len(dialog.state.found) < 4
    assert dialog.foot.message.text().startswith("Arrêté avant la fin.")


def test_a_zip_of_kits_that_is_dropped_on_the_main_window_opens_in_its_own_which_closes_while_it_reads(
    window: Window, tmp_path: Path
) -> None:
    archive = make_archive(str(tmp_path / "trousses"), "zip", write_received(tmp_path))
    assert drop(window, files(Path(archive)))
    wait_for(lambda: window.findChildren(ReviewDialog))
    (dialog,) = window.findChildren(ReviewDialog)
    closed: list[int] = []
    dialog.finished.connect(closed.append)
    wait_for(lambda: dialog.state.found)
    dialog.activateWindow()
    wait_for(dialog.isActiveWindow)
    key(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    wait_for(lambda: closed)
    window.commands["review"].trigger()
    assert [each for each in window.findChildren(ReviewDialog) if each.isVisible()]
