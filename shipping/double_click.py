"""Opens a file as a double click does, on a screen of its own, and watches for the program to start with it."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from shipping.virtual_screen import virtual_screen

#: Seconds that the program may take to start, and between two looks.
_LONGEST, _PAUSE = 30.0, 0.2


def opens(file: Path, program: Path) -> bool:
    """Whether `xdg-open file` starts `program` with that file; it is ended again."""
    with virtual_screen() as display:
        environment = os.environ | {"DISPLAY": display, "HOME": str(file.parent)}
        with subprocess.Popen(["xdg-open", str(file)], env=environment) as opener:
            started = _awaited(file, program)
            for number in started:
                os.kill(number, signal.SIGTERM)
            opener.wait(_LONGEST)
    return bool(started)


def _awaited(file: Path, program: Path) -> list[int]:
    """The processes of `program` on `file`, as soon as there is one, or none after a while."""
    end = time.monotonic() + _LONGEST
    while time.monotonic() < end:
        if found := list(_running(file, program)):
            return found
        time.sleep(_PAUSE)
    return []


def _running(file: Path, program: Path) -> Iterator[int]:
    for process in Path("/proc").glob("[0-9]*"):
        # It may have ended meanwhile.
        with suppress(OSError):
            words = (process / "cmdline").read_bytes().split(b"\0")
            if (process / "exe").resolve() == program and str(file).encode() in words:
                yield int(process.name)
