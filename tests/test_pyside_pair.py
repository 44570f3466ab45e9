"""PySide6 6.12.0 takes a reference from None at each void call on Python 3.11: docs/decisions/0002."""

import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from PySide6.QtCore import QObject

CALLS = 1000
PROJECT = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]


def _asked_of_qt(python: str) -> Requirement:
    """What the project asks of PySide6 on a version of Python."""
    (asked,) = (
        requirement
        for requirement in map(Requirement, PROJECT["dependencies"])
        if requirement.name == "PySide6-Essentials"
        and (requirement.marker is None or requirement.marker.evaluate({"python_version": python}))
    )
    return asked


def test_a_thousand_void_calls_leave_the_count_of_none_as_it_was() -> None:
    thing = QObject()
    thing.setObjectName("the first call prepares what the others use")
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("a")
    # The broken pair loses all of them; from Python 3.12 on, None is immortal and its count never moves.
    assert abs(sys.getrefcount(None) - before) < CALLS / 10


def test_the_broken_version_is_never_installed_below_python_3_12() -> None:
    asked = _asked_of_qt("3.11").specifier
    assert "6.12.0" not in asked
    assert "6.11.3" in asked


@pytest.mark.parametrize("python", ["3.12", "3.13", "3.14"])
def test_the_same_version_is_welcome_where_none_is_immortal(python: str) -> None:
    assert "6.12.0" in _asked_of_qt(python).specifier


def test_the_pair_that_runs_now_is_one_that_was_asked_for() -> None:
    running = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert version("PySide6-Essentials") in _asked_of_qt(running).specifier
    assert version("shiboken6") == version("PySide6-Essentials")
