"""The window of a list on screen, with a list of three people and two drawn photos."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from composer.app import detect_faces
from composer.gui.batch.batch_dialog import BatchDialog
from composer.gui.batch.list_state import ListTools
from composer.gui.state import State
from tests.gui.batch.lists import write_list, write_photos
from tests.gui.conftest import Answers, bury, wait_for

#: Opens the window; on a list of these rows, if any, once it is checked.
Opening = Callable[..., BatchDialog]


@pytest.fixture
def opening(state: State, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opening]:
    # The photos here are drawn: that they have no face is not what these tests are about.
    monkeypatch.setattr(detect_faces, "finds_faces", lambda: False)
    made: list[BatchDialog] = []
    answers.photos, answers.kits = write_photos(tmp_path), tmp_path / "trousses"

    def opened(*rows: str) -> BatchDialog:
        dialog = BatchDialog(ListTools(state.studio, tmp_path / "settings", lambda _: None), state.translator, answers)
        made.append(dialog)
        dialog.show()
        dialog.activateWindow()
        wait_for(dialog.isActiveWindow)
        if rows:
            answers.list = write_list(tmp_path, *rows)
            dialog.state.order = type(dialog.state.order)(photos=answers.photos)
            dialog.order.list.click()
            wait_for(lambda: dialog.state.phase == "checked")
        return dialog

    yield opened
    answers.agrees = True
    for each in made:
        each.end()
        each.deleteLater()
    bury()
