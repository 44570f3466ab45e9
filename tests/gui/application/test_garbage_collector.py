import gc
from collections.abc import Iterator
from weakref import ref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from composer.app.document.session import new_session
from composer.gui.application.garbage_collector import GarbageCollector
from composer.gui.preferences import Folders
from composer.gui.widgets.turns import Turns
from tests.gui.conftest import Answers, bury, opened, wait_for
from tests.own_person import own_session


class _Knot:
    """What only the collector finds: it holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def owner(application: QApplication) -> Iterator[QObject]:
    assert application
    made = QObject()
    yield made
    made.deleteLater()
    bury()
    # Python collects by itself again, as it should after the window; the tests that follow have windows.
    assert gc.isenabled()
    _collect_no_more()


def _collect_no_more() -> None:
    """Leave garbage to the tests that follow, as before the collector, and aside what they need not look through."""
    gc.disable()
    gc.collect()
    gc.freeze()


def _built(owner: QObject, collector: GarbageCollector) -> None:
    """Have `collector` attend the building of a window, and wait for its end."""
    building, ended = Turns(owner, ()), list[None]()
    collector.attend(building)
    building.over.connect(lambda: ended.append(None))
    building.begin()
    wait_for(lambda: bool(ended))


def test_garbage_waits_for_the_window_s_own_thread(owner: QObject) -> None:
    _built(owner, GarbageCollector(owner))
    assert not gc.isenabled()
    knot = ref(_Knot())
    kept: list[list[int]] = [[] for _ in range(3 * gc.get_threshold()[0])]
    assert knot() is not None
    wait_for(lambda: knot() is None)
    assert len(kept) > 0


def test_what_a_window_is_made_of_is_not_looked_through_until_another_took_its_place(owner: QObject) -> None:
    collector, knot = GarbageCollector(owner), ref(_Knot())
    _built(owner, collector)
    gc.collect()
    assert knot() is not None
    _built(owner, collector)
    assert knot() is None


def test_what_is_left_of_a_visual_needs_no_collection(
    application: QApplication, folders: Folders, answers: Answers
) -> None:
    with opened(application, folders, answers) as window:
        window.state.show(own_session(window.state.studio.context))
        wait_for(lambda: window.frames.photo is not None)
        GarbageCollector(window).attend(window.ahead)
        before = gc.get_freeze_count()
        wait_for(lambda: gc.get_freeze_count() > before)
        kept = ref(window.state.session), ref(window.state.session.photo), ref(window.frames.photo)
        window.state.show(new_session(window.state.studio.context, "fr"))
        wait_for(lambda: [each() for each in kept] == [None] * 3)
    _collect_no_more()
