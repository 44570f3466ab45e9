"""So many walks through the window, each from another seed: `python -m tests.fuzz.walks NUMBER [SEED]`.

A walk that fails says its seed and all that was done: `python -m tests.fuzz.walks 1 SEED` walks it again.
"""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from tests.gui.conftest import Answers
from tests.gui.walk import walk, walking

#: Things done in one walk, and walks in one window.
_ACTS, _TOGETHER = 20, 50


def main(number: int, first: int) -> int:
    """Walk from the seed `first` on; 1 when something failed."""
    failed = 0
    for start in range(first, first + number, _TOGETHER):
        failed += _walked(range(start, min(start + _TOGETHER, first + number)))
    sys.stdout.write(f"{number} walks from seed {first}, {failed} failed\n")
    return 1 if failed else 0


def _walked(seeds: range) -> int:
    """How many of these failed."""
    application, failed = QApplication.instance(), 0
    assert isinstance(application, QApplication)
    with TemporaryDirectory(prefix="walks-") as place, walking(application, Path(place), Answers()) as window:
        for seed in seeds:
            try:
                walk(window, seed, _ACTS)
            except AssertionError as error:
                failed += 1
                sys.stdout.write(f"{error}\n")
    return failed


if __name__ == "__main__":
    _number, *_seed = map(int, sys.argv[1:])
    # Another night, other walks.
    sys.exit(main(_number, *_seed or [int(time.time())]))
