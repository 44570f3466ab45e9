"""Writes a small private log of what the program does, with rotation: codes and durations, never a word typed."""

import contextlib
import os
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TextIO

from composer.core.problems import Problem

FILE, BEFORE = "journal.log", "journal-1.log"
#: Bytes, after which the log starts again and the one before is kept: some thousands of lines in all.
ROTATES_AT = 128 << 10


class ActivityLog:
    """Logs steps to a file in `folder` and to `echo`; with neither it logs nothing.

    It contains names of steps from the code, codes of problems and numbers; never words, names or paths. A log that
    cannot be written stops nothing.
    """

    def __init__(self, folder: Path | None = None, echo: TextIO | None = None) -> None:
        self.folder, self.echo = folder, echo

    def note(self, step: str, problems: Iterable[Problem] = (), milliseconds: float | None = None) -> None:
        """Write one line: the time, the step (a name from the code), its duration, and the codes of the problems."""
        took = "" if milliseconds is None else f" {milliseconds:.0f} ms"
        codes = "".join(f" {code}" for code in dict.fromkeys(each.code for each in problems))
        line = f"{datetime.now().astimezone().isoformat(timespec='seconds')} {step}{took}{codes}\n"
        if self.echo is not None:
            with contextlib.suppress(OSError):
                self.echo.write(line)
        if self.folder is not None:
            with contextlib.suppress(OSError):
                _append(self.folder, line.encode("ascii", "backslashreplace"))

    def begin(self, versions: Iterable[tuple[str, str]]) -> None:
        """Write the first line of a run: versions, and the system."""
        named = " ".join(f"{name}/{version}" for name, version in versions)
        self.note(f"start {named} python/{sys.version.split()[0]} {sys.platform}")


def _append(folder: Path, line: bytes) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / FILE
    if path.exists() and path.stat().st_size > ROTATES_AT:
        path.replace(folder / BEFORE)
    file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(file, line)
    finally:
        os.close(file)
