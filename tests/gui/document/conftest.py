"""A second window, and what the tests of documents do with a visual."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from composer.core.document.edits import write_quote
from composer.gui.main import build_window
from composer.gui.preferences import Folders
from composer.gui.window.window import Window
from tests.gui.conftest import Answers, bury, wait_for


def edit(window: Window, quote: str) -> None:
    window.state.edit(write_quote(window.state.visual, quote), "quote")


def saved(window: Window, answers: Answers, path: Path) -> Path:
    answers.to_save = path
    window.documents.save_as()
    wait_for(lambda: window.state.session.path == path and not window.state.session.unsaved)
    return path


@pytest.fixture
def other_answers() -> Answers:
    return Answers()


@pytest.fixture
def other(application: QApplication, folders: Folders, other_answers: Answers) -> Iterator[Window]:
    """A second window, as a second program would have it."""
    made = build_window(application, [], "fr", folders, other_answers)
    yield made
    made.leave()
    made.deleteLater()
    bury()
