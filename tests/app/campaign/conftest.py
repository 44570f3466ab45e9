"""Homes of one's own: each a computer on which a pack is taken in."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtGui import QGuiApplication

#: Move to the computer of that name.
MoveTo: TypeAlias = Callable[[str], Path]


@pytest.fixture
def move_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, application: QGuiApplication) -> MoveTo:
    """Move from one computer to another, none of which has a campaign of its own yet."""
    # The application of every test comes before a studio would start one of its own.
    assert application

    def move(name: str) -> Path:
        home = tmp_path / "computers" / name
        home.mkdir(parents=True, exist_ok=True)
        for variable in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
            monkeypatch.setenv(variable, str(home))
        return home

    move("one")
    return move


@pytest.fixture(autouse=True)
def drawn(application: QGuiApplication) -> None:
    """Draw with the one application of the run: a studio that is opened here would start another."""
    assert application
