"""What is shown later is built while nobody does anything, so that a click finds it there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDeadlineTimer, QElapsedTimer
from PySide6.QtWidgets import QApplication, QWidget

from composer.core.document.edits import write_quote
from composer.core.formats import Format
from composer.gui.canvas import frames
from composer.gui.preferences import Folders
from composer.gui.state import STEPS
from composer.gui.widgets.when_visible import Deferred
from composer.gui.window import ahead
from composer.gui.window.window import Window
from composer.render.arrange import Arranged, arranging
from composer.render.legibility.legibility import Legibility
from composer.render.scene import Scene
from tests.gui.conftest import Answers, opened, wait_for

_LATER = {"PhotoStep", "QuoteStep", "CaptionStep", "ExportStep", "Ending"}


def _built(window: Window) -> set[str]:
    return _LATER & {type(each).__name__ for each in window.findChildren(QWidget)}


def _write(window: Window, quote: str) -> None:
    window.state.edit(write_quote(window.state.visual, quote), "quote")


def _wait(milliseconds: int) -> None:
    waited = QElapsedTimer()
    waited.start()
    wait_for(lambda: waited.elapsed() > milliseconds)


def test_panels_are_built_one_by_one_once_a_person_pauses(
    application: QApplication, folders: Folders, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    met = list[set[str]]()
    with opened(application, folders, answers) as window:

        def has_built(count: int) -> bool:
            if _built(window) not in met:
                met.append(_built(window))
            return len(met[-1]) >= count

        wait_for(lambda: has_built(1))
        monkeypatch.setattr(ahead, "_QUIET", 60_000)
        _write(window, "On avance")
        _wait(300)
        assert len(_built(window)) == 1
        monkeypatch.undo()
        _write(window, "On avance encore")
        wait_for(lambda: has_built(len(_LATER)))
        late, over = list[QWidget](), list[None]()
        window.ahead.over.connect(lambda: over.append(None))
        wait_for(lambda: over)
        # Nor is anything that is in view in one of them left for when it is shown, but what is at its foot.
        places: list[Deferred[QWidget]] = window.findChildren(Deferred)
        for each in places:
            each.built.connect(late.append)
        for step in STEPS:
            window.state.go_to(step)
        assert [type(each).__name__ for each in late] == ["ExportFoot"]
    assert [len(each) for each in met] == list(range(len(_LATER) + 1))


def test_nothing_is_built_in_a_window_that_was_closed(
    application: QApplication, folders: Folders, answers: Answers
) -> None:
    with opened(application, folders, answers) as window:
        wait_for(lambda: _built(window))
        window.leave()
        before = _built(window)
        _wait(100)
        assert _built(window) == before != _LATER


def test_no_panel_is_built_in_the_turn_of_a_thumbnail(
    application: QApplication, folders: Folders, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = list[str]()

    def laid_out(scene: Scene, format_: Format, held: Legibility | None = None) -> Iterator[Arranged | None]:
        for part in arranging(scene, format_, held):
            done.append("part")
            yield part

    monkeypatch.setattr(frames, "arranging", laid_out)
    monkeypatch.setattr(ahead, "_QUIET", 0)
    with opened(application, folders, answers) as window:
        wait_for(lambda: bool(_built(window)))
        shown, met = _built(window), 0
        _write(window, "On avance")
        assert window.frames.frame
        deadline = QDeadlineTimer(30_000)
        while _built(window) != _LATER or not all(map(window.frames.thumbnail, window.state.poster.layouts)):
            assert not deadline.hasExpired()
            done.clear()
            QApplication.processEvents()
            built, shown = _built(window) - shown, _built(window)
            met += bool(done)
            assert not (built and done)
        assert met > len(window.state.poster.layouts)
