"""What is shown later is built while nobody does anything, so that a click finds it there."""

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication, QWidget

from composer.core.document.edits import write_quote
from composer.gui.preferences import Folders
from composer.gui.state import STEPS
from composer.gui.window.window import Window
from tests.gui.conftest import Answers, opened, wait_for

_LATER = {"PhotoStep", "QuoteStep", "CaptionStep", "ExportStep", "Ending"}


def _built(window: Window) -> set[str]:
    return _LATER & {type(each).__name__ for each in window.findChildren(QWidget)}


def test_panels_are_built_one_by_one_once_a_person_pauses(
    application: QApplication, folders: Folders, answers: Answers
) -> None:
    with opened(application, folders, answers) as window:
        state, typing, met = window.state, QElapsedTimer(), list[set[str]]()
        typing.start()
        while typing.elapsed() < 600:
            state.edit(write_quote(state.visual, f"On avance {typing.elapsed()}."), "quote")
            application.processEvents()
        assert not _built(window)

        def note() -> bool:
            if _built(window) not in met:
                met.append(_built(window))
            return met[-1] == _LATER

        wait_for(note)
        assert [len(each) for each in met] == list(range(len(_LATER) + 1))
        assert state.step == STEPS[0]


def test_nothing_is_built_in_a_window_that_was_closed(
    application: QApplication, folders: Folders, answers: Answers
) -> None:
    with opened(application, folders, answers) as window:
        wait_for(lambda: _built(window))
        window.leave()
        before, closed = _built(window), QElapsedTimer()
        closed.start()
        wait_for(lambda: closed.elapsed() > 100)
        assert _built(window) == before != _LATER
