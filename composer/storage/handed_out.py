"""Pictures handed to another program by dragging them out: files in a temporary folder, swept later.

A mail program may read such a file only when the message is sent, so it stays for a day.
"""

import os
import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from composer.storage.atomic_write import write_atomic
from composer.storage.paths import portable_home

#: How the folders begin, which are told apart by it when they are swept.
_PREFIX = "jps-composer-drag-"
#: Seconds that a picture stays.
_STAYS = 24 * 60 * 60


def hand_out(name: str, data: bytes) -> Path:
    """Write `data` as `name` in a new folder that only this person can read; Refused when it cannot be written."""
    path = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=_home())) / name
    write_atomic(path, data)
    return path


def sweep_handed_out(now: float | None = None) -> None:
    """Remove the folders older than a day at `now`, in seconds since 1970, by default the present."""
    oldest = (time.time() if now is None else now) - _STAYS
    for folder in _home().glob(f"{_PREFIX}*"):
        # It may be another person's, or gone meanwhile.
        with suppress(OSError):
            if not folder.is_symlink() and folder.stat().st_mtime < oldest:
                shutil.rmtree(folder)


def _home() -> Path:
    """The system's temporary folder, or one beside a portable program that can write there."""
    home = portable_home()
    if home is not None and os.access(home, os.W_OK):
        return home
    return Path(tempfile.gettempdir())


def take_back_handed_out(path: Path) -> None:
    """Remove a picture and its folder at once."""
    if path.parent.name.startswith(_PREFIX):
        shutil.rmtree(path.parent, ignore_errors=True)
