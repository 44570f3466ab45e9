"""A computer of one's own, where campaigns are chosen, and the window that is open on it at the end."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from composer.gui.window.window import Window
from tests.gui.conftest import wait_for

_Dialog = TypeVar("_Dialog", bound=QDialog)


@pytest.fixture(autouse=True)
def campaign_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the campaigns of this test alone."""
    home = tmp_path / "computer"
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(home))
    return home / "jps-composer" / "campaigns"


def following(window: Window) -> Window:
    """The window that took the place of `window`, once it has."""
    wait_for(lambda: not isValid(window) and _windows())
    return _windows()[0]


def _windows() -> list[Window]:
    # By what is shown: on a busy machine the platform may be late in saying which window is active.
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, Window) and each.isVisible()]


def dialog(window: Window, kind: type[_Dialog]) -> _Dialog:
    """The open dialog of that kind over `window`, once it has the keyboard."""
    wait_for(lambda: any(each.isActiveWindow() for each in window.findChildren(kind)))
    return next(each for each in window.findChildren(kind) if each.isActiveWindow())
