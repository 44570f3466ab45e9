"""The command line in process, in a folder of its own and in French unless a test says otherwise."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest
from PySide6.QtGui import QGuiApplication

from composer.cli.main import main

ROOT = Path(__file__).parents[2]


class Ran(NamedTuple):
    """How a command ended, and what it said on each stream."""

    code: int
    out: str
    err: str


Run: TypeAlias = Callable[..., Ran]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of one's own, which is the current folder too, on a system set to French."""
    place = tmp_path / "chez moi"
    place.mkdir()
    monkeypatch.chdir(place)
    monkeypatch.setenv("HOME", str(place))
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "fr_CA.UTF-8")
    return place


@pytest.fixture
def run(application: QGuiApplication, capsys: pytest.CaptureFixture[str]) -> Run:
    """Call the command line with these arguments; whatever it raises fails the test, as a traceback would a person."""
    assert application

    def call(*arguments: object) -> Ran:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return call


@pytest.fixture
def compose(run: Run) -> Run:
    """`compose` a quick picture on Bloc; later options win."""

    def call(*arguments: object) -> Ran:
        return run("compose", "--poster", "bloc", "--format", "landscape", *arguments)

    return call


def start(
    *arguments: str | bytes, program: tuple[str, ...] = ("-m", "composer"), typed: bytes = b"", **variables: str
) -> Ran:
    """Run Python on `program` as a person runs the command line: `typed` is its input, `variables` its environment.

    What it says in its pipes is UTF-8, whatever the environment says.
    """
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    environment = inherited | {"PYTHONPATH": str(ROOT), "LANG": "fr_CA.UTF-8"} | variables
    command = [sys.executable, *program, *arguments]
    ran = subprocess.run(command, env=environment, input=typed, capture_output=True, check=False)
    return Ran(ran.returncode, ran.stdout.decode(), ran.stderr.decode())
