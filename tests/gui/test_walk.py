"""Six walks through the window, twelve in the exhaustive run; `make fuzz` takes two thousand others."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from composer.gui.window.window import Window
from tests.gui.conftest import Answers
from tests.gui.walk import walk, walking


@pytest.fixture(scope="module")
def walked(application: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """One window for all walks: each begins on a visual of its own."""
    with walking(application, tmp_path_factory.mktemp("walks"), Answers()) as window:
        yield window


@pytest.mark.parametrize(
    "seed", [pytest.param(seed, marks=pytest.mark.exhaustive if seed % 2 else ()) for seed in range(12)]
)
def test_a_walk_meets_nothing_unforeseen_and_loses_no_word(seed: int, walked: Window) -> None:
    walk(walked, seed, 10)
