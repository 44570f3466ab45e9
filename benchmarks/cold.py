"""Measures commands from start to end, their time and peak memory, beside a bare Python process."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median

from msgspec import Struct

from benchmarks import floor, spawn
from benchmarks.figure import Figure
from benchmarks.photos import Photos
from tests.own_person import own_brief

_PYTHON = sys.executable
_PROGRAM = str(Path(_PYTHON).with_name("jps-composer"))
_MEGABYTE = 1e6


class Run(Struct, frozen=True):
    """What a command took, and its peak memory: its own, or that of the process it started that took most."""

    milliseconds: float
    megabytes: float


class Shell:
    """Where commands run: an empty folder for what they write."""

    def __init__(self, folder: Path) -> None:
        """Run commands in the folder `folder`."""
        self.folder = folder
        # An installed program has its modules compiled, so both sides do here, whatever the environment sets.
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        self._environment = {**kept, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}

    def medians(self, commands: Mapping[str, list[str]], rounds: int) -> dict[str, Run]:
        """Measure the median of each command over `rounds` rounds; a first round, not counted, compiles the modules."""
        runs = [{name: self.run(command) for name, command in commands.items()} for _ in range(rounds + 1)][1:]
        return {
            name: Run(median(run[name].milliseconds for run in runs), median(run[name].megabytes for run in runs))
            for name in commands
        }

    def run(self, command: list[str]) -> Run:
        """Measure `command` once."""
        launched = [_PYTHON, "-I", spawn.__file__, *command]
        output = subprocess.run(launched, env=self._environment, capture_output=True, text=True, check=True).stdout
        milliseconds, peak = output.split()
        return Run(float(milliseconds), float(peak) / _MEGABYTE)


def figures(photos: Photos, posters: tuple[str, ...], folder: Path) -> Iterator[Figure]:
    """Measure single commands from start to end; they write to `folder`."""
    shell = Shell(folder)
    yield from _starts(shell)
    yield from _composes(shell, photos.twelve, posters)
    yield from _largest(shell, photos.largest, posters[0])


def _starts(shell: Shell) -> Iterator[Figure]:
    commands = {
        "floor": [_PYTHON, "-c", "pass"],
        "cold-help": [_PROGRAM, "--help"],
        "cold-posters": [_PROGRAM, "posters"],
    }
    runs = shell.medians(commands, rounds=9)
    bare = runs.pop("floor").milliseconds
    yield from (Figure(name, run.milliseconds, bare) for name, run in runs.items())


def _composes(shell: Shell, photo: Path, posters: tuple[str, ...]) -> Iterator[Figure]:
    commands = {poster: _compose(poster, photo, shell.folder) for poster in posters}
    looking = f"{posters[0]}-faces"
    commands[looking] = [*commands[posters[0]], "--faces=found"]
    runs = shell.medians({"floor": _floor(photo, shell.folder), **commands}, rounds=9)
    bare = runs.pop("floor")
    yield Figure(f"cold-compose-{looking}", runs.pop(looking).milliseconds, bare.milliseconds, 4 * bare.milliseconds)
    for poster, run in runs.items():
        yield Figure(f"cold-compose-{poster}", run.milliseconds, bare.milliseconds, 3 * bare.milliseconds)
    for poster, run in runs.items():
        yield Figure(f"memory-12-megapixels-{poster}", run.megabytes, bare.megabytes, 200, "MB")


def _largest(shell: Shell, photo: Path, poster: str) -> Iterator[Figure]:
    commands = {"floor": _floor(photo, shell.folder), "ours": _compose(poster, photo, shell.folder)}
    runs = shell.medians(commands, rounds=2)
    yield Figure("memory-108-megapixels", runs["ours"].megabytes, runs["floor"].megabytes, 250, "MB")


def _floor(photo: Path, folder: Path) -> list[str]:
    return [_PYTHON, floor.__file__, str(photo), str(folder / "floor.jpg")]


def _compose(poster: str, photo: Path, folder: Path) -> list[str]:
    """The command of a kit of one picture: a person's words with `photo`, in which no face is looked for."""
    brief = own_brief(poster)
    words = {"quote": brief.quote, **brief.person}
    options = {
        "poster": poster,
        "photo": str(photo),
        "format": "portrait",
        "out": str(folder),
        "faces": "none",
        **words,
    }
    return [_PROGRAM, "compose", *(f"--{option}={value}" for option, value in options.items())]
