"""A window whose place another takes is gone from memory, with its photo."""

from collections.abc import Callable, Sequence
from pathlib import Path
from weakref import ref

from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from composer.app.context import Context, load_context
from composer.gui.application.windows import Windows, log_activity
from composer.gui.main import build_window, windows_of
from composer.gui.preferences import Folders
from composer.gui.state import STEPS
from composer.gui.widgets.text_area import TextArea
from composer.gui.window.window import Window
from composer.render.fonts import Fonts
from composer.storage.activity_log import ActivityLog
from tests.gui.conftest import Answers, bury, wait_for
from tests.own_person import own_session


def _worked_in(window: Window, steps: Sequence[str], journal: ActivityLog) -> list[Callable[[], object]]:
    """Go through `steps` in `window`, on a photo that is shown; references to what must go with it."""
    log_activity(window, journal)
    window.state.show(own_session(window.state.studio.context))
    window.show()
    for step in steps:
        window.state.go_to(step)
    wait_for(window.isActiveWindow)
    assert window.frames.frame.items
    parts = (window, window.state, window.state.session, window.state.session.photo, window.frames, window.frames.photo)
    assert None not in parts
    return [ref(each) for each in (*parts, *window.findChildren(TextArea))]


def _followed(windows: Windows, context: Context) -> None:
    """Have another window, under another campaign, take the place of the present one."""
    former = windows.current
    former.state.show(own_session(context))
    wait_for(lambda: not isValid(former))


def test_a_window_whose_place_another_takes_leaves_nothing_in_memory(
    application: QApplication, folders: Folders, answers: Answers, window_fonts: Fonts, tmp_path: Path
) -> None:
    application.setStyleSheet("")
    windows = windows_of(build_window(application, [], "fr", folders, answers, window_fonts))
    journal = ActivityLog(tmp_path / "journal")
    left: list[Callable[[], object]] = []
    # Each panel may be the only one that was ever shown.
    for campaign, steps in (("jps-2026-estrie", STEPS), ("jps-2026-laval", ("caption",))):
        left += _worked_in(windows.current, steps, journal)
        _followed(windows, load_context(campaign))
    bury()
    there = [type(each()).__name__ for each in left if each() is not None]
    windows.current.leave()
    windows.current.deleteLater()
    bury()
    assert there == []
