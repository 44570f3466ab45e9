import gc
from collections.abc import Iterator
from weakref import ref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from composer.gui.application.garbage_collector import GarbageCollector
from tests.gui.conftest import bury, wait_for


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
    gc.disable()


def test_garbage_waits_for_the_window_s_own_thread(owner: QObject) -> None:
    GarbageCollector(owner)
    assert not gc.isenabled()
    knot = ref(_Knot())
    kept: list[list[int]] = [[] for _ in range(3 * gc.get_threshold()[0])]
    assert knot() is not None
    wait_for(lambda: knot() is None)
    assert len(kept) > 0
