"""The watchdog sees what holds the window, names it, and leaves out what a test does aside."""

from time import sleep

from tests.gui.conftest import wait_for
from tests.gui.watchdog import Watchdog


def _hold_the_window() -> None:
    sleep(0.15)


def test_what_holds_the_window_is_measured_and_named(watchdog: Watchdog) -> None:
    _hold_the_window()
    wait_for(lambda: bool(watchdog.blocks))
    assert watchdog.longest.milliseconds >= 100
    assert "_hold_the_window" in watchdog.longest.doing


def test_what_a_test_does_aside_is_not_the_windows_doing(watchdog: Watchdog) -> None:
    with watchdog.aside():
        _hold_the_window()
    watchdog.stop()
    assert "_hold_the_window" not in watchdog.longest.doing


def test_what_is_under_way_when_the_watch_ends_counts(watchdog: Watchdog) -> None:
    _hold_the_window()
    watchdog.stop()
    assert watchdog.longest.milliseconds >= 100
